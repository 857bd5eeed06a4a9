import type { Cloud } from '../../simulator/cloud/cloud.ts';
import { parseReplayText, type Rules, verify } from '../../src/core/index.ts';
import { merge } from '../../src/progress/merge.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { bucketOf } from '../../src/shared/score-histogram.ts';
import type { Books } from './player.ts';

type Counts = Map<string, number>;

const add = (counts: Counts, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Players by board and bucket, as the players' books say. */
const trueCounts = ({ runs }: Books, day: string): Counts => {
  const counts: Counts = new Map();
  for (const sent of runs.values()) {
    const bests = new Map<string, number>();
    for (const { mode, request } of sent) {
      bests.set(mode, Math.max(bests.get(mode) ?? 0, request.score));
    }
    for (const [mode, score] of bests) add(counts, `${mode}:${day}/${bucketOf(score)}`, 1);
  }
  return counts;
};

const keptCounts = (cloud: Cloud): Counts => {
  const counts: Counts = new Map();
  for (const { board, counts: buckets } of cloud.store.documents('histograms')) {
    for (const [bucket, count] of Object.entries(buckets as Record<string, number>)) {
      add(counts, `${board}/${bucket}`, count);
    }
  }
  return counts;
};

/** How many players stand in a bucket where they should not, or do not stand where they should. */
const histogramErrors = (cloud: Cloud, books: Books, day: string): number => {
  const difference = trueCounts(books, day);
  for (const [key, count] of keptCounts(cloud)) add(difference, key, -count);
  return [...difference.values()].reduce((sum, count) => sum + Math.abs(count), 0);
};

const proves = (rules: Rules, replay: unknown, score: unknown): boolean => {
  const parsed = parseReplayText(replay);
  const verdict = parsed.ok ? verify(rules, parsed.value) : null;
  return verdict?.ok === true && verdict.proof.score === score;
};

/** Bests on the boards that do not prove here. */
const unprovedBests = (cloud: Cloud, rules: Rules): number =>
  cloud.store.documents('bests').filter(({ replay, score }) => !proves(rules, replay, score)).length;

/** Players whose save in the cloud is not the join of all they sent. */
const lostSaves = (cloud: Cloud, { saves }: Books): number =>
  [...saves].filter(([openid, sent]) => {
    const kept = cloud.store.get('saves', openid);
    return kept?.save !== makeSave(sent.reduce(merge));
  }).length;

/** Documents of players who deleted everything. */
const leftBehind = (cloud: Cloud, { deleted }: Books): number =>
  ['bests', 'runs', 'invites', 'reminders']
    .flatMap((name) => cloud.store.documents(name))
    .filter(({ openid }) => deleted.includes(String(openid))).length;

export interface Audit {
  readonly histogramErrors: number;
  readonly forgedAccepted: number;
  readonly lost: number;
  /** Documents that a deletion has not found. */
  readonly leftBehind: number;
}

/** Holds the cloud's database against the players' books. */
export const audit = (cloud: Cloud, books: Books, rules: Rules, day: string): Audit => ({
  histogramErrors: histogramErrors(cloud, books, day),
  forgedAccepted: books.forgedAccepted + unprovedBests(cloud, rules),
  lost: books.lost + lostSaves(cloud, books),
  leftBehind: leftBehind(cloud, books),
});
