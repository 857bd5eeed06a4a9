import { seedListsFor } from '../../cloud/common/bound-seeds.ts';
import type { Handler } from '../../cloud/common/call.ts';
import { createLanternsHandler } from '../../cloud/lanterns/handler.ts';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createRunsHandler } from '../../cloud/runs/handler.ts';
import { createLeaderboardHandler } from '../../cloud/standing/handler.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { chinaDate } from '../../src/shared/china-date.ts';
import { timedAnswer } from '../../src/shared/cloud-answer.ts';
import { cloudSettings } from '../cloud/support/cloud-settings.ts';
import { KEYS, keySource } from '../cloud/support/keys.ts';
import { createLocalStore } from '../cloud/support/local-store.ts';
import { NOON } from '../cloud/support/people.ts';
import { type Harness, type HarnessOptions, landed, openGame, rules, SHALLOW } from './harness.ts';

const seedTexts = new Map<string, string>();

/** The lists of seeds that a player is handed, worked out once for all phones: 192 keyed hashes. */
const seedsOf = (openid: string): string => {
  const text = seedTexts.get(openid) ?? JSON.stringify(seedListsFor(KEYS, openid, NOON, null));
  seedTexts.set(openid, text);
  return text;
};

/** The functions that ship, on a database in memory, for phones in memory. */
export const createGameCloud = (store = createLocalStore(), played = rules) => {
  const settings = cloudSettings({ leaderboardCacheMs: 0 });
  const functions = {
    progress: createProgressHandler(settings),
    runs: createRunsHandler({
      ...{ rules: played, settings, keys: keySource },
      clock: () => 0,
      pause: async () => {},
    }),
    standing: createLeaderboardHandler({ settings, keys: keySource }),
    lanterns: createLanternsHandler({ rules: played, settings, clock: () => 0, pause: async () => {} }),
  };
  let phones = 0;
  return {
    store,
    /** A phone of this player, on the line; one that was killed calls nobody. */
    open: (
      openid: string,
      cells: Cells = new Map(),
      options: HarnessOptions & { readonly cloudTime?: () => number; readonly offline?: boolean } = {},
      killed = () => false,
    ): Harness => {
      phones += 1;
      const luck = phones / 100;
      // As an earlier sitting was handed them.
      if (!cells.has('seeds')) cells.set('seeds', seedsOf(openid));
      const phone = openGame(cells, { random: () => luck, rules: played, ...options });
      const { cloud, clock } = phone.host;
      /** The cloud's time is the phone's until its clock is set. */
      const cloudTime = (): number => options.cloudTime?.() ?? clock.port.now();
      const answer = async (handler: Handler, event: unknown, player: string) =>
        timedAnswer(await handler({ event, openid: player, now: cloudTime(), store }), cloudTime());
      for (const [name, handler] of Object.entries(functions))
        cloud.answer(name, (event) => (killed() ? new Promise(() => {}) : answer(handler, event, openid)));
      if (options.offline) cloud.break('host/network');
      phone.host.network.connect(!options.offline);
      phone.runSubmission.start(chinaDate(phone.clock.now()));
      return phone;
    },
  };
};

export const createShallowCloud = () => createGameCloud(createLocalStore(), { ...rules, ...SHALLOW });

/** Lets time pass off the board: for calls that gather, go and come back. */
export const waitFor = async ({ host }: Harness, milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    host.clock.advance(500);
    for (let turn = 0; turn < 12; turn++) await landed();
  }
};
