import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FilePort, HostCanvas, HostImage, PicturePort } from '../ports.ts';

/** A game package held in memory, by package path. Bytes for anything that is not text. */
export interface PackageFiles {
  readonly [path: string]: string | ArrayBuffer;
}

export interface MemoryPackage {
  readonly pictures: PicturePort;
  readonly files: FilePort;
}

/** Pixels of every image: nothing is decoded here. */
const IMAGE_SIDE = 1;

const find = (files: PackageFiles, path: string): Result<string | ArrayBuffer> => {
  const content = Object.keys(files).includes(path) ? files[path] : undefined;
  return content === undefined ? fail(failure('host/not-found', `no such file: ${path}`)) : ok(content);
};

const toText = (content: string | ArrayBuffer): string =>
  typeof content === 'string'
    ? content
    : Array.from(new Uint8Array(content), (byte) => String.fromCharCode(byte)).join('');

const toBytes = (content: string | ArrayBuffer): ArrayBuffer =>
  typeof content === 'string'
    ? Uint8Array.from(content, (letter) => letter.charCodeAt(0)).buffer
    : content.slice(0);

const createCanvas = (width: number, height: number): HostCanvas => ({
  width,
  height,
  getContext: () => null,
});

/** Text files are taken as ASCII. */
export const createMemoryPackage = (files: PackageFiles): MemoryPackage => ({
  pictures: createPictures(files),
  files: createFiles(files),
});

/** Each saved picture has a path of its own; nothing is written. */
const createPictures = (files: PackageFiles): PicturePort => {
  let saved = 0;
  return {
    createCanvas,
    loadImage: async (path): Promise<Result<HostImage>> => {
      const found = find(files, path);
      return found.ok ? ok({ width: IMAGE_SIDE, height: IMAGE_SIDE }) : found;
    },
    save: async (canvas) => ok(`memory/${canvas.width}x${canvas.height}-${saved++}.jpg`),
    loadBytes: async () => ok({ width: IMAGE_SIDE, height: IMAGE_SIDE }),
    loadFont: (path) => {
      const found = find(files, path);
      return found.ok ? ok(path.replace(/^.*\//, '').replace(/\.ttf$/, '')) : found;
    },
  };
};

const createFiles = (files: PackageFiles): FilePort => ({
  readText: async (path) => {
    const found = find(files, path);
    return found.ok ? ok(toText(found.value)) : found;
  },
  readBytes: async (path) => {
    const found = find(files, path);
    return found.ok ? ok(toBytes(found.value)) : found;
  },
});
