/** The core's only door. A run is `seed + mode + commands`; see docs/how-it-works.md. */
export type { Command, Tool } from './command.ts';
export { COLUMNS, TOOLS } from './command.ts';
export type { EndReason, GameEvent } from './event.ts';
export type { Mode } from './mode.ts';
export { MODES } from './mode.ts';
export type { BoardView, DangerView, Landing, PieceView, RunView } from './read-view.ts';
export { ReplayPlayer } from './replay/player.ts';
export { Recorder } from './replay/recorder.ts';
export type { Replay, TimedCommand } from './replay/replay.ts';
export { MAX_REPLAY_COMMANDS, MAX_REPLAY_TICKS } from './replay/replay.ts';
export { MAX_REPLAY_TEXT, makeReplayText, parseReplayText } from './replay/text.ts';
export type { Proof, Verdict, VerifyCode } from './replay/verify.ts';
export { VERIFY_CODES, Verification, verify } from './replay/verify.ts';
export type { PhysicsRules, Rules } from './rules.ts';
export { parseRules, TIERS } from './rules.ts';
export type { Run, RunSetup } from './run.ts';
export { createRun, restoreRun } from './run.ts';
