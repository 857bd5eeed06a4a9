/**
 * `npm run verify -- FILE…` plays each replay again (a file holds one or more texts, apart by white space) and
 * says what it comes to. Fails when one of them proves nothing.
 */
import { readFileSync } from 'node:fs';
import { parseReplayText, parseRules, type Rules, verify } from '../src/core/index.ts';

const setting = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../settings/${name}.json`, import.meta.url), 'utf8'));

const shippedRules = (): Rules => {
  const rules = parseRules({ balance: setting('balance'), physics: setting('physics') });
  if (!rules.ok) throw new Error(rules.error.detail);
  return rules.value;
};

/** One line about a replay, and whether it proved itself. */
const report = (rules: Rules, text: string): readonly [boolean, string] => {
  const parsed = parseReplayText(text);
  if (!parsed.ok) return [false, `${parsed.error.code} ${parsed.error.detail}`];
  const { mode, seed, commands } = parsed.value;
  const about = `${mode}, seed ${seed}, ${commands.length} commands, ${text.length} characters`;
  const verdict = verify(rules, parsed.value);
  if (!verdict.ok) return [false, `${verdict.code}: ${about}`];
  const { score, ticks, hash } = verdict.proof;
  return [true, `proved: ${score} points after ${(ticks / 60).toFixed(1)} s, state ${hash} (${about})`];
};

const main = (files: readonly string[]): void => {
  if (files.length === 0) throw new Error('which file?');
  const rules = shippedRules();
  for (const file of files) {
    const texts = readFileSync(file, 'utf8').split(/\s+/).filter(Boolean);
    for (const text of texts) {
      const [proved, line] = report(rules, text);
      console.log(line);
      if (!proved) process.exitCode = 1;
    }
  }
};

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
