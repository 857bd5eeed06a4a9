import type { TouchPort, TouchRecord } from '../../src/platform/ports.ts';
import { type ContractSuite, checkSame, eventually, hear, settle } from './contract.ts';
import type { Hands } from './hands.ts';

const perform = async (touch: TouchPort, hands: Hands, records: readonly TouchRecord[]) => {
  const heard = hear(touch.onTouch);
  for (const record of records) await hands.touch(record);
  await eventually(hands, () => heard.values.length >= records.length, 'every change is told');
  heard.stop();
  return heard.values;
};

/** Hosts number fingers as they like; what counts is which records share a finger. */
const renumber = (records: readonly TouchRecord[]): TouchRecord[] => {
  const ids = [...new Set(records.map(({ id }) => id))];
  return records.map(({ phase, id, x, y }) => ({ phase, id: ids.indexOf(id), x, y }));
};

const checkHeard = (heard: readonly TouchRecord[], wanted: readonly TouchRecord[]): void =>
  checkSame(renumber(heard), renumber(wanted), 'what was told');

export const touchContract: ContractSuite = {
  'touch: a finger goes down, moves and lifts, in logical pixels': async ({ touch }, hands) => {
    const drag: TouchRecord[] = [
      { phase: 'start', id: 0, x: 100, y: 200 },
      { phase: 'move', id: 0, x: 110, y: 205 },
      { phase: 'move', id: 0, x: 130, y: 215 },
      { phase: 'end', id: 0, x: 130, y: 215 },
    ];
    checkHeard(await perform(touch, hands, drag), drag);
  },
  'touch: two fingers keep apart': async ({ touch }, hands) => {
    const pinch: TouchRecord[] = [
      { phase: 'start', id: 0, x: 50, y: 60 },
      { phase: 'start', id: 1, x: 200, y: 300 },
      { phase: 'move', id: 1, x: 210, y: 310 },
      { phase: 'end', id: 0, x: 50, y: 60 },
      { phase: 'end', id: 1, x: 210, y: 310 },
    ];
    checkHeard(await perform(touch, hands, pinch), pinch);
  },
  'touch: a cancelled finger is told as cancelled': async ({ touch }, hands) => {
    const cut: TouchRecord[] = [
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
};
