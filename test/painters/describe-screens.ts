import type { TextureSource } from '#paint/graph.ts';
import balance from '../../settings/balance.json' with { type: 'json' };
import physics from '../../settings/physics.json' with { type: 'json' };
import twists from '../../settings/twists.json' with { type: 'json' };
import { createRun, parseRules } from '../../src/core/index.ts';
import { SCREENS } from '../view/all-screens.ts';
import { NAMED_SCREENS } from '../view/screens.ts';
import { buildScene, seenTexts, type WholeScene } from '../view/whole-scene.ts';
import type { Language } from './languages.ts';

/** What a painter is told to draw, in painting order: pictures of nodes, and quads of batches. */
export interface Drawn {
  /** Corners clockwise from the upper left: points. */
  readonly corners: readonly number[];
  /** Which page, and where on it: 0…1. */
  readonly page: number;
  readonly places: readonly number[];
  /** Premultiplied red, green, blue and what it covers: 0…1. */
  readonly color: readonly number[];
}

/** Reads one painter's own objects, not ours around them. */
export type Reader = (whole: WholeScene, pageOf: (source: TextureSource) => number) => readonly Drawn[];

/** A line of text by what it says, a picture by its page; and the numbers that go with it. */
export interface Seen {
  readonly name: string;
  /** Points: corners of a picture; size and sides of a text. */
  readonly points: readonly number[];
  /** Shares of a page. */
  readonly places: readonly number[];
  readonly color: readonly number[];
}

/** What is seen, by screen, in painting order; texts come first. */
export type Description = Readonly<Record<string, readonly Seen[]>>;

const FRAME_MS = 100;
const FRAMES = 15;
/** In one language on a window on which nothing is scaled, in the other on one on which everything is. */
const WINDOWS: Readonly<Record<Language, keyof typeof NAMED_SCREENS>> = {
  'zh-CN': 'iPhone 13',
  en: 'tablet',
};
const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
  return (seed >>> 0) / 2 ** 32;
};

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((value, at) => Math.abs(value - other[at]!) < 1e-3);

/**
 * Light that is added where the thing before it covers is one and the same thing: a painter whose blending can not do both
 * at once draws it twice.
 */
const joinLight = (drawn: readonly Drawn[]): Drawn[] => {
  const joined: Drawn[] = [];
  for (const next of drawn) {
    const last = joined[joined.length - 1];
    const adds = next.color[3] === 0;
    if (last && adds && isSame(last.corners, next.corners) && isSame(last.places, next.places))
      joined[joined.length - 1] = {
        ...last,
        color: last.color.map((channel, at) => channel + next.color[at]!),
      };
    else joined.push(next);
  }
  return joined;
};

const seePicture = ({ corners, page, places, color }: Drawn): Seen => ({
  name: `page ${page}`,
  points: corners,
  places,
  color,
});

const seeTexts = (whole: WholeScene): Seen[] =>
  seenTexts(whole).map(({ text, size, left, top, right, bottom }) => ({
    name: `“${text}”`,
    points: [size, left, top, right, bottom],
    places: [],
    color: [],
  }));

const makeRun = () => {
  const rules = parseRules({ balance, physics, twists });
  if (!rules.ok) throw new Error(rules.error.detail);
  return createRun({ rules: rules.value, mode: 'endless', seed: 9 });
};

/** Plays for so many drops, so that there are pieces, merges and effects to be seen. */
const play = (whole: WholeScene, drops: number): void => {
  const run = makeRun();
  whole.scene.begin(run.view);
  for (let drop = 0; drop < drops; drop++) {
    const command = { type: 'drop', column: (drop * 67 + 20) % 256 } as const;
    for (let tick = 0; tick < 45; tick++) {
      whole.scene.tick(run.step(tick === 0 ? [command] : []));
      whole.scene.draw(1, FRAME_MS / 2);
    }
  }
};

/** All screens in a language, each after the time it takes to arrive; and a run in the middle. */
export const describeScreens = (language: Language, read: Reader): Description => {
  const described: Record<string, readonly Seen[]> = {};
  const window = WINDOWS[language];
  Math.random = seeded(0);
  const whole = buildScene(language, NAMED_SCREENS[window]!);
  const sources = [...whole.sources, whole.page.source];
  const note = (name: string): void => {
    const drawn = read(whole, (source) => sources.indexOf(source));
    described[`${name} (${language}, ${window})`] = [...seeTexts(whole), ...joinLight(drawn).map(seePicture)];
  };
  for (const [name, screen] of Object.entries(SCREENS)) {
    Math.random = seeded(1);
    whole.scene.show(screen);
    for (let frame = 0; frame < FRAMES; frame += 1) whole.scene.draw(0, FRAME_MS);
    note(name);
  }
  Math.random = seeded(2);
  whole.scene.show(SCREENS.play!);
  play(whole, 20);
  note('play, after twenty drops');
  return described;
};
