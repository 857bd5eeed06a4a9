import type { GameEvent, Rules } from '../../src/core/index.ts';
import { type Chooser, type DropPlan, planUntil, scatter, stackEqual } from './drop-plan.ts';
import type { Crop, FilmScene, Finger } from './film-scene.ts';

type Merged = Extract<GameEvent, { type: 'merged' }>;

interface Found {
  readonly plan: DropPlan;
  readonly merge: Merged | null;
}

const SEEDS = 80;

/** The first run that comes to a tick with a merge like this, on a board of at least `pieces`. */
const findMerge = (
  rules: Rules,
  choose: Chooser,
  fits: (merge: Merged, merges: readonly Merged[]) => boolean,
  pieces = 0,
): Found => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    let merge: Merged | undefined;
    const plan = planUntil(rules, seed, choose, (view, events) => {
      const merges = events.filter((event) => event.type === 'merged');
      merge = view.pieces.length >= pieces ? merges.find((each) => fits(each, merges)) : undefined;
      return merge !== undefined;
    });
    if (plan && merge) return { plan, merge };
  }
  throw new Error(`no run of ${SEEDS} comes to the moment`);
};

const findView = (rules: Rules, look: Parameters<typeof planUntil>[3]): DropPlan => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const plan = planUntil(rules, seed, scatter, look);
    if (plan) return plan;
  }
  throw new Error(`no run of ${SEEDS} comes to the moment`);
};

const around = ({ x, y }: Merged, half: number): Crop => ({ x, y, half });

const HEAVY_TIER = 5;
/** Small pieces with great ones among them: the upper tiers come soon. */
const GREAT_BAG = [6, 6, 4, 3, 1, 1, 1, 4, 1];
/** A jar as full as one is that comes so far, and moons enough. */
const MOON_BAG = [9, 9, 8, 8, 6, 5, 4, 3, 1, 1, 5];

const withBag = (rules: Rules, bag: readonly number[]): Rules => ({ ...rules, bag });

const merge = (rules: Rules): FilmScene => {
  const found = findMerge(rules, stackEqual, ({ tier, chain }) => tier >= 2 && chain === 1, 8);
  return { plan: found.plan, lead: 3, frames: 12, every: 2, crop: around(found.merge!, 170) };
};

const score = (rules: Rules): FilmScene => {
  const { plan } = findMerge(rules, stackEqual, ({ tier, chain }) => tier >= 2 && chain === 1, 8);
  return { plan, lead: 2, frames: 10, every: 5, crop: 'window' };
};

const chain = (rules: Rules): FilmScene => {
  const { plan } = findMerge(rules, stackEqual, ({ chain }) => chain === 5, 12);
  return { plan, kept: true, lead: 34, frames: 15, every: 5, crop: 'window' };
};

const great = (rules: Rules): FilmScene => {
  const bag = GREAT_BAG;
  const { plan } = findMerge(withBag(rules, bag), stackEqual, ({ tier }) => tier >= 7, 6);
  return { plan, lead: 4, frames: 15, every: 4, crop: 'board', bag };
};

const reunion = (rules: Rules): FilmScene => {
  const bag = MOON_BAG;
  const { plan } = findMerge(withBag(rules, bag), stackEqual, ({ into }) => into === null, 12);
  return { plan, kept: true, lead: 6, frames: 15, every: 17, crop: 'window', bag };
};

const danger = (rules: Rules): FilmScene => {
  const plan = findView(rules, (view) => view.danger !== null && view.danger.ticksLeft < 100);
  return { plan, kept: true, lead: 0, frames: 15, every: 7, crop: 'window' };
};

const over = (rules: Rules): FilmScene => {
  const plan = findView(rules, (view) => view.ended !== null);
  return { plan, kept: true, lead: 12, frames: 20, every: 24, crop: 'window' };
};

