import { spread } from '../../src/shared/hash.ts';
import { RANKED_MODES, type RankedMode } from '../../src/shared/vocabulary/modes.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import type { Answer, World } from './world.ts';

const isRefused = ({ ok, value }: Answer): boolean => !ok || value?.best !== true;

/** Of what follows from a player's number. */
const happens = (player: number, what: number, oneIn: number): boolean =>
  spread(player * 17 + what) % oneIn === 0;

/** Waits as a phone does where it is told that the day has not been long enough, or has not come. */
const send = async (
  world: World,
  openid: string,
  run: { score: number; replay: string },
  day: string,
): Promise<Answer> => {
  const answer = await world.send(openid, run, day);
  if (answer.error?.code !== 'cloud/not-yet') return answer;
  const { now } = world;
  world.now += DAY_MS;
  const later = await world.send(openid, run, day);
  world.now = now;
  return later;
};

/**
 * An honest player: some play on two phones, some are a day offline, some send twice, some have a clock that is a day
 * ahead, some delete everything and begin anew. Answers what was refused, not ranked or shown wrongly.
 */
export const playHonestly = async (world: World, player: number): Promise<number> => {
  const openid = `honest-${player}`;
  const mode = RANKED_MODES[player % RANKED_MODES.length] as RankedMode;
  const ahead = happens(player, 1, 9) ? 1 : 0;
  const day = world.day(ahead);
  const run = await world.play(openid, mode, 6 + (spread(player) % 30), player, ahead);
  if (run.score === 0) return 0;
  if (happens(player, 2, 11)) {
    await world.send(openid, run, day);
    await world.ask(openid, 'progress', { work: 'delete', life: 1, id: 'wish' });
  }
  const { now } = world;
  if (happens(player, 3, 7)) world.now += DAY_MS;
  const answers = [await send(world, openid, run, day)];
  if (happens(player, 4, 5)) answers.push(await send(world, openid, run, day));
  const seen = await world.ask(openid, 'standing', { mode, day });
  world.now = now;
  const shadowed = Number(seen.value?.best) !== run.score || (await othersMiss(world, openid, mode, day));
  return answers.filter(isRefused).length + (shadowed ? 1 : 0);
};

/** Whether the player's best lies where only the player sees it. */
const othersMiss = async (world: World, openid: string, mode: string, day: string): Promise<boolean> => {
  const key = `${mode}:${day}:${openid}`;
  const best = world.documents('bests').find((document) => (document as { _id?: unknown })._id === key);
  return (best as { board?: unknown } | undefined)?.board !== `${mode}:${day}`;
};
