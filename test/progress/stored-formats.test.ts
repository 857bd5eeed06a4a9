import { expect, it } from 'vitest';
import { createMemoryPlatform } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { openAutosaveStores } from '../../src/progress/autosave/autosave-store.ts';
import { CloudClient } from '../../src/progress/cloud-client.ts';
import { EraseJournal } from '../../src/progress/erase-request.ts';
import { RunOutbox } from '../../src/progress/run-outbox.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { coinsOf } from '../../src/progress/save-views.ts';
import { NO_WAKE } from './no-wake.ts';

// Each text is as the game of its time wrote it, byte for byte.

const SAVES: Readonly<Record<string, string>> = {
  'save.1.0':
    '{"sequence":7,"checksum":"1hoa8g9","save":{"version":1,"settings":{"music":{"on":false,"at":77}},"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"counters":{"d0000000000a":{"runs":3,"drops":90,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"tutorialSeen":true}}',
  'save.2.1':
    '{"sequence":8,"checksum":"i60soi","save":{"version":2,"settings":{"music":{"on":false,"at":77}},"choices":{"sky":{"value":"snow","at":5}},"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"counters":{"d0000000000a":{"runs":3,"drops":90,"coinsEarned":40,"coinsSpent":30,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"owned":["snow"],"tutorialSeen":true}}',
  'save.3.2':
    '{"sequence":9,"checksum":"1oitb5n","save":{"version":3,"life":2,"settings":{"music":{"on":false,"at":77}},"choices":{"sky":{"value":"snow","at":5}},"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"bestRuns":{"endless":{"score":1234,"replay":"abc"}},"counters":{"d0000000000a":{"runs":3,"drops":90,"coinsEarned":40,"coinsSpent":30,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"owned":["snow"],"tutorialSeen":true}}',
  'save.4.0':
    '{"sequence":10,"checksum":"s94lx1","save":{"version":4,"life":2,"settings":{"music":{"on":false,"at":77}},"choices":{"sky":{"value":"snow","at":5}},"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"bestRuns":{"endless":{"score":1234,"replay":"abc"}},"boards":{"endless_day":{"day":"2026-09-25","time":1790000000,"score":1234,"replay":"abc"}},"counters":{"d0000000000a":{"runs":3,"duels":1,"drops":90,"coinsEarned":40,"coinsSpent":30,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"owned":["snow"],"tutorialSeen":true}}',
  'save.5.0':
    '{"sequence":10,"checksum":"1o1fcdi","save":{"version":5,"life":2,"settings":{"music":{"on":false,"at":77}},"choices":{"sky":{"value":"snow","at":5}},"rules":3,"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"olderBests":{"2":{"endless":4321,"sprint":65}},"bestRuns":{"endless":{"score":1234,"replay":"abc"}},"boards":{"endless_day":{"day":"2026-09-25","time":1790000000,"score":1234,"replay":"abc"}},"counters":{"d0000000000a":{"runs":3,"duels":1,"drops":90,"coinsEarned":40,"coinsSpent":30,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"owned":["snow"],"tutorialSeen":true}}',
  'save.6.0':
    '{"sequence":0,"checksum":"1dkjoa4","save":{"version":6,"life":2,"settings":{"music":{"on":false,"at":77}},"choices":{"sky":{"value":"snow","at":5}},"rules":3,"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"olderBests":{"2":{"endless":4321,"sprint":65}},"bestRuns":{"endless":{"score":1234,"replay":"abc"}},"boards":{"endless_day":{"day":"2026-09-25","time":1790000000,"score":1234,"replay":"abc"}},"counters":{"d0000000000a":{"runs":3,"duels":1,"drops":90,"coinsEarned":40,"coinsSpent":30,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"tries":{"2026-09-25":{"d0000000000a":2}},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"owned":["snow"],"tutorialSeen":true}}',
  'save.7.0':
    '{"sequence":0,"checksum":"1azu8js","save":{"version":7,"life":2,"settings":{"music":{"on":false,"at":77}},"choices":{"sky":{"value":"snow","at":5}},"rules":3,"bests":{"endless":1234,"sprint":56,"daily":{"2026-09-25":789}},"olderBests":{"2":{"endless":4321,"sprint":65}},"bestRuns":{"endless":{"score":1234,"replay":"abc"}},"boards":{"endless_day":{"day":"2026-09-25","time":1790000000,"score":1234,"replay":"abc"}},"counters":{"d0000000000a":{"runs":3,"duels":1,"drops":90,"coinsEarned":40,"coinsSpent":30,"merges":[5,4,3,2,1,0,0,0,0,0,0]}},"tries":{"2026-09-25":{"d0000000000a":2}},"deeds":{"2026-09-25":{"d0000000000a":{"drops":90,"runs":3}}},"tasks":{"2026-09-25":[20,0,40]},"earned":{"medal.first-run":30},"bought":{"dawn":90},"mended":["2026-09-25"],"tallies":{"lanterns":2},"longestChain":4,"largestTier":7,"days":["2026-09-25"],"owned":["dawn","snow"],"tutorialSeen":true}}',
};

