import type { Command, GameEvent, Mode, PlayedMoment, Replay, Run, RunSetup } from '../../core/index.ts';
import { totalsOf } from '../../progress/save-views.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type ComparisonMode, isDayMode } from '../../shared/vocabulary/modes.ts';
import { numberOfTwist } from '../../shared/vocabulary/twists.ts';
import type { Opponent } from '../challenges/create-challenges.ts';
import type { ActiveRun, ResumedRun, RunStart } from './active-run.ts';
import { Autosave } from './autosave.ts';
import { EndSequence } from './end-sequence.ts';
import { playFeedback } from './feedback.ts';
import { strikeLastSeconds } from './last-seconds.ts';
import { LeftRuns } from './left-runs.ts';
import { Peaks } from './peaks.ts';
import type { RunControllerParts } from './run-controller-parts.ts';
import { exitOutcomeOf, type RunExit, stateOf } from './run-exit.ts';
import { isRanked, kindOf, slotOf } from './run-kind.ts';
import { outcomeOf, type RunOutcome } from './run-outcome.ts';
import { dayTwist } from './seeds.ts';
import { type PlayedBoard, TakingOver } from './taking-over.ts';

/** How many losses get an instant replay; later ones can be seen in the replay viewer. */
const EXPLAINED_LOSSES = 3;
/** Ticks of the opponent's replay verified per frame: during our run, and after its end. */
const PROOF_TICKS = { inPlay: 2, atTheEnd: 30 };

/** The run on the board: how it begins, is saved, ends and is explained. */
export class RunController {
  private readonly parts: RunControllerParts;
  private readonly autosave: Autosave;
  readonly leftRuns: LeftRuns;
  private readonly peaks: Peaks;
  private active: ActiveRun | null = null;
  private ended: RunOutcome | null = null;
  private endSequence: EndSequence | null = null;
  private takingOver: TakingOver | null = null;

  constructor(parts: RunControllerParts) {
    this.parts = parts;
    this.autosave = new Autosave(parts.autosaveStores, parts.profile);
    this.leftRuns = new LeftRuns(parts, this.autosave);
    this.peaks = new Peaks(parts);
  }

  get run(): ActiveRun | null {
    return this.active;
  }

  /** What the run came to once it is over, though that may not be shown yet. */
  get outcome(): RunOutcome | null {
    return this.ended;
  }

  get board(): PlayedBoard | null {
    return this.active ?? this.takingOver?.board ?? null;
  }

  /** A run of one's own, or of a bare card: that names its twist. A day's run counts as often as there are tries. */
  begin(mode: Mode, seed: number, twist = dayTwist(this.parts.rules, mode, this.day)): void {
    this.exit('other-mode');
    const { day } = this;
    const spent = isDayMode(mode) && this.leftRuns.triesLeft(day) === 0;
    this.start(this.setupOf(mode, seed, twist), { kind: spent ? 'practice' : kindOf(mode, false), day });
  }

  /** Against the run of a friend's card. */
  challenge(opponent: Opponent): void {
    const { mode, seed, twist } = opponent.challenge;
    this.exit('card');
    opponent.restart();
    this.start(this.setupOf(mode, seed, twist), { kind: 'challenge', day: this.day, opponent });
  }

  /** One's part of a passed jar, which is as the legs before it have left it. */
  beginLeg(run: Run): void {
    this.exit('other-mode');
    const start = this.parts.second.value.legStart(run, this.day);
    this.start(this.setupOf(run.view.mode, run.view.seed, null), start);
  }

  /** Endless rules, drops can be taken back, and nothing is recorded. */
  practise(from?: ResumedRun): void {
    const mode = from?.run.view.mode ?? 'endless';
    const seed = from?.run.view.seed ?? this.parts.seedFor(mode);
    const twist = from?.run.view.twist ?? null;
    this.exit('practice');
    const setup = this.setupOf(mode, seed, twist && numberOfTwist(twist));
    this.start(setup, { kind: 'practice', day: this.day, from });
  }

