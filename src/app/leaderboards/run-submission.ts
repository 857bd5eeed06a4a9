import type { Mode } from '../../core/index.ts';
import { makeReplayText, parseReplayText } from '../../core/records.ts';
import type { LogPort } from '../../platform/ports.ts';
import type { CloudSync } from '../../progress/cloud-sync.ts';
import type { Save } from '../../progress/save.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { makeRunId, type RunAnswer, type RunRequest } from '../../shared/cloud-run.ts';
import { isBoundMode, isRankedMode } from '../../shared/vocabulary/modes.ts';
import type { PlayedRun, SeedStore } from '../player/create-player.ts';
import { unsentRuns } from './unsent-runs.ts';
import type { WorldLeaderboards } from './world-leaderboards.ts';

export interface RunSubmissionParts {
  readonly log: LogPort;
  readonly save: () => Save;
  readonly cloudSync: Pick<CloudSync, 'start' | 'send'>;
  readonly world: WorldLeaderboards;
  readonly seeds: Pick<SeedStore, 'forget'>;
}

/** Decides which finished runs go to the world's boards and when the boards are fetched for them. */
export class RunSubmission {
  private readonly parts: RunSubmissionParts;

  constructor(parts: RunSubmissionParts) {
    this.parts = parts;
  }

  /** Sends, once the first picture is there, what a kill kept from being sent. */
  start(today: ChinaDate): void {
    const { save, cloudSync, world } = this.parts;
    cloudSync.start();
    for (const run of unsentRuns(save(), today)) this.sendBetter(run);
    world.ask('daily', makeChinaDate(today));
  }

  /**
   * A run that counts has ended and is recorded. One that does not beat what the cloud has is not sent; it is placed by
   * what is known of the board.
   */
  send({ mode, day, score, replay }: PlayedRun): void {
    if (!isRankedMode(mode) || score === 0) return;
    const { world, log } = this.parts;
    if (score <= (world.of(mode, day)?.best ?? 0)) {
      world.ask(mode, day);
      return;
    }
    const text = replay && makeReplayText(replay);
    if (!text?.ok) log.warn(`run not sent: ${mode}, ${score} points, too long to be proved`);
    else this.sendOn(mode, { runId: makeRunId(day, text.value), day, score, replay: text.value });
  }

  /**
   * The cloud has taken a run: its board is another now. One that it did not rank was on seeds that are not the player's,
   * or another phone has a better one; the seeds are asked for again either way.
   */
  counted({ day, replay }: RunRequest, { best }: RunAnswer): void {
    const run = parseReplayText(replay);
    if (!run.ok || !isRankedMode(run.value.mode)) return;
    if (!best && isBoundMode(run.value.mode)) this.parts.seeds.forget();
    this.parts.world.ask(run.value.mode, day, true);
  }

  /** Sends a run from the save that the cloud may not know of. */
  private sendBetter(run: RunRequest): void {
    const replay = parseReplayText(run.replay);
    if (!replay.ok || !isRankedMode(replay.value.mode)) return;
    const { mode } = replay.value;
    const known = this.parts.world.of(mode, run.day)?.best ?? 0;
    if (run.score > known) this.sendOn(mode, run);
  }

  private sendOn(mode: Mode, run: RunRequest): void {
    this.parts.cloudSync.send(run, (other) => {
      const replay = parseReplayText(other.replay);
      return other.day === run.day && other.score < run.score && replay.ok && replay.value.mode === mode;
    });
  }
}
