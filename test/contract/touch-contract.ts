import type { TouchPort } from '../../src/platform/ports.ts';
import type { FingerRecord } from '../../src/shared/fingers-down.ts';
import { type ContractSuite, checkSame, eventually, hear, settle } from './contract.ts';
import type { Hands } from './hands.ts';

const perform = async (touch: TouchPort, hands: Hands, records: readonly FingerRecord[]) => {
  const heard = hear(touch.onTouch);
  for (const record of records) await hands.touch(record);
  await eventually(hands, () => heard.values.length >= records.length, 'every change is told');
  heard.stop();
  return heard.values;
};

/** Hosts number fingers as they like; what counts is which records share a finger. */
const renumber = (records: readonly FingerRecord[]): FingerRecord[] => {
  const ids = [...new Set(records.map(({ id }) => id))];
  return records.map(({ phase, id, x, y }) => ({ phase, id: ids.indexOf(id), x, y }));
};

const checkHeard = (heard: readonly FingerRecord[], wanted: readonly FingerRecord[]): void =>
  checkSame(renumber(heard), renumber(wanted), 'what was told');

export const touchContract: ContractSuite = {
  'touch: a finger goes down, moves and lifts, in logical pixels': async ({ touch }, hands) => {
    const drag: FingerRecord[] = [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'move', id: 0, x: 110, y: 205 },
      { phase: 'move', id: 0, x: 130, y: 215 },
      { phase: 'end', id: 0, x: 130, y: 215 },
    ];
    checkHeard(await perform(touch, hands, drag), drag);
  },
  'touch: two fingers keep apart': async ({ touch }, hands) => {
    const pinch: FingerRecord[] = [
      { phase: 'start', id: 0, x: 50, y: 60 },
      { phase: 'start', id: 1, x: 200, y: 300 },
      { phase: 'move', id: 1, x: 210, y: 310 },
      { phase: 'end', id: 0, x: 50, y: 60 },
      { phase: 'end', id: 1, x: 210, y: 310 },
    ];
    checkHeard(await perform(touch, hands, pinch), pinch);
  },
  'touch: a cancelled finger is told as cancelled': async ({ touch }, hands) => {
    const cut: FingerRecord[] = [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'cancel', id: 0, x: 100, y: 200 },
    ];
    checkHeard(await perform(touch, hands, cut), cut);
  },
  'touch: a record stays what it was while the finger moves on': async ({ touch }, hands) => {
    const heard = hear(touch.onTouch);
    await hands.touch({ phase: 'start', id: 0, x: 10, y: 120 });
    await eventually(hands, () => heard.values.length === 1, 'the start is told');
    const [first] = heard.values;
    await hands.touch({ phase: 'move', id: 0, x: 300, y: 320 });
    await hands.touch({ phase: 'end', id: 0, x: 300, y: 320 });
    await eventually(hands, () => heard.values.length === 3, 'the end is told');
    heard.stop();
    checkSame([first?.phase, first?.x, first?.y], ['start', 10, 120], 'the first record');
  },
  'touch: a listener that was stopped hears nothing more': async ({ touch }, hands) => {
    const stopped = hear(touch.onTouch);
    stopped.stop();
    await hands.touch({ phase: 'start', id: 0, x: 100, y: 200 });
    await hands.touch({ phase: 'end', id: 0, x: 100, y: 200 });
    await settle(hands);
    checkSame(stopped.values.length, 0, 'touches heard after the stop');
  },
  'touch: a number that comes again without an end has lost it, and is cancelled first': async (
    { touch },
    hands,
  ) => {
    const heard = hear(touch.onTouch);
    await hands.touch({ phase: 'start', id: 0, x: 100, y: 200 });
    await hands.lose(0);
    await hands.touch({ phase: 'start', id: 0, x: 150, y: 250 });
    await hands.touch({ phase: 'end', id: 0, x: 150, y: 250 });
    await eventually(hands, () => heard.values.length >= 4, 'every change is told');
    heard.stop();
    checkHeard(heard.values, [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'cancel', id: 0, x: 100, y: 200 },
      { phase: 'start', id: 0, x: 150, y: 250 },
      { phase: 'end', id: 0, x: 150, y: 250 },
    ]);
  },
  'touch: an end that comes twice, and what is told of a finger nobody saw come, are told to nobody': async (
    { touch },
    hands,
  ) => {
    const tap: FingerRecord[] = [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'end', id: 0, x: 100, y: 200 },
    ];
    const heard = hear(touch.onTouch);
    for (const record of tap) await hands.touch(record);
    for (const phase of ['end', 'cancel', 'move', 'end'] as const)
      await hands.touch({ phase, id: 0, x: 120, y: 220 });
    await settle(hands);
    heard.stop();
    checkHeard(heard.values, tap);
  },
};

/** Of hosts that say with each change which fingers are still down, and when the game is hidden. */
export const lostEndContract: ContractSuite = {
  'touch: a finger whose end was lost is cancelled when another one comes': async ({ touch }, hands) => {
    const heard = hear(touch.onTouch);
    await hands.touch({ phase: 'start', id: 0, x: 100, y: 200 });
    await hands.lose(0);
    await hands.touch({ phase: 'start', id: 1, x: 300, y: 400 });
    await hands.touch({ phase: 'end', id: 1, x: 300, y: 400 });
    await eventually(hands, () => heard.values.length >= 4, 'every change is told');
    heard.stop();
    checkHeard(heard.values, [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'cancel', id: 0, x: 100, y: 200 },
      { phase: 'start', id: 1, x: 300, y: 400 },
      { phase: 'end', id: 1, x: 300, y: 400 },
    ]);
  },
  'touch: no finger outlives the hiding of the game': async ({ touch }, hands) => {
    const heard = hear(touch.onTouch);
    await hands.touch({ phase: 'start', id: 0, x: 100, y: 200 });
    await hands.hide();
    await eventually(hands, () => heard.values.length >= 2, 'the cancel is told');
    await hands.show({});
    await settle(hands);
    heard.stop();
    checkHeard(heard.values, [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'cancel', id: 0, x: 100, y: 200 },
    ]);
  },
};
