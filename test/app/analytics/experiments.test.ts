import { describe, expect, it } from 'vitest';
import { armsOf, changed, NO_ARMS, parseExperiments } from '../../../src/app/analytics/experiments.ts';

const settings = (changes: object, key = 'card_chain') => ({ experiments: [{ key, arms: { b: changes } }] });
const sure = (value: unknown) => {
  const parsed = parseExperiments(value);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};

describe('experiments: their settings', () => {
  it.each([
    'balance.danger.restTicks',
    'physics.gravity',
    'shop.prices',
    'social.arena',
    'social',
    'chainWorthTelling',
  ])('%s: no arm may change it', (path) => {
    expect(parseExperiments(settings({ [path]: 1 }))).toMatchObject({
      ok: false,
      error: { code: 'input/unknown-name', detail: expect.stringContaining(path) },
    });
  });

  it.each([
    ['no list', {}],
    ['a key twice', { experiments: [...settings({}).experiments, ...settings({}).experiments] }],
    ['a key that no console takes', settings({}, 'Card Chain')],
    ['four at once', { experiments: ['a', 'b', 'c', 'd'].map((key) => ({ key, arms: {} })) }],
    ['arms that are none', { experiments: [{ key: 'a', arms: { 'an arm': {} } }] }],
  ])('%s: is refused', (_, value) => {
    expect(parseExperiments(value).ok).toBe(false);
  });
});

describe('experiments: their arms', () => {
  const experiments = sure(settings({ 'social.chainWorthTelling': 4, 'social.card.over.en': ['x'] }));

  it('what the platform says is an arm only where the settings have it', () => {
    expect(armsOf(experiments, { card_chain: 'b' }).text).toBe('card_chain=b');
    for (const told of [{}, { card_chain: 'c' }, { card_chain: 'constructor' }, { other: 'b' }])
      expect(armsOf(experiments, told as Record<string, string>)).toEqual(NO_ARMS);
  });

  it('changes what it names of its file, and nothing else', () => {
    const social = { chainWorthTelling: 5, card: { over: { en: ['y'], 'zh-CN': ['z'] } } };
    const { changes } = armsOf(experiments, { card_chain: 'b' });
    expect(changed('social', social, changes)).toEqual({
      chainWorthTelling: 4,
      card: { over: { en: ['x'], 'zh-CN': ['z'] } },
    });
    expect(changed('shop', { prices: {} }, changes)).toEqual({ prices: {} });
    expect(social.chainWorthTelling).toBe(5);
  });
});
