import type { Mode, PlayedMoment, Replay } from '../../core/index.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import type { Result } from '../../shared/result.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { OwnWhose } from '../../view/screens/replay/replay-screen.ts';
import type { Screen, ScreenName } from '../../view/screens/screen.ts';
import type { Intent } from '../../view/stage/stage.ts';
import { type ActiveRun, isTriumph, type RunOutcome } from '../gameplay/create-gameplay.ts';
import type { Preferences } from '../player/create-player.ts';
import { eraseProgress } from './erase-progress.ts';
import type { Handlers } from './intent-handlers.ts';
import { featureHandlers, preferenceHandlers } from './intent-handlers.ts';
import { JarFlow } from './jar-flow.ts';
import { hearScreen } from './music-scene.ts';
import { QuestionFlow } from './question-flow.ts';
import { ReplayFlow } from './replay-flow.ts';
import type { ScreenFlow } from './screen-flow.ts';
import { isRefreshed, screenOf } from './screen-registry.ts';
import type { ScreenRouterParts } from './screen-sources.ts';
import { visit } from './waiting.ts';

/** A jar is looked at here; a leg of it is watched; a question of the host's may lie over it. */
const JAR_SCREENS: readonly ScreenName[] = ['jar', 'replay', 'privacy'];

/** The screen flow: intents and lifecycle in, screens out. It does each frame's work but does not own the loop. */
export class ScreenRouter {
  private readonly parts: ScreenRouterParts;
  readonly jarFlow: JarFlow;
  private readonly replayFlow: ReplayFlow;
  readonly questions: QuestionFlow;
  private readonly handlers: Handlers;
  private screen: Screen;
  /** The screens that `back` leads to, the nearest last. */
  private trail: ScreenName[] = [];

  constructor(parts: ScreenRouterParts) {
    this.parts = parts;
    const flow = this.makeFlow();
    this.replayFlow = new ReplayFlow({ sources: parts, flow });
    this.jarFlow = new JarFlow({ sources: parts, flow });
    this.questions = new QuestionFlow({ sources: parts, flow });
    this.handlers = this.makeHandlers();
    parts.preferences.applyAll();
    this.screen = screenOf('home', parts);
    parts.stage.show(this.screen);
  }

  /** The run on the board, or null. */
  get run(): ActiveRun | null {
    return this.parts.controller.run;
  }

  /** Whether home is all that is shown. */
  get isHome(): boolean {
    return this.screen.name === 'home' && this.run === null;
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
    const bare = this.parts.invitations.open(query, () => this.renew('challenge'));
    if (bare) this.begin(bare.mode, bare.seed, bare.twist);
    else this.openInvitation();
  }

  /** Shows the player's own run; where none is kept, the friends' boards. */
  watchOwn(whose: OwnWhose): void {
    this.replayFlow.watchOwn(whose);
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
    if (outcome.run.kind === 'leg') this.jarFlow.showEnd();
    else this.showRunEnd(outcome);
  }

  private showRunEnd(outcome: RunOutcome): void {
    this.present(outcome.run.opponent ? 'result' : 'over');
    if (isTriumph(outcome)) this.parts.sounds.play('best');
    if (outcome.coins > 0) this.parts.sounds.play('coin');
    this.parts.platformLeaderboard.ended(outcome.run);
    this.parts.sharing.prepareSoon();
  }

  /** Today's run, where nothing can be played. */
  tease(): void {
    this.present('teaser');
  }

  handle(intent: Intent): void {
    (this.handlers[intent.type] as (intent: Intent) => void)(intent);
  }

  frame(elapsedMs: number): void {
    const { sounds, stage } = this.parts;
    const alpha = this.advance(elapsedMs);
    hearScreen(sounds, this.screen.name, this.going, this.parts.controller.danger, elapsedMs);
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
    if (this.screen.name === 'jar') this.jarFlow.advance();
    if (this.screen.name !== 'challenge') return this.parts.controller.advance(elapsedMs);
    this.parts.invitations.advance();
    return 1;
  }

  private makeHandlers(): Handlers {
    const { seedFor, profile, friends, controller } = this.parts;
    return {
      start: ({ mode }) => (mode === 'passed' ? this.jarFlow.begin() : this.begin(mode, seedFor(mode))),
      daily: () => this.open('daily'),
      practice: () => controller.practise(),
      continue: ({ slot }) => this.continue(slot),
      'take-back': () => controller.takeBack(),
      skip: () => controller.skip(),
      again: () => (this.run?.kind === 'leg' ? this.jarFlow.again() : controller.again()),
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
      ...this.questions.handlers,
      ...preferenceHandlers((how) => this.change(how)),
      ...featureHandlers(this.parts),
      ...this.replayFlow.handlers,
      'allow-friends': () => friends.allow(),
      accept: () => this.accept(),
      compare: ({ by }) => this.setComparison(by),
      'tutorial-done': () => {
        profile.finishTutorial();
        this.renew('play');
      },
      ...this.jarFlow.handlers,
    };
  }

  /** A leg goes on only where its jar is at hand: it is a part of that when it ends. */
  private continue(slot?: Mode): void {
    const { controller, jars } = this.parts;
    if (slot === 'passed' && !jars.isReady) this.open('jars');
    else if (!controller.resume(slot)) this.goHome();
  }

  private makeFlow(): ScreenFlow {
    return {
      isShown: (name) => this.screen.name === name,
      makeWay: () => this.makeWay(),
      open: (name) => this.open(name),
      present: (name) => this.present(name),
      forgetTrail: () => void this.trail.splice(0),
      back: () => this.back(),
    };
  }

  private back(): void {
    if (this.parts.replayViewer.playback) {
      this.parts.replayViewer.close();
      this.parts.stage.begin(this.parts.controller.run?.view ?? null);
    }
    this.present(this.trail.pop() ?? 'home');
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
    if (!JAR_SCREENS.includes(screen.name) && this.run?.kind !== 'leg') this.parts.jars.close();
    visit(this.parts, screen.name);
    this.screen = screen;
    this.questions.follow(screen.name);
    this.parts.stage.show(screen);
    this.parts.friends.follow(screen, this.parts.controller.run);
  }

  private present(name: ScreenName): void {
    this.showScreen(screenOf(name, this.parts));
  }
}
