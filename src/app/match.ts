import type { SoundBoard } from '../audio/sound-board.ts';
import {
  type GameEvent,
  type Mode,
  type Replay,
  type Rules,
  type RunSetup,
  restoreRun,
} from '../core/index.ts';
import type { HapticsPort, LogPort } from '../platform/ports.ts';
import { makeChinaDate } from '../shared/china-date.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Pace } from '../view/duel.ts';
import type { EndScreen, PlayScreen, Stage } from '../view/stage.ts';
import { playCues } from './cues.ts';
import { Ending } from './ending.ts';
import { type Keepers, Keeping } from './keeping.ts';
import type { KeptRun } from './kept-run.ts';
import { LookBack } from './look-back.ts';
import { Play, type TakenUp } from './play.ts';
import type { Profile } from './profile.ts';
import { Rival } from './rival.ts';
import { bestOf, overScreen, playScreen, resultScreen } from './screens.ts';
import { TakeOver } from './take-over.ts';

/** Ticks of a taken-over replay played in one frame: its board is seen to fill, and no frame takes long. */
const TICKS_A_FRAME = 120;
/** Ticks of a rival's run played again in a frame to prove it: beside ours, and when ours is over. */
const PROOF_IN_PLAY = 2;
const PROOF_AT_THE_END = 30;

export interface MatchParts {
  readonly rules: Rules;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly haptics: HapticsPort;
  readonly profile: Profile;
  readonly keepers: Keepers;
  readonly log: LogPort;
  readonly seedFor: (mode: Mode) => number;
  /** A run that counts has ended and is recorded. */
  readonly onCounted: (play: Play) => void;
  /** Where the player wants two runs compared. */
  readonly pace: () => Pace;
}

/** What the match asks to be shown. */
export interface MatchScreens {
  readonly onPlay: () => void;
  /** `first`: not after it was only looked back once more. */
  readonly onPanel: (panel: EndScreen, first: boolean) => void;
}

interface Begun {
  readonly practice: boolean;
  readonly day: string;
  readonly from?: TakenUp | undefined;
  readonly rival?: Rival | null;
}

/** The run on the board: how it begins, is kept, ends and is explained. */
export class Match {
  readonly #parts: MatchParts;
  readonly #screens: MatchScreens;
  readonly #keeping: Keeping;
  #play: Play | null = null;
  #ending: Ending | null = null;
  #takeOver: TakeOver | null = null;

  constructor(parts: MatchParts, screens: MatchScreens) {
    this.#parts = parts;
    this.#screens = screens;
    this.#keeping = new Keeping(parts.keepers, parts.profile);
  }

  get play(): Play | null {
    return this.#play;
  }

  /** What there is to say about the run once it is over, though that may not be shown yet. */
  get panel(): EndScreen | null {
    return this.#ending?.panel ?? null;
  }

  begin(mode: Mode, seed: number, rival: Rival | null = null): void {
    rival?.restart();
    this.#start({ rules: this.#parts.rules, mode, seed }, { practice: false, day: this.#today(), rival });
  }

  /** Endless rules, drops can be taken back, and nothing is recorded. */
  practise(from?: TakenUp): void {
    const mode = from?.run.view.mode ?? 'endless';
    const seed = from?.run.view.seed ?? this.#parts.seedFor(mode);
    this.#start({ rules: this.#parts.rules, mode, seed }, { practice: true, day: this.#today(), from });
  }

