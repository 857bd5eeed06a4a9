import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endGroup, startGroup } from '../process-group.ts';

const HAS_SCREEN = process.platform !== 'linux' || Boolean(process.env.DISPLAY);

/** Larger than a window with its bars. */
const XVFB = ['--auto-servernum', '--server-args=-screen 0 1600x1200x24'];

const START_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** A browser or driver that runs in a folder of its own, on a screen or a pretended one. */
export class StartedProgram {
  readonly folder = mkdtempSync(join(tmpdir(), 'browsers-'));
  private child: ChildProcess | null = null;
  private failure: string | null = null;

  start(command: string, options: readonly string[]): void {
    const [first, ...rest] = HAS_SCREEN ? [command, ...options] : ['xvfb-run', ...XVFB, command, ...options];
    const env = { ...process.env, HOME: this.folder };
    this.child = startGroup(first as string, rest, { env, stdio: 'ignore' });
    this.child.on('error', (error) => {
      this.failure = error.message;
    });
    this.child.on('exit', (code) => {
      this.failure = `it ended by itself with ${code}`;
    });
  }

  /** Looks until there is something; rejects where the program ends before, or after half a minute. */
  async until<T>(what: string, look: () => T | null | Promise<T | null>): Promise<T> {
    const end = Date.now() + START_MS;
    while (Date.now() < end) {
      if (this.failure !== null) throw new Error(`waiting for ${what}: ${this.failure}`);
      const found = await look();
      if (found !== null) return found;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`waited ${START_MS} ms for ${what}`);
  }

  end(): void {
    if (this.child !== null) endGroup(this.child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
