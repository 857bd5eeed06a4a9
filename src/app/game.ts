import type { Mode, Replay } from '../core/index.ts';
import type { Language } from '../progress/save.ts';
import type { Result } from '../shared/result.ts';
import { PAGE_NAMES, type PageName } from '../view/pages.ts';
import type { CloudState, Intent, Screen, SettingName } from '../view/stage.ts';
import type { Words } from '../view/texts.ts';
import { Match, type MatchParts } from './match.ts';
import { dressOf, pageScreen } from './pages.ts';
import type { Play } from './play.ts';
import { homeScreen } from './screens.ts';
import type { Theme } from './shop.ts';

export interface GameParts extends MatchParts {
  readonly wordsOf: (language: Language) => Words;
  /** Challenges a friend. */
  readonly share: () => void;
  readonly cloud: () => CloudState;
}

type Handlers = { readonly [T in Intent['type']]: (intent: Extract<Intent, { type: T }>) => void };

const isPage = (name: Screen['name']): name is PageName => (PAGE_NAMES as readonly string[]).includes(name);

/** The screen flow: intents and lifecycle in, screens out. It does each frame's work but does not own the loop. */
export class Game {
  readonly #parts: GameParts;
  readonly #match: Match;
  readonly #handlers: Handlers;
  #screen: Screen;
  /** The screens that `back` leads to, the nearest last. */
  #trail: Screen['name'][] = [];

  constructor(parts: GameParts) {
    this.#parts = parts;
    this.#match = new Match(parts, {
      onPlay: () => this.#present('play'),
      onPanel: (panel, first) => {
        this.#show(panel);
        if (first && panel.newBest) parts.sounds.play('best');
      },
    });
    this.#handlers = this.#makeHandlers();
    this.#applySettings();
    parts.stage.wear(dressOf(parts.profile.save));
    this.#screen = this.#screenOf('home');
    parts.stage.show(this.#screen);
  }

  /** The run on the board, or null. */
  get play(): Play | null {
    return this.#match.play;
  }

  /** Starts a run on a given seed; the one on the board is kept and can be gone on with until this one drops. */
  begin(mode: Mode, seed: number): void {
    this.#match.keep();
    this.#match.begin(mode, seed);
  }

  /** Plays on from a drop of a replay, one's own or a friend's, as practice. See `TakeOver.of` for the codes. */
  takeOver(replay: Replay, drops: number): Result<void> {
    this.#match.keep();
    return this.#match.takeOver(replay, drops);
  }

  handle(intent: Intent): void {
    const handler = this.#handlers[intent.type] as (intent: Intent) => void;
    handler(intent);
  }

  frame(elapsedMs: number): void {
    const { sounds, stage } = this.#parts;
    const alpha = this.#match.advance(elapsedMs);
    sounds.setDanger(this.#screen.name === 'play' ? this.#match.danger : 0);
    sounds.tick(elapsedMs);
    stage.draw(alpha, elapsedMs);
  }

  hide(): void {
    this.#pause();
    this.#match.keepNow();
    this.#parts.sounds.suspend();
    this.#parts.profile.flush();
  }

  /** The day may have changed in the meantime. */
  show(): void {
    this.#parts.sounds.resume();
    if (this.#screen.name === 'home') this.#present('home');
  }

  /** The save grew elsewhere, or the cloud's state is another: what is shown of them is shown anew. */
  refresh(): void {
    if (this.#screen.name === 'play' || this.#screen.name === 'over') return;
    this.#applySettings();
    this.#dress(() => {});
  }

  #makeHandlers(): Handlers {
    const { sounds, seedFor, share } = this.#parts;
    const match = this.#match;
    return {
      start: ({ mode }) => this.begin(mode, seedFor(mode)),
      practice: () => match.practise(),
      continue: () => this.#goOn(),
      drop: ({ column }) => match.drop(column),
      'take-back': () => match.takeBack(),
      skip: () => match.skip(),
      watch: () => match.watch(),
      again: () => match.again(),
      home: () => this.#goHome(),
      pause: () => this.#pause(),
      resume: () => this.#resume(),
      settings: () => this.#open('settings'),
      open: ({ page }) => this.#open(page),
      back: () => this.#present(this.#trail.pop() ?? 'home'),
      toggle: ({ setting }) => this.#toggle(setting),
      language: ({ language }) => this.#speak(language),
      acquire: ({ theme }) => this.#acquire(theme),
      wear: ({ theme }) => this.#dress(() => this.#parts.profile.wear(theme)),
      share,
      'lesson-done': () => this.#finishLesson(),
      press: () => sounds.play('press'),
    };
  }

  #goOn(): void {
    if (!this.#match.goOn()) this.#present('home');
  }

  #goHome(): void {
    this.#match.leave();
    this.#trail = [];
    this.#present('home');
  }

  #pause(): void {
    const { play, panel } = this.#match;
    if (!play || panel || this.#screen.name !== 'play') return;
    play.setPaused(true);
    this.#match.keep();
    this.#present('pause');
  }

  #resume(): void {
    if (this.#screen.name !== 'pause') return;
    this.#match.play?.setPaused(false);
    this.#present('play');
  }

  #open(name: 'settings' | PageName): void {
    if (this.#screen.name === name) return;
    this.#trail.push(this.#screen.name);
    this.#present(name);
  }

  #toggle(setting: SettingName): void {
    this.#parts.profile.toggle(setting);
    this.#applySettings();
    this.#present(this.#screen.name);
  }

  #speak(language: Language): void {
    const { profile, stage, wordsOf } = this.#parts;
    profile.speak(language);
    stage.speak(wordsOf(language));
    this.#present(this.#screen.name);
  }

  #acquire(theme: Theme): void {
    this.#dress(() => {
      if (this.#parts.profile.acquire(theme)) this.#parts.sounds.play('best');
    });
  }

  #dress(change: () => void): void {
    const { profile, stage } = this.#parts;
    change();
    stage.wear(dressOf(profile.save));
    this.#present(this.#screen.name);
  }

  #finishLesson(): void {
    this.#parts.profile.finishLesson();
    if (this.#screen.name === 'play') this.#present('play');
  }

  #show(screen: Screen): void {
    this.#screen = screen;
    this.#parts.stage.show(screen);
  }

  #present(name: Screen['name']): void {
    this.#show(this.#screenOf(name));
  }

  #screenOf(name: Screen['name']): Screen {
    const { profile, keeper } = this.#parts;
    const { save } = profile;
    const today = profile.today();
    if (isPage(name)) return pageScreen(name, { save, today, shop: profile.shop });
    if (name === 'pause') return { name, settings: profile.settings() };
    if (name === 'settings') return { name, settings: profile.settings(), language: profile.language() };
    const ofRun = name === 'over' ? this.#match.panel : name === 'play' ? this.#match.playScreen() : null;
    return ofRun ?? homeScreen(save, today, keeper.held?.replay.mode ?? null, this.#parts.cloud());
  }

  #applySettings(): void {
    const { profile, stage, sounds } = this.#parts;
    const settings = profile.settings();
    stage.apply(settings);
    sounds.setMusic(settings.music);
    sounds.setSound(settings.sound);
  }
}
