import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../cloud/common/collections.ts';
import type { Store } from '../../cloud/common/store.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { merge } from '../../src/progress/merge.ts';
import { newGeneration, SAVE_VERSION, type Save } from '../../src/progress/save.ts';
import { makeSave, parseSave } from '../../src/progress/save-format.ts';
import type { CloudAnswer } from '../../src/shared/cloud-answer.ts';
import { arbitrarySave } from '../progress/arbitrary-save.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON, runsHandler, TODAY } from './support/people.ts';

const handleProgress = createProgressHandler(cloudSettings());

const lifeIn = (answer: CloudAnswer<Record<string, unknown>>): number | null => {
  const save = parseSave(answer.ok ? answer.value.save : null);
  return save.ok ? save.value.generation : null;
};

const send = (save: string) => ({ work: 'merge', save });

describe('progress', () => {
  it('saves of two devices: in any order, repeated and at once, the cloud ends with the join of all', async () => {
    const sending = fc.array(fc.record({ save: fc.integer({ min: 0, max: 3 }), atOnce: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitrarySave, { minLength: 4, maxLength: 4 }),
        sending,
        async (saves, all) => {
          // Months later: no day of an arbitrary save is still to come.
          const ask = asPlayer(handleProgress, createLocalStore(), NOON + 90 * 86_400_000);
          const waiting: Promise<unknown>[] = [];
          for (const { save, atOnce } of all) {
            const asked = ask('o-1', send(makeSave(saves[save] as Save)));
            if (atOnce) waiting.push(asked);
            else await asked;
          }
          await Promise.all(waiting);
          const sent = all.map(({ save }) => saves[save] as Save);
          const wanted = makeSave(sent.reduce(merge));
          expect(await ask('o-1', { work: 'load' })).toEqual({ ok: true, value: { save: wanted } });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a new player: has no save', async () => {
    const ask = asPlayer(handleProgress, createLocalStore());
    expect(await ask('o-1', { work: 'load' })).toEqual({ ok: true, value: { save: null } });
  });

  it('a save of a newer game in the cloud: is never written over by an older function', async () => {
    const store = createLocalStore();
    const newer = JSON.stringify({ version: SAVE_VERSION + 1, treasure: 1 });
    await store.set('saves', 'o-1', { save: newer });
    const [older] = fc.sample(arbitrarySave, { numRuns: 1, seed: 1 });
    const ask = asPlayer(handleProgress, store);
    expect(await ask('o-1', send(makeSave(older as Save)))).toMatchObject({
      error: { code: 'input/newer-version' },
    });
    expect(await ask('o-1', { work: 'load' })).toMatchObject({ value: { save: newer } });
  });

  it('anything but a save: is refused and changes nothing', async () => {
    const ask = asPlayer(handleProgress, createLocalStore());
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.string().map(send)), async (event) => {
        const answer = await ask('o-1', event);
        expect(answer).toMatchObject({ ok: false });
      }),
      { numRuns: 200 },
    );
    expect(await ask('o-1', { work: 'load' })).toEqual({ ok: true, value: { save: null } });
  });

  it('delete: nothing that names the player is left, and another player keeps everything', async () => {
    const store = createLocalStore();
    const ask = asPlayer(handleProgress, store);
    const [save] = fc.sample(arbitrarySave, { numRuns: 1, seed: 2 });
    for (const [i, openid] of ['o-gone', 'o-stays'].entries()) {
      await ask(openid, send(makeSave(save as Save)));
      const { score, replay } = madeRun('endless', 9, i, openid);
      await asPlayer(runsHandler(), store)(openid, { runId: 'run00001', day: TODAY, score, replay });
    }
    const granted = await ask('o-gone', { work: 'delete', life: 3, id: 'wish1' });
    expect(lifeIn(granted)).toBe(3);
    // Of the save a number is left, and what was used of the limits.
    const collections = COLLECTION_NAMES.filter((name) => name !== 'saves' && name !== 'limits');
    const left = await Promise.all(collections.map((name) => store.find(name, { where: {}, limit: 99 })));
    const text = JSON.stringify(left);
    expect(text).not.toContain('o-gone');
    const stays = await store.find('bests', { where: { openid: 'o-stays' }, limit: 9 });
    expect(stays).toHaveLength(1);
    expect((await store.get('saves', 'o-gone'))?.save).toBe(makeSave(newGeneration(3)));
    const kept = await ask('o-stays', { work: 'load' });
    expect(kept.ok && parseSave(kept.value.save).ok).toBe(true);
  });

  it('delete: asked for again under its id it takes nothing of what was earned since', async () => {
    const store = createLocalStore();
    const ask = asPlayer(handleProgress, store);
    const wish = { work: 'delete', life: 1, id: 'wish1' };
    await ask('o-1', wish);
    await ask('o-1', send(makeSave({ ...newGeneration(1), longestChain: 9 })));
    const { score, replay } = madeRun('endless', 9);
    await asPlayer(runsHandler(), store)('o-1', { runId: 'run00001', day: TODAY, score, replay });
    await ask('o-1', wish);
    expect(await store.find('bests', { where: {}, limit: 9 })).toHaveLength(1);
    expect(await ask('o-1', { work: 'load' })).toMatchObject({
      value: { save: expect.stringContaining('"longestChain":9') },
    });
  });

  it('delete: whatever life the phone knew of, the one that begins is later than the one in the cloud', async () => {
    const ask = asPlayer(handleProgress, createLocalStore());
    await ask('o-1', send(makeSave({ ...newGeneration(5), longestChain: 9 })));
    expect(lifeIn(await ask('o-1', { work: 'delete', life: 1, id: 'wish1' }))).toBe(6);
    await ask('o-1', send(makeSave({ ...newGeneration(5), longestChain: 9 })));
    expect(await ask('o-1', { work: 'load' })).toEqual({
      ok: true,
      value: { save: makeSave(newGeneration(6)) },
    });
  });

  it('delete: cut short in its middle it is carried through when asked for again', async () => {
    const store = createLocalStore();
    const { score, replay } = madeRun('endless', 9);
    await asPlayer(runsHandler(), store)('o-1', { runId: 'run00001', day: TODAY, score, replay });
    const broken: Store = { ...store, removeWhere: () => Promise.reject(new Error('cut')) };
    const wish = { work: 'delete', life: 1, id: 'wish1' };
    await expect(asPlayer(handleProgress, broken)('o-1', wish)).rejects.toThrow('cut');
    expect(lifeIn(await asPlayer(handleProgress, store)('o-1', wish))).toBe(1);
    expect(await store.find('bests', { where: {}, limit: 9 })).toEqual([]);
  });
});
