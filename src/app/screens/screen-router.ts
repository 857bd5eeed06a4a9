import type { Mode, PlayedMoment, Replay } from '../../core/index.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import type { Result } from '../../shared/result.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { OwnWhose, Whose } from '../../view/screens/replay/replay-screen.ts';
import type { Screen, ScreenName } from '../../view/screens/screen.ts';
import type { Intent } from '../../view/stage/stage.ts';
import { type ActiveRun, isTriumph, type RunOutcome } from '../gameplay/create-gameplay.ts';
import type { Preferences } from '../player/create-player.ts';
import { eraseProgress } from './erase-progress.ts';
import type { Handlers } from './intent-handlers.ts';
import { preferenceHandlers, replayHandlers, socialHandlers, soundHandlers } from './intent-handlers.ts';
import { musicSceneOf } from './music-scene.ts';
import { isRefreshed, screenOf } from './screen-registry.ts';
import type { ScreenRouterParts } from './screen-sources.ts';

/** The screen flow: intents and lifecycle in, screens out. It does each frame's work but does not own the loop. */
export class ScreenRouter {
  private readonly parts: ScreenRouterParts;
  private readonly handlers: Handlers;
  private screen: Screen;
  /** The screens that `back` leads to, the nearest last. */
  private trail: ScreenName[] = [];

  constructor(parts: ScreenRouterParts) {
    this.parts = parts;
    this.handlers = this.makeHandlers();
    parts.preferences.applyAll();
    this.screen = screenOf('home', parts);
    parts.stage.show(this.screen);
  }

  /** The run on the board, or null. */
  get run(): ActiveRun | null {
    return this.parts.controller.run;
  }

  /** The run that goes on; null while another screen lies over it, and once it has ended. */
  get going(): ActiveRun | null {
    return this.screen.name === 'play' && !this.parts.controller.outcome ? this.run : null;
  }

  /** Starts a run on a given seed; the one on the board is kept and can be gone on with until this one drops. */
  begin(mode: Mode, seed: number, twist?: number | null): void {
    this.parts.standings.prepare(mode);
    this.parts.controller.begin(mode, seed, twist);
  }

  /** A card was opened: what it challenges to is told before anything begins. A bare seed has nothing to tell. */
  invite(query: LaunchQuery): void {
    const { invitations } = this.parts;
    const bare = invitations.open(query, () => this.renew('challenge'));
    if (bare) this.begin(bare.mode, bare.seed, bare.twist);
    else this.openInvitation();
  }

  /** One's own run again; where none is kept, the friends' boards. */
  watchOwn(whose: OwnWhose): void {
    this.makeWay();
    const run = this.parts.friends.ownRun(whose);
    if (run && this.parts.replayViewer.openOwn(run, whose)) this.enterReplay();
    else this.open('friends');
    this.parts.sharing.prepareSoon();
  }

  /** Plays on from a drop of a replay, one's own or a friend's, as practice. See `TakeOver.of` for the codes. */
  takeOver(replay: Replay, drops: number, moment: PlayedMoment | null = null): Result<void> {
    return this.parts.controller.takeOver(replay, drops, moment);
  }

  /** The run on the board. */
  showPlay(): void {
    this.present('play');
  }

  /** What the run came to. */
  showEnd(outcome: RunOutcome): void {
    const { platformLeaderboard, sharing, sounds } = this.parts;
    this.present(outcome.run.opponent ? 'result' : 'over');
    if (isTriumph(outcome)) sounds.play('best');
    if (outcome.coins > 0) sounds.play('coin');
    platformLeaderboard.ended(outcome.run);
    sharing.prepareSoon();
  }

