import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';

/** One file in an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly isFolder: boolean;
  /** Its bytes, unpacked; rejects where they are damaged or packed in another way. */
  bytes(): Promise<ArrayBuffer>;
}

const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MOST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

const broken = (): CallFailure => new CallFailure('unzip failed: not a zip archive or damaged');

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MOST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGN) return at;
  }
  throw broken();
};

const inflate = async (packed: ArrayBuffer): Promise<ArrayBuffer> => {
  const unpacked = new native.Blob([packed])
    .stream()
    .pipeThrough(new native.DecompressionStream('deflate-raw'));
  return new native.Response(unpacked).arrayBuffer();
};

const entryAt = (archive: ArrayBuffer, view: DataView, at: number): ZipEntry & { readonly end: number } => {
  if (view.getUint32(at, true) !== ENTRY_SIGN) throw broken();
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
  const local = view.getUint32(at + 42, true);
  const name = new Uint8Array(archive, at + ENTRY_LENGTH, lengths[0]);
  const path = new native.TextDecoder().decode(name);
  const bytes = async (): Promise<ArrayBuffer> => {
    const begin = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.slice(begin, begin + size);
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw new CallFailure(`unzip failed: method ${method} is not supported`);
    return inflate(packed).catch(() => {
      throw broken();
    });
  };
  const end = at + ENTRY_LENGTH + lengths[0] + lengths[1] + lengths[2];
  return { path, isFolder: path.endsWith('/'), bytes, end };
};

/** What an archive lists, in its order. */
export const readZip = (archive: ArrayBuffer): ZipEntry[] => {
  const view = new DataView(archive);
  if (archive.byteLength < END_LENGTH) throw broken();
  const end = findEnd(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const entry = entryAt(archive, view, at);
      entries.push(entry);
      at = entry.end;
    }
  } catch (error) {
    throw error instanceof CallFailure ? error : broken();
  }
  return entries;
};

/** A name that would leave the folder it is unpacked into. */
export const leadsOut = (path: string): boolean => path.startsWith('/') || path.split('/').includes('..');
