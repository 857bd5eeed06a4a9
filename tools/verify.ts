import { readFileSync } from 'node:fs';
import { parseReplayText, parseRules, type Rules, type VerifyCode, verify } from '../src/core/index.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `npm run verify -- FILE … [--score N]
Plays each replay again and prints what it comes to. A file holds one or more replay texts, separated by white space.
Exit code 0: every one proves itself. 1: one does not. 2: there was nothing to check.
  --score N  every replay must come to this score`;

const WORDS: Readonly<Record<VerifyCode, string>> = {
  'other-rules': 'made under other rules, which is no fault of the player’s',
  'refused-command': 'the run does not obey a command that is said to have been obeyed',
  'after-end': 'the run was over before the last command',
  'no-end': 'it is said to have come to its own end, and did not',
};

const setting = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../settings/${name}.json`, import.meta.url), 'utf8'));

const shippedRules = (): Rules => {
  const rules = parseRules({ balance: setting('balance'), physics: setting('physics') });
  if (!rules.ok) throw new Error(rules.error.detail);
  return rules.value;
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

const textsOf = (files: readonly string[]): readonly string[] =>
  files.flatMap((file) => readFileSync(file, 'utf8').split(/\s+/).filter(Boolean));

const main = (): void => {
  const { values, positionals } = readCommandLine(USAGE, {
    allowPositionals: true,
    options: { score: { type: 'string' } },
  });
  const claimed = values.score === undefined ? null : Number(values.score);
  const texts = textsOf(positionals);
  if (texts.length === 0) throw new Error('no replay given: npm run verify -- FILE… [--score N]');
  const rules = shippedRules();
  for (const text of texts) {
    const finding = check(rules, text, claimed);
    console.log(finding.text);
    if (!finding.proved) process.exitCode = 1;
  }
};

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