  /** Plays on, as practice, from a replay's drop; see `TakeOver.of` for the codes. */
  takeOver(replay: Replay, drops: number): Result<void> {
    const taken = TakeOver.of(this.#parts.rules, replay, drops);
    if (!taken.ok) return taken;
    this.#clear();
    this.#takeOver = taken.value;
    this.#parts.stage.begin(taken.value.view);
    this.#screens.onPlay();
    return ok(undefined);
  }

  /** Goes on with the run that was left behind; false where there is none that can be gone on with. */
  goOn(): boolean {
    const { rules, log } = this.#parts;
    const keeper = this.#keeping.keeperToGoOnWith();
    if (!keeper?.held) return false;
    const { replay, snapshot, tally, day } = keeper.held;
    const setup = { rules, mode: replay.mode, seed: replay.seed };
    const run = restoreRun(setup, snapshot);
    if (!run.ok) {
      log.error(`kept run: ${run.error.code} ${run.error.detail}; dropped`);
      keeper.forget();
      return false;
    }
    const from = { run: run.value, commands: replay.commands, tally };
    this.#start(setup, { practice: false, day, from, rival: this.#rivalOf(keeper.held) });
    return true;
  }

  /** A challenge is tried again on its own seed; the other modes ask for theirs anew. */
  again(): void {
    const play = this.#play;
    if (play?.practice) this.practise();
    else if (play) this.begin(play.mode, this.#seedAgain(play), play.rival);
  }

  leave(keeps = true): void {
    if (keeps) this.keep();
    this.#clear();
    this.#parts.stage.begin(null);
  }

  command(command: Parameters<Play['command']>[0]): void {
    if (!this.#ending) this.#play?.command(command);
  }

  takeBack(): void {
    if (!this.#play?.takeBack()) return;
    this.#stopEnding();
    this.#parts.stage.begin(this.#play.view);
    this.#screens.onPlay();
  }

  skip(): void {
    this.#ending?.skip();
  }

  watch(): void {
    this.#ending?.watch();
  }

  setPace(pace: Pace): void {
    if (this.#play?.rival) this.#play.rival.pace = pace;
  }

  playScreen(): PlayScreen | null {
    const { profile } = this.#parts;
    if (this.#play) return playScreen(this.#play, profile.needsLesson() && !this.#play.isTakenUp);
    const mode = this.#takeOver?.view.mode;
    return mode ? playScreen({ mode, bestBefore: 0, takeBacks: 0, rival: null }, false) : null;
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (this.#takeOver) return this.#fastForward(this.#takeOver);
    const alpha = this.#ending?.advance(elapsedMs);
    if (alpha !== undefined && this.#ending?.lookingBack) return alpha;
    if (!this.#play) return 1;
    this.#keeping.advance(this.#play, elapsedMs);
    const drawn = this.#play.advance(elapsedMs * this.#parts.stage.timeScale);
    this.#accompany(this.#play);
    return drawn;
  }

  /** 0…1: how near the run that is seen is to its end. */
  get danger(): number {
    const shown = this.#ending?.lookingBack ?? this.#play;
    const danger = shown?.view.danger;
    return danger ? 1 - danger.ticksLeft / danger.ticksTotal : 0;
  }

  /** Keeps the run over a kill; written soon. */
  keep(): void {
    if (this.#play) this.#keeping.keep(this.#play);
  }

  /** The same, written at once: blocks. */
  keepNow(): void {
    if (this.#play) this.#keeping.keepNow(this.#play);
  }

  /** The rival comes along; once our run is over there is time for the proof of theirs. */
  #accompany({ rival, view }: Play): void {
    rival?.follow(view);
    rival?.prove(this.#ending ? PROOF_AT_THE_END : PROOF_IN_PLAY);
  }

  #rivalOf({ replay, rival }: KeptRun): Rival | null {
    if (!rival) return null;
    const mode = replay.mode === 'sprint' ? 'sprint' : 'challenge';
    const challenge = { ...rival, mode, seed: replay.seed } as const;
    return new Rival(this.#parts.rules, challenge, this.#parts.pace());
  }

  #seedAgain({ mode, rival, view }: Play): number {
    return rival || mode === 'challenge' ? view.seed : this.#parts.seedFor(mode);
  }

  #today(): string {
    return makeChinaDate(this.#parts.profile.today());
  }

  #clear(): void {
    this.#stopEnding();
    this.#play = null;
    this.#takeOver = null;
  }

  #stopEnding(): void {
    if (this.#ending?.lookingBack) this.#parts.stage.lookBack(null);
    this.#ending = null;
  }

  #start(setup: RunSetup, begun: Begun): void {
    const { profile, stage } = this.#parts;
    this.#clear();
    this.#play = new Play({
      setup,
      ...begun,
      bestBefore: begun.rival ? begun.rival.score : bestOf(profile.save, setup.mode, begun.day),
      onTick: (events) => this.#onTick(events),
    });
    this.#keeping.begin(this.#play);
    stage.begin(this.#play.view);
    this.#screens.onPlay();
  }

  #fastForward(takeOver: TakeOver): number {
    const taken = takeOver.advance(TICKS_A_FRAME);
    this.#parts.stage.tick([]);
    if (taken) this.practise(taken);
    return 1;
  }

  #onTick(events: readonly GameEvent[]): void {
    const { stage, sounds, profile, haptics } = this.#parts;
    stage.tick(events);
    if (events.length === 0) return;
    playCues(events, this.#play?.view ?? null, sounds, profile.settings().haptics ? haptics : null);
    if (events.some(({ type }) => type === 'ended')) this.#finish();
    else if (this.#play?.practice && events.some(({ type }) => type === 'dropped')) this.#screens.onPlay();
  }

  /** Saved in the very tick it ended: a kill before the panel loses nothing. */
  #finish(): void {
    const play = this.#play;
    if (!play) return;
    const { score, drops, ended } = play.view;
    const coins = play.practice ? 0 : this.#record(play);
    const name = play.practice ? 'practice' : play.mode;
    this.#parts.log.info(`run ended: ${name}, ${score} points, ${drops} drops`);
    const calm = this.#parts.profile.settings().reducedMotion;
    const panel = play.rival ? resultScreen(play, play.rival, coins) : overScreen(play, coins);
    this.#ending = this.#endingOf(play, panel, ended?.reason === 'overflow' && !calm);
  }

  #record(play: Play): number {
    const { profile, onCounted } = this.#parts;
    const coins = profile.recordRun(play.played);
    this.#keeping.recorded(play);
    if (!play.rival) onCounted(play);
    return coins;
  }

  #endingOf(play: Play, panel: EndScreen, explains: boolean): Ending {
    const { rules, stage } = this.#parts;
    return new Ending({
      panel,
      explains,
      lookBack: () => LookBack.of(play, rules, (events) => stage.tick(events)),
      onLookBack: (view) => {
        stage.begin(view);
        this.#screens.onPlay();
        stage.lookBack(play.view.ended?.piece ?? 0);
      },
      onPanel: (shown, first) => {
        stage.lookBack(null);
        this.#screens.onPanel(shown, first);
      },
    });
  }
}
