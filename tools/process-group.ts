import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

/** The first number in what a command prints about itself; null when there is no such command. */
export const versionOf = (command: string, options: readonly string[]): string | null => {
  const { error, stdout } = spawnSync(command, options, { encoding: 'utf8', input: '' });
  return error ? null : (/\d\S*/.exec(stdout)?.[0] ?? '');
};

/** Starts a process in a group of its own, so that whatever it starts ends with it. */
export const startGroup = (command: string, options: readonly string[], how: SpawnOptions): ChildProcess =>
  spawn(command, options, { ...how, detached: process.platform !== 'win32' });

export const endGroup = (child: ChildProcess): void => {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
};