  /** Shows the teaser of today's run where nothing can be played. */
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
    sounds.setScene(musicSceneOf(this.screen.name, this.going));
    sounds.setDanger(this.screen.name === 'play' ? this.parts.controller.danger : 0);
    sounds.tick(elapsedMs);
    this.parts.friends.frame(elapsedMs, this.parts.controller.run?.view.score ?? 0);
    stage.draw(alpha, elapsedMs);
  }

  hide(): void {
    this.pause();
    this.parts.controller.saveNow();
    this.parts.sounds.suspend();
    this.parts.profile.flush();
  }

  /** The day may have changed in the meantime. */
  show(): void {
    this.parts.sounds.resume();
    if (this.screen.name === 'home') this.showDay();
  }

  /** Another day has begun, or may have. */
  showDay(): void {
    this.closeLeftRuns();
    if (this.screen.name === 'home') this.parts.standings.ask('daily');
    this.refresh();
  }

  /** Records left runs that can no longer be resumed, before anything is begun. */
  closeLeftRuns(): void {
    if (this.parts.controller.leftRuns.close(this.parts.isOver)) this.refresh();
  }

  /** Shows the screen anew after the save changed elsewhere or the cloud's state changed. */
  refresh(): void {
    if (!isRefreshed(this.screen.name)) return;
    this.change((preferences) => preferences.applyAll());
  }

  /** What is watched, and a card's paper, hold everything else still. */
  private advance(elapsedMs: number): number {
    if (this.screen.name === 'replay') return this.parts.replayViewer.playback?.advance(elapsedMs) ?? 1;
    if (this.screen.name !== 'challenge') return this.parts.controller.advance(elapsedMs);
    this.parts.invitations.advance();
    return 1;
  }

  private makeHandlers(): Handlers {
    const { sounds, seedFor, profile, replayViewer, friends, controller } = this.parts;
    return {
      start: ({ mode }) => this.begin(mode, seedFor(mode)),
      practice: () => controller.practise(),
      continue: ({ slot }) => void (controller.resume(slot) || this.present('home')),
      'take-back': () => controller.takeBack(),
      skip: () => controller.skip(),
      again: () => controller.again(),
      home: () => this.goHome(),
      pause: () => this.pause(),
      resume: () => this.resume(),
      settings: () => this.open('settings'),
      open: ({ page }) => this.open(page),
      erase: () => {
        eraseProgress(this.parts);
        this.goHome('erase');
        this.refresh();
      },
      count: ({ on }) => this.change(() => this.parts.analytics.setOn(on)),
      leaderboard: ({ mode }) => this.open(this.parts.standings.look(mode)),
      back: () => this.back(),
      ...preferenceHandlers((how) => this.change(how)),
      ...socialHandlers(this.parts),
      'watch-replay': ({ whose }) => void this.watchRun(this.replayOf(whose), whose),
      'watch-listed': ({ run }) => this.watchListed(run),
      'watch-own': () => this.watchOwn('best'),
      ...replayHandlers(replayViewer),
      'take-over': () => this.takeOverHere(),
      'allow-friends': () => friends.allow(),
      accept: () => this.accept(),
      compare: ({ by }) => this.setComparison(by),
      'tutorial-done': () => {
        profile.finishTutorial();
        this.renew('play');
      },
      ...soundHandlers(sounds),
    };
  }

  private back(): void {
    if (this.parts.replayViewer.playback) {
      this.parts.replayViewer.close();
      this.parts.stage.begin(this.parts.controller.run?.view ?? null);
    }
    this.present(this.trail.pop() ?? 'home');
  }

  /** The run that has just ended: one's own replay, or that of its opponent. */
  private replayOf(whose: Whose): Replay | null {
    const { run } = this.parts.controller;
    if (whose !== 'mine') return run?.opponent?.replay ?? null;
    return run && !run.isBeyondProof ? run.replay : null;
  }

  private watchRun(replay: Replay | null, whose: Whose): boolean {
    const opened = replay !== null && this.parts.replayViewer.open(replay, whose);
    if (opened) this.enterReplay();
    return opened;
  }

  private enterReplay(): void {
    this.trail.push(this.screen.name);
    this.present('replay');
  }

  /** Opens the run only if the player is still looking at the list when it arrives. */
  private watchListed(run: string): void {
    const open = (replay: Replay, whose: Whose): boolean =>
      this.screen.name !== 'leaderboard' || this.watchRun(replay, whose);
    this.parts.standings.fetch(run, open, () => this.renew('leaderboard'));
  }

  /** At the end of a run the last drop is the one that is taken over. */
  private takeOverHere(): void {
    const { playback } = this.parts.replayViewer;
    if (!playback) return;
    const { replay, drop, drops } = playback;
    const from = Math.max(0, Math.min(drop, drops - 1));
    if (!this.takeOver(replay, from, playback.momentOf(from)).ok) return;
    this.parts.replayViewer.close();
    this.trail = [];
  }

  private openInvitation(): void {
    this.makeWay();
    if (this.screen.name !== 'challenge') this.trail.push(this.screen.name);
    this.present('challenge');
  }

  /** Closes the replay viewer and keeps the run in progress before an entry from outside is handled. */
  private makeWay(): void {
    if (this.parts.replayViewer.playback) this.back();
    this.pause();
  }

  private renew(name: ScreenName): void {
    if (this.screen.name === name) this.present(name);
  }

  /** One's own run is kept; where the card could not be read, or wants a later game, a run of one's own is better than none. */
  private accept(): void {
    const { opponent } = this.parts.invitations;
    this.trail = [];
    if (opponent?.isPlayable) this.parts.controller.challenge(opponent);
    else this.parts.controller.begin('endless', this.parts.seedFor('endless'));
  }

  private setComparison(comparison: ComparisonMode): void {
    this.parts.invitations.setComparison(comparison);
    this.parts.controller.setComparison(comparison);
    this.present(this.screen.name);
  }

  private goHome(exit: 'home' | 'erase' = 'home'): void {
    this.parts.platformLeaderboard.leave(this.parts.controller.outcome);
    this.parts.controller.leave(exit);
    this.trail = [];
    this.present('home');
  }

  private pause(): void {
    if (this.screen.name !== 'play' || !this.parts.controller.setPaused(true)) return;
    this.parts.controller.save();
    this.present('pause');
  }

  private resume(): void {
    if (this.screen.name !== 'pause') return;
    this.parts.controller.setPaused(false);
    this.present('play');
  }

  private open(name: ScreenName): void {
    if (this.screen.name === 'play') this.parts.controller.skip();
    if (this.screen.name !== name) this.trail.push(this.screen.name);
    this.present(name);
  }

  /** Changes a preference, and shows the screen anew. */
  private change(how: (preferences: Preferences) => void): void {
    how(this.parts.preferences);
    this.present(this.screen.name);
  }

  private showScreen(screen: Screen): void {
    if (screen.name !== this.screen.name) this.parts.posters.forget();
    this.screen = screen;
    this.parts.stage.show(screen);
    this.parts.friends.follow(screen, this.parts.controller.run);
  }

  private present(name: ScreenName): void {
    this.showScreen(screenOf(name, this.parts));
  }
}
