import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRun, makeReplayText, Recorder, type Replay, type TimedCommand } from '../../src/core/index.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type VerifyOptions, verifyFiles } from '../../tools/verify/verify-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMAND = ['--import', 'tsx', 'tools/verify.ts'];

/** Five drops, a second apart, then the player leaves. */
const recordRun = (): { readonly replay: Replay; readonly score: number } => {
  const rules = shippedRules();
  const run = createRun({ rules, mode: 'endless', seed: 42 });
  const recorder = new Recorder(rules.rulesVersion);
  while (run.view.tick < 300) {
    const { tick } = run.view;
    const commands = tick % 60 === 0 ? [{ type: 'drop', column: 128 } as const] : [];
    recorder.note(tick, commands, run.step(commands));
  }
  return { replay: recorder.replayOf(run.view), score: run.view.score };
};

const textOf = (replay: Replay): string => {
  const made = makeReplayText(replay);
  if (!made.ok) throw new Error(made.error.detail);
  return made.value;
};

describe('npm run verify', () => {
  const { replay, score } = recordRun();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (content: string): string => {
    const file = join(folder, 'run.txt');
    writeFileSync(file, content);
    return file;
  };

  /** The command itself, which is a process. */
  const runOn = (content: string, ...more: readonly string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [...COMMAND, fileOf(content), ...more], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { status, stdout };
  };

  /** What the command does, without a process of its own. */
  const verifyFile = (content: string, options: VerifyOptions = {}) => {
    const lines: string[] = [];
    const proved = verifyFiles([fileOf(content)], options, (line) => lines.push(line));
    return { proved, said: lines.join('\n') };
  };

  it('an honest run: its score, and 0', () => {
    const { status, stdout } = runOn(`${textOf(replay)}\n`, '--score', String(score));
    expect(stdout).toContain(`proved: ${score} points after 5.0 s`);
    expect(status).toBe(0);
  });

  it('a score the run does not come to: what it does come to, and 1', () => {
    const { status, stdout } = runOn(textOf(replay), '--score', String(score + 100));
    expect(stdout).toContain(`not ${score + 100}: ${score} points`);
    expect(status).toBe(1);
  });

  it('a forged drop, sooner than allowed: refused by its code, and 1; the honest one beside it is still proved', () => {
    const early = { tick: 10, command: { type: 'drop', column: 7 } } as const;
    const [first, ...later] = replay.commands as [TimedCommand, ...TimedCommand[]];
    const forged = textOf({ ...replay, commands: [first, early, ...later] });
    const { proved, said } = verifyFile(`${forged}\n${textOf(replay)}`);
    expect(said).toMatch(/^refused: refused-command, .*\nproved: /);
    expect(proved).toBe(false);
  });

  it('a changed character, and no replay at all: unreadable, and 1', () => {
    const text = textOf(replay);
    const changed = `${text.slice(0, 9)}${text[9] === 'A' ? 'B' : 'A'}${text.slice(10)}`;
    const { proved, said } = verifyFile(`${changed} 团圆`);
    expect(said).toMatch(/^unreadable: .*\nunreadable: /);
    expect(proved).toBe(false);
  });

  it('a trace that was written down: the run goes as it says; one whose physics differed is named by tick and part', () => {
    const trace = join(folder, 'trace.txt');
    runOn(textOf(replay), '--trace', trace);
    expect(readFileSync(trace, 'utf8')).toMatch(/^60( [0-9a-f]{8}){4}\n120 /);
    const same = verifyFile(textOf(replay), { against: trace });
    expect(same).toMatchObject({ proved: true, said: expect.stringContaining('as written down') });
    const lines = readFileSync(trace, 'utf8').split('\n');
    const third = lines[2]!.split(' ');
    third[3] = '00000000';
    writeFileSync(trace, [...lines.slice(0, 2), third.join(' '), ...lines.slice(3)].join('\n'));
    const other = runOn(textOf(replay), '--against', trace);
    expect(other.stdout).toContain('first seen to differ after tick 180, in bodies');
    expect(other.status).toBe(1);
  });

  it('an empty file: nothing to check, and 2', () => {
    expect(runOn('\n').status).toBe(2);
  });
});
