import fc from 'fast-check';
import { expect, test } from 'vitest';
import en from '../../assets/i18n/en.json';
import enPages from '../../assets/i18n/pages/en.json';
import zhPages from '../../assets/i18n/pages/zh-CN.json';
import zhCN from '../../assets/i18n/zh-CN.json';
import { foodNameOf, MAX_PLAYER } from '../../src/shared/food-name.ts';
import { type ListedName, namesInList, PLACES } from '../../src/shared/listed-names.ts';

const FIFTY = 50;
const player = fc.integer({ min: 0, max: MAX_PLAYER });

/** Numbers whose food and adjective are those of 81. */
const ALIKE = Array.from({ length: 40_000 }, (_, number) => number).filter((number) => {
  const { adjective, food } = foodNameOf(number);
  return adjective === foodNameOf(81).adjective && food === foodNameOf(81).food;
});

const spoken = (
  { adjective, food, place, nth }: ListedName,
  words: Readonly<Record<string, string>>,
): string =>
  [
    words[`adjective.${adjective}`],
    words[`tier.${food}`],
    place !== null && words[`from.${place}`],
    nth,
  ].join();

const LANGUAGES = [
  ['Chinese', { ...zhCN, ...zhPages }],
  ['English', { ...en, ...enPages }],
] as const;

test.each(LANGUAGES)(
  'names of a top list of fifty, in %s: no two are alike, also where many of them are called the same',
  (_, words) => {
    const list = fc.uniqueArray(fc.oneof(player, fc.constantFrom(...ALIKE)), {
      minLength: 2,
      maxLength: FIFTY,
    });
    fc.assert(
      fc.property(list, (players) => {
        const names = namesInList(players).map((name) => spoken(name!, words));
        expect(new Set(names).size).toBe(players.length);
        expect(names.join()).not.toContain('undefined');
      }),
    );
  },
);

test('names of a list: are the same in whatever order its players stand, and nobody’s changes for those who are not called the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(player, { maxLength: FIFTY }), player, (players, one) => {
      const names = new Map(players.map((of, at) => [of, namesInList(players)[at]]));
      const turned = [...players].reverse();
      for (const [at, name] of namesInList(turned).entries()) expect(name).toEqual(names.get(turned[at]!));
      const { adjective, food } = foodNameOf(one);
      const others = players.filter((of) => {
        const name = foodNameOf(of);
        return of !== one && (name.adjective !== adjective || name.food !== food);
      });
      const without = namesInList(others);
      const withOne = namesInList([one, ...others]).slice(1);
      expect(withOne).toEqual(without);
    }),
  );
});

test('names of a list: only those that are alike say where they are at home, by their own number', () => {
  const [a, b, c] = ALIKE as [number, number, number];
  expect(namesInList([a, null, 5])).toEqual([
    { ...foodNameOf(a), place: null, nth: null },
    null,
    { ...foodNameOf(5), place: null, nth: null },
  ]);
  const [first, second] = namesInList([a, b]);
  expect(first?.place).not.toBe(second?.place);
  expect(namesInList([c, a, b])[1]).toEqual(first);
  expect(namesInList([a, a])[0]).toEqual(namesInList([a, a])[1]);
});

test('names of a list: more who are alike than there are places are counted', () => {
  const many = ALIKE.slice(0, 3 * PLACES);
  const names = namesInList(many);
  expect(names.some((name) => name?.nth !== null)).toBe(true);
  expect(new Set(names.map((name) => JSON.stringify(name))).size).toBe(many.length);
});
