import type { PlayScreen } from '../../src/view/screens/screen.ts';

/** The board in play as a run of endless begins, with nothing to be told beside it. */
export const FIRST_PLAY: PlayScreen = {
  name: 'play',
  mode: 'endless',
  best: 0,
  takeBacks: null,
  newTools: [],
  tutorial: false,
  opponent: null,
  proofLeft: 'enough',
  countInMs: 0,
};
