import type { InstantReplay } from './instant-replay.ts';
import type { PlaybackControls } from './playback-controls.ts';
import type { TakeOver } from './take-over.ts';

/** What plays runs again; it comes with the second script. */
export interface ReplayScript {
  readonly InstantReplay: typeof InstantReplay;
  readonly PlaybackControls: typeof PlaybackControls;
  readonly TakeOver: typeof TakeOver;
}
