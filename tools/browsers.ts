import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../simulator/server/server.ts';
import { chromium } from './browsers/chromium.ts';
import { deskPicture } from './browsers/desk-picture.ts';
import type { BrowserFamily, DrivenPage } from './browsers/driven-page.ts';
import { firefox } from './browsers/firefox.ts';
import { type PlayedRun, playRun } from './browsers/played-run.ts';
import { webKit } from './browsers/webkit.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { readRules } from './pictures/player.ts';
import { within } from './within.ts';

const USAGE = `npm run browsers -- [--only NAME] [--pictures FOLDER]
Plays one run by touch on the shipped package in each browser family that is installed (Chromium, Firefox, WebKit) and
compares score, drops and the core's state. The last line is JSON.
  --only      one family beside Chromium
  --pictures  where to leave a picture of each end, and of the desk`;

const { values } = readCommandLine(USAGE, {
  options: { only: { type: 'string' }, pictures: { type: 'string' } },
});

const FAMILIES: readonly BrowserFamily[] = [chromium, firefox, webKit];
/** Milliseconds for one family: a browser without a graphics card on a busy machine. */
const PATIENCE_MS = 300_000;

type Outcome = { readonly name: string } & ({ readonly run: PlayedRun } | { readonly failure: string });

/** The run's end, and the desk with its page of faults. */
const leavePictures = async (name: string, run: PlayedRun, page: DrivenPage, url: string): Promise<void> => {
  const folder = values.pictures;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name.toLowerCase()}.png`), run.picture);
  writeFileSync(join(folder, `desk-${name.toLowerCase()}.png`), await deskPicture(page, url));
};

const playIn = async ({ name }: BrowserFamily, page: DrivenPage, url: string): Promise<PlayedRun> => {
  try {
    const run = playRun(page, url, `browsers-${name.toLowerCase()}`, readRules());
    const played = await within(`${name} to play`, run, PATIENCE_MS);
    await leavePictures(name, played, page, url);
    return played;
  } finally {
    await page.close();
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The family's browser with an empty page; null, and said why, where it is not here or does not start. */
const opened = async (family: BrowserFamily): Promise<DrivenPage | null> => {
  const missing = family.missing();
  const page = missing === null ? await family.launch().catch(messageOf) : missing;
  if (typeof page !== 'string') return page;
  console.log(`${family.name}: not played: ${page}`);
  return null;
};

const outcomeOf = async (family: BrowserFamily, url: string): Promise<Outcome | null> => {
  const { name } = family;
  const page = await opened(family);
  if (page === null) return null;
  try {
    return { name, run: await playIn(family, page, url) };
  } catch (error) {
    return { name, failure: messageOf(error) };
  }
};

const tell = (outcome: Outcome): void => {
  if ('failure' in outcome) {
    console.log(`${outcome.name}: failed: ${outcome.failure}`);
    return;
  }
  const { score, drops, hash, errors } = outcome.run;
  console.log(`${outcome.name}: ${score} points, ${drops} drops, state ${hash}, ${errors.length} errors`);
  for (const error of errors) console.log(`  ${error}`);
};

/** All come to one score and one state, which is the core's own, and nothing went wrong in any. */
const agreeing = (outcomes: readonly Outcome[]): boolean =>
  outcomes.every((outcome) => {
    const [first] = outcomes;
    if (!first || !('run' in first) || !('run' in outcome)) return false;
    const { score, drops, hash, hashInCore, errors } = outcome.run;
    const same = score === first.run.score && drops === first.run.drops && hash === first.run.hash;
    return same && hash === hashInCore && errors.length === 0;
  });

const main = async (): Promise<void> => {
  await ensureBuilt();
  const simulator = await serve({ package: PROJECT.package });
  const outcomes: Outcome[] = [];
  try {
    for (const family of FAMILIES) {
      if (values.only !== undefined && ![FAMILIES[0]!.name, values.only].includes(family.name)) continue;
      const outcome = await outcomeOf(family, simulator.url);
      if (!outcome) continue;
      outcomes.push(outcome);
      tell(outcome);
    }
  } finally {
    await simulator.close();
  }
  const agree = outcomes.length > 0 && agreeing(outcomes);
  console.log(JSON.stringify({ browsers: outcomes.map(({ name }) => name.toLowerCase()), agree }));
  if (!agree) process.exitCode = 1;
};

await main();
