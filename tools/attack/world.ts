import { joinKey, makeKey } from '../../cloud/common/keys.ts';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import type { Rules } from '../../src/core/index.ts';
import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { readSeedLists, type SeedList } from '../../src/shared/seed-lists.ts';
import { type BoundMode, isBoundMode, type RankedMode } from '../../src/shared/vocabulary/modes.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import { type MadeRun, makeRun, originOfDay } from '../load/make-run.ts';

/** Seeds follow from the secret: with the same one every attack and every player plays the same runs each time. */
const FIXED_KEYS = joinKey(
  { ...makeKey('0000-00-00'), secret: Buffer.alloc(32, 7).toString('base64') },
  { held: [], publicKeys: [] },
);

/** Noon in China, so that whoever plays for some minutes is not stopped by midnight. */
const NOON = Date.UTC(2026, 8, 25, 4);

export interface Answer {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string };
}

/** The functions as they were built, on the cloud of this machine, at a time of one's choice. */
export class World {
  now = NOON;
  readonly rules: Rules;
  readonly keys = FIXED_KEYS;
  private readonly cloud: Cloud;

  private constructor(cloud: Cloud, rules: Rules) {
    this.cloud = cloud;
    this.rules = rules;
  }

  static async start(functions: string, rules: Rules): Promise<World> {
    let world: World | null = null;
    const cloud = await Cloud.start({ functions, data: null, now: () => world?.now ?? NOON });
    cloud.switches = { ...cloud.switches, timeout: 60_000 };
    world = new World(cloud, rules);
    cloud.store.commit([{ collection: 'keys', id: 'cloud', document: { _id: 'cloud', ...FIXED_KEYS } }]);
    return world;
  }

  close(): Promise<void> {
    return this.cloud.close();
  }

  get today(): string {
    return makeChinaDate(chinaDate(this.now));
  }

  /** A day that many days after today. */
  day(ahead: number): string {
    return makeChinaDate(chinaDate(this.now + ahead * DAY_MS));
  }

  documents(collection: string): readonly object[] {
    return this.cloud.store.documents(collection);
  }

  /** A player's best of a board, as the database has it. */
  best(mode: string, day: string, openid: string): Readonly<Record<string, unknown>> | null {
    return this.cloud.store.get('bests', `${mode}:${day}:${openid}`);
  }

  async ask(openid: string, name: string, event: object): Promise<Answer> {
    const answer = await this.cloud.call(name, event, openid);
    return answer.ok
      ? (answer.result as Answer)
      : { ok: false, error: { code: String(answer.error.errCode) } };
  }

  send(openid: string, run: { score: number; replay: string }, day = this.today): Promise<Answer> {
    return this.ask(openid, 'runs', { runId: 'run00001', day, score: run.score, replay: run.replay });
  }

  /** The lists that a player is handed out today. */
  async seeds(openid: string): Promise<readonly SeedList[]> {
    const answer = await this.ask(openid, 'standing', { mode: 'endless', day: this.today, seeds: null });
    const lists = readSeedLists(answer.value?.seeds);
    if (!lists.ok) throw new Error(lists.error.detail);
    return lists.value;
  }

  /** A run that a player really makes on a day, on a seed of their own where the mode has such. */
  async play(openid: string, mode: RankedMode, drops: number, variant: number, ahead = 0): Promise<MadeRun> {
    const day = this.day(ahead);
    const origin = isBoundMode(mode) ? await this.seedOf(openid, mode, day) : originOfDay(this.rules, day);
    return makeRun(this.rules, mode, origin, drops, variant);
  }

  private async seedOf(openid: string, mode: BoundMode, day: string): Promise<number> {
    const list = (await this.seeds(openid)).find((one) => one.day === day);
    if (!list) throw new Error(`no seeds of ${day}`);
    return list[mode][0] as number;
  }
}
