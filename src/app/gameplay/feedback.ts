import type { SoundBoard } from '../../audio/sound-board.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { HapticsPort, TapStrength } from '../../platform/ports.ts';

/** From this tier up a merge rings the bowl as well (8 pomelo). */
const GREAT_TIER = 7;
/** Impacts slower than this (units a tick) are not heard, faster than the second are as loud as can be. */
const QUIET_SPEED = 3;
const LOUD_SPEED = 18;
/** The most landings heard in one tick: a settling heap is not a drum roll. */
const LANDINGS_A_TICK = 2;

const tapOf = (tier: number): TapStrength => (tier >= GREAT_TIER ? 'heavy' : tier >= 4 ? 'medium' : 'light');

/** The greatest tier has all the weight there is. */
const HEAVIEST = 10;
const MOON = HEAVIEST;

/** What a piece of this tier is greeted with when it is made, if with anything. */
const playNewborn = (sounds: SoundBoard, tier: number): void => {
  if (tier === MOON) sounds.play('moon');
  else if (tier > GREAT_TIER) sounds.play('great');
};

const playMerge = (sounds: SoundBoard, event: Extract<GameEvent, { type: 'merged' }>): void => {
  sounds.play('merge', { step: event.chain - 1, level: 0.7 + Math.min(0.3, event.chain * 0.1) });
  // The note is the chain's; how big the two were is felt in the thud beneath it.
  sounds.play('land', { level: 0.3 + 0.05 * event.tier, weight: event.tier / HEAVIEST });
  if (event.into === null) sounds.play('reunion');
  else playNewborn(sounds, event.tier + 1);
};

const weightOf = (view: RunView | null, id: number): number =>
  (view?.pieces.find((piece) => piece.id === id)?.tier ?? 0) / HEAVIEST;

const playLanding = (sounds: SoundBoard, speed: number, weight: number): void => {
  const level = Math.min(1, (speed - QUIET_SPEED) / (LOUD_SPEED - QUIET_SPEED));
  sounds.play('land', { level: 0.25 + 0.75 * level, weight });
};

const playTool = (
  sounds: SoundBoard,
  haptics: HapticsPort | null,
  { tool, made }: Extract<GameEvent, { type: 'tool-used' }>,
): void => {
  sounds.play(tool);
  if (made !== null) playNewborn(sounds, made);
  haptics?.tap(tool === 'shake' ? 'heavy' : 'medium');
};

/** Turns a tick's events into sound and touch. `view` tells who fell; `haptics` is null when the player switched it off. */
export const playFeedback = (
  events: readonly GameEvent[],
  view: RunView | null,
  sounds: SoundBoard,
  haptics: HapticsPort | null,
): void => {
  let landings = 0;
  for (const event of events) {
    if (event.type === 'dropped') sounds.play('drop');
    if (event.type === 'impact' && event.speed > QUIET_SPEED && landings++ < LANDINGS_A_TICK)
      playLanding(sounds, event.speed, weightOf(view, event.a));
    if (event.type === 'merged') {
      playMerge(sounds, event);
      haptics?.tap(tapOf(event.tier));
    }
    if (event.type === 'tool-earned') sounds.play('gift');
    if (event.type === 'tool-used') playTool(sounds, haptics, event);
    if (event.type === 'ended') sounds.play('over');
  }
};
