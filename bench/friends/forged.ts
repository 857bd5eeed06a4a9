import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { signRun } from '../../cloud/common/keys.ts';
import type { Claim } from '../../src/open-data/claim.ts';
import { isNumbered, rank } from '../../src/open-data/ranking.ts';
import { ReplayVerifier } from '../../src/open-data/replay-verifier.ts';
import { parseScoreHead } from '../../src/shared/score-entry.ts';
import { KEYS } from '../../test/cloud/support/keys.ts';
import { entryOf, honestRun, pairsOf, rules } from '../../test/open-data/people.ts';

const HONEST = 199;
const DROPS = 40;
const TO_THE_END = 2000;
/** Rows on a phone's screen. */
const SCREEN = 8;
/** What a frame in which nothing else is to be done spends on proofs, as the domain does. */
const SLICE_MS = 4;

/** Frames, and seconds of processor, until something was so. */
export interface Reached {
  readonly frames: number;
  readonly cpu: number;
}

/** How a board of two hundred signed runs stands, with a forged one that takes long at its head. */
export interface ForgedBoard {
  /** Every row of the first screen but the forged one is sealed. */
  readonly screen: Reached;
  readonly sealed: Reached;
  /** The forged one has lost its number, and all have their right places. */
  readonly told: Reached;
  readonly signed: Reached;
}

const claimOf = (player: string, score: number, replay: string): Claim => {
  const day = entryOf(score, replay).day;
  const signature = signRun(KEYS, player, { day, score, replay });
  const head = parseScoreHead(pairsOf(entryOf(score, replay, { signature }))[0]?.value);
  if (!head.ok) throw new Error(head.error.detail);
  return { leaderboard: 'endless_day', head: head.value, replay, player };
};

const nobody = { name: '', avatar: '', pairs: new Map<string, string>() };

/** What is hosted by all of them, the forger first, and the keys it was signed with: each process has its own. */
interface Hosted {
  readonly publicKeys: string;
  readonly claims: readonly Claim[];
}

const makeHosted = (): Hosted => {
  const honest = Array.from({ length: HONEST }, (_, at) => {
    const { score, replay } = honestRun(at + 1, DROPS);
    return claimOf(`friend-${at}`, score, replay);
  });
  const long = honestRun(7, TO_THE_END);
  const claims = [claimOf('forger', long.score + 90_000, long.replay), ...honest];
  return { publicKeys: KEYS.publicKeys.join(' '), claims };
};

/** To play all of them takes an engine without its compiler minutes: the first that is asked leaves them in this file. */
const hostedIn = (file: string): Hosted => {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(makeHosted()));
  return JSON.parse(readFileSync(file, 'utf8')) as Hosted;
};

export const measureForged = (file: string): ForgedBoard => {
  const { publicKeys, claims } = hostedIn(file);
  const [forged, ...honest] = claims as [Claim, ...Claim[]];
  const entries = claims.map((claim) => ({ person: { ...nobody, id: claim.player }, self: false, claim }));
  const verifier = new ReplayVerifier(rules);
  verifier.useKeys(publicKeys);
  const ranked = rank(entries, () => 'checking').map(({ claim }) => claim);
  verifier.want(ranked);
  const first = ranked.filter((claim) => claim !== forged).slice(0, SCREEN);
  const isSealed = (claim: Claim): boolean => ['verified', 'signed'].includes(verifier.statusOf(claim));
  const goals: Readonly<Record<keyof ForgedBoard, () => boolean>> = {
    screen: () => first.every(isSealed),
    sealed: () => honest.every(isSealed),
    told: () => !isNumbered(verifier.statusOf(forged)),
    signed: () => honest.every((claim) => verifier.statusOf(claim) === 'signed'),
  };
  const now = (): number => Number(process.hrtime.bigint()) / 1e6;
  const reached: Partial<Record<keyof ForgedBoard, Reached>> = {};
  let microseconds = 0;
  for (let frames = 1; !verifier.idle; frames += 1) {
    const before = process.cpuUsage();
    verifier.work(now() + SLICE_MS, now);
    microseconds += process.cpuUsage(before).user;
    for (const goal of Object.keys(goals) as (keyof ForgedBoard)[])
      if (!reached[goal] && goals[goal]()) reached[goal] = { frames, cpu: microseconds / 1e6 };
  }
  return reached as ForgedBoard;
};
