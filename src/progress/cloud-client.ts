import type { CloudPort } from '../platform/ports.ts';
import { type CloudAnswer, parseCloudAnswer, readCloudTime } from '../shared/cloud-answer.ts';
import { type GroupRequest, readGroup } from '../shared/cloud-group.ts';
import {
  type FoundInvite,
  type Invite,
  type InviteRequest,
  readFoundInvite,
  readInviteCode,
  readKeptInvite,
} from '../shared/cloud-invite.ts';
import { type LanternAnswer, type LanternRequest, readLanterns } from '../shared/cloud-lantern.ts';
import {
  type LeaderboardAnswer,
  type LeaderboardRequest,
  readLeaderboardAnswer,
} from '../shared/cloud-leaderboard.ts';
import type { NotifyWork } from '../shared/cloud-notify.ts';
import {
  type OrdersRequest,
  type Purse,
  readPurse,
  readSignedOrder,
  type SignedOrder,
} from '../shared/cloud-orders.ts';
import { type ProgressAnswer, type ProgressCall, readProgressAnswer } from '../shared/cloud-progress.ts';
import { type RunAnswer, type RunRequest, readRunAnswer } from '../shared/cloud-run.ts';
import { readFields } from '../shared/parsing.ts';
import { ok, type Result } from '../shared/result.ts';
import type { FinishedRun, SentCard } from './lantern-page.ts';

/** What is sent to each function. */
interface Requests {
  readonly progress: ProgressCall;
  readonly runs: RunRequest;
  readonly standing: LeaderboardRequest;
  readonly invites: InviteRequest;
  readonly lanterns: LanternRequest;
  readonly notify: { readonly work: NotifyWork };
  readonly orders: OrdersRequest;
  readonly groups: GroupRequest;
}

/** Who is told of the cloud's time, which every answer carries. */
export interface Timekeeper {
  now(): number;
  hear(cloudAt: number, askedAt: number): void;
}

/** Says no more than that it was done. */
const readDone = (value: unknown): Result<void> => {
  const fields = readFields('answer', value);
  return fields.ok ? ok(undefined) : fields;
};

/**
 * The cloud's functions, each with its request and its answer. One flat result: the value, or why there is none, be it
 * that the call did not arrive, that the answer could not be read, or that the function refused.
 */
export class CloudClient {
  private readonly cloud: CloudPort;
  private readonly clock: Timekeeper | null;
  private onCall: (arrived: boolean) => void = () => {};

  constructor(cloud: CloudPort, clock: Timekeeper | null = null) {
    this.cloud = cloud;
    this.clock = clock;
  }

  /** From now on this one hears of every call whether it arrived. */
  watch(onCall: (arrived: boolean) => void): void {
    this.onCall = onCall;
  }

  /** Joins a save's text with the one in the cloud; answers the join. */
  mergeSave(save: string): Promise<CloudAnswer<ProgressAnswer>> {
    return this.call('progress', { work: 'merge', save }, readProgressAnswer);
  }

  /** Deletes all of the player's data; answers the save of the generation that begins with it. */
  deleteAll(generation: number, id: string): Promise<CloudAnswer<ProgressAnswer>> {
    return this.call('progress', { work: 'delete', life: generation, id }, readProgressAnswer);
  }

  sendRun(run: RunRequest): Promise<CloudAnswer<RunAnswer>> {
    return this.call('runs', run, readRunAnswer);
  }

  leaderboard(request: LeaderboardRequest): Promise<CloudAnswer<LeaderboardAnswer>> {
    return this.call('standing', request, readLeaderboardAnswer);
  }

  /** Keeps a challenge under the sender's own name for it; answers the id under which it is found. */
  keepInvite(runId: string, invite: Invite): Promise<CloudAnswer<string>> {
    return this.call('invites', { work: 'put', runId, invite }, readKeptInvite);
  }

  findInvite(id: string): Promise<CloudAnswer<FoundInvite>> {
    return this.call('invites', { work: 'get', id }, readFoundInvite);
  }

  /** The picture of a challenge's mini-program code, in base64. */
  inviteCode(id: string): Promise<CloudAnswer<string>> {
    return this.call('invites', { work: 'code', id }, readInviteCode);
  }

  /** A card has gone out. */
  hangLantern({ card, replay }: SentCard): Promise<CloudAnswer<LanternAnswer>> {
    return this.call('lanterns', { work: 'hang', card, replay }, readLanterns);
  }

  /** A run was finished on a friend's card. */
  lightLantern({ card, score, replay }: Omit<FinishedRun, 'day'>): Promise<CloudAnswer<LanternAnswer>> {
    return this.call('lanterns', { work: 'light', card, score, replay }, readLanterns);
  }

  lanterns(): Promise<CloudAnswer<LanternAnswer>> {
    return this.call('lanterns', { work: 'look' }, readLanterns);
  }

  /** The player has allowed one message. */
  askReminder(): Promise<CloudAnswer<void>> {
    return this.call('notify', { work: 'ask' }, readDone);
  }

  /** Orders a pack of coins for whom `code` was given; answers what the platform's payment wants. */
  order(product: string, code: string): Promise<CloudAnswer<SignedOrder>> {
    return this.call('orders', { work: 'order', product, code }, readSignedOrder);
  }

  /** What the player has paid for so far. */
  purse(): Promise<CloudAnswer<Purse>> {
    return this.call('orders', { work: 'purse' }, readPurse);
  }

  /** The id of the group that the client has sealed. */
  groupId(sealed: object): Promise<CloudAnswer<string>> {
    return this.call('groups', { group: sealed }, readGroup);
  }

  private async call<N extends keyof Requests, T>(
    name: N,
    request: Requests[N],
    read: (value: unknown) => Result<T>,
  ): Promise<CloudAnswer<T>> {
    const askedAt = this.clock?.now() ?? 0;
    const called = await this.cloud.call(name, request);
    const cloudAt = called.ok ? readCloudTime(called.value) : null;
    if (cloudAt !== null) this.clock?.hear(cloudAt, askedAt);
    this.onCall(called.ok);
    return called.ok ? parseCloudAnswer(called.value, read) : called;
  }
}
