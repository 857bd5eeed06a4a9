import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Domain } from '../../src/open-data/domain.ts';
import { type PassedJar, pointsOf } from '../../src/passed/passed-jar.ts';
import { makeJarText } from '../../src/passed/text.ts';
import { foodNameOf } from '../../src/shared/food-name.ts';
import { JAR_KEY, MAX_HOSTED_JAR } from '../../src/shared/score-entry.ts';
import { anyHand, type PlayedJar, playedJar, withLeg } from '../../tools/load/make-jar.ts';
import { FakeHost } from './fake-host.ts';
import { BOARDS, person, rules, SETUP, words } from './people.ts';

const HOSTILE_LISTS = 150;
/** Long enough for jars of a few legs to be played again in idle moments. */
const PROVING_MS = 60_000;
const GROUP = { ...BOARDS, shareTicket: 'ticket' };

const goOn = (before: PlayedJar, player: number): PlayedJar =>
  withLeg(rules, before, player, anyHand(player));
const short = playedJar(rules, 5, 2);
const long = goOn(short, 77);
const fork = goOn(short, 78);
const other = playedJar(rules, 9, 3);

const hosts = (name: string, text: unknown): object => person(name, [{ key: JAR_KEY, value: text }]);
const holder = (name: string, { jar }: { jar: PassedJar }): object => hosts(name, makeJarText(jar));

const openJars = (people: readonly unknown[], own: string | null = null): FakeHost => {
  const host = new FakeHost();
  host.groupPeople = [...people];
  new Domain(host);
  host.tell(SETUP, ...(own === null ? [] : [{ type: 'jar', text: own }]), GROUP);
  host.pass(100);
  const { x, y } = host.placeOf(words['friends.jars']!)!;
  host.tap(x, y);
  return host;
};

const proved = (people: readonly unknown[], own: string | null = null): FakeHost => {
  const host = openJars(people, own);
  host.pass(PROVING_MS);
  return host;
};

/** As the rows show them. */
const shown = (points: number): string => String(points).replace(/\B(?=(\d{3})+$)/g, ',');
const pointsIn = (host: FakeHost): readonly string[] =>
  host.lines.filter((line) => jarsPoints.includes(line));
const legs = (count: number): string => words['friends.legs']!.replace('{count}', String(count));
const forked = (count: number): string => `${legs(count)} · ${words['friends.forked']}`;
const jarsPoints = [short, long, fork, other].map(({ jar }) => shown(pointsOf(jar)));
const nameOf = (player: number): string => {
  const { adjective, food } = foodNameOf(player);
  return words['name.of']!.replace('{adjective}', words[`adjective.${adjective}`]!).replace(
    '{food}',
    words[`tier.${food}`]!,
  );
};

const changed = ({ jar }: PlayedJar, at: number, points: number): { jar: PassedJar } => ({
  jar: {
    ...jar,
    legs: jar.legs.map((leg, place) => (place === at ? { ...leg, points: leg.points + points } : leg)),
  },
});

