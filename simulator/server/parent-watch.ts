import { execFileSync } from 'node:child_process';

const EVERY_MS = 500;
const SHELL = /(^|\/)(sh|bash|dash|zsh|ash)$/;

/** The process above another one, and its command's name; null where the system has no `ps`. */
const processAt = (pid: number): { readonly above: number; readonly command: string } | null => {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [above = '', command = ''] = line.split(/\s+/);
    return { above: Number(above), command };
  } catch {
    return null;
  }
};

/** npm, and the shell that it starts a script with where that stays. */
const startedBy = (): number[] => {
  const parent = processAt(process.ppid);
  return parent !== null && SHELL.test(parent.command) ? [process.ppid, parent.above] : [process.ppid];
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Calls `end` once when the npm that started this script is gone: killed, it does not pass the signal on, and the
 * server would stay behind with its port. Does nothing for a process that npm did not start.
 */
export const endWithNpm = (end: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = startedBy();
  const timer = setInterval(() => {
    if (process.ppid === parents[0] && parents.every(isAlive)) return;
    clearInterval(timer);
    end();
  }, EVERY_MS);
  timer.unref();
};
