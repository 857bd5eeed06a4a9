import type { SoundBoard } from '../audio/sound-board.ts';
import { createRun, type GameEvent, type Mode, type Rules } from '../core/index.ts';
import type { HapticsPort, LogPort } from '../platform/ports.ts';
import { makeChinaDate } from '../shared/china-date.ts';
import type { PageName } from '../view/pages.ts';
import type { Intent, OverScreen, Screen, Stage } from '../view/stage.ts';
import { playCues } from './cues.ts';
import { emptyPage } from './pages.ts';
import { type Play, startPlay } from './play.ts';
import type { Profile } from './profile.ts';
import { bestOf, homeScreen, overScreen, playScreen } from './screens.ts';

/** Between the end of a run and its panel: long enough to see which piece ended it. */
export const END_PAUSE_MS = 1600;

export interface GameParts {
  readonly rules: Rules;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly haptics: HapticsPort;
  readonly profile: Profile;
  readonly log: LogPort;
  readonly seedFor: (mode: Mode) => number;
}

/** The screen flow: intents and lifecycle in, screens out. It does each frame's work but does not own the loop. */
export class Game {
  readonly #parts: GameParts;
  #play: Play | null = null;
  #screen: Screen['name'] = 'home';
  #settingsFrom: Screen['name'] = 'home';
  #pageFrom: Screen['name'] = 'home';
  /** The panel of a run that just ended, and how long it still waits. */
  #ending: { readonly panel: OverScreen; waitMs: number } | null = null;

  constructor(parts: GameParts) {
    this.#parts = parts;
    this.#applySettings();
    this.#present('home');
  }

  /** The run on the board, or null. */
  get play(): Play | null {
    return this.#play;
  }

  /** Starts a run on a given seed. */
  begin(mode: Mode, seed: number): void {
    const { rules, profile, stage } = this.#parts;
    const run = createRun({ rules, mode, seed });
    this.#ending = null;
    const begun = { bestBefore: bestOf(profile.bests(), mode), day: makeChinaDate(profile.today()) };
    this.#play = startPlay(run, begun, (events) => this.#onTick(events));
    stage.begin(run.view);
    this.#present('play');
  }

  handle(intent: Intent): void {
    const { profile, seedFor, sounds } = this.#parts;
    if (intent.type === 'start') this.begin(intent.mode, seedFor(intent.mode));
    else if (intent.type === 'drop') this.#play?.session.command({ type: 'drop', column: intent.column });
    else if (intent.type === 'press') sounds.play('press');
    else if (intent.type === 'open') this.#openPage(intent.page);
    else if (intent.type === 'back') this.#goBack();
    else if (intent.type === 'toggle') {
      profile.toggle(intent.setting);
      this.#applySettings();
      this.#present(this.#screen);
    } else this.#move(intent);
  }

  frame(elapsedMs: number): void {
    const { sounds, stage } = this.#parts;
    const alpha = this.#play ? this.#play.session.advance(elapsedMs) : 1;
    sounds.setDanger(this.#dangerLevel());
    sounds.tick(elapsedMs);
    stage.draw(alpha, elapsedMs);
    this.#awaitPanel(elapsedMs);
  }

  hide(): void {
    this.#pause();
    this.#parts.sounds.suspend();
    this.#parts.profile.flush();
  }

  show(): void {
    this.#parts.sounds.resume();
  }

  #move({ type }: Intent): void {
    if (type === 'again') this.#again();
    else if (type === 'home') this.#goHome();
    else if (type === 'pause') this.#pause();
    else if (type === 'resume') this.#resume();
    else if (type === 'settings') this.#openSettings();
  }

  #openPage(page: PageName): void {
    if (this.#screen === 'home') this.#pageFrom = 'home';
    else if (this.#screen === 'settings') this.#pageFrom = 'settings';
    this.#screen = page;
    this.#parts.stage.show(emptyPage(page, { sky: 'mid-autumn', jar: 'celadon' }));
  }

  #goBack(): void {
    this.#present(this.#screen === 'settings' ? this.#settingsFrom : this.#pageFrom);
  }

  #onTick(events: readonly GameEvent[]): void {
    const { stage, sounds, profile, haptics } = this.#parts;
    stage.tick(events);
    if (events.length === 0) return;
    playCues(events, sounds, profile.settings().haptics ? haptics : null);
    if (events.some((event) => event.type === 'ended')) this.#finish();
  }

  /** Saved in the very tick it ended: a kill during the pause before the panel loses nothing. */
  #finish(): void {
    const play = this.#play;
    if (!play) return;
    const { score, ended } = play.session.run.view;
    const reason = ended?.reason ?? 'overflow';
    const panel = overScreen(play.mode, reason, score, play.bestBefore, play.tally());
    this.#parts.profile.recordRun(play.mode, play.day, score, play.tally());
    this.#parts.log.info(`run ended: ${play.mode}, ${score} points, ${panel.drops} drops`);
    this.#ending = { panel, waitMs: END_PAUSE_MS };
  }

  #awaitPanel(elapsedMs: number): void {
    const ending = this.#ending;
    if (!ending || this.#screen !== 'play') return;
    ending.waitMs -= elapsedMs;
    if (ending.waitMs > 0) return;
    this.#screen = 'over';
    this.#parts.stage.show(ending.panel);
    if (ending.panel.newBest) this.#parts.sounds.play('best');
  }

  /** A challenge is tried again on its own seed; the other modes ask for theirs anew. */
  #again(): void {
    const view = this.#play?.session.run.view;
    if (!view) return;
    this.begin(view.mode, view.mode === 'challenge' ? view.seed : this.#parts.seedFor(view.mode));
  }

  #goHome(): void {
    this.#play = null;
    this.#ending = null;
    this.#parts.stage.begin(null);
    this.#present('home');
  }

  #pause(): void {
    if (!this.#play || this.#screen !== 'play' || this.#ending) return;
    this.#play.session.setPaused(true);
    this.#present('pause');
  }

  #resume(): void {
    if (!this.#play || this.#screen !== 'pause') return;
    this.#play.session.setPaused(false);
    this.#present('play');
  }

  #openSettings(): void {
    this.#settingsFrom = this.#screen;
    this.#present('settings');
  }

  #present(name: Screen['name']): void {
    this.#screen = name;
    this.#parts.stage.show(this.#screenOf(name));
  }

  #screenOf(name: Screen['name']): Screen {
    const { profile } = this.#parts;
    if (name === 'pause') return { name, settings: profile.settings() };
    if (name === 'settings') return { name, settings: profile.settings(), language: 'auto' };
    if (name === 'over' && this.#ending) return this.#ending.panel;
    if (name === 'play' && this.#play) return playScreen(this.#play);
    return homeScreen(profile.bests(), profile.today());
  }

  #applySettings(): void {
    const { profile, stage, sounds } = this.#parts;
    const settings = profile.settings();
    stage.apply(settings);
    sounds.setMusic(settings.music);
    sounds.setSound(settings.sound);
  }

  #dangerLevel(): number {
    const danger = this.#screen === 'play' ? this.#play?.session.run.view.danger : null;
    return danger ? 1 - danger.ticksLeft / danger.ticksTotal : 0;
  }
}
