import { lastCommandTick, type Rules, Verification } from '../../src/core/index.ts';
import { DAILY_TRIES } from '../../src/shared/vocabulary/limits.ts';
import { RANKED_MODES, type RankedMode } from '../../src/shared/vocabulary/modes.ts';
import { DAY_MS, TICKS_PER_SECOND } from '../../src/shared/vocabulary/time.ts';
import { numberOfTwist, TWISTS } from '../../src/shared/vocabulary/twists.ts';
import { type MadeRun, makeRun, originOfDay } from '../load/make-run.ts';
import { played, replayOf, TRICKS, textOf } from './tricks.ts';
import type { Answer, World } from './world.ts';

/** One way to get what is not one's own; true when it comes to nothing. */
export interface Attack {
  readonly name: string;
  run(world: World): Promise<boolean>;
}

const isRanked = ({ ok, value }: Answer): boolean => ok && value?.best === true;
const isCode = ({ error }: Answer, ...codes: readonly string[]): boolean => codes.includes(error?.code ?? '');

let players = 0;
/** Nobody who attacked before. */
const someone = (role: string): string => `${role}-${++players}`;

const stolen = (mode: RankedMode, [name, change]: (typeof TRICKS)[number], thiefFirst: boolean): Attack => ({
  name: `${mode}: another player's run, ${name}${thiefFirst ? ', sent before its owner sends it' : ''}`,
  run: async (world) => {
    const [owner, thief] = [someone('owner'), someone('thief')];
    const own = await world.play(owner, mode, 60, players);
    const copy = played(world.rules, change(replayOf(own.replay)));
    if (!thiefFirst) await world.send(owner, own);
    const taken = copy !== null && isRanked(await world.send(thief, copy));
    return !taken && (!thiefFirst || isRanked(await world.send(owner, own)));
  },
});

const chosenSeed = (
  mode: RankedMode,
  name: string,
  seedOf: (world: World, thief: string) => Promise<number>,
): Attack => ({
  name: `${mode}: ${name}`,
  run: async (world) => {
    const thief = someone('thief');
    const seed = await seedOf(world, thief);
    return !isRanked(await world.send(thief, makeRun(world.rules, mode, seed, 30, 1)));
  },
});

const SEEDS: readonly Attack[] = [
  chosenSeed('endless', 'a seed of one’s own choice', async () => 12_345),
  chosenSeed('sprint', 'a seed of one’s own choice', async () => 12_345),
  chosenSeed('daily', 'a seed of one’s own choice', async () => 12_345),
  chosenSeed('endless', 'a seed of the sprint’s list', async (world, thief) =>
    Number((await world.seeds(thief))[0]?.sprint[0]),
  ),
  chosenSeed('endless', 'a seed of tomorrow’s list, today', async (world, thief) =>
    Number((await world.seeds(thief))[1]?.endless[0]),
  ),
  chosenSeed('endless', 'a seed of another player’s list', async (world) =>
    Number((await world.seeds(someone('owner')))[0]?.endless[0]),
  ),
];

const twisted = (mode: RankedMode, name: string, twistOf: (world: World) => number | undefined): Attack => ({
  name: `${mode}: ${name}`,
  run: async (world) => {
    const thief = someone('thief');
    const own = replayOf((await world.play(thief, mode, 4, players)).replay);
    const { score, replay } = makeRun(
      world.rules,
      mode,
      { seed: own.seed, twist: twistOf(world) },
      40,
      players,
    );
    return isCode(await world.send(thief, { score, replay }), 'cloud/wrong-twist');
  },
});

const twistOn = ({ rules }: World, day: string): number | undefined => originOfDay(rules, day).twist;

