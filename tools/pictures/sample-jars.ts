import type { Rules } from '../../src/core/index.ts';
import type { PassedJar } from '../../src/passed/passed-jar.ts';
import { makeJarText } from '../../src/passed/text.ts';
import { JAR_KEY } from '../../src/shared/score-entry.ts';
import { anyHand, carefulHand, newJar, type PlayedJar, playedJar, withLeg } from '../load/make-jar.ts';
import type { SampleFriend } from './sample-friends.ts';

const holder = (friend: SampleFriend, jar: PassedJar): SampleFriend => ({
  ...friend,
  data: { ...friend.data, [JAR_KEY]: makeJarText(jar) },
});

const earlier = (jar: PassedJar, legs: number): PassedJar => ({ ...jar, legs: jar.legs.slice(0, legs) });

/** Where a leg parts from the ones that were played: after the fourth. */
const PARTED = 4;

/**
 * The jars of a group: one that many hands hold, one that has parted from it, one of a single hand, one that overflowed, one of older
 * rules, and one that claims more than was played.
 */
export const withJars = (rules: Rules, [a, b, c, d, e, f, g, h]: readonly SampleFriend[]): SampleFriend[] => {
  const family = playedJar(rules, 60, 7, (leg) => carefulHand(60 + leg));
  const trunk = playedJar(rules, 60, PARTED, (leg) => carefulHand(60 + leg));
  const parted = withLeg(rules, trunk, 4242, anyHand(3));
  const single: PlayedJar = withLeg(rules, newJar(rules, 8), 31, carefulHand(8));
  const full = playedJar(rules, 21, 12, (leg) => anyHand(21 + leg));
  const [first, ...more] = single.jar.legs;
  const forged = { ...single.jar, legs: [{ ...first!, points: first!.points + 9000 }, ...more] };
  return [
    holder(a!, family.jar),
    holder(b!, earlier(family.jar, 6)),
    holder(c!, earlier(family.jar, 5)),
    holder(d!, parted.jar),
    holder(e!, full.jar),
    holder(f!, single.jar),
    holder(g!, { ...trunk.jar, seed: 9, rulesVersion: rules.rulesVersion - 1 }),
    holder(h!, forged),
  ];
};
