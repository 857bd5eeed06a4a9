/** The core's only door. A run is `seed + mode + commands`; see docs/how-it-works.md. */

export { MAX_REPLAY_TEXT } from '../shared/vocabulary/limits.ts';
export type { Mode } from '../shared/vocabulary/modes.ts';
export { MODES } from '../shared/vocabulary/modes.ts';
export { TIERS } from '../shared/vocabulary/tiers.ts';
export type { Twist } from '../shared/vocabulary/twists.ts';
export { rulesWith, twistOfDay } from './apply-twist.ts';
export type { Command, Tool, ToolCommand } from './command.ts';
export { COLUMNS, TOOLS } from './command.ts';
export type { EndReason, GameEvent } from './event.ts';
export type { Moment } from './history.ts';
export { History } from './history.ts';
export { LEG_DROPS, LEG_TICKS } from './leg.ts';
export { parseRules, type RulesFiles } from './parse-rules.ts';
export type { JarVerdict, LegFault, ProvedLeg } from './passed/jar-proof.ts';
export { JarProof, LEG_FAULTS } from './passed/jar-proof.ts';
export { MAX_LEG_POINTS } from './passed/leg-bytes.ts';
export type { Head, PassedJar } from './passed/passed-jar.ts';
export {
  dropsOf,
  headsOf,
  isFork,
  isOver,
  isSameLine,
  lastHead,
  legSeed,
  MAX_LEGS,
  pointsOf,
  replayOfLeg,
  runOfLeg,
} from './passed/passed-jar.ts';
export type { LegDrop, LegEnd, PassedLeg } from './passed/passed-leg.ts';
export { LEG_ENDS } from './passed/passed-leg.ts';
export { MAX_JAR_TEXT, makeJarText, parseJarText } from './passed/text.ts';
export type { BoardView, DangerView, Landing, PieceView, RunView, ToolsView } from './read-view.ts';
export { parseBase64url } from './replay/base64url.ts';
export type { Playability } from './replay/playability.ts';
export { playabilityOf, unplayable } from './replay/playability.ts';
export type { PlaybackParts, PlayedMoment, Slice } from './replay/playback.ts';
export { Playback } from './replay/playback.ts';
export { ReplayPlayer, setupOf } from './replay/player.ts';
export { Recorder } from './replay/recorder.ts';
export type { Replay, TimedCommand } from './replay/replay.ts';
export { lastCommandTick, MAX_REPLAY_COMMANDS, MAX_REPLAY_TICKS } from './replay/replay.ts';
export { makeReplayText, parseReplayText } from './replay/text.ts';
export type { Proof, Verdict, VerifyCode } from './replay/verify.ts';
export { VERIFY_CODES, Verification, verify } from './replay/verify.ts';
export type { PhysicsRules, Rules } from './rules.ts';
export type { Run } from './run.ts';
export { createRun, restoreRun } from './run.ts';
export type { RunSetup } from './run-setup.ts';