const land = (rules: Rules): FilmScene => {
  let at = { x: 0, y: 0 };
  const plan = findView(rules, (view, events) => {
    const impact = events.find((event) => event.type === 'impact' && event.speed > 12);
    if (impact?.type === 'impact') at = { x: impact.x, y: impact.y };
    return impact !== undefined && view.pieces.length > 8;
  });
  return { plan, lead: 4, frames: 12, every: 2, crop: { ...at, half: 150 } };
};

/** The panel comes, the pieces bounce into the score, and it is the best so far. */
const best = (rules: Rules): FilmScene => ({ ...over(rules), lead: -290, frames: 15, every: 20 });

/** A board on which nothing happens: who blinks, who looks about, who falls asleep. */
const quiet = (rules: Rules): FilmScene => {
  const { plan } = findMerge(rules, stackEqual, () => true, 14);
  return { plan, kept: true, lead: -60, frames: 25, every: 48, crop: 'board' };
};

/** Units under the line: pieces this near it worry. */
const NEAR = 70;

/** A full one, with the line near and a piece that has fallen hard. */
const squeezed = (rules: Rules): FilmScene => {
  const plan = findView(rules, ({ pieces, board, danger }, events) => {
    const near = pieces.filter(({ y, radius, asleep }) => asleep && y - radius < board.dangerY + NEAR);
    return danger === null && near.length >= 3 && events.some((it) => it.type === 'impact' && it.speed > 9);
  });
  return { plan, kept: true, lead: 12, frames: 20, every: 6, crop: 'board' };
};

/** A finger comes down at one side, goes to the other and back, and lets go. */
const aim = (rules: Rules): FilmScene => {
  const { plan } = findMerge(rules, stackEqual, () => true, 12);
  const fingers: Record<number, Finger> = { 1: { phase: 'start', x: 160 } };
  for (let at = 0; at <= 6; at++) fingers[at + 4] = { phase: 'move', x: 160 + at * 70 };
  for (let at = 0; at < 3; at++) fingers[at + 14] = { phase: 'move', x: 520 - at * 110 };
  fingers[19] = { phase: 'end', x: 300 };
  return { plan, kept: true, lead: -60, frames: 30, every: 2, crop: 'window', fingers };
};

/** A release in the pause after a drop: it waits, is seen to wait, and falls. */
const buffer = (rules: Rules): FilmScene => {
  const { plan } = findMerge(rules, stackEqual, () => true, 12);
  const fingers: Record<number, Finger> = {
    1: { phase: 'start', x: 460 },
    2: { phase: 'end', x: 460 },
    4: { phase: 'start', x: 200 },
    6: { phase: 'end', x: 200 },
  };
  return { plan, kept: true, lead: -60, frames: 25, every: 2, crop: 'board', fingers };
};

/** The largest that a hand can hold comes down. */
const heavy = (rules: Rules): FilmScene => {
  const plan = findView(rules, ({ pieces }, events) =>
    events.some(
      (event) =>
        event.type === 'impact' &&
        event.speed > 12 &&
        (pieces.find(({ id }) => id === event.a)?.tier ?? 0) >= HEAVY_TIER &&
        pieces.length > 8,
    ),
  );
  return { plan, kept: true, lead: 4, frames: 15, every: 2, crop: 'board' };
};

const moon = (rules: Rules): FilmScene => {
  const bag = MOON_BAG;
  const { plan } = findMerge(withBag(rules, bag), stackEqual, ({ tier }) => tier === 9, 8);
  return { plan, kept: true, lead: 6, frames: 15, every: 9, crop: 'window', bag };
};

/** Half a second after danger was averted. */
const rescue = (rules: Rules): FilmScene => {
  let [feared, calm] = [false, 0];
  const plan = findView(rules, ({ danger, tick }) => {
    if (tick <= 1) [feared, calm] = [false, 0];
    feared ||= danger !== null && danger.ticksLeft < danger.ticksTotal * 0.55;
    calm = danger === null ? calm + 1 : 0;
    return feared && calm === 30;
  });
  return { plan, kept: true, lead: 30, frames: 20, every: 6, crop: 'window' };
};