const TWISTED: readonly Attack[] = [
  twisted('daily', 'played without the twist of its day', () => undefined),
  ...[1, 2, 3, 4, 5, 6].map((days) =>
    twisted('daily', `the twist of ${days} days later`, (world) => twistOn(world, world.day(days))),
  ),
  ...(['endless', 'sprint'] as const).flatMap((mode) =>
    TWISTS.map((twist) => twisted(mode, `played with the twist ${twist}`, () => numberOfTwist(twist))),
  ),
  {
    name: 'daily: a twist that nobody knows yet',
    run: async (world) => {
      const thief = someone('thief');
      const run = await world.play(thief, 'daily', 20, players);
      const replay = textOf({ ...replayOf(run.replay), twist: 200 });
      return isCode(await world.send(thief, { ...run, replay }), 'cloud/not-yet');
    },
  },
  {
    name: 'daily: more tries than the day has, each better than the one before',
    run: async (world) => {
      const player = someone('player');
      let ranked = 0;
      let best = 0;
      for (let variant = 1; variant < 30; variant += 1) {
        const run = await world.play(player, 'daily', 20 + variant * 4, variant * 31);
        if (run.score <= best) continue;
        best = run.score;
        if (isRanked(await world.send(player, run))) ranked += 1;
      }
      return ranked === DAILY_TRIES;
    },
  },
];

const again = (mode: RankedMode): Attack => ({
  name: `${mode}: an old run again on the next day`,
  run: async (world) => {
    const player = someone('player');
    const run = await world.play(player, mode, 30, 2);
    await world.send(player, run);
    world.now += DAY_MS;
    const answer = await world.send(player, run);
    world.now -= DAY_MS;
    return !isRanked(answer);
  },
});

/** More than the minute by which a phone's clock may be ahead, and some. */
const MORE_THAN_AHEAD = 70 * TICKS_PER_SECOND;
const lengthOf = ({ replay }: MadeRun): number => lastCommandTick(replayOf(replay));

/** Runs that each better the one before, for only such are accepted: together longer than the day has been. */
const risingRuns = async (world: World, player: string, mode: RankedMode): Promise<readonly MadeRun[]> => {
  const runs: MadeRun[] = [];
  for (let variant = 3, ticks = 0; ticks <= MORE_THAN_AHEAD; variant += 1) {
    const run = await world.play(player, mode, 200, variant, 1);
    if (run.score <= (runs[runs.length - 1]?.score ?? 0)) continue;
    runs.push(run);
    ticks += lengthOf(run);
  }
  return runs;
};

const prePlayed = (mode: RankedMode): Attack => ({
  name: `${mode}: tomorrow's runs, sent in the second in which their day begins`,
  run: async (world) => {
    const player = someone('player');
    const day = world.day(1);
    const runs = await risingRuns(world, player, mode);
    const { now } = world;
    world.now += DAY_MS / 2;
    const answers: Answer[] = [];
    for (const run of runs) answers.push(await world.send(player, run, day));
    world.now = now;
    const taken = runs.filter((_, at) => isRanked(answers[at] as Answer));
    const ticks = taken.reduce((sum, run) => sum + lengthOf(run), 0);
    return ticks <= MORE_THAN_AHEAD && answers.some((answer) => isCode(answer, 'cloud/not-yet'));
  },
});

const FORGERIES: readonly (readonly [string, (score: number) => number])[] = [
  ['a point more', (score) => score + 1],
  ['ten times the score', (score) => score * 10 + 7],
  ['the highest score there is', () => 999_999_999],
];

const forged = (mode: RankedMode, [name, change]: (typeof FORGERIES)[number]): Attack => ({
  name: `${mode}: ${name} than the replay comes to`,
  run: async (world) => {
    const player = someone('forger');
    const run = await world.play(player, mode, 20, 4);
    return isCode(await world.send(player, { ...run, score: change(run.score) }), 'cloud/forged');
  },
});

const phantom = (mode: RankedMode): Attack => ({
  name: `${mode}: a player who plays and is deleted, to stay in the histogram`,
  run: async (world) => {
    const before = JSON.stringify(counts(world, mode));
    const player = someone('phantom');
    await world.send(player, await world.play(player, mode, 12, 5));
    await world.ask(player, 'progress', { work: 'delete', life: 1, id: 'wish' });
    const kept = ['bests', 'runs', 'invites', 'cards', 'lights', 'lanterns', 'reminders'].flatMap((name) =>
      world.documents(name),
    );
    return JSON.stringify(counts(world, mode)) === before && !JSON.stringify(kept).includes(player);
  },
});

