import type { Rules } from '../../src/core/index.ts';
import { EMPTY_COUNTERS, EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { type ChinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import type { RunRequest } from '../../src/shared/cloud-run.ts';
import { spread } from '../../src/shared/hash.ts';
import { readSeedLists } from '../../src/shared/seed-lists.ts';
import {
  type BoundMode,
  isBoundMode,
  RANKED_MODES,
  type RankedMode,
} from '../../src/shared/vocabulary/modes.ts';
import { forge } from './forge.ts';
import { makeRun, originOfDay } from './make-run.ts';
import type { Line } from './phone.ts';

export interface SentRun {
  readonly mode: RankedMode;
  readonly request: RunRequest;
}

/** What became of everything, by the players' own books. */
export interface Books {
  submitted: number;
  accepted: number;
  forged: number;
  forgedAccepted: number;
  /** Honest runs that were never accepted. */
  lost: number;
  readonly runs: Map<string, SentRun[]>;
  readonly saves: Map<string, Save[]>;
  readonly deleted: string[];
  /** Runs that were accepted, for thieves. */
  readonly known: SentRun[];
}

export const openBooks = (): Books => ({
  submitted: 0,
  accepted: 0,
  forged: 0,
  forgedAccepted: 0,
  lost: 0,
  runs: new Map(),
  saves: new Map(),
  deleted: [],
  known: [],
});

const RUNS_EACH = 2;

/** One in so many is sent twice at once, is forged besides, is kept until the end as on a phone offline, deletes all. */
const ONE_IN = { doubled: 5, forged: 4, offline: 8, gone: 12 } as const;

export interface World {
  readonly rules: Rules;
  readonly today: ChinaDate;
  readonly line: Line;
  readonly books: Books;
}

type Answer = { readonly ok: boolean; readonly value?: { readonly best?: boolean } } | null;

/** Follows from the player's number alone. */
export class Player {
  readonly openid: string;
  readonly offline: boolean;
  private readonly number: number;
  private readonly world: World;

  constructor(number: number, world: World) {
    this.number = number;
    this.world = world;
    this.openid = `o-${number}`;
    this.offline = this.chance('offline', 0);
  }

  /** Plays, sends, and sends what no honest phone would. */
  async play(): Promise<void> {
    for (let at = 0; at < RUNS_EACH; at += 1) {
      const sent = await this.makeRun(at);
      await this.submit(sent, at);
      if (this.chance('forged', at)) await this.forge(sent, at);
    }
    await Promise.all([this.save(0), this.save(1)]);
    await this.world.line.ask(this.openid, 'standing', {
      mode: 'daily',
      day: makeChinaDate(this.world.today),
    });
    if (this.chance('gone', 0)) await this.erase();
  }

  /** Nothing of the player is to be found afterwards, in no board and in no count. */
  private async erase(): Promise<void> {
    const { books, line } = this.world;
    await line.ask(this.openid, 'progress', { work: 'delete', life: 1, id: 'wish' });
    books.runs.delete(this.openid);
    books.saves.delete(this.openid);
    books.deleted.push(this.openid);
  }

  /** The player's own seeds of today, as a phone is handed them with its first answer. */
  private async ownSeed(mode: BoundMode): Promise<number> {
    const { line, today } = this.world;
    const request = { mode, day: makeChinaDate(today), seeds: null };
    const answer = (await line.ask(this.openid, 'standing', request)) as {
      readonly value?: { readonly seeds?: unknown };
    } | null;
    const lists = readSeedLists(answer?.value?.seeds ?? []);
    return (lists.ok && lists.value[0]?.[mode][0]) || 0;
  }

  private async makeRun(at: number): Promise<SentRun> {
    const { rules, today } = this.world;
    const variant = this.number * RUNS_EACH + at;
    const mode = RANKED_MODES[variant % RANKED_MODES.length] as RankedMode;
    const day = makeChinaDate(today);
    const origin = isBoundMode(mode) ? await this.ownSeed(mode) : originOfDay(rules, day);
    const { score, replay } = makeRun(rules, mode, origin, 5 + (spread(variant) % 40), variant);
    const request = {
      runId: `run${String(variant).padStart(8, '0')}`,
      day,
      score,
      replay,
    };
    return { mode, request };
  }

  private async submit(sent: SentRun, at: number): Promise<void> {
    const { books, line } = this.world;
    const times = this.chance('doubled', at) ? 2 : 1;
    const asked = Array.from({ length: times }, () => line.ask(this.openid, 'runs', sent.request));
    const answers = (await Promise.all(asked)) as Answer[];
    books.submitted += times;
    books.runs.set(this.openid, [...(books.runs.get(this.openid) ?? []), sent]);
    if (answers.every((answer) => answer?.ok)) {
      books.accepted += 1;
      books.known.push(sent);
    } else books.lost += 1;
  }

  private async forge(sent: SentRun, at: number): Promise<void> {
    const { books, line } = this.world;
    const others = books.known.filter(({ request }) => request.runId !== sent.request.runId);
    const stolen = others[this.number % Math.max(others.length, 1)];
    if (!stolen) return;
    const runId = `bad${sent.request.runId}${at}`;
    const run = { own: sent.request, stolen: stolen.request, runId };
    const { event, mayPass } = forge(this.number, run, this.world.rules);
    const answer = (await line.ask(this.openid, 'runs', event)) as Answer;
    books.submitted += 1;
    books.forged += 1;
    if (answer?.ok && (!mayPass || answer.value?.best)) books.forgedAccepted += 1;
  }

  /** Two devices of one player, each with coins of its own. */
  private async save(device: number): Promise<void> {
    const save: Save = {
      ...EMPTY_SAVE,
      counters: {
        [`d00000000000${device}`.slice(-13)]: { ...EMPTY_COUNTERS, coinsEarned: this.number + device },
      },
      days: [makeChinaDate(this.world.today)],
    };
    const { books, line } = this.world;
    books.saves.set(this.openid, [...(books.saves.get(this.openid) ?? []), save]);
    await line.ask(this.openid, 'progress', { work: 'merge', save: makeSave(save) });
  }

  private chance(what: keyof typeof ONE_IN, at: number): boolean {
    return spread(this.number * 31 + at * 7 + what.length * 1009) % ONE_IN[what] === 0;
  }
}
