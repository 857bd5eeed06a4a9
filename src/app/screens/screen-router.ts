import type { Mode, Replay } from '../../core/index.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import type { Result } from '../../shared/result.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { PageName } from '../../view/pages.ts';
import type { OwnWhose, Whose } from '../../view/replay.ts';
import type { EndScreen, Intent, Screen } from '../../view/stage.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';
import { RunController } from '../gameplay/run-controller.ts';
import { eraseProgress } from '../player/erase-progress.ts';
import { Preferences } from '../player/preferences.ts';
import { ReplayViewer, replayOf, type ShownRun } from '../replays/replay-viewer.ts';
import type { Handlers } from './intent-handlers.ts';
import { outletHandlers, preferenceHandlers, replayHandlers, soundHandlers } from './intent-handlers.ts';
import { screenOf, UNREFRESHED } from './screen-of.ts';
import type { ScreenRouterParts } from './screen-router-parts.ts';
import { isTriumph } from './screens.ts';

/** The screen flow: intents and lifecycle in, screens out. It does each frame's work but does not own the loop. */
export class ScreenRouter {
  private readonly parts: ScreenRouterParts;
  private readonly match: RunController;
  private readonly tastes: Preferences;
  private readonly theatres: ReplayViewer;
  private readonly handlers: Handlers;
  private screen: Screen;
  /** The screens that `back` leads to, the nearest last. */
  private trail: Screen['name'][] = [];

  constructor(parts: ScreenRouterParts) {
    this.parts = parts;
    this.match = new RunController(parts, {
      onPlay: () => this.present('play'),
      onPanel: (panel, first) => {
        this.present(panel.name);
        if (!first) return;
        if (isTriumph(panel)) parts.sounds.play('best');
        parts.outlets.settled();
      },
    });
    this.tastes = new Preferences(parts);
    this.theatres = new ReplayViewer(parts);
    this.handlers = this.makeHandlers();
    this.tastes.renew();
    this.screen = this.screenOf('home');
    parts.stage.show(this.screen);
  }

  /** The run on the board, or null. */
  get play(): ActiveRun | null {
    return this.match.play;
  }

  /** What the run on the board came to, or null. */
  get panel(): EndScreen | null {
    return this.match.panel;
  }

  /** One's own run that is watched, of which a card can be sent; or null. */
  get shown(): ShownRun | null {
    return this.theatres.shown;
  }

  /** Starts a run on a given seed; the one on the board is kept and can be gone on with until this one drops. */
  begin(mode: Mode, seed: number): void {
    this.parts.standings.prepare(mode);
    this.match.keep();
    this.match.begin(mode, seed);
  }

  /** A card was opened: what it challenges to is told before anything begins. A bare seed has nothing to tell. */
  invite(query: LaunchQuery): void {
    const { invitations } = this.parts;
    const bare = invitations.open(query, () => this.renew('challenge'));
    if (bare) this.begin(bare.mode, bare.seed);
    else this.openInvitation();
  }

  /** One's own run again; where none is kept, the friends' boards. */
  watchOwn(whose: OwnWhose): void {
    this.makeWay();
    const run = this.parts.friends.ownRun(whose);
    if (run && this.theatres.openOwn(run, whose)) this.enterTheatre();
    else this.open('friends');
    this.parts.outlets.ready();
  }

  /** Plays on from a drop of a replay, one's own or a friend's, as practice. See `TakeOver.of` for the codes. */
  takeOver(replay: Replay, drops: number): Result<void> {
    this.match.keep();
    return this.match.takeOver(replay, drops);
  }

  /** Where nothing can be played: today's run is told of. */
  tease(): void {
    this.present('teaser');
  }

  handle(intent: Intent): void {
    const handler = this.handlers[intent.type] as (intent: Intent) => void;
    handler(intent);
  }

  frame(elapsedMs: number): void {
    const { sounds, stage } = this.parts;
    const alpha = this.advance(elapsedMs);
    sounds.setDanger(this.screen.name === 'play' ? this.match.danger : 0);
    sounds.tick(elapsedMs);
    this.parts.friends.frame(elapsedMs, this.match.play?.view.score ?? 0);
    stage.draw(alpha, elapsedMs);
  }

  hide(): void {
    this.pause();
    this.match.keepNow();
    this.parts.sounds.suspend();
    this.parts.profile.flush();
  }

  /** The day may have changed in the meantime. */
  show(): void {
    this.parts.sounds.resume();
    if (this.screen.name !== 'home') return;
    this.parts.standings.ask('daily');
    this.present('home');
  }

  /** The save grew elsewhere, or the cloud's state is another: what is shown of them is shown anew. */
  refresh(): void {
    if (UNREFRESHED.includes(this.screen.name)) return;
    this.change((tastes) => tastes.renew());
  }

  /** What is watched, and a card's paper, hold everything else still. */
  private advance(elapsedMs: number): number {
    if (this.screen.name === 'theatre') return this.theatres.now?.advance(elapsedMs) ?? 1;
    if (this.screen.name !== 'challenge') return this.match.advance(elapsedMs);
    this.parts.invitations.advance();
    return 1;
  }

