import { CallFailure } from './call-failure.ts';
import { decodeText } from './encoding.ts';
import type { FileOperations } from './file-operations.ts';
import { leadsOut, readZip, type ZipEntry } from './zip.ts';

type Bytes = ArrayBuffer;

const join = (folder: string, path: string): string =>
  `${folder.replace(/\/+$/, '')}/${path.replace(/\/+$/, '')}`;

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Unpacks an archive into a folder below USER_DATA_PATH. Nothing is written where an entry leads out of it. */
export const unzip = async (work: FileOperations, archive: string, target: string): Promise<undefined> => {
  const entries = readZip(work.read(archive) as Bytes);
  if (entries.some(({ path }) => leadsOut(path)))
    throw new CallFailure('permission denied, an entry leads out');
  const files = entries.filter(({ isFolder }) => !isFolder);
  const contents = await Promise.all(files.map((entry) => entry.bytes()));
  work.makeFolder(target, true);
  for (const { path, isFolder } of entries) if (isFolder) work.makeFolder(join(target, path), true);
  files.forEach(({ path }, at) => {
    work.makeFolder(parentOf(join(target, path)), true);
    work.write(join(target, path), contents[at]!);
  });
  return undefined;
};

type Asked = WechatMinigame.EntryItem & { encoding?: string };

const contentOf = async (entry: ZipEntry | undefined, asked: Asked): Promise<object> => {
  if (entry === undefined) return { data: '', errMsg: `readZipEntry:fail no such entry ${asked.path}` };
  const all = await entry.bytes();
  const from = asked.position ?? 0;
  const part = all.slice(from, asked.length === undefined ? undefined : from + asked.length);
  return {
    data: asked.encoding === undefined ? part : decodeText(part, asked.encoding),
    errMsg: 'readZipEntry:ok',
  };
};

/** Files of an archive without unpacking it. Which are missing is said for each. */
export const readZipEntries = async (
  work: FileOperations,
  { filePath, entries, encoding }: WechatMinigame.ReadZipEntryOption,
): Promise<{ entries: Record<string, object> }> => {
  const all = readZip(work.read(filePath) as Bytes).filter(({ isFolder }) => !isFolder);
  const asked: Asked[] =
    entries === 'all'
      ? all.map(({ path }) => (encoding === undefined ? { path } : { path, encoding }))
      : entries;
  const read = asked.map(
    async (it) =>
      [
        it.path,
        await contentOf(
          all.find(({ path }) => path === it.path),
          it,
        ),
      ] as const,
  );
  return { entries: Object.fromEntries(await Promise.all(read)) };
};
