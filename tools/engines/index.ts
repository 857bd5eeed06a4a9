/**
 * `npm run engines` plays the golden runs on every engine that must be there (Node with and without JIT,
 * Chromium); with `--all` on every further one that is found. It fails when two engines differ in one bit, or
 * when fewer than two ran. The last line is JSON.
 */
import { bundleGolden } from '../../test/golden/bundle.ts';
import { chromiumEngine } from './chromium.ts';
import type { Digests, Engine } from './engine.ts';
import { quickJs } from './quickjs.ts';
import { shellEngines } from './shells.ts';

const ALWAYS = ['V8 (Node)', 'V8 without JIT (Node)'];

interface Played {
  readonly name: string;
  readonly version: string;
  readonly seconds: number;
  readonly digests: Digests;
}

const choose = (all: boolean): readonly Engine[] => [
  ...shellEngines.filter(({ name }) => all || ALWAYS.includes(name)),
  chromiumEngine,
  ...(all ? [quickJs] : []),
];

const playOn = async (engine: Engine, bundle: string): Promise<Played | null> => {
  const version = await engine.find();
  if (version === null) return null;
  const start = Date.now();
  const digests = await engine.run(bundle);
  return { name: engine.name, version, seconds: (Date.now() - start) / 1000, digests };
};

/** One hash for all runs of an engine. */
const sumOf = (digests: Digests): string => {
  let sum = 0x811c9dc5;
  for (const char of Object.values(digests).join('\n')) sum = Math.imul(sum ^ char.charCodeAt(0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
};

const differences = (first: Played, other: Played): readonly string[] =>
  Object.keys(first.digests)
    .filter((name) => first.digests[name] !== other.digests[name])
    .map((name) => `${name}: ${first.name} ${first.digests[name]}, ${other.name} ${other.digests[name]}`);

const main = async (): Promise<void> => {
  const bundle = await bundleGolden();
  const played: Played[] = [];
  console.log('| engine | version | seconds | hash of all runs |');
  console.log('|---|---|---|---|');
  for (const engine of choose(process.argv.includes('--all'))) {
    const result = await playOn(engine, bundle);
    if (!result) continue;
    played.push(result);
    const { name, version, seconds, digests } = result;
    console.log(`| ${name} | ${version || '–'} | ${seconds.toFixed(0)} | ${sumOf(digests)} |`);
  }
  const [first] = played;
  const different = first ? played.flatMap((other) => differences(first, other)) : [];
  for (const line of different) console.log(line);
  const agree = different.length === 0 && played.length >= 2;
  const runs = first ? Object.keys(first.digests).length : 0;
  console.log(JSON.stringify({ engines: played.map(({ name }) => name), runs, agree }));
  if (!agree) process.exitCode = 1;
};

await main();
