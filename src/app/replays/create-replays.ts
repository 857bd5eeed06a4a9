import { ReplayViewer, type ReplayViewerParts } from './replay-viewer.ts';

export { InstantReplay } from './instant-replay.ts';
export { ListedRun } from './listed-run.ts';
export { findOwnRun, type OwnRun } from './own-run.ts';
export type { ReplayViewer, WatchedRun } from './replay-viewer.ts';
export { TakeOver } from './take-over.ts';

/** Replays of whole runs on the board. */
export const createReplayViewer = (parts: ReplayViewerParts): ReplayViewer => new ReplayViewer(parts);