  /** Plays on, as practice, from a replay's drop; see `TakeOver.of` for the codes. */
  takeOver(replay: Replay, drops: number, moment: PlayedMoment | null = null): Result<void> {
    const { rules, second } = this.parts;
    const taken = second.value.TakeOver.of(rules, replay, drops, moment);
    if (!taken.ok) return taken;
    this.exit('practice');
    this.clear();
    this.takingOver = new TakingOver(taken.value);
    this.parts.stage.begin(taken.value.view);
    this.parts.onPlay();
    return ok(undefined);
  }

  /** Resumes a run that was left behind; false where there is none that can be. */
  resume(slot = this.autosave.slotToResume()): boolean {
    const left = slot && this.leftRuns.open(slot, this.parts.comparison());
    if (!left) return false;
    this.exit('other-mode');
    this.start(left.setup, left.start);
    return true;
  }

  /** A challenge is tried again on its own seed; the other modes ask for theirs anew. */
  again(): void {
    const run = this.active;
    this.exit('again');
    if (this.takingOver || run?.isOwnPractice) this.practise();
    else if (run?.opponent) this.challenge(run.opponent);
    else if (run) this.beginAgain(run);
  }

  leave(exit: 'home' | 'erase'): void {
    this.exit(exit);
    this.clear();
    this.parts.stage.begin(null);
  }

  /** Pauses or resumes what is played on the board; false where there is nothing to pause. */
  setPaused(paused: boolean): boolean {
    const played = this.takingOver ?? (this.ended ? null : this.active);
    if (played) played.paused = paused;
    return played !== null;
  }

  command(command: Command): void {
    if (!this.endSequence) this.active?.time.command(command);
  }

  takeBack(): void {
    if (!this.active?.takeBack()) return;
    this.stopEnding();
    this.parts.stage.begin(this.active.view);
    this.parts.onPlay();
  }

  skip(): void {
    this.endSequence?.skip();
  }

  setComparison(comparison: ComparisonMode): void {
    if (this.active?.opponent) this.active.opponent.comparison = comparison;
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (this.takingOver) return this.fastForward(this.takingOver);
    const alpha = this.endSequence?.advance(elapsedMs);
    if (alpha !== undefined && this.endSequence?.instantReplay) return alpha;
    if (!this.active) return 1;
    this.autosave.advance(this.active, elapsedMs);
    const drawn = this.active.time.advance(elapsedMs * this.parts.stage.timeScale);
    this.accompany(this.active);
    return drawn;
  }

  /** 0…1: how near the run that is seen is to its end. */
  get danger(): number {
    const seen = this.endSequence?.instantReplay ?? this.active;
    const danger = seen?.view.danger;
    return danger ? 1 - danger.ticksLeft / danger.ticksTotal : 0;
  }

  /** Saves the run soon, so that a kill does not lose it. */
  save(): void {
    if (this.active) this.autosave.save(this.active);
  }

  /** Saves the run at once; blocks. */
  saveNow(): void {
    if (this.active) this.autosave.saveNow(this.active);
  }

  /** Leaves the run on the board by this exit, which decides what becomes of it. A recorded run is taken off the board. */
  private exit(exit: RunExit): void {
    const run = this.active;
    const outcome = run && exitOutcomeOf(exit, stateOf(run, this.ended !== null));
    if (run && outcome === 'kept') this.autosave.save(run);
    if (!run || outcome !== 'recorded') return;
    this.record(run);
    this.clear();
  }

  /** Advances the opponent's ghost and the verification of their run, which gets more time once ours is over. */
  private accompany({ opponent, view }: ActiveRun): void {
    opponent?.follow(view);
    opponent?.prove(this.endSequence ? PROOF_TICKS.atTheEnd : PROOF_TICKS.inPlay);
  }

