import type { Result } from '../../shared/result.ts';
import type { FilePort } from '../ports.ts';
import { ask } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';
import { createSubpackages } from './wx-subpackages.ts';

const readText = (host: WxHost, path: string): Promise<Result<string>> =>
  ask<string>(host, 'getFileSystemManager', (done, failed) =>
    host.getFileSystemManager?.().readFile({
      filePath: path,
      encoding: 'utf8',
      success: ({ data }) => (typeof data === 'string' ? done(data) : failed(`not text: ${path}`)),
      fail: failed,
    }),
  );

const readBytes = (host: WxHost, path: string): Promise<Result<ArrayBuffer>> =>
  ask<ArrayBuffer>(host, 'getFileSystemManager', (done, failed) =>
    host.getFileSystemManager?.().readFile({
      filePath: path,
      success: ({ data }) => (typeof data === 'string' ? failed(`not bytes: ${path}`) : done(data)),
      fail: failed,
    }),
  );

export const createWxFiles = (host: WxHost): FilePort => {
  const reach = createSubpackages(host);
  // Tried even when the download failed: clients that know no subpackages have every file from the start.
  const after = async <T>(path: string, read: () => Promise<Result<T>>): Promise<Result<T>> => {
    const reached = await reach(path);
    const result = await read();
    return result.ok || reached.ok ? result : reached;
  };
  return {
    readText: (path) => after(path, () => readText(host, path)),
    readBytes: (path) => after(path, () => readBytes(host, path)),
  };
};
