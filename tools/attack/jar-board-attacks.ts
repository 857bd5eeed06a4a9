import type { Rules } from '../../src/core/index.ts';
import { type PassedJar, pointsOf } from '../../src/passed/passed-jar.ts';
import { makeJarText } from '../../src/passed/text.ts';
import { JAR_KEY } from '../../src/shared/score-entry.ts';
import type { Attack } from './attacks.ts';
import { BuiltDomain, type Listed, type ShownRow } from './built-domain.ts';
import { change, jarOf, LAST, MIDDLE, THIEF } from './jar-attacks.ts';
import type { World } from './world.ts';

const FORGED = '回放对不上';
const FORKED = '分支';
const NO_RANK = '–';

const hosting = (nickname: string, jar: PassedJar): Listed => ({
  ...{ nickname, openid: `o-${nickname}`, avatarUrl: '' },
  KVDataList: [{ key: JAR_KEY, value: makeJarText(jar) }],
});

const show = ({ today }: World, people: readonly Listed[]): readonly ShownRow[] => {
  const board = { mode: 'endless', day: today, keys: [], me: { openId: 'me', nickName: '我' } } as const;
  const domain = new BuiltDomain({ people, ...board, jars: true });
  domain.settle();
  return domain.shown();
};

const says = (row: ShownRow | undefined, text: string): boolean =>
  row?.texts.some((said) => said.includes(text)) ?? false;

const shown = (points: number): string => String(points).replace(/\B(?=(\d{3})+$)/g, ',');

/** Whether the honest jar stands first, proved, with its number and its points, and is told as one that nobody parted from. */
const standsFirst = ([row]: readonly ShownRow[], jar: PassedJar): boolean =>
  row?.mark === 'sealed' && says(row, '1') && says(row, shown(pointsOf(jar))) && !says(row, FORKED);

const isRefuted = (row: ShownRow | undefined): boolean =>
  row?.mark === null && says(row, FORGED) && says(row, NO_RANK);

type Stands = (world: World, honest: PassedJar) => boolean;

const attack = (name: string, stands: Stands): Attack => ({
  name: `a group's jars: ${name}`,
  run: async (world) => {
    const honest = jarOf(world.rules, 300);
    return standsFirst(show(world, [hosting('真友', honest)]), honest) && stands(world, honest);
  },
});

/** Beside the jar it was made of: that one stands, and the forged one is last, without a number. */
const forged = (name: string, forge: (jar: PassedJar, rules: Rules) => PassedJar): Attack =>
  attack(name, (world, honest) => {
    const rows = show(world, [hosting('小贼', forge(honest, world.rules)), hosting('真友', honest)]);
    return standsFirst(rows, honest) && isRefuted(rows[1]);
  });

/** What the thief hosts is one row with the honest jar, or below it without a number. */
const ofRules =
  (away: number): Stands =>
  (world, honest) => {
    const other = {
      ...change(honest, LAST, () => ({ points: 9_000 })),
      rulesVersion: honest.rulesVersion + away,
    };
    const rows = show(world, [hosting('小贼', other), hosting('真友', honest)]);
    return standsFirst(rows, honest) && rows[1]?.mark === null && says(rows[1], NO_RANK);
  };

/** Jars hosted as nobody played them, against the friends' domain as it was built. */
export const JAR_BOARD_ATTACKS: readonly Attack[] = [
  attack(
    'another’s jar, hosted as one’s own: it is the row it was, and names who played it',
    (world, honest) => {
      const alone = show(world, [hosting('真友', honest)]);
      const both = show(world, [hosting('小贼', honest), hosting('真友', honest)]);
      const [one] = show(world, [hosting('小贼', honest)]);
      const names = alone[0]?.texts.find((text) => text.includes('的')) ?? '?';
      return (
        alone.length === both.length && standsFirst(both, honest) && says(one, names) && !says(one, '小贼')
      );
    },
  ),
  forged('more points', (jar) => change(jar, LAST, ({ points }) => ({ points: points + 1000 }))),
  forged('more points, in a leg that was played on', (jar) =>
    change(jar, MIDDLE, ({ points }) => ({ points: points + 1000 })),
  ),
  forged('a leg claimed by another', (jar) => change(jar, MIDDLE, () => ({ player: THIEF }))),
  forged('a leg of another’s left out', (jar) => ({
    ...jar,
    legs: jar.legs.filter((_, at) => at !== MIDDLE),
  })),
  forged('a leg that nobody played, onto an honest jar', (jar) => ({
    ...jar,
    legs: [...jar.legs, { ...jar.legs[LAST]!, player: THIEF, points: 5000 }],
  })),
  forged('a larger end', (jar) => change(jar, LAST, () => ({ end: 'reunion' }))),
  attack('a jar under later rules', ofRules(1)),
  attack('a jar under earlier rules', ofRules(-1)),
];
