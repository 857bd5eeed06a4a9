import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { SAVE_PAGES } from '../../../src/progress/save-page.ts';
import { totalsOf } from '../../../src/progress/save-views.ts';
import { chinaDate, makeChinaDate } from '../../../src/shared/china-date.ts';
import { DAILY_TRIES } from '../../../src/shared/vocabulary/limits.ts';
import { DAY_MS, HOUR_MS } from '../../../src/shared/vocabulary/time.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { dropPieces, type Harness, landed } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

/** 23:20 in China on the evening before mid-autumn. */
const EVENING = Date.UTC(2026, 8, 24, 15, 20);
const YEAR_MS = 365 * DAY_MS;
/** How many days late a daily run still counts: `lateDays` in settings/cloud.json. */
const LATE_DAYS = 2;

const ZONES = [
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'America/St_Johns',
];
const zoneBefore = process.env.TZ;
const setZone = (zone: string | undefined): void => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
};

afterEach(() => setZone(zoneBefore));

const dayOf = (time: number): string => makeChinaDate(chinaDate(time));

/** What a phone's clock shows beside the true time, or whatever that is. */
const WRONG: readonly ((now: number) => number)[] = [
  (now) => now,
  (now) => now + YEAR_MS,
  (now) => now - 60 * YEAR_MS,
  (now) => now + 9 * 60_000,
  (now) => now - 26 * HOUR_MS,
  () => Number.NaN,
  () => 4.4e12,
];

interface Played {
  readonly day: string;
  readonly score: number;
  readonly drops: number;
}

/** One phone of a player over all its sittings. */
class Phone {
  readonly played: Played[] = [];
  private readonly cells: Cells = new Map();
  private readonly world: World;
  private online = true;
  sitting: Harness;

  constructor(world: World, shown: number) {
    this.world = world;
    this.sitting = this.open(shown);
  }

  /** A daily run of some drops that is begun anew: recorded as what it came to, while there are tries. */
  play(drops: number): void {
    const { game, stage } = this.sitting;
    game.handle({ type: 'start', mode: 'daily' });
    dropPieces(this.sitting, drops);
    const { score, drops: dropped } = stage.run!;
    if (game.run!.kind === 'counted') this.played.push({ day: game.run!.day, score, drops: dropped });
    game.handle({ type: 'pause' });
    game.handle({ type: 'again' });
    game.handle({ type: 'home' });
  }

  set(shown: number): void {
    this.sitting.host.clock.setWall(shown);
  }

  line(online: boolean): void {
    this.online = online;
    const { host, cloudSync } = this.sitting;
    host.cloud.break(online ? null : 'host/network');
    host.network.connect(online);
    if (online) cloudSync.flush();
  }

  async kill(): Promise<void> {
    this.sitting.game.hide();
    for (let turn = 0; turn < 6; turn++) await landed();
    const shown = this.sitting.host.clock.port.now();
    this.sitting = this.open(shown);
    this.line(this.online);
  }

  async settle(milliseconds: number): Promise<void> {
    await waitFor(this.sitting, milliseconds);
    await this.world.follow(this, milliseconds);
  }

  /** What it would send to others: the newest page; in older ones lies what is not believed any more. */
  get save(): Save {
    const pages = [...this.cells].flatMap(([key, value]) => {
      const page = /^save\.\d/.test(key) ? SAVE_PAGES.parse(value) : null;
      return page?.ok && page.value.kind === 'page' ? [page.value] : [];
    });
    const [newest] = pages.sort((a, b) => b.sequence - a.sequence);
    return newest?.value.believed ?? EMPTY_SAVE;
  }

  get told(): readonly string[] {
    this.sitting.game.handle({ type: 'home' });
    const { news } = this.sitting.stage.screen as HomeScreen;
    return news?.kind === 'refused' ? news.runs.map(({ date }) => `${date.month}/${date.day}`) : [];
  }

  private open(shown: number): Harness {
    return this.world.cloud.open('player', this.cells, { shown, cloudTime: () => this.world.now });
  }
}

class World {
  now = EVENING;
  readonly cloud = createGameCloud();
  readonly phones: readonly Phone[];

  constructor(shown: readonly ((now: number) => number)[]) {
    this.phones = shown.map((clock) => new Phone(this, clock(this.now)));
  }

