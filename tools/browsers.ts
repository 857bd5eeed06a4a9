import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../simulator/server/server.ts';
import { chromium } from './browsers/chromium.ts';
import { deskPicture } from './browsers/desk-picture.ts';
import type { BrowserFamily, DrivenPage } from './browsers/driven-page.ts';
import { firefox } from './browsers/firefox.ts';
import { isWhole, type PlayedGame, playGame, sameEnd } from './browsers/played-game.ts';
import { webKit } from './browsers/webkit.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { shippedRules } from './shipped-rules.ts';
import { within } from './within.ts';

const USAGE = `npm run browsers -- [--only NAME] [--pictures FOLDER]
Plays the shipped package by touch in each browser family that is installed (Chromium, Firefox, WebKit): friends' boards are
opened, a run is played to its end, and the card it sends is opened. Compares score, drops and the core's state at the end, also
with what the core of this machine makes of the phone's commands. The last line is JSON.
  --only      one family beside Chromium
  --pictures  where to leave pictures of the boards, the end, the card and the desk`;

const { values } = readCommandLine(USAGE, {
  options: { only: { type: 'string' }, pictures: { type: 'string' } },
});

const FAMILIES: readonly BrowserFamily[] = [chromium, firefox, webKit];
/** Milliseconds for one family: a browser without a graphics card on a busy machine. */
const PATIENCE_MS = 300_000;

type Outcome = { readonly name: string } & ({ readonly game: PlayedGame } | { readonly failure: string });

/** The boards, the run's end, its card, and the desk with its page of faults. */
const leavePictures = async (
  name: string,
  { pictures }: PlayedGame,
  page: DrivenPage,
  url: string,
): Promise<void> => {
  const folder = values.pictures;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const [what, jpeg] of Object.entries(pictures))
    writeFileSync(join(folder, `${what}-${name.toLowerCase()}.jpg`), jpeg);
  writeFileSync(join(folder, `desk-${name.toLowerCase()}.png`), await deskPicture(page, url));
};

/**
 * Firefox's sound is not always begun before the phone's time, which nobody waits for here, has run past the game's patience:
 * the game makes its output anew. In the other families that is a fault.
 */
const faultsIn = (name: BrowserFamily['name'], errors: readonly string[]): readonly string[] =>
  name === 'Firefox' ? errors.filter((error) => !error.includes('audio context stayed silent')) : errors;

const playIn = async ({ name }: BrowserFamily, page: DrivenPage, url: string): Promise<PlayedGame> => {
  try {
    const game = playGame(page, url, `browsers-${name.toLowerCase()}`, shippedRules());
    const played = await within(`${name} to play`, game, PATIENCE_MS);
    await leavePictures(name, played, page, url);
    return { ...played, errors: faultsIn(name, played.errors) };
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
    return { name, game: await playIn(family, page, url) };
  } catch (error) {
    return { name, failure: messageOf(error) };
  }
};

const tell = (outcome: Outcome): void => {
  if ('failure' in outcome) {
    console.log(`${outcome.name}: failed: ${outcome.failure}`);
    return;
  }
  const { ended, inCore, proved, friends, sounds, errors } = outcome.game;
  const { score, drops, hash } = ended;
  const core = sameEnd(ended, inCore) ? 'as in the core' : `in the core ${inCore.hash}`;
  const card = proved === score ? 'its card proved' : `its card proved ${proved}`;
  const rows = `friends in ${friends.seen} of ${friends.rows} rows`;
  console.log(`${outcome.name}: ${score} points, ${drops} drops, state ${hash}, ${core}; ${card}`);
  console.log(`  ${rows}, ${sounds} sounds begun, ${errors.length} errors`);
  for (const error of errors) console.log(`  ${error}`);
};

/** All come to one end, which is the core's own, and nothing went wrong in any. */
const agreeing = (outcomes: readonly Outcome[]): boolean => {
  const [first] = outcomes;
  if (!first || !('game' in first)) return false;
  const { ended } = first.game;
  return outcomes.every(
    (outcome) => 'game' in outcome && isWhole(outcome.game) && sameEnd(outcome.game.ended, ended),
  );
};

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