  private makeHandlers(): Handlers {
    const { sounds, seedFor, outlets, profile } = this.parts;
    const match = this.match;
    return {
      start: ({ mode }) => this.begin(mode, seedFor(mode)),
      practice: () => match.practise(),
      continue: () => void (match.goOn() || this.present('home')),
      drop: ({ column }) => match.command({ type: 'drop', column }),
      tool: ({ command }) => match.command(command),
      'take-back': () => match.takeBack(),
      skip: () => match.skip(),
      watch: () => match.watch(),
      again: () => match.again(),
      home: () => this.goHome(),
      pause: () => this.pause(),
      resume: () => this.resume(),
      settings: () => this.open('settings'),
      open: ({ page }) => this.open(page),
      erase: () => {
        eraseProgress(this.parts, this.tastes);
        this.goHome(false);
        this.refresh();
      },
      board: ({ mode }) => this.open(this.parts.standings.look(mode)),
      back: () => this.back(),
      ...preferenceHandlers((how) => this.change(how)),
      ...outletHandlers(outlets),
      theatre: ({ whose }) => void this.watchRun(replayOf(match.play, whose), whose),
      'watch-listed': ({ run }) => this.watchListed(run),
      'watch-own': () => this.watchOwn('best'),
      ...replayHandlers(this.theatres),
      'take-over': () => this.takeOverHere(),
      'allow-friends': () => this.parts.friends.allow(),
      accept: () => this.accept(),
      pace: ({ pace }) => this.setPace(pace),
      'lesson-done': () => {
        profile.finishLesson();
        this.renew('play');
      },
      ...soundHandlers(sounds),
    };
  }

  private back(): void {
    if (this.theatres.now) {
      this.theatres.close();
      this.parts.stage.begin(this.match.play?.view ?? null);
    }
    this.present(this.trail.pop() ?? 'home');
  }

  private watchRun(replay: Replay | null, whose: Whose): boolean {
    const opened = replay !== null && this.theatres.open(replay, whose);
    if (opened) this.enterTheatre();
    return opened;
  }

  private enterTheatre(): void {
    this.trail.push(this.screen.name);
    this.present('theatre');
  }

  /** Whoever has turned away from the list by the time the run comes is left alone. */
  private watchListed(run: string): void {
    const open = (replay: Replay, whose: Whose): boolean =>
      this.screen.name !== 'standing' || this.watchRun(replay, whose);
    this.parts.standings.fetch(run, open, () => this.renew('standing'));
  }

  /** At the end of a run the last drop is the one that is taken over. */
  private takeOverHere(): void {
    const theatre = this.theatres.now;
    if (!theatre) return;
    const { replay, drop, drops } = theatre;
    this.theatres.close();
    this.trail = [];
    this.takeOver(replay, Math.max(0, Math.min(drop, drops - 1)));
  }

  private openInvitation(): void {
    this.makeWay();
    if (this.screen.name !== 'challenge') this.trail.push(this.screen.name);
    this.present('challenge');
  }

  /** What comes from outside finds no theatre open, and no run going on. */
  private makeWay(): void {
    if (this.theatres.now) this.back();
    this.pause();
  }

  private renew(name: Screen['name']): void {
    if (this.screen.name === name) this.present(name);
  }

  /** One's own run is kept; where the card could not be read, a run of one's own is better than none. */
  private accept(): void {
    const { rival } = this.parts.invitations;
    this.trail = [];
    this.match.keep();
    if (rival) this.match.begin(rival.challenge.mode, rival.challenge.seed, rival);
    else this.match.begin('endless', this.parts.seedFor('endless'));
  }

  private setPace(pace: ComparisonMode): void {
    this.parts.invitations.setPace(pace);
    this.match.setPace(pace);
    this.present(this.screen.name);
  }

  private goHome(keeps = true): void {
    this.parts.outlets.leave(this.match.panel);
    this.match.leave(keeps);
    this.trail = [];
    this.present('home');
  }

  private pause(): void {
    const { play, panel } = this.match;
    if (!play || panel || this.screen.name !== 'play') return;
    play.setPaused(true);
    this.match.keep();
    this.present('pause');
  }

  private resume(): void {
    if (this.screen.name !== 'pause') return;
    this.match.play?.setPaused(false);
    this.present('play');
  }

  private open(name: 'settings' | PageName): void {
    if (this.screen.name === 'play') this.match.skip();
    if (this.screen.name !== name) this.trail.push(this.screen.name);
    this.present(name);
  }

  /** A change of taste, and the screen anew. */
  private change(how: (tastes: Preferences) => void): void {
    how(this.tastes);
    this.present(this.screen.name);
  }

  private showScreen(screen: Screen): void {
    this.screen = screen;
    this.parts.stage.show(screen);
    this.parts.friends.follow(screen, this.match.play);
  }

  private present(name: Screen['name']): void {
    this.showScreen(this.screenOf(name));
  }

  private screenOf(name: Screen['name']): Screen {
    return screenOf(name, { ...this.parts, match: this.match, theatres: this.theatres });
  }
}