const RUN =
  '"replay":"AQIIAAADGACxQ4UK4BbI","snapshot":"1 -0 0.5 2.25","tally":{"drops":2,"longestChain":0,"largestTier":1,"merges":[0,0,0,0,0,0,0,0,0,0,0]},"day":"2026-09-25"';

/** By what they do not know yet. */
const AUTOSAVES: Readonly<Record<string, string>> = {
  'challenges and generations': `1xm0j4v {"sequence":12,"run":{${RUN},"runsBefore":4}}`,
  'counts of their own for challenges': `7thpc7 {"sequence":12,"run":{${RUN},"rival":{"claimed":50,"replay":null},"runsBefore":4,"life":2}}`,
  nothing: `1bbcryt {"sequence":12,"run":{${RUN},"rival":null,"ended":4,"life":2}}`,
};

const WAITING = '{"runId":"run00001","day":"2026-09-25","score":7,"replay":"AAAA"}';

const OUTBOXES: Readonly<Record<string, string>> = {
  outbox: `[${WAITING}]`,
  'outbox.0': `{"sequence":4,"checksum":"mo78ir","runs":[${WAITING}]}`,
  'outbox.1': `{"sequence":5,"checksum":"1jbht82","state":{"life":2,"runs":[${WAITING}],"answered":["run00000"]}}`,
};

const ERASES: Readonly<Record<string, string>> = { erase: '1', 'erase.0': '3 vdy4691du1dti zmmpg' };

const openPhone = (cells: Cells) => createMemoryPlatform({ cells });
type Phone = ReturnType<typeof openPhone>;

const logOf = ({ log }: Phone): string => log.lines.map(({ message }) => message).join('\n');

const openSave = ({ platform }: Phone) => new SaveStore({ ...platform, random: () => 0.5 });

const openAutosave = ({ platform }: Phone, generation: number) =>
  openAutosaveStores({ ...platform, rulesVersion: 2, ended: () => 4, generation, random: () => 0.5 });

const openOutbox = ({ platform }: Phone, generation: number) =>
  new RunOutbox({
    ...platform,
    client: new CloudClient(platform.cloud),
    wake: NO_WAKE,
    generation,
    random: () => 0.5,
    ready: () => true,
    onPending: () => {},
    onAnswer: () => {},
    onRefused: () => {},
  });

it.each(Object.keys(SAVES))('stored save: %s opens with all it held', (key) => {
  const phone = openPhone(new Map([[key, SAVES[key]]]));
  const { save } = openSave(phone);
  expect(save).toMatchObject({
    bests: { endless: 1234, sprint: 56, daily: { '2026-09-25': 789 } },
    settings: { music: { on: false, at: 77 } },
    longestChain: 4,
    largestTier: 7,
    days: ['2026-09-25'],
    tutorialSeen: true,
    generation: Number(key.charAt(5)) > 2 ? 2 : 0,
  });
  expect(coinsOf(save)).toBe(key === 'save.1.0' ? 0 : 10);
  expect(phone.log.lines).toEqual([]);
});

