import { describe, expect, it } from 'vitest';
import type { Store } from '../../cloud/common/store.ts';
import { lastCommandTick, verify } from '../../src/core/index.ts';
import { replayOf } from '../../tools/attack/tricks.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, madeRun, NOON, rules, runsHandler, TODAY } from './support/people.ts';

const request = ({ score, replay }: { score: number; replay: string }) => ({
  runId: 'run00001',
  day: TODAY,
  score,
  replay,
});

const refusal = (code: string) => ({ ok: false, error: { code } });
const ranked = { ok: true, value: { best: true } };

describe('the time of proofs, set aside before they begin', () => {
  const proofMsOf = async (store: Store): Promise<number> =>
    Number((await store.get('limits', 'o-1:runs'))?.proofMs);

  it('many runs sent at once: no more are let in than there is time for', async () => {
    const send = asPlayer(runsHandler({ proofMsPerHour: 1000 }), createLocalStore());
    const run = request(madeRun('endless', 100));
    const runs = Array.from({ length: 60 }, (_, at) => ({ ...run, score: 500_000 + at }));
    const answers = await Promise.all(runs.map((sent) => send('o-1', sent)));
    const codes = answers.map((answer) => (answer.ok ? '' : answer.error.code));
    expect(codes).toContain('cloud/forged');
    expect(codes).toContain('cloud/rate-limited');
  });

  it('a proof that took less: gives back what was too much', async () => {
    const store = createLocalStore();
    const send = asPlayer(runsHandler(), store);
    expect(await send('o-1', request(madeRun('endless', 100)))).toMatchObject(ranked);
    expect(await proofMsOf(store)).toBe(0);
  });

  it('a proof in vain, of a run that was longer than it said and than the day has been: was paid for', async () => {
    const store = createLocalStore();
    const run = madeRun('endless', 400);
    const replay = replayOf(run.replay);
    const last = lastCommandTick(replay);
    expect(replay.leftAt).toBeNull();
    const verdict = verify(rules, replay);
    expect(verdict.ok && verdict.proof.ticks).toBeGreaterThan(last + 1);
    // The minute that phones' clocks may be ahead reaches to just after the last command.
    const midnight = NOON - 12 * 3_600_000;
    const now = midnight + ((last + 1) / 60 - 60) * 1000;
    const send = asPlayer(runsHandler(), store, now);
    expect(await send('o-1', request(run))).toMatchObject(refusal('cloud/not-yet'));
    expect(await proofMsOf(store)).toBeGreaterThan(0);
  });
});
