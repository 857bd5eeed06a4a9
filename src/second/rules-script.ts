import type { RulesScript } from '../app/boot/app-parts.ts';
import { Opponent, resumedOpponent } from '../app/challenges/opponent.ts';
import { ActiveRun, legStart } from '../app/gameplay/active-run.ts';
import { firstHandSeed } from '../app/gameplay/first-hand-seed.ts';
import { reopenRun } from '../app/gameplay/reopen-run.ts';
import { InstantReplay } from '../app/replays/instant-replay.ts';
import { PlaybackControls } from '../app/replays/playback-controls.ts';
import { TakeOver } from '../app/replays/take-over.ts';

/** The rules at work, for runs that are played, watched and answered. */
export const RULES_SCRIPT: RulesScript = {
  ActiveRun,
  legStart,
  firstHandSeed,
  reopenRun,
  Opponent,
  resumedOpponent,
  InstantReplay,
  PlaybackControls,
  TakeOver,
};
