import { BufferAsset, JsonAsset } from 'cc';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FilePort } from '../ports.ts';
import { loadResource } from './cocos-resources.ts';

/** The engine has parsed it by then. */
const readText = async (path: string): Promise<Result<string>> => {
  const asset = await loadResource(path, JsonAsset);
  if (!asset.ok) return asset;
  const { json } = asset.value;
  return json === null
    ? fail(failure('host/not-found', `resources: ${path} is empty`))
    : ok(JSON.stringify(json));
};

/** UTF-8. Not every host has a TextEncoder. */
const encode = (text: string): ArrayBuffer => {
  const letters = encodeURIComponent(text).replace(/%(..)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0)).buffer;
};

/** Sounds lie in the project as buffers, for the engine would make clips of its own of them. */
const readBytes = async (path: string): Promise<Result<ArrayBuffer>> => {
  if (path.endsWith('.json')) {
    const text = await readText(path);
    return text.ok ? ok(encode(text.value)) : text;
  }
  const asset = await loadResource(path, BufferAsset);
  // A copy: who decodes audio takes the bytes away from the asset.
  return asset.ok ? ok(asset.value.buffer().slice(0)) : asset;
};

/** `settings` are the texts of settings files by path, which win over nothing: the project has none of its own. */
export const createCocosFiles = (settings: Readonly<Record<string, string>>): FilePort => ({
  readText: async (path) => {
    const text = settings[path];
    return text === undefined ? readText(path) : ok(text);
  },
  readBytes,
});
