import type { Description, Seen } from '../painters/describe-screens.ts';
import type { Language } from '../painters/languages.ts';
import { importBundle, type PainterName } from './import-bundle.ts';

const ENTRIES: Readonly<Record<PainterName, string>> = {
  pixi: '../painters/pixi/entry.ts',
  cocos: 'read-cocos.ts',
};

interface Describing {
  describe(language: Language): Description;
}

/** What a painter draws on every screen in a language. Pictures come from the built package. */
const describePainter = async (painter: PainterName, language: Language): Promise<Description> => {
  const { random } = Math;
  try {
    return (await importBundle<Describing>(painter, ENTRIES[painter])).describe(language);
  } finally {
    Math.random = random;
  }
};

export interface ScreenAgreement {
  readonly screen: string;
  /** Things on the screen, texts among them. */
  readonly things: number;
  readonly texts: number;
  /** Each says what Pixi shows and what Cocos shows in its place. */
  readonly differences: readonly string[];
}

/** One painter counts in 32 bits and packs a colour into whole channels; less than this nobody can see. */
const POINTS = 0.02;
const SHARE = 0.0005;
const CHANNEL = 1.6 / 255;

const isNear = (one: readonly number[], other: readonly number[], most: number): boolean =>
  one.length === other.length && one.every((value, at) => Math.abs(value - other[at]!) <= most);

const agree = (one: Seen, other: Seen): boolean =>
  one.name === other.name &&
  isNear(one.points, other.points, POINTS) &&
  isNear(one.places, other.places, SHARE) &&
  isNear(one.color, other.color, CHANNEL);

const say = (seen: Seen | undefined): string => {
  if (!seen) return 'nothing';
  const numbers = [seen.points, seen.places, seen.color].map((list) =>
    list.map((value) => value.toFixed(3)).join(' '),
  );
  return `${seen.name} ${numbers.join(' | ')}`;
};

const compare = (pixi: readonly Seen[], cocos: readonly Seen[]): string[] =>
  Array.from({ length: Math.max(pixi.length, cocos.length) }, (_, at) => {
    const [one, other] = [pixi[at], cocos[at]];
    return one && other && agree(one, other) ? null : `pixi ${say(one)}; cocos ${say(other)}`;
  }).filter((difference) => difference !== null);

/** Every screen in a language on both painters: the same things in the same order, places and tints. */
export const compareScreens = async (language: Language): Promise<readonly ScreenAgreement[]> => {
  const pixi = await describePainter('pixi', language);
  const cocos = await describePainter('cocos', language);
  return Object.entries(pixi).map(([screen, seen]) => ({
    screen,
    things: seen.length,
    texts: seen.filter(({ name }) => name.startsWith('“')).length,
    differences: compare(seen, cocos[screen] ?? []),
  }));
};
