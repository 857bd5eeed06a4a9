import { expect, it } from 'vitest';
import { within } from '../../tools/within.ts';

it('within: what comes in time is handed on, a failure too', async () => {
  expect(await within('a value', Promise.resolve(7), 1000)).toBe(7);
  await expect(within('a value', Promise.reject(new Error('broken')), 1000)).rejects.toThrow('broken');
});

it('within: what never comes ends, and says what was waited for', async () => {
  const never = new Promise<void>(() => undefined);
  await expect(within('the phone’s page', never, 5)).rejects.toThrow('waited 5 ms for the phone’s page');
});
