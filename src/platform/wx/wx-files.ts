import type { Result } from '../../shared/result.ts';
import type { FilePort } from '../ports.ts';
import { ask, LIMITS } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';
import { afterReaching, type Reach } from './wx-subpackages.ts';

const readText = (host: WxHost, path: string): Promise<Result<string>> =>
  ask(
    host,
    'getFileSystemManager',
    LIMITS.file,
    ({ data }) => (typeof data === 'string' ? data : undefined),
    (handlers) => host.getFileSystemManager?.().readFile({ filePath: path, encoding: 'utf8', ...handlers }),
  );

/** Its class says nothing: in some clients it comes from another realm than ours. */
const isBytes = (data: unknown): data is ArrayBuffer =>
  typeof data === 'object' && data !== null && 'byteLength' in data;

const readBytes = (host: WxHost, path: string): Promise<Result<ArrayBuffer>> =>
  ask(
    host,
    'getFileSystemManager',
    LIMITS.file,
    ({ data }) => (isBytes(data) ? data : undefined),
    (handlers) => host.getFileSystemManager?.().readFile({ filePath: path, ...handlers }),
  );

export const createWxFiles = (host: WxHost, reach: Reach): FilePort => ({
  readText: (path) => afterReaching(reach, path, () => readText(host, path)),
  readBytes: (path) => afterReaching(reach, path, () => readBytes(host, path)),
});
