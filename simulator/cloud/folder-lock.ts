import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When a process began, where the system tells (Linux): a number that was given anew is another process. */
const beganAt = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = (owner: string): boolean => {
  const [pid, began = ''] = owner.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beganAt(Number(pid)) === began;
};

const place = (from: string, lock: string): boolean => {
  try {
    linkSync(from, lock);
    return true;
  } catch {
    return false;
  }
};

/** Takes a lock away whose owner has ended. Whoever is alive keeps it, also one who took it this very moment. */
const clearDead = (lock: string): void => {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    if (isAlive(readFileSync(lock, 'utf8'))) return;
    renameSync(lock, aside);
    if (isAlive(readFileSync(aside, 'utf8'))) place(aside, lock);
    rmSync(aside, { force: true });
  } catch {
    // Another one was faster.
  }
};

/** A folder for this process alone, until the answer is called. Throws in words where another one has it. */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${beganAt(process.pid)}`);
  try {
    if (!place(own, lock)) clearDead(lock);
    else return () => rmSync(lock, { force: true });
    if (place(own, lock)) return () => rmSync(lock, { force: true });
  } finally {
    rmSync(own, { force: true });
  }
  const [pid] = readFileSync(lock, 'utf8').split(' ');
  throw new Error(
    `the data in ${folder} is in use by process ${pid}; end that, or take another with --cloud-data`,
  );
};