/** From the first of danger to its end, when nothing came of it. */
const saved = (rules: Rules): FilmScene => ({ ...rescue(rules), lead: 190, frames: 25, every: 10 });

/** From the danger that was not averted to the panel, as in somebody's first runs. */
const loss = (rules: Rules): FilmScene => ({ ...over(rules), lead: 150, frames: 25, every: 20 });

const TOOL_CHAIN = 4;

/** Danger with a tool in the hand: it was earned by a chain while there was room. */
const tools = (rules: Rules): FilmScene => {
  let chains = 0;
  const choose: Chooser = (view) => (chains === 0 ? stackEqual : scatter)(view);
  for (let seed = 1; seed <= SEEDS; seed++) {
    chains = 0;
    const plan = planUntil(rules, seed, choose, ({ danger }, events) => {
      chains += events.filter((event) => event.type === 'merged' && event.chain >= TOOL_CHAIN).length;
      return chains > 0 && danger !== null && danger.ticksLeft < 105;
    });
    if (plan) return { plan, kept: true, lead: 20, frames: 20, every: 6, crop: 'window' };
  }
  throw new Error(`no run of ${SEEDS} comes to the moment`);
};

/** One's best is passed by the merge that is the moment. */
const record = (rules: Rules): FilmScene => {
  const { plan } = findMerge(rules, stackEqual, ({ tier }) => tier >= 4, 16);
  return { plan, kept: true, best: plan.score - 1, lead: 6, frames: 15, every: 7, crop: 'window' };
};

/** A hand that drops a piece every other picture, from the fourth on. */
const droppingHand = (pictures: number): Record<number, Finger> => {
  const fingers: Record<number, Finger> = {};
  for (let at = 4; at < pictures; at += 2) {
    const x = 180 + ((at * 90) % 360);
    fingers[at] = { phase: 'start', x };
    fingers[at + 1] = { phase: 'end', x };
  }
  return fingers;
};

/** The first half minute: home, the way in, and a drop every two seconds. */
const newcomer = (): FilmScene => ({
  ...{ ...home(), newcomer: true, frames: 30, every: 60, presses: { 1: 'endless' } },
  fingers: droppingHand(30),
});

/** The first minute in ten pictures. */
const minute = (): FilmScene => ({ ...newcomer(), frames: 60, keep: 6, fingers: droppingHand(60) });

const start = (): FilmScene => ({ ...home(), frames: 15, every: 4, presses: { 1: 'endless' } });

const panel = (): FilmScene => ({ ...home(), frames: 20, every: 2, presses: { 1: 'pause', 12: 'resume' } });

const home = (): FilmScene => ({ plan: null, lead: 0, frames: 10, every: 6, crop: 'window' });

/** The first two reads of a picture fail: the third is made 1.3 s after the first. */
const unlucky = (): FilmScene => ({
  ...{ ...home(), frames: 15, every: 10 },
  faults: [{ api: 'Image.src', how: 'fail', times: 2, matching: 'atlas-0' }],
});

/** No picture can be read: the page that says so, and its button, once the host is right again. */
const failed = (): FilmScene => ({
  ...{ ...home(), frames: 15, every: 30, presses: { 11: 'dialog' } },
  faults: [{ api: 'Image.src', how: 'fail' }],
});

export const FILM_SCENES: Readonly<Record<string, (rules: Rules) => FilmScene>> = {
  merge,
  score,
  chain,
  great,
  reunion,
  danger,
  over,
  land,
  best,
  quiet,
  squeezed,
  aim,
  start,
  panel,
  home,
  buffer,
  heavy,
  moon,
  rescue,
  saved,
  loss,
  tools,
  record,
  newcomer,
  minute,
  unlucky,
  failed,
};
