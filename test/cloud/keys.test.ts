import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { boundSeeds, seedListsFor } from '../../cloud/common/bound-seeds.ts';
import { type CloudKeys, createKeySource, rotateKeys, signRun } from '../../cloud/common/keys.ts';
import { createRunsHandler } from '../../cloud/runs/handler.ts';
import { signedText } from '../../src/shared/run-signature.ts';
import { SEED_DAYS } from '../../src/shared/seed-lists.ts';
import { makeRun } from '../../tools/load/make-run.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, NOON, rules, TODAY } from './support/people.ts';

const DAY_MS = 86_400_000;
const settings = cloudSettings();
const times = { ...settings, aheadDays: SEED_DAYS };
const inDays = (days: number): number => NOON + days * DAY_MS;

const keysOf = async (store: ReturnType<typeof createLocalStore>, now: number): Promise<CloudKeys> =>
  createKeySource()(store, now);

const isSignedBy = (publicKey: string, signature: string, text: string): boolean => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
};

describe('keys', () => {
  it('the first function that asks makes them, and every instance has the same', async () => {
    const store = createLocalStore();
    const [one, other] = await Promise.all([keysOf(store, NOON), keysOf(store, NOON)]);
    expect(one).toEqual(other);
    expect(one.held).toHaveLength(1);
    expect(one.publicKeys).toEqual([one.held[0]?.publicKey]);
  });

  it('a first deployment: the sweep leaves the keys of that day in force for a while', async () => {
    const store = createLocalStore();
    const first = await keysOf(store, NOON);
    await rotateKeys(store, NOON, times);
    const turned = await keysOf(store, NOON);
    expect(seedListsFor(turned, 'o-1', NOON, null)).toEqual(seedListsFor(first, 'o-1', NOON, null));
    await rotateKeys(store, inDays(1), times);
    await rotateKeys(store, inDays(settings.keyDays), times);
    expect((await keysOf(store, inDays(settings.keyDays))).publicKeys).toEqual(turned.publicKeys);
  });

  it('turned: seeds that were handed out stay, later days have others, and two sweeps at once add one key', async () => {
    const store = createLocalStore();
    await rotateKeys(store, NOON, times);
    const later = inDays(settings.keyDays + SEED_DAYS);
    const before = await keysOf(store, later);
    await Promise.all([rotateKeys(store, later, times), rotateKeys(store, later, times)]);
    const turned = await keysOf(store, later);
    expect(turned.publicKeys).toHaveLength(before.publicKeys.length + 1);
    expect(seedListsFor(turned, 'o-1', later, null)).toEqual(seedListsFor(before, 'o-1', later, null));
    const far = seedListsFor(turned, 'o-1', later + SEED_DAYS * DAY_MS, null)[0]?.day as string;
    expect(boundSeeds(turned, 'o-1', 'endless', far)).not.toEqual(boundSeeds(before, 'o-1', 'endless', far));
  });

  it('turned while a run is being played: it is ranked, and signed with the new key', async () => {
    const store = createLocalStore();
    const first = await keysOf(store, NOON);
    const seed = boundSeeds(first, 'o-1', 'endless', TODAY)[5] as number;
    const { score, replay } = makeRun(rules, 'endless', seed, 12, 1);
    await rotateKeys(store, NOON, times);
    const send = asPlayer(
      createRunsHandler({ rules, settings, keys: createKeySource(), clock: () => 0, pause: async () => {} }),
      store,
      inDays(1),
    );
    const answer = await send('o-1', { runId: 'run00001', day: TODAY, score, replay });
    expect(answer).toMatchObject({ ok: true, value: { best: true } });
    const { publicKeys } = await keysOf(store, inDays(1));
    const signature = String(answer.ok && answer.value.signature);
    const text = signedText('o-1', { day: TODAY, score, replay });
    expect(isSignedBy(publicKeys[0] as string, signature, text)).toBe(true);
  });

  it('forgotten: a secret whose last day can no longer come late; its public key stays, and what it signed holds', async () => {
    const store = createLocalStore();
    const first = await keysOf(store, NOON);
    const run = { day: TODAY, score: 9, replay: 'AQ' };
    const signature = signRun(first, 'o-1', run);
    await rotateKeys(store, NOON, times);
    await rotateKeys(store, inDays(SEED_DAYS + settings.lateDays + 1), times);
    const kept = await keysOf(store, inDays(SEED_DAYS + settings.lateDays + 1));
    expect(JSON.stringify(kept.held)).not.toContain(first.held[0]?.secret);
    const old = first.publicKeys[0] as string;
    expect(kept.publicKeys).toContain(old);
    expect(isSignedBy(old, signature, signedText('o-1', run))).toBe(true);
  });
});
