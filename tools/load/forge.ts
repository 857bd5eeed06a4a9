import type { Rules } from '../../src/core/index.ts';
import type { RunRequest } from '../../src/shared/cloud-run.ts';
import { played, replayOf, TRICKS } from '../attack/tricks.ts';

/** A run that should not count, and whether it may be answered well as long as it is no best. */
export interface Forgery {
  readonly event: RunRequest;
  readonly mayPass: boolean;
}

type Forge = (own: RunRequest, stolen: RunRequest, rules: Rules) => Forgery;

/** Those that change when something was done and not what: a run of any length is known again after them. */
const IN_TIME = 6;

const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

const FORGES: readonly Forge[] = [
  (own) => ({ event: { ...own, score: own.score + 1 }, mayPass: false }),
  (own) => ({ event: { ...own, score: own.score * 100 + 5 }, mayPass: false }),
  (own) => ({ event: { ...own, replay: swapped(own.replay, own.replay.length >> 1) }, mayPass: false }),
  (own) => ({ event: { ...own, replay: own.replay.slice(0, -4) }, mayPass: false }),
  // Someone else's run may be answered well, for it is not on a seed of the thief's; it must only not become a best.
  (own, stolen) => ({ event: { ...stolen, score: stolen.score + 1, runId: own.runId }, mayPass: true }),
  ...TRICKS.slice(0, IN_TIME).map(
    ([, change]): Forge =>
      (own, stolen, rules) => ({
        event: { ...stolen, ...played(rules, change(replayOf(stolen.replay))), runId: own.runId },
        mayPass: true,
      }),
  ),
];

export const forge = (
  kind: number,
  { own, stolen, runId }: { readonly own: RunRequest; readonly stolen: RunRequest; readonly runId: string },
  rules: Rules,
): Forgery => (FORGES[kind % FORGES.length] as Forge)({ ...own, runId }, stolen, rules);