const counts = (world: World, mode: RankedMode): Record<string, number> => {
  const total: Record<string, number> = {};
  const documents = world.documents('histograms') as readonly {
    board: string;
    counts: Record<string, number>;
  }[];
  for (const { board, counts: buckets } of documents)
    if (board === `${mode}:${world.today}`)
      for (const bucket of Object.keys(buckets).sort())
        total[bucket] = (total[bucket] ?? 0) + (buckets[bucket] as number);
  return total;
};

const duringProof = (mode: RankedMode): Attack => ({
  name: `${mode}: a deletion while a run is being proved, to leave documents behind`,
  run: async (world) => {
    const player = someone('gone');
    const run = await world.play(player, mode, 120, 6);
    await Promise.all([
      world.send(player, run),
      world.ask(player, 'progress', { work: 'delete', life: 1, id: 'wish' }),
    ]);
    await world.ask(player, 'progress', { work: 'delete', life: 2, id: 'wish2' });
    const kept = ['bests', 'runs'].flatMap((name) => world.documents(name));
    return !JSON.stringify(kept).includes(player);
  },
});

/** What a proof costs, whatever the machine: the looks at the run that it takes. */
const stepsOf = (rules: Rules, { replay }: { readonly replay: string }): number => {
  const verification = new Verification(rules, replayOf(replay));
  let steps = 1;
  while (verification.advance(1) === null) steps += 1;
  return steps;
};

const REST: readonly Attack[] = [
  {
    name: 'daily: the run of another player, watched while its day goes on',
    run: async (world) => {
      const [owner, thief] = [someone('owner'), someone('thief')];
      await world.send(owner, await world.play(owner, 'daily', 40, players));
      const own = await world.ask(owner, 'standing', { mode: 'daily', day: world.today });
      const watch = { mode: 'daily', day: world.today, watch: own.value?.run };
      return (await world.ask(thief, 'standing', watch)).value?.replay === null;
    },
  },
  {
    name: 'endless: the name of another player’s run, so that “watch” plays one’s own',
    run: async (world) => {
      const [owner, thief] = [someone('owner'), someone('thief')];
      await world.send(owner, await world.play(owner, 'endless', 40, players));
      await world.send(thief, await world.play(thief, 'endless', 4, players));
      const ids = await Promise.all(
        [owner, thief].map(
          async (player) =>
            (await world.ask(player, 'standing', { mode: 'endless', day: world.today })).value?.run,
        ),
      );
      return new Set(ids).size === 2;
    },
  },
  {
    name: 'endless: two hours of a jar at rest, to use up the machine',
    run: async (world) => {
      const player = someone('slow');
      const run = await world.play(player, 'endless', 6, 7);
      const slow = played(world.rules, { ...replayOf(run.replay), leftAt: 432_000 });
      return slow !== null && stepsOf(world.rules, slow) < 3000 && isRanked(await world.send(player, slow));
    },
  },
];

export const ATTACKS: readonly Attack[] = [
  ...RANKED_MODES.flatMap((mode) => TRICKS.map((trick) => stolen(mode, trick, false))),
  // A daily's run belongs to whoever sends it first: until its day is over, nobody is shown another's.
  ...(['endless', 'sprint'] as const).flatMap((mode) => TRICKS.map((trick) => stolen(mode, trick, true))),
  ...SEEDS,
  ...TWISTED,
  ...RANKED_MODES.flatMap((mode) => [again(mode), prePlayed(mode), phantom(mode), duringProof(mode)]),
  ...RANKED_MODES.flatMap((mode) => FORGERIES.map((forgery) => forged(mode, forgery))),
  ...REST,
];