  pass(milliseconds: number): Promise<void> {
    return this.follow(null, milliseconds);
  }

  /** Time that has passed on one phone passes for everybody. */
  async follow(ahead: Phone | null, milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (const phone of this.phones) if (phone !== ahead) phone.sitting.host.clock.advance(milliseconds);
    for (let turn = 0; turn < 6; turn++) await landed();
  }

  /** Everybody is opened anew on a good line, and has time for what waits. */
  async meet(): Promise<void> {
    for (const phone of [...this.phones, ...this.phones]) {
      phone.line(true);
      await phone.kill();
      await phone.settle(20_000);
    }
  }

  get played(): readonly Played[] {
    return this.phones.flatMap(({ played }) => played);
  }

  async bests(): Promise<ReadonlyMap<string, number>> {
    const found = await this.cloud.store.find('bests', { where: {}, limit: 99 });
    return new Map(found.map(({ board, score }) => [String(board), Number(score)]));
  }
}

const step = fc.record({
  phone: fc.integer({ min: 0, max: 1 }),
  does: fc.constantFrom('play', 'play', 'settle', 'pass', 'set', 'kill', 'offline', 'online'),
  drops: fc.integer({ min: 8, max: 14 }),
  clock: fc.constantFrom(...WRONG),
  hours: fc.integer({ min: 1, max: 40 }),
});

const ACTS: Readonly<
  Record<
    string,
    (
      world: World,
      phone: Phone,
      step: { drops: number; hours: number; clock: (now: number) => number },
    ) => unknown
  >
> = {
  play: (_, phone, { drops }) => phone.play(drops),
  settle: (_, phone) => phone.settle(8000),
  pass: (world, _, { hours }) => world.pass(hours * HOUR_MS),
  set: (world, phone, { clock }) => phone.set(clock(world.now)),
  kill: (_, phone) => phone.kill(),
  offline: (_, phone) => phone.line(false),
  online: (_, phone) => phone.line(true),
};

const expectNothingLost = async (world: World): Promise<void> => {
  const [one, other] = world.phones as [Phone, Phone];
  const latest = dayOf(world.now + DAY_MS);
  expect(one.save).toEqual(other.save);
  expect(totalsOf(one.save)).toMatchObject({
    runs: world.played.length,
    drops: world.played.reduce((sum, { drops }) => sum + drops, 0),
  });
  for (const day of [...one.save.days, ...Object.keys(one.save.bests.daily)])
    expect(day <= latest).toBe(true);
  const boards = await world.bests();
  for (const day of new Set(world.played.map((run) => run.day))) {
    const scores = world.played.filter((run) => run.day === day).map(({ score }) => score);
    const best = Math.max(...scores);
    if (day <= latest) expect(one.save.bests.daily[day], day).toBe(best);
    const onBoard = boards.get(`daily:${day}`) ?? 0;
    if (day > dayOf(world.now)) expect(onBoard, day).toBe(0);
    else if (day < dayOf(world.now - LATE_DAYS * DAY_MS)) continue;
    else if (scores.length <= DAILY_TRIES) expect(onBoard, day).toBe(best);
    // Two phones apart have more tries than the day: the first of them that reach the cloud count.
    else expect(scores, day).toContain(onBoard);
  }
  for (const { counts } of await world.cloud.store.find('histograms', { where: {}, limit: 99 }))
    expect(Object.values(counts as object)).toEqual([1]);
};

test('two phones with any clocks, in five time zones, through midnights, offline and killed: nothing is lost, nothing counts twice, no refusal that time can change is final', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(...WRONG),
      fc.constantFrom(...ZONES),
      async (steps, clock, zone) => {
        setZone(zone);
        const world = new World([clock, (now) => now]);
        for (const one of steps) await ACTS[one.does]?.(world, world.phones[one.phone]!, one);
        await world.meet();
        await expectNothingLost(world);
        // What was of a day to come is on its board once that has begun.
        await world.pass(DAY_MS);
        await world.meet();
        await expectNothingLost(world);
      },
    ),
    { numRuns: Number(process.env.CLOCK_RUNS ?? 12) },
  );
});

test('the time zones of this test are those that they say', () => {
  const offsets = ZONES.map((zone) => {
    setZone(zone);
    return new Date(EVENING).getTimezoneOffset();
  });
  expect(offsets).toEqual([-480, 420, -840, -330, 150]);
});
