import { readFileSync, writeFileSync } from 'node:fs';
import { parseReplayText, type Rules, type VerifyCode, verify } from '../../src/core/index.ts';
import { shippedRules } from '../shipped-rules.ts';
import { divergenceOf, divergenceText, traceReplay } from '../trace/trace.ts';

const WORDS: Readonly<Record<VerifyCode, string>> = {
  'older-rules': 'made under earlier rules, which is no fault of the player’s',
  newer: 'made by a later game, which is no fault of the player’s',
  'refused-command': 'the run does not obey a command that is said to have been obeyed',
  'after-end': 'the run was over before the last command',
  'no-end': 'it is said to have come to its own end, and did not',
};

interface Finding {
  readonly proved: boolean;
  readonly text: string;
}

const check = (rules: Rules, text: string, claimed: number | null): Finding => {
  const parsed = parseReplayText(text);
  if (!parsed.ok) return { proved: false, text: `unreadable: ${parsed.error.code}, ${parsed.error.detail}` };
  const { mode, seed, commands, rulesVersion } = parsed.value;
  const about = `${mode}, seed ${seed}, ${commands.length} commands, rules ${rulesVersion}, ${text.length} characters`;
  const verdict = verify(rules, parsed.value);
  if (!verdict.ok) {
    return { proved: false, text: `refused: ${verdict.code}, ${WORDS[verdict.code]} (${about})` };
  }
  const { score, ticks, hash } = verdict.proof;
  const found = `${score} points after ${(ticks / 60).toFixed(1)} s, state ${hash} (${about})`;
  if (claimed !== null && claimed !== score) return { proved: false, text: `not ${claimed}: ${found}` };
  return { proved: true, text: `proved: ${found}` };
};

/** Apart by an empty line, in the order of the replays. */
const BETWEEN = '\n\n';

const tracesOf = (rules: Rules, texts: readonly string[]): readonly string[] =>
  texts.map((text) => {
    const replay = parseReplayText(text);
    return replay.ok ? traceReplay(rules, replay.value) : 'unreadable';
  });

/** What is said of each; null where it went as it should. */
const compare = (rules: Rules, texts: readonly string[], expected: string): readonly (string | null)[] => {
  const wanted = expected.trimEnd().split(BETWEEN);
  return tracesOf(rules, texts).map((trace, at) => {
    const divergence = divergenceOf(wanted[at] ?? '', trace);
    return divergence && divergenceText(divergence);
  });
};

const textsOf = (files: readonly string[]): readonly string[] =>
  files.flatMap((file) => readFileSync(file, 'utf8').split(/\s+/).filter(Boolean));

export interface VerifyOptions {
  /** Points that every replay must come to. */
  readonly score?: string;
  /** File to write down how each went. */
  readonly trace?: string;
  /** File that says how each must go. */
  readonly against?: string;
}

/** Tells of every replay in these files; answers whether each proves itself. Throws where there is none. */
export const verifyFiles = (
  files: readonly string[],
  options: VerifyOptions,
  tell: (line: string) => void,
): boolean => {
  const claimed = options.score === undefined ? null : Number(options.score);
  const texts = textsOf(files);
  if (texts.length === 0) throw new Error('no replay given: npm run verify -- FILE…');
  const rules = shippedRules();
  const expected = options.against === undefined ? null : readFileSync(options.against, 'utf8');
  const parted = expected === null ? [] : compare(rules, texts, expected);
  const proved = texts.map((text, at) => {
    const finding = check(rules, text, claimed);
    tell(finding.text);
    if (expected !== null) tell(`  ${parted[at] ?? 'as written down, after every second and in every part'}`);
    return finding.proved && !parted[at];
  });
  if (options.trace !== undefined) writeFileSync(options.trace, `${tracesOf(rules, texts).join(BETWEEN)}\n`);
  return proved.every(Boolean);
};
