import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { totalsOf } from '../../../src/progress/save-views.ts';
import { chinaDate, makeChinaDate } from '../../../src/shared/china-date.ts';
import { DAILY_TRIES } from '../../../src/shared/vocabulary/limits.ts';
import { RANKED_MODES, type RankedMode } from '../../../src/shared/vocabulary/modes.ts';
import { DAY_MS, HOUR_MS } from '../../../src/shared/vocabulary/time.ts';
import { EVENING, isOwnSeed, type Phone, type Played, World } from './clocked-phones.ts';

const YEAR_MS = 365 * DAY_MS;
/** How many days late a run still counts: `lateDays` in settings/cloud.json. */
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

const step = fc.record({
  phone: fc.integer({ min: 0, max: 1 }),
  does: fc.constantFrom('play', 'play', 'play', 'settle', 'pass', 'set', 'kill', 'offline', 'online'),
  mode: fc.constantFrom(...RANKED_MODES),
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
      step: { mode: RankedMode; drops: number; hours: number; clock: (now: number) => number },
    ) => unknown
  >
> = {
  play: (_, phone, { mode, drops }) => phone.play(mode, drops),
  settle: (_, phone) => phone.settle(8000),
  pass: (world, _, { hours }) => world.pass(hours * HOUR_MS),
  set: (world, phone, { clock }) => phone.set(clock(world.now)),
  kill: (_, phone) => phone.kill(),
  offline: (_, phone) => phone.line(false),
  online: (_, phone) => phone.line(true),
};

const bestOf = (runs: readonly Played[]): number => Math.max(0, ...runs.map(({ score }) => score));

/** What stands on the board of a mode and a day is what should, of all that was played on it. */
const expectOnBoard = (world: World, mode: RankedMode, day: string, onBoard: number): void => {
  const runs = world.played.filter((run) => run.mode === mode && run.day === day && isOwnSeed(run));
  const name = `${mode} of ${day}`;
  if (day > dayOf(world.now)) expect(onBoard, name).toBe(0);
  else if (day < dayOf(world.now - LATE_DAYS * DAY_MS)) return;
  else if (mode !== 'daily' || runs.length <= DAILY_TRIES) expect(onBoard, name).toBe(bestOf(runs));
  // Two phones apart have more tries than the day: the first of them that reach the cloud count.
  else
    expect(
      runs.map(({ score }) => score),
      name,
    ).toContain(onBoard);
};

const expectNothingLost = async (world: World): Promise<void> => {
  const [one, other] = world.phones as [Phone, Phone];
  const { played } = world;
  const latest = dayOf(world.now + DAY_MS);
  expect(one.save).toEqual(other.save);
  expect(totalsOf(one.save)).toMatchObject({
    runs: played.length,
    drops: played.reduce((sum, { drops }) => sum + drops, 0),
  });
  for (const day of [...one.save.days, ...Object.keys(one.save.bests.daily)])
    expect(day <= latest).toBe(true);
  const of = (wanted: RankedMode) => played.filter(({ mode }) => mode === wanted);
  expect(one.save.bests).toMatchObject({ endless: bestOf(of('endless')), sprint: bestOf(of('sprint')) });
  for (const phone of world.phones)
    for (const mode of ['endless', 'daily'] as const)
      expect(phone.hostedOn(`${mode}_all`) ?? 0, mode).toBe(bestOf(of(mode)));
  const boards = await world.bests();
  for (const day of new Set(played.map((run) => run.day))) {
    const dailies = of('daily').filter((run) => run.day === day);
    if (day <= latest && dailies.length > 0) expect(one.save.bests.daily[day], day).toBe(bestOf(dailies));
    for (const mode of RANKED_MODES) expectOnBoard(world, mode, day, boards.get(`${mode}:${day}`) ?? 0);
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

test.each([
  ['forty years ahead', (now: number) => now + 40 * YEAR_MS],
  ['beyond what thirty-two bits of seconds hold', () => 4.4e12],
  ['before 1970', (now: number) => now - 60 * YEAR_MS],
  ['that shows no time', () => Number.NaN],
])(
  'a clock %s from the first start on, no line, and killed: all modes are kept, and once there is a line runs count',
  async (_, clock) => {
    const world = new World([clock, clock], false);
    const [phone] = world.phones as [Phone, Phone];
    for (let sitting = 0; sitting < 2; sitting++) {
      for (const mode of RANKED_MODES) phone.play(mode, 10 + sitting);
      await phone.settle(8000);
      expect(phone.hostedOn('endless_all')).toBe(
        bestOf(world.played.filter(({ mode }) => mode === 'endless')),
      );
      await phone.kill();
    }
    await world.meet();
    await expectNothingLost(world);
    for (const mode of RANKED_MODES) phone.play(mode, 14);
    await phone.settle(20_000);
    await world.meet();
    await expectNothingLost(world);
    const boards = await world.bests();
    for (const mode of RANKED_MODES) expect(boards.has(`${mode}:${dayOf(world.now)}`), mode).toBe(true);
  },
);

test('the time zones of this test are those that they say', () => {
  const offsets = ZONES.map((zone) => {
    setZone(zone);
    return new Date(EVENING).getTimezoneOffset();
  });
  expect(offsets).toEqual([-480, 420, -840, -330, 150]);
});
