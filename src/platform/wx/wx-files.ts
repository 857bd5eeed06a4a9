import type { Result } from '../../shared/result.ts';
import type { FilePort } from '../ports.ts';
import { ask } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';
import { afterReaching, type Reach } from './wx-subpackages.ts';

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

export const createWxFiles = (host: WxHost, reach: Reach): FilePort => ({
  readText: (path) => afterReaching(reach, path, () => readText(host, path)),
  readBytes: (path) => afterReaching(reach, path, () => readBytes(host, path)),
});