it('stored save: it is written as this text shows, number, checksum and all', async () => {
  const phone = openPhone(new Map([['save.7.0', SAVES['save.7.0']]]));
  const store = openSave(phone);
  store.update((save) => ({ ...save, longestChain: 5 }));
  await new Promise((resolve) => setImmediate(resolve));
  const text = String(SAVES['save.7.0']).replace('"longestChain":4', '"longestChain":5');
  const written = String(phone.storage.cells.get('save.7.1'));
  // What belongs to this phone alone stands between the two parts that an earlier game reads.
  expect(written.replace(/,"local":.*,"seal":"[0-9a-z]+"/, '')).toBe(
    text.replace('"sequence":0,"checksum":"1azu8js"', '"sequence":1,"checksum":"1y9iqs0"'),
  );
});

it.each(Object.keys(AUTOSAVES))('stored run: a page of a game that did not know %s opens', (what) => {
  const phone = openPhone(new Map([['run.1', AUTOSAVES[what]]]));
  const stores = openAutosave(phone, what === 'challenges and generations' ? 0 : 2);
  const { held } = stores.endless.held ? stores.endless : stores.challenge;
  expect(held).toMatchObject({
    replay: { mode: 'endless', seed: 99, rulesVersion: 2 },
    snapshot: [1, -0, 0.5, 2.25],
    stats: { drops: 2, largestTier: 1 },
    day: '2026-09-25',
    ended: 4,
  });
  expect(phone.log.lines).toEqual([]);
});

it('stored run: it is written as the game before wrote it', () => {
  const phone = openPhone(new Map([['run.1', AUTOSAVES.nothing]]));
  const store = openAutosave(phone, 2).endless;
  store.keepNow(store.held!);
  expect(phone.storage.cells.get('run.0')).toContain(
    '{"replay":"AQIIAAADGACxQ4UK4BbI","tally":{"drops":2,"longestChain":0,"largestTier":1,"merges":[0,0,0,0,0,0,0,0,0,0,0]},"day":"2026-09-25","snapshot":"1 -0 0.5 2.25","rival":null,"ended":4,"life":2,"score":null}',
  );
});

it.each(Object.keys(OUTBOXES))('stored runs that wait: those under %s are still sent', (key) => {
  const phone = openPhone(new Map([[key, OUTBOXES[key]]]));
  const { waiting } = openOutbox(phone, key === 'outbox.1' ? 2 : 0);
  expect(waiting).toEqual([JSON.parse(WAITING)]);
  expect(phone.log.lines).toEqual([]);
});

it.each([
  ['erase', { generation: 0, id: 'earlier' }],
  ['erase.0', { generation: 3, id: 'vdy4691du1dti' }],
])('stored request to delete: the one under %s is still granted', (key, request) => {
  const phone = openPhone(new Map([[key, ERASES[key]]]));
  const journal = new EraseJournal(phone.platform);
  expect(journal.found).toEqual(request);
  journal.clear();
  expect([...phone.storage.cells.keys()]).toEqual([]);
});

/** Every journal, one of whose slots is spoiled, beside all the others. */
const ALL: Cells = new Map(
  Object.entries({
    ...SAVES,
    'run.1': AUTOSAVES.nothing,
    'duel.0': AUTOSAVES.nothing,
    'outbox.1': OUTBOXES['outbox.1'],
  }),
);

it.each([
  ['save.4.0', 'save.bad.0'],
  ['run.1', 'run.bad.0'],
  ['duel.0', 'duel.bad.0'],
  ['outbox.1', 'outbox.bad.0'],
  ['erase.0', 'erase.bad.0'],
])('spoiled: %s is put aside as it was found, and nothing else is lost', (key, aside) => {
  const spoiled = `${String(ALL.get(key) ?? ERASES[key]).slice(0, -3)}`;
  const phone = openPhone(new Map([...ALL, [key, spoiled]]));
  const { save } = openSave(phone);
  const stores = openAutosave(phone, 2);
  const run = stores.endless.held;
  const duel = stores.challenge.held;
  const { waiting } = openOutbox(phone, 2);
  const request = new EraseJournal(phone.platform).found;
  expect(phone.storage.cells.get(aside)).toBe(spoiled);
  expect(save.bests.endless).toBe(1234);
  expect(run === null).toBe(key === 'run.1');
  expect(duel === null).toBe(key === 'duel.0');
  expect(waiting).toHaveLength(key === 'outbox.1' ? 0 : 1);
  expect(request).toBeNull();
  expect(logOf(phone)).toMatch(new RegExp(`${key}: input/(corrupt|not-json)`));
});
