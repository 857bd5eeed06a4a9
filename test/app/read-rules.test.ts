import { expect, test } from 'vitest';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import { readRules } from '../../src/app/read-rules.ts';
import { createMemoryPlatform } from '../../src/platform/memory/create-memory-platform.ts';

const PHYSICS = JSON.stringify(physics);

const readFrom = async (files: Record<string, string>) => {
  const host = createMemoryPlatform({ files });
  const rules = await readRules(host.platform.files, { balance, physics }, host.platform.log);
  return {
    rules,
    errors: host.log.lines.filter((line) => line.level === 'error').map((line) => line.message),
  };
};

test('settings: the packaged files are the rules', async () => {
  const changed = JSON.stringify({ ...balance, moonBonus: 777 });
  const { rules, errors } = await readFrom({
    'settings/balance.json': changed,
    'settings/physics.json': PHYSICS,
  });
  expect(rules.moonBonus).toBe(777);
  expect(errors).toEqual([]);
});

test.each([
  ['cut short', '{"rulesVersion": 1', 'input/not-json'],
  ['of the wrong type', '[]', 'input/wrong-type'],
  ['huge', `{"rulesVersion": 1, "x": "${'x'.repeat(100_000)}"}`, 'input/too-large'],
  ['from a newer version', JSON.stringify({ ...balance, rulesVersion: 200 }), 'input/newer-version'],
  ['out of range', JSON.stringify({ ...balance, growTicks: -1 }), 'input/out-of-range'],
])(
  'settings: a file that is %s is logged with its code and the built-in rules are played',
  async (_, text, code) => {
    const { rules, errors } = await readFrom({
      'settings/balance.json': text,
      'settings/physics.json': PHYSICS,
    });
    expect(rules.moonBonus).toBe(balance.moonBonus);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(code);
  },
);

test('settings: a missing file is logged and the built-in rules are played', async () => {
  const { rules, errors } = await readFrom({});
  expect(rules.rulesVersion).toBe(balance.rulesVersion);
  expect(errors[0]).toContain('host/not-found');
});
