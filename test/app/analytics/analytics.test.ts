import { beforeEach, describe, expect, it, test } from 'vitest';
import { MOST_WAITING } from '../../../src/app/analytics/analytics.ts';
import { boundFields, EVENTS, FOREIGN } from '../../../src/app/analytics/event-schemas.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import {
  awaitScreen,
  dropPieces,
  frames,
  type Harness,
  landed,
  openShallowGame,
  playToTheEnd,
} from '../harness.ts';

let cells: Cells;
let phone: Harness;

beforeEach(() => {
  cells = new Map();
  phone = openShallowGame(cells);
});

const entry = (scene: number, query: Record<string, string> = {}) => ({ scene, query, shareTicket: null });
const told = (event: string) =>
  phone.host.analytics.reported.filter((it) => it.event === event).map(({ fields }) => fields);

describe('events: when they are told', () => {
  test('a sitting: its start by channel, its first drop, what the run came to, its card', () => {
    phone.launchHandler.onLaunch(entry(1008));
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'share' });
    frames(phone, 10);
    expect(told('start')).toEqual([{ channel: 'group', cold: 1, arm: 'none' }]);
    expect(told('first_drop')).toEqual([{ mode: 'endless', arm: 'none' }]);
    const [end, ...more] = told('run_end');
    expect(more).toEqual([]);
    expect(end).toMatchObject({ mode: 'endless', kind: 'counted', reason: 'overflow' });
    expect(Number(end?.score) % 100).toBe(0);
    expect(phone.stage.run!.score - Number(end?.score)).toBeLessThan(100);
    expect(told('card_made')).toHaveLength(1);
  });

  test('nothing is told while a run goes on, and all of it when the game is hidden', () => {
    phone.launchHandler.onLaunch(entry(1001));
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 3);
    expect(phone.host.analytics.reported).toEqual([]);
    phone.host.lifecycle.hide();
    expect(phone.host.analytics.reported.map(({ event }) => event)).toEqual(['start', 'first_drop']);
  });

  test('one a frame', () => {
    phone.launchHandler.onLaunch(entry(1007, { m: 'challenge', s: 'abc', b: '120' }));
    frames(phone, 1);
    expect(phone.host.analytics.reported).toHaveLength(1);
    frames(phone, 1);
    expect(told('card_opened')).toEqual([{ channel: 'chat', kind: 'challenge', arm: 'none' }]);
  });

  test('the queue is bounded', () => {
    for (let at = 0; at < 3 * MOST_WAITING; at++) phone.analytics.report('theme_bought', { theme: 'snow' });
    phone.host.lifecycle.hide();
    expect(told('theme_bought')).toHaveLength(MOST_WAITING);
  });

  test('a fault is told once by its code, and what nobody caught as such', () => {
    phone.host.lifecycle.raise('it broke');
    for (let at = 0; at < 3; at++) phone.launchHandler.onShow(entry(1007, { m: 'nonsense' }));
    frames(phone, 20);
    expect(told('fault')).toEqual([
      { code: 'uncaught', arm: 'none' },
      { code: 'input/unknown-name', arm: 'none' },
    ]);
  });
});

describe('the platform’s funnel of levels', () => {
  test('a run is entered with its first drop and comes to its end; practice is no step of it', () => {
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    frames(phone, 10);
    phone.game.handle({ type: 'practice' });
    dropPieces(phone, 2);
    phone.host.lifecycle.hide();
    const [entered, ended, ...more] = phone.host.analytics.levels;
    expect(entered).toEqual({ level: 1, name: 'endless', result: 'entered', seconds: 0, progress: 0 });
    expect(ended).toMatchObject({ level: 1, name: 'endless', result: 'failed' });
    expect(ended!.progress).toBeGreaterThan(0);
    expect(ended!.progress).toBeLessThanOrEqual(100);
    expect(more).toEqual([]);
  });

  test('the start’s time: under the console’s scene, and not at all without one', () => {
    phone.analytics.reportStart(0, 900);
    phone.analytics.reportStart(1234, 900);
    phone.host.lifecycle.hide();
    expect(phone.host.analytics.times).toEqual([[1234, 900]]);
  });
});

describe('events: a player who declines', () => {
  const play = (): void => {
    phone.launchHandler.onLaunch(entry(1001));
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.host.lifecycle.hide();
  };

  test('is not counted, now and after a restart, and has the same score and the same end', async () => {
    play();
    const counted = { score: phone.stage.run!.score, end: phone.stage.screen };
    cells = new Map();
    phone = openShallowGame(cells);
    phone.analytics.report('theme_bought', { theme: 'snow' });
    phone.game.handle({ type: 'open', page: 'data' });
    expect(phone.stage.screen).toMatchObject({ counting: true });
    phone.game.handle({ type: 'count', on: false });
    expect(phone.stage.screen).toMatchObject({ counting: false });
    phone.game.handle({ type: 'home' });
    await landed();
    play();
    expect({ score: phone.stage.run!.score, end: phone.stage.screen }).toEqual(counted);
    expect(phone.host.analytics.reported).toEqual([]);
    phone = openShallowGame(cells);
    play();
    phone.analytics.reportStart(7, 900);
    phone.host.lifecycle.hide();
    const { reported, levels, times } = phone.host.analytics;
    expect({ reported, levels, times }).toEqual({ reported: [], levels: [], times: [] });
  });
});

describe('events: their schemas', () => {
  it.each(Object.keys(EVENTS) as (keyof typeof EVENTS)[])(
    '%s: whatever is given, what is told is bounded',
    (event) => {
      for (const value of ['Zhang San', -5, Number.NaN, Number.MAX_SAFE_INTEGER, {}, undefined, null]) {
        const fields: Readonly<Record<string, object>> = EVENTS[event].fields;
        const given = Object.fromEntries(Object.keys(fields).map((name) => [name, value]));
        const bounded = boundFields(event, { ...given, openid: 'o-123' });
        expect(Object.keys(bounded)).toEqual(Object.keys(fields));
        for (const [name, told] of Object.entries(bounded)) {
          const { names, most } = fields[name] as { names?: readonly string[]; most?: number };
          if (names) expect([...names, FOREIGN]).toContain(told);
          else expect(told).toBeGreaterThanOrEqual(0);
          if (most !== undefined) expect(told).toBeLessThanOrEqual(most);
        }
      }
    },
  );
});
