import type { SoundBoard } from '../../audio/sound-board.ts';
import {
  type GameEvent,
  type Mode,
  type Replay,
  type Rules,
  type RunSetup,
  restoreRun,
} from '../../core/index.ts';
import type { HapticsPort, LogPort } from '../../platform/ports.ts';
import type { SavedRun } from '../../progress/autosave/saved-run.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { EndScreen, PlayScreen } from '../../view/screens/screen.ts';
import type { Stage } from '../../view/stage/stage.ts';
import { Opponent } from '../challenges/opponent.ts';
import type { Profile } from '../player/profile.ts';
import { InstantReplay } from '../replays/instant-replay.ts';
import { TakeOver } from '../replays/take-over.ts';
import { bestOf, overScreen, playScreen, resultScreen } from '../screens/run-models.ts';
import { ActiveRun, type ResumedRun } from './active-run.ts';
import { Autosave, type AutosaveStores } from './autosave.ts';
import { EndSequence } from './end-sequence.ts';
import { playFeedback } from './feedback.ts';

/** Ticks of a taken-over replay played in one frame: its board is seen to fill, and no frame takes long. */
const TICKS_A_FRAME = 120;
/** Ticks of a rival's run played again in a frame to prove it: beside ours, and when ours is over. */
const PROOF_IN_PLAY = 2;
const PROOF_AT_THE_END = 30;

export interface RunControllerParts {
  readonly rules: Rules;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly haptics: HapticsPort;
  readonly profile: Profile;
  readonly autosaveStores: AutosaveStores;
  readonly log: LogPort;
  readonly seedFor: (mode: Mode) => number;
  /** A run that counts has ended and is recorded. */
  readonly onCounted: (play: ActiveRun) => void;
  /** Where the player wants two runs compared. */
  readonly comparison: () => ComparisonMode;
  /** The run, or what is shown of it, is to be seen. */
  readonly onPlay: () => void;
  /** `first`: not after it was only looked back once more. */
  readonly onPanel: (panel: EndScreen, first: boolean) => void;
}

interface Begun {
  readonly practice: boolean;
  readonly day: string;
  readonly from?: ResumedRun | undefined;
  readonly opponent?: Opponent | null;
}

/** The run on the board: how it begins, is kept, ends and is explained. */
export class RunController {
  private readonly parts: RunControllerParts;
  private readonly autosave: Autosave;
  private active: ActiveRun | null = null;
  private endSequence: EndSequence | null = null;
  private takingOver: TakeOver | null = null;

  constructor(parts: RunControllerParts) {
    this.parts = parts;
    this.autosave = new Autosave(parts.autosaveStores, parts.profile);
  }

  get run(): ActiveRun | null {
    return this.active;
  }

  /** What there is to say about the run once it is over, though that may not be shown yet. */
  get panel(): EndScreen | null {
    return this.endSequence?.panel ?? null;
  }

  begin(mode: Mode, seed: number, rival: Opponent | null = null): void {
    rival?.restart();
    this.start(
      { rules: this.parts.rules, mode, seed },
      { practice: false, day: this.today(), opponent: rival },
    );
  }

  /** Endless rules, drops can be taken back, and nothing is recorded. */
  practise(from?: ResumedRun): void {
    const mode = from?.run.view.mode ?? 'endless';
    const seed = from?.run.view.seed ?? this.parts.seedFor(mode);
    this.start({ rules: this.parts.rules, mode, seed }, { practice: true, day: this.today(), from });
  }

  /** Plays on, as practice, from a replay's drop; see `TakeOver.of` for the codes. */
  takeOver(replay: Replay, drops: number): Result<void> {
    const taken = TakeOver.of(this.parts.rules, replay, drops);
    if (!taken.ok) return taken;
    this.clear();
    this.takingOver = taken.value;
    this.parts.stage.begin(taken.value.view);
    this.parts.onPlay();
    return ok(undefined);
  }

  /** Goes on with the run that was left behind; false where there is none that can be gone on with. */
  resume(): boolean {
    const { rules, log } = this.parts;
    const keeper = this.autosave.storeToResume();
    if (!keeper?.held) return false;
    const { replay, snapshot, tally, day } = keeper.held;
    const setup = { rules, mode: replay.mode, seed: replay.seed };
    const run = restoreRun(setup, snapshot);
    if (!run.ok) {
      log.error(`kept run: ${run.error.code} ${run.error.detail}; dropped`);
      keeper.forget();
      return false;
    }
    const from = { run: run.value, commands: replay.commands, stats: tally };
    this.start(setup, { practice: false, day, from, opponent: this.rivalOf(keeper.held) });
    return true;
  }

  /** A challenge is tried again on its own seed; the other modes ask for theirs anew. */
  again(): void {
    const play = this.active;
    if (play?.practice) this.practise();
    else if (play) this.begin(play.mode, this.seedAgain(play), play.opponent);
  }

  leave(keeps = true): void {
    if (keeps) this.save();
    this.clear();
    this.parts.stage.begin(null);
  }

