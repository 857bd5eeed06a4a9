import type { Context } from '../context.ts';
import { readZipEntries, unzip } from './archives.ts';
import { type Calls, throwing } from './calls.ts';
import { Descriptors } from './descriptors.ts';
import { FileOperations } from './file-operations.ts';
import type { Files } from './files.ts';

type W = WechatMinigame.FileSystemManager;

/** An answer without fields, once the work was done. */
const done = (_worked: unknown): undefined => undefined;

const synchronous = (work: FileOperations) =>
  ({
    accessSync: (path) => throwing('accessSync', () => work.access(path)),
    readFileSync: (path, encoding, position, length) =>
      throwing('readFileSync', () => work.read(path, encoding, position, length)),
    writeFileSync: (path, data, encoding) =>
      throwing('writeFileSync', () => work.write(path, data, encoding)),
    appendFileSync: (path, data, encoding) =>
      throwing('appendFileSync', () => work.append(path, data, encoding)),
    copyFileSync: (from, to) => throwing('copyFileSync', () => work.copy(from, to)),
    renameSync: (from, to) => throwing('renameSync', () => work.rename(from, to)),
    unlinkSync: (path) => throwing('unlinkSync', () => work.unlink(path)),
    mkdirSync: (path, recursive) => throwing('mkdirSync', () => work.makeFolder(path, recursive)),
    rmdirSync: (path, recursive) => throwing('rmdirSync', () => work.removeFolder(path, recursive)),
    readdirSync: (path) => throwing('readdirSync', () => work.list(path)),
    statSync: (path) => throwing('statSync', () => work.stat(path)),
    saveFileSync: (from, to) => throwing('saveFileSync', () => work.save(from, to)),
    truncateSync: (it) =>
      throwing('truncateSync', () => void work.truncate(it.filePath, it.length)) as undefined,
  }) satisfies Partial<W>;

const asynchronous = (work: FileOperations, { plain }: Calls) =>
  ({
    access: plain('access', (it: WechatMinigame.AccessOption) => done(work.access(it.path))),
    readFile: plain('readFile', (it: WechatMinigame.ReadFileOption) => ({
      data: work.read(it.filePath, it.encoding, it.position, it.length),
    })),
    writeFile: plain('writeFile', (it: WechatMinigame.WriteFileOption) =>
      done(work.write(it.filePath, it.data, it.encoding)),
    ),
    appendFile: plain('appendFile', (it: WechatMinigame.AppendFileOption) =>
      done(work.append(it.filePath, it.data, it.encoding)),
    ),
    copyFile: plain('copyFile', (it: WechatMinigame.CopyFileOption) =>
      done(work.copy(it.srcPath, it.destPath)),
    ),
    rename: plain('rename', (it: WechatMinigame.RenameOption) => done(work.rename(it.oldPath, it.newPath))),
    unlink: plain('unlink', (it: WechatMinigame.UnlinkOption) => done(work.unlink(it.filePath))),
    mkdir: plain('mkdir', (it: WechatMinigame.MkdirOption) =>
      done(work.makeFolder(it.dirPath, it.recursive)),
    ),
    rmdir: plain('rmdir', (it: WechatMinigame.RmdirOption) =>
      done(work.removeFolder(it.dirPath, it.recursive)),
    ),
    readdir: plain('readdir', (it: WechatMinigame.ReaddirOption) => ({ files: work.list(it.dirPath) })),
    stat: plain('stat', (it: WechatMinigame.StatOption) => ({ stats: work.stat(it.path) })),
    saveFile: plain('saveFile', (it: WechatMinigame.SaveFileOption) => ({
      savedFilePath: work.save(it.tempFilePath, it.filePath),
    })),
    getSavedFileList: plain('getSavedFileList', () => ({ fileList: work.savedFiles() })),
    removeSavedFile: plain('removeSavedFile', (it: WechatMinigame.RemoveSavedFileOption) =>
      done(work.removeSaved(it.filePath)),
    ),
    getFileInfo: plain('getFileInfo', (it: WechatMinigame.GetFileInfoOption) => ({
      size: work.stat(it.filePath).size,
    })),
  }) satisfies Partial<W>;

const byDescriptor = (open: Descriptors, { plain }: Calls) => ({
  openSync: (it: WechatMinigame.OpenSyncOption) =>
    throwing('openSync', () => open.openFile(it.filePath, it.flag)),
  closeSync: (it: WechatMinigame.CloseSyncOption) => throwing('closeSync', () => done(open.close(it.fd))),
  readSync: (it: WechatMinigame.ReadSyncOption) => throwing('readSync', () => open.read(it)),
  writeSync: (it: WechatMinigame.WriteSyncOption) => throwing('writeSync', () => open.write(it)),
  fstatSync: (it: WechatMinigame.FstatSyncOption) => throwing('fstatSync', () => open.stat(it.fd)),
  ftruncateSync: (it: WechatMinigame.FtruncateSyncOption) =>
    throwing('ftruncateSync', () => done(open.truncate(it.fd, it.length))),
  open: plain('open', (it: WechatMinigame.OpenOption) => ({ fd: open.openFile(it.filePath, it.flag) })),
  close: plain('close', (it: WechatMinigame.FileSystemManagerCloseOption) => done(open.close(it.fd))),
  read: plain('read', (it: WechatMinigame.ReadOption) => open.read(it)),
  write: plain('write', (it: WechatMinigame.WriteOption) => open.write(it)),
  fstat: plain('fstat', (it: WechatMinigame.FstatOption) => ({ stats: open.stat(it.fd) })),
  ftruncate: plain('ftruncate', (it: WechatMinigame.FtruncateOption) =>
    done(open.truncate(it.fd, it.length)),
  ),
});

const archives = (work: FileOperations, { plain }: Calls) =>
  ({
    truncate: plain('truncate', (it: WechatMinigame.TruncateOption) =>
      done(work.truncate(it.filePath, it.length)),
    ),
    unzip: plain('unzip', (it: WechatMinigame.UnzipOption) => unzip(work, it.zipFilePath, it.targetPath)),
    readZipEntry: plain('readZipEntry', (it: WechatMinigame.ReadZipEntryOption) => readZipEntries(work, it)),
  }) satisfies Partial<W>;

export const fileSystemPlugin = (context: Context, files: Files, calls: Calls) => {
  const work = new FileOperations(files);
  const manager = {
    ...synchronous(work),
    ...asynchronous(work, calls),
    ...byDescriptor(new Descriptors(work, context), calls),
    ...archives(work, calls),
  };
  return {
    getFileSystemManager: () => manager as unknown as W,
  } satisfies Partial<WechatMinigame.Wx>;
};
