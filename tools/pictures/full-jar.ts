import { COLUMNS, type Rules } from '../../src/core/index.ts';
import { JarProof } from '../../src/passed/jar-proof.ts';
import { MAX_LEGS, type PassedJar } from '../../src/passed/passed-jar.ts';
import type { PassedLeg } from '../../src/passed/passed-leg.ts';
import { parseJarText } from '../../src/passed/text.ts';
import { carefulHand, type Hand, type PlayedJar, withLeg } from '../load/make-jar.ts';

/** Ticks between two drops of a tour: a little less and more than it waits, for frames do not fall on the jar's ticks. */
const PACES = [37, 39, 40, 42];
const PACE = 40;
/** The numbers of others of the family. */
const AUNTS = [4242, 77, 901, 31_337];
const COLUMN_STEP = 8;
/** Meeting its own kind, a piece goes; board units. */
const MEETING = 2000;

/** Drops where the piece comes to lie highest and meets none of its own. */
const pilingHand = (): Hand => ({
  wait: () => PACE,
  column: ({ view }) => {
    const heights = Array.from({ length: COLUMNS / COLUMN_STEP }, (_, at) => {
      const { y, piece } = view.landing(at * COLUMN_STEP);
      const meets = view.pieces.some(({ id, tier }) => id === piece && tier === view.held);
      return y + (meets ? MEETING : 0);
    });
    return heights.indexOf(Math.min(...heights)) * COLUMN_STEP;
  },
});

/** Notes where a hand drops, in board units: a finger knows no columns. */
const noting = (hand: Hand, places: number[]): Hand => ({
  wait: hand.wait,
  column: (run) => {
    const column = hand.column(run);
    places.push(run.view.columnX(column));
    return column;
  },
});

const tourHand = (places: readonly number[], pace: number): Hand => {
  let at = 0;
  return {
    wait: () => pace,
    column: ({ view }) => view.columnAt(places[at++ % places.length] ?? 0),
  };
};

const endOf = ({ jar: { legs } }: PlayedJar): PassedLeg['end'] | undefined => legs[legs.length - 1]?.end;

const playAgain = (rules: Rules, jar: PassedJar): PlayedJar => {
  const proof = new JarProof(rules, jar);
  while (!proof.verdict) proof.advance(1000);
  if (!proof.verdict.ok) throw new Error(`the jar does not hold: ${proof.verdict.code}`);
  return { jar, snapshot: proof.snapshot };
};

/** Where this player has to drop so that the jar overflows at any pace of a tour; null where it is not full enough. */
const endingPlaces = (rules: Rules, jar: PlayedJar, player: number): readonly number[] | null => {
  const places: number[] = [];
  withLeg(rules, jar, player, noting(pilingHand(), places));
  const overflows = (pace: number): boolean =>
    endOf(withLeg(rules, jar, player, tourHand(places, pace))) === 'overflow';
  return PACES.every(overflows) ? places : null;
};

/** One more of the family has a hand in it and leaves it higher, or at least not over. */
const passedOn = (rules: Rules, before: PlayedJar): PlayedJar => {
  const last = before.jar.legs[before.jar.legs.length - 1]?.player;
  for (const hand of [pilingHand, carefulHand]) {
    for (const player of AUNTS.filter((aunt) => aunt !== last)) {
      const jar = withLeg(rules, before, player, hand(player));
      if (endOf(jar) === 'passed') return jar;
    }
  }
  throw new Error('the jar is over too soon');
};

export interface EndingJar {
  readonly jar: PassedJar;
  readonly places: readonly number[];
}

/** The jar as the family has gone on with it, so full that the next leg is its last: with that leg's places. The twelfth is so anywhere. */
export const nearlyFull = (rules: Rules, text: string, next: number): EndingJar => {
  const jar = parseJarText(text);
  if (!jar.ok) throw new Error(jar.error.detail);
  let played = playAgain(rules, jar.value);
  let places = endingPlaces(rules, played, next);
  while (!places) {
    if (played.jar.legs.length >= MAX_LEGS - 1) return { jar: played.jar, places: [0] };
    played = passedOn(rules, played);
    places = endingPlaces(rules, played, next);
  }
  return { jar: played.jar, places };
};