describe('jars of a group', () => {
  it('personal boards: there are none, and none is asked for', () => {
    const host = new FakeHost();
    host.people = [holder('甲', long)];
    new Domain(host);
    host.tell(SETUP, BOARDS);
    host.pass(2000);
    expect(host.lines).not.toContain(words['friends.jars']);
    expect(host.lines).not.toContain(shown(pointsOf(long.jar)));
  });

  it('a row: who has played it, how often it was passed on, what it came to, how it stands, and its place once it is proved', () => {
    const host = openJars([holder('甲', long)]);
    const count = words['friends.legs']!.replace('{count}', '3');
    const told = [shown(pointsOf(long.jar)), count, words['friends.passed']!];
    expect(host.lines).toEqual(expect.arrayContaining(told));
    expect(host.lines.filter((line) => line === '–')).toHaveLength(1);
    expect(host.lines.some((line) => line.startsWith(nameOf(1000)))).toBe(true);
    host.pass(PROVING_MS);
    expect(host.lines).toEqual(expect.arrayContaining(['1', ...told]));
  });

  it('two who hold the same jar, and one who holds an earlier stand of it: one row, which stands where it is the longest', () => {
    const host = proved([holder('甲', long), holder('乙', short), holder('丙', long)]);
    expect(pointsIn(host)).toEqual([shown(pointsOf(long.jar))]);
    expect(host.lines).toContain(legs(3));
  });

  it('jars that have parted: two rows, told as such', () => {
    const host = proved([holder('甲', long), holder('乙', short), holder('丙', fork)]);
    expect([...pointsIn(host)].sort()).toEqual([long, fork].map(({ jar }) => shown(pointsOf(jar))).sort());
    expect(host.lines.filter((line) => line === forked(3))).toHaveLength(2);
  });

  it('different jars: best first', () => {
    const host = proved([holder('甲', short), holder('乙', other)]);
    const order = [short, other].map(({ jar }) => pointsOf(jar)).sort((a, b) => b - a);
    expect(pointsIn(host)).toEqual(order.map(shown));
    expect(host.lines).toEqual(expect.arrayContaining(['1', '2']));
  });

  it.each([
    [-1, 'friends.otherRules'],
    [1, 'friends.newer'],
  ])('a jar of rules %i away: says so below the proved, without a number', (away, said) => {
    const strange = { jar: { ...long.jar, rulesVersion: rules.rulesVersion + away } };
    const host = proved([holder('甲', strange), holder('乙', short)]);
    expect(pointsIn(host)).toEqual([short, long].map(({ jar }) => shown(pointsOf(jar))));
    expect(host.lines).toContain(words[said]);
    expect(host.lines.filter((line) => line === '–')).toHaveLength(1);
  });

  it('a claim that a leg does not hold: drops to the very end', () => {
    const strange = { jar: { ...other.jar, rulesVersion: rules.rulesVersion - 1 } };
    const forged = changed(long, 2, 5000);
    const host = proved([holder('甲', forged), holder('乙', short), holder('丙', strange)]);
    const rows = host.lines.filter((line) => /^[\d,]{2,}$/.test(line));
    expect(rows).toEqual([short, strange, forged].map(({ jar }) => shown(pointsOf(jar))));
    expect(host.lines).toContain(words['friends.forged']);
    expect(host.lines).not.toContain('2');
  });

  it('an honest jar that somebody forges a leg onto: keeps its place and its points, and is told as no fork', () => {
    const host = openJars([holder('真', short), holder('贼', changed(long, 2, 5000))]);
    for (let at = 0; at < 40; at += 1) {
      host.pass(PROVING_MS / 40);
      const first = host.lines.indexOf('1');
      // Never is the forged claim shown with a number.
      if (first >= 0) expect(host.lines).toContain(shown(pointsOf(short.jar)));
    }
    expect(host.lines).toEqual(expect.arrayContaining(['1', legs(2), words['friends.forged']]));
    expect(host.lines).not.toContain(forked(2));
  });

  it('the player’s own: is there as the game tells it, though the platform’s list is without it', () => {
    const host = openJars([]);
    expect(host.lines).toEqual(expect.arrayContaining([words['friends.noJars'], words['friends.noJar']]));
    const told = proved([], makeJarText(long.jar));
    // In the list, and below it.
    expect(pointsIn(told)).toEqual([shown(pointsOf(long.jar)), shown(pointsOf(long.jar))]);
    expect(told.lines).not.toContain(words['friends.noJar']);
  });

  it('a list that does not come: says so, and a tap asks again', () => {
    const host = new FakeHost();
    host.groupPeople = [holder('甲', long)];
    new Domain(host);
    host.tell(SETUP, GROUP);
    host.pass(100);
    host.fault = 'failed';
    const { x, y } = host.placeOf(words['friends.jars']!)!;
    host.tap(x, y);
    expect(host.lines).toContain(words['friends.failed']);
    host.fault = null;
    host.tap(160, 250);
    host.pass(200);
    expect(host.lines).toContain(shown(pointsOf(long.jar)));
  });

  it('a jar that is too long to be hosted by us is nobody’s row', () => {
    const host = proved([hosts('甲', `${makeJarText(long.jar)}${'A'.repeat(MAX_HOSTED_JAR)}`)]);
    expect(host.lines).toContain(words['friends.noJars']);
  });

  it(`hostile values: ${HOSTILE_LISTS} lists of them throw nothing`, () => {
    const good = makeJarText(long.jar);
    const text = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.anything(),
      fc.constantFrom<unknown>('A'.repeat(1 << 20), good.slice(0, -3), `${good}A`, good, '', null),
      fc
        .tuple(fc.nat(good.length - 1), fc.base64String({ minLength: 4, maxLength: 4 }))
        .map(([at, piece]) => good.slice(0, at) + piece + good.slice(at + 4)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const host = openJars(texts.map((value, at) => hosts(`客${at}`, value)));
        host.pass(500);
      }),
      { numRuns: HOSTILE_LISTS },
    );
  });
});
