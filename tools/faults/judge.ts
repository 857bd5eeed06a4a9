import type { Rules } from '../../src/core/index.ts';
import { parseReplayText, verify } from '../../src/core/index.ts';
import { parseLaunchQuery } from '../../src/shared/launch-query.ts';
import { DROPS, type Kept } from './fault-phone.ts';

const ENDED = /run ended: (?:sprint|endless), (\d+) points, (\d+) drops/;
const BESTS = /ready; best: endless (\d+), daily \d+, sprint (\d+)/;

/** Score of a run by what the game logged of its end. */
export const endedScore = (line: string | null): number | null => {
  const [, score, drops] = ENDED.exec(line ?? '') ?? [];
  return Number(drops) >= DROPS ? Number(score) : null;
};

export const bestIn = (lines: readonly string[]): number | null => {
  const found = lines.map((line) => BESTS.exec(line)).filter((best) => best !== null);
  const last = found[found.length - 1];
  return last ? Math.max(Number(last[1]), Number(last[2])) : null;
};

/** What looks like a run's replay in what was kept: base64 of the format's first version. */
const REPLAY = /AQ[A-Za-z0-9_-]{20,}/g;

const onCard = (query: string): string | null => {
  const parsed = parseLaunchQuery(Object.fromEntries(new URLSearchParams(query)));
  return parsed.ok ? parsed.value.replay : null;
};

/** Every replay that the phone shows or keeps. */
const replaysIn = ({ query, hosted, stored }: Kept): readonly string[] => {
  const card = onCard(query);
  const texts = JSON.stringify([hosted, stored]).match(REPLAY) ?? [];
  return card === null ? texts : [card, ...texts];
};

/** Scores that the core makes of what was kept. */
export const scoresInCore = (rules: Rules, kept: Kept): readonly number[] =>
  replaysIn(kept).flatMap((text) => {
    const replay = parseReplayText(text);
    const played = replay.ok ? verify(rules, replay.value) : null;
    return played?.ok ? [played.proof.score] : [];
  });