  /** A bare card's seed is kept; a run of one's own has another, or the day's. */
  private beginAgain({ mode, view }: ActiveRun): void {
    if (mode === 'challenge') this.begin(mode, view.seed, view.twist && numberOfTwist(view.twist));
    else this.begin(mode, this.parts.seedFor(mode));
  }

  private get day(): string {
    return makeChinaDate(this.parts.profile.today());
  }

  private setupOf(mode: Mode, seed: number, twist: number | null): RunSetup {
    return { rules: this.parts.rules, mode, seed, twist: twist ?? undefined };
  }

  private clear(): void {
    this.stopEnding();
    this.active = null;
    this.takingOver = null;
  }

  private stopEnding(): void {
    if (this.endSequence?.instantReplay) this.parts.stage.showInstantReplay(null);
    this.endSequence = null;
    this.ended = null;
  }

  private start(setup: RunSetup, start: RunStart): void {
    this.clear();
    this.active = new this.parts.second.value.ActiveRun({
      setup,
      ...start,
      bestBefore: start.opponent ? start.opponent.score : this.leftRuns.bestBefore(setup.mode, start),
      onTick: (events) => this.onTick(events),
    });
    this.autosave.begin(this.active);
    this.peaks.begin(this.active);
    this.parts.stage.begin(this.active.view);
    this.parts.onPlay();
  }

  private fastForward(takingOver: TakingOver): number {
    const taken = takingOver.advance();
    this.parts.stage.tick([]);
    if (taken) this.practise(taken);
    return 1;
  }

  private onTick(events: readonly GameEvent[]): void {
    const { stage, sounds, profile, haptics } = this.parts;
    stage.tick(events);
    if (this.active) this.peaks.tick(this.active.view, events);
    if (this.active) strikeLastSeconds(this.active.view, sounds);
    if (events.length === 0) return;
    playFeedback(events, this.active?.view ?? null, sounds, profile.settings().haptics ? haptics : null);
    if (this.active && events.some(({ type }) => type === 'dropped')) this.leftRuns.replaceBy(this.active);
    if (events.some(({ type }) => type === 'ended')) this.finish();
    else if (this.active?.kind === 'practice' && events.some(({ type }) => type === 'dropped'))
      this.parts.onPlay();
  }

  /** Records the run in the very tick it ended: a kill before the panel loses nothing. */
  private finish(): void {
    const run = this.active;
    if (!run) return;
    const { drops, points, view } = run;
    this.parts.onFinished(run);
    const coins = exitOutcomeOf('end', stateOf(run, false)) === 'recorded' ? this.record(run) : null;
    const name = run.kind === 'practice' ? 'practice' : run.mode;
    this.parts.log.info(`run ended: ${name}, ${points} points, ${drops} drops, state ${run.hash()}`);
    const { settings, save } = this.parts.profile;
    const explains = !settings().reducedMotion && totalsOf(save).runs <= EXPLAINED_LOSSES;
    this.ended = outcomeOf(run, coins);
    this.endSequence = this.endSequenceOf(this.ended, view.ended?.reason === 'overflow' && explains);
  }

  private record(run: ActiveRun) {
    const { profile, onRanked } = this.parts;
    const { played } = run;
    const coins = profile.recordRun(played, slotOf(run));
    this.autosave.recorded(run);
    if (isRanked(run.kind)) onRanked(played);
    return coins;
  }

  private endSequenceOf(outcome: RunOutcome, explains: boolean): EndSequence {
    const { rules, stage, second } = this.parts;
    const { run } = outcome;
    return new EndSequence({
      explains,
      instantReplay: () => second.value.InstantReplay.of(run, rules, (events) => stage.tick(events)),
      onInstantReplay: (view) => {
        stage.begin(view);
        this.parts.onPlay();
        stage.showInstantReplay(run.view.ended?.piece ?? 0);
      },
      onPanel: () => {
        stage.showInstantReplay(null);
        this.parts.onEnded(outcome);
      },
    });
  }
}
