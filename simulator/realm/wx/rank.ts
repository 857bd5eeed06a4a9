import type { Challenge } from '../../protocol/chat.ts';
import type { RankPeriod } from '../../protocol/social.ts';
import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { askSocial } from './social-line.ts';

const SUB_KEY_MAX = 1000;
const PERIODS: readonly unknown[] = [1, 2, 3, 4, 5];

interface Game {
  scoreKey: string;
  subScoreKey?: number;
}

const gameOf = ({ scoreKey, subScoreKey }: Game): { scoreKey: string; subScoreKey: number | null } => {
  if (typeof scoreKey !== 'string' || scoreKey === '') throw new CallFailure('invalid scoreKey');
  const sub = subScoreKey ?? null;
  if (sub !== null && !(Number.isInteger(sub) && sub >= 1 && sub <= SUB_KEY_MAX)) {
    throw new CallFailure('invalid subScoreKey');
  }
  return { scoreKey, subScoreKey: sub };
};

const keyOf = ({ scoreKey, subScoreKey }: { scoreKey: string; subScoreKey: number | null }): string =>
  subScoreKey === null ? scoreKey : `${scoreKey}/${subScoreKey}`;

/** The official arena and score archive: scores lie with the platform, challenges are its own pages and cards. */
export class Ranks {
  readonly #context: Context;
  #running: Challenge | null = null;
  /** Accepted before anybody listened. */
  #waiting: WechatMinigame.OnChallengeStartCallbackResult | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  start(challenge: Challenge): void {
    this.#running = challenge;
    const { scoreKey, subScoreKey } = challenge;
    const told = subScoreKey === null ? { scoreKey } : { scoreKey, subScoreKey };
    if (this.#context.signals.challenge.latest() === undefined) this.#waiting = told;
    else this.#context.signals.challenge.emit(told);
  }

  listen(listener: (result: WechatMinigame.OnChallengeStartCallbackResult) => void): void {
    const { signals, clock } = this.#context;
    signals.challenge.add(listener);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) clock.post(() => signals.challenge.emit(waiting));
  }

  async update(option: WechatMinigame.UpdateParams, ends: boolean): Promise<undefined> {
    this.#needLogin();
    const game = gameOf(option as Game);
    if (!Number.isFinite(option.score)) throw new CallFailure('invalid score');
    const { user } = this.#context.host;
    const at = this.#context.clock.now();
    await askSocial(this.#context, { op: 'rankUpdate', user, key: keyOf(game), score: option.score, at });
    if (this.#running?.scoreKey === game.scoreKey) this.#report(option.score, ends);
    return undefined;
  }

  async challenge(option: WechatMinigame.CreateChallengeParams): Promise<undefined> {
    this.#needLogin();
    const game = gameOf(option as Game);
    const score = (await this.#scores([keyOf(game)], 5))[keyOf(game)]?.score ?? 0;
    if (!(await this.#context.host.pages.createChallenge({ ...game, score })))
      throw new CallFailure('cancel');
    return undefined;
  }

  abort(): undefined {
    this.#running = null;
    return undefined;
  }

  async scores(option: WechatMinigame.GetScoreParams): Promise<object> {
    this.#needLogin();
    if (!Array.isArray(option.scoreKeys)) throw new CallFailure('invalid scoreKeys');
    if (!PERIODS.includes(option.periodType)) throw new CallFailure('invalid periodType');
    const keys = option.scoreKeys.map((key, index) => {
      const sub = option.subScoreKeys?.[index] as number | undefined;
      return keyOf({ scoreKey: String(key), subScoreKey: sub ?? null });
    });
    return { scores: await this.#scores(keys, option.periodType as RankPeriod) };
  }

  async #scores(keys: readonly string[], period: RankPeriod) {
    const { user } = this.#context.host;
    const at = this.#context.clock.now();
    const answer = await askSocial(this.#context, { op: 'rankScores', user, keys, period, at });
    return (answer as { scores: Record<string, { score: number; timestamp: number }> }).scores;
  }

  #report(score: number, ends: boolean): void {
    this.#context.host.pages.challengeScore({ ...this.#running!, score }, ends);
    if (ends) this.#running = null;
  }

  #needLogin(): void {
    if (!this.#context.loggedIn) throw new CallFailure('not login');
  }
}

export const rankPlugin = (context: Context, { plain }: Calls, ranks: Ranks) => {
  const manager = Object.freeze({
    update: plain('update', (it: WechatMinigame.UpdateParams) => ranks.update(it, true)),
    middleUpdate: plain('middleUpdate', (it: WechatMinigame.MiddleUpdateParams) => ranks.update(it, false)),
    createChallenge: plain('createChallenge', (it: WechatMinigame.CreateChallengeParams) =>
      ranks.challenge(it),
    ),
    getScore: plain('getScore', (it: WechatMinigame.GetScoreParams) => ranks.scores(it)),
    abort: plain('abort', () => ranks.abort()),
    onChallengeStart: (listener: (result: WechatMinigame.OnChallengeStartCallbackResult) => void): void =>
      ranks.listen(listener),
    offChallengeStart: context.signals.challenge.remove,
  });
  return {
    getRankManager: () => manager as unknown as WechatMinigame.RankManager,
  } satisfies Partial<WechatMinigame.Wx>;
};
