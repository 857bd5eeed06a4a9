import { ReplayViewer, type ReplayViewerParts } from './replay-viewer.ts';

export type { InstantReplay } from './instant-replay.ts';
export { ListedRun } from './listed-run.ts';
export { findOwnRun, type OwnRun } from './own-run.ts';
export type { ReplayScript } from './replay-script.ts';
export type { ReplayViewer, WatchedRun } from './replay-viewer.ts';
export type { TakeOver } from './take-over.ts';

/** Replays of whole runs on the board. */
export const createReplayViewer = (parts: ReplayViewerParts): ReplayViewer => new ReplayViewer(parts);