  command(command: Parameters<ActiveRun['command']>[0]): void {
    if (!this.endSequence) this.active?.command(command);
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

  watch(): void {
    this.endSequence?.watch();
  }

  setComparison(pace: ComparisonMode): void {
    if (this.active?.opponent) this.active.opponent.comparison = pace;
  }

  playScreen(): PlayScreen | null {
    const { profile } = this.parts;
    if (this.active) return playScreen(this.active, profile.needsLesson() && !this.active.isTakenUp);
    const mode = this.takingOver?.view.mode;
    return mode ? playScreen({ mode, bestBefore: 0, takeBacks: 0, opponent: null }, false) : null;
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (this.takingOver) return this.fastForward(this.takingOver);
    const alpha = this.endSequence?.advance(elapsedMs);
    if (alpha !== undefined && this.endSequence?.lookingBack) return alpha;
    if (!this.active) return 1;
    this.autosave.advance(this.active, elapsedMs);
    const drawn = this.active.advance(elapsedMs * this.parts.stage.timeScale);
    this.accompany(this.active);
    return drawn;
  }

  /** 0…1: how near the run that is seen is to its end. */
  get danger(): number {
    const shown = this.endSequence?.lookingBack ?? this.active;
    const danger = shown?.view.danger;
    return danger ? 1 - danger.ticksLeft / danger.ticksTotal : 0;
  }

  /** Keeps the run over a kill; written soon. */
  save(): void {
    if (this.active) this.autosave.save(this.active);
  }

  /** The same, written at once: blocks. */
  saveNow(): void {
    if (this.active) this.autosave.saveNow(this.active);
  }

  /** The rival comes along; once our run is over there is time for the proof of theirs. */
  private accompany({ opponent: rival, view }: ActiveRun): void {
    rival?.follow(view);
    rival?.prove(this.endSequence ? PROOF_AT_THE_END : PROOF_IN_PLAY);
  }

  private rivalOf({ replay, rival }: SavedRun): Opponent | null {
    if (!rival) return null;
    const mode = replay.mode === 'sprint' ? 'sprint' : 'challenge';
    const challenge = { ...rival, mode, seed: replay.seed } as const;
    return new Opponent(this.parts.rules, challenge, this.parts.comparison());
  }

  private seedAgain({ mode, opponent: rival, view }: ActiveRun): number {
    return rival || mode === 'challenge' ? view.seed : this.parts.seedFor(mode);
  }

  private today(): string {
    return makeChinaDate(this.parts.profile.today());
  }

  private clear(): void {
    this.stopEnding();
    this.active = null;
    this.takingOver = null;
  }

  private stopEnding(): void {
    if (this.endSequence?.lookingBack) this.parts.stage.showInstantReplay(null);
    this.endSequence = null;
  }

  private start(setup: RunSetup, begun: Begun): void {
    const { profile, stage } = this.parts;
    this.clear();
    this.active = new ActiveRun({
      setup,
      ...begun,
      bestBefore: begun.opponent ? begun.opponent.score : bestOf(profile.save, setup.mode, begun.day),
      onTick: (events) => this.onTick(events),
    });
    this.autosave.begin(this.active);
    stage.begin(this.active.view);
    this.parts.onPlay();
  }

  private fastForward(takeOver: TakeOver): number {
    const taken = takeOver.advance(TICKS_A_FRAME);
    this.parts.stage.tick([]);
    if (taken) this.practise(taken);
    return 1;
  }

  private onTick(events: readonly GameEvent[]): void {
    const { stage, sounds, profile, haptics } = this.parts;
    stage.tick(events);
    if (events.length === 0) return;
    playFeedback(events, this.active?.view ?? null, sounds, profile.settings().haptics ? haptics : null);
    if (events.some(({ type }) => type === 'ended')) this.finish();
    else if (this.active?.practice && events.some(({ type }) => type === 'dropped')) this.parts.onPlay();
  }

  /** Saved in the very tick it ended: a kill before the panel loses nothing. */
  private finish(): void {
    const play = this.active;
    if (!play) return;
    const { score, drops, ended } = play.view;
    const coins = play.practice ? 0 : this.record(play);
    const name = play.practice ? 'practice' : play.mode;
    this.parts.log.info(`run ended: ${name}, ${score} points, ${drops} drops`);
    const calm = this.parts.profile.settings().reducedMotion;
    const panel = play.opponent ? resultScreen(play, play.opponent, coins) : overScreen(play, coins);
    this.endSequence = this.endingOf(play, panel, ended?.reason === 'overflow' && !calm);
  }

  private record(play: ActiveRun): number {
    const { profile, onCounted } = this.parts;
    const coins = profile.recordRun(play.played);
    this.autosave.recorded(play);
    if (!play.opponent) onCounted(play);
    return coins;
  }

  private endingOf(play: ActiveRun, panel: EndScreen, explains: boolean): EndSequence {
    const { rules, stage } = this.parts;
    return new EndSequence({
      panel,
      explains,
      lookBack: () => InstantReplay.of(play, rules, (events) => stage.tick(events)),
      onLookBack: (view) => {
        stage.begin(view);
        this.parts.onPlay();
        stage.showInstantReplay(play.view.ended?.piece ?? 0);
      },
      onPanel: (shown, first) => {
        stage.showInstantReplay(null);
        this.parts.onPanel(shown, first);
      },
    });
  }
}
