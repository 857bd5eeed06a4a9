import type { SoundBoard } from '../../audio/sound-board.ts';
import type { RunView } from '../../core/index.ts';
import { TICKS_PER_SECOND } from '../../shared/vocabulary/time.ts';

/** The last seconds of a run with a clock are struck; the very last ones are as loud as can be. */
const STRUCK = 10;
const LOUD = 3;

/** Once a tick: strikes the seconds that are left. Those that a merge wins back are struck anew when they pass. */
export const strikeLastSeconds = (view: RunView, sounds: Pick<SoundBoard, 'play'>): void => {
  const { ticksLeft, ended } = view;
  if (ended || ticksLeft === null || ticksLeft <= 0 || ticksLeft % TICKS_PER_SECOND !== 0) return;
  const seconds = ticksLeft / TICKS_PER_SECOND;
  if (seconds <= STRUCK) sounds.play('tick', { level: seconds <= LOUD ? 1 : 0.7 });
};
