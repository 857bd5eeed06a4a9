import { Group } from '#paint/graph.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import { Aiming } from '../board/aiming.ts';
import { Board } from '../board/board.ts';
import { ChainLettering } from '../board/chain-lettering.ts';
import type { IdleBoard } from '../board/idle-board.ts';
import { IDLE_RUN } from '../board/idle-run.ts';
import { EndNote } from '../effects/end-note.ts';
import { Finales } from '../effects/finales.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { Panels } from '../screens/panels.ts';
import { InstantReplayFrame } from '../screens/play/instant-replay-frame.ts';
import { OpponentHud } from '../screens/play/opponent-hud.ts';
import { PlayHud } from '../screens/play/play-hud.ts';
import { ToolBar } from '../screens/play/tool-bar.ts';
import { Tutorial } from '../screens/play/tutorial.ts';
import type { PlayScreen, Screen } from '../screens/screen.ts';
import type { View } from '../screens/view.ts';
import { say } from '../widgets/text/texts.ts';
import { Dresser } from './dresser.ts';
import type { SceneParts } from './scene-parts.ts';
import type { ScreenMetrics, TouchPoint } from './stage.ts';

const isEnd = (name: Screen['name']): boolean => name === 'over' || name === 'result';

/** Everything of the picture that home does not show: the board in play, what lies over it, and the panels. */
export class RunScene {
  /** Over the board and under home; over home and its scrim. */
  readonly below = new Group();
  readonly above = new Group();
  private readonly board: Board;
  private readonly hud: PlayHud;
  private readonly opponentHud: OpponentHud;
  private readonly tools: ToolBar;
  private readonly panels: Panels;
  readonly aiming: Aiming;
  private readonly lesson: Tutorial;
  private readonly instantReplayFrame: InstantReplayFrame;
  private readonly finales: Finales;
  private readonly endNote: EndNote;
  private readonly dresser: Dresser;
  private readonly views: readonly View[];
  private readonly send: SceneParts['send'];
  private current: Screen['name'] | null = null;
  private run: RunView | null = null;
  private inInstantReplay = false;

  constructor(parts: SceneParts, idleBoard: IdleBoard) {
    const { ui, send, command } = parts;
    this.send = send;
    const { large: numerals, brush } = ui.numerals;
    const chain = new ChainLettering(brush, (count) => say(ui.words, 'chain', { count }));
    this.board = new Board({ ...parts, atlas: ui.atlas, art: ui.art, numerals, chain }, idleBoard);
    this.hud = new PlayHud(ui, send);
    this.opponentHud = new OpponentHud(ui, parts.quadShader, send);
    this.tools = new ToolBar(ui, this.board.targeting, this.board.merges, { send, command });
    this.panels = new Panels(ui, parts.pageViews, send);
    this.lesson = new Tutorial(ui, () => send({ type: 'tutorial-done' }));
    this.instantReplayFrame = new InstantReplayFrame(ui);
    this.finales = new Finales(ui, this.board, send);
    this.endNote = new EndNote(ui);
    this.dresser = new Dresser(ui.looks, ui.page, this.board);
    this.aiming = new Aiming(this.board, command);
    this.views = [this.hud, this.opponentHud, this.tools];
    const { endNote, instantReplayFrame, lesson, hud, opponentHud, tools, finales } = this;
    const over = [endNote, instantReplayFrame, lesson, hud, opponentHud, tools, finales];
    this.below.addChild(...over.map(({ node }) => node));
    this.above.addChild(this.board.overlay.node, ...this.panels.nodes, this.board.front.node);
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    for (const part of [this.instantReplayFrame, this.endNote]) part.resize(screen);
    for (const part of [this.board, this.lesson, this.finales]) part.resize(play);
    for (const view of this.views) view.resize(screen, play);
    this.panels.resize(screen, play);
  }

  apply(settings: Settings): void {
    this.board.apply(settings);
    this.panels.apply(settings);
  }

  wear(...[burst, thread]: Parameters<Dresser['set']>): void {
    this.dresser.set(burst, thread);
  }

  /** Tells what a screen shows; the same one again only that. */
  fill(screen: Screen): void {
    if (screen.name === 'play') this.fillPlay(screen);
    else if (screen.name !== 'home') this.panels.fill(screen);
  }

  private fillPlay(screen: PlayScreen): void {
    for (const part of [this.hud, this.tools]) part.show(screen);
    this.opponentHud.show(screen.opponent);
    this.lesson.set(screen.tutorial);
  }

  present(screen: Screen, onBoard: boolean): void {
    const before = this.current;
    this.current = screen.name;
    present(this.hud, onBoard);
    this.hud.onScreen = screen.name;
    for (const view of [this.opponentHud, this.tools]) present(view, onBoard && screen.name !== 'replay');
    this.panels.present(screen);
    // The pieces leave the jar for the score on the panel, which keeps a picture of them.
    if (isEnd(screen.name) && before !== screen.name) this.board.collect(this.panels.remember(this.run));
  }

  set watching(watching: boolean) {
    this.hud.watching = watching;
  }

  showInstantReplay(piece: number | null): void {
    this.board.mark(piece);
    this.inInstantReplay = this.hud.inInstantReplay = piece !== null;
    this.instantReplayFrame.set(this.inInstantReplay);
    if (this.inInstantReplay) this.tools.makeRoom();
  }

  announce(achievement: AchievementId): void {
    this.panels.achievementBanner.enqueue(achievement);
  }

  cheer(peak: Peak, offered: boolean): void {
    this.finales.cheer(peak, offered);
  }

  /** How fast the run's time should pass, 0…1. */
  get timeScale(): number {
    return this.tools.chosen === null ? this.board.light.timeScale : 0;
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.board.begin(run ?? IDLE_RUN, run === null);
    for (const part of [this.hud, this.tools, this.aiming, this.finales]) part.begin(run);
  }

  tick(events: readonly GameEvent[]): void {
    this.board.tick(events);
    for (const event of events) {
      if (event.type === 'tool-earned') this.tools.give(event.tool, this.board.space.place(event));
      if (event.type === 'time-won') this.hud.win(event.ticks, this.board.space.place(event));
      this.finales.tick(event);
    }
  }

  /** Before home and the panels have moved. */
  step(elapsedMs: number): void {
    this.dresser.step();
    this.board.targeting.tool = this.tools.chosen;
    this.tools.hushed = this.finales.inCeremony;
    for (const view of this.views) view.step(elapsedMs);
    this.board.covered = this.hud.isCovered;
    this.panels.step(elapsedMs, this.board.collected);
  }

  /** After them: the board, and what goes by where its pieces are drawn. */
  draw(alpha: number, elapsedMs: number): void {
    const taught = this.current === 'play' && !this.inInstantReplay ? this.run : null;
    this.lesson.step(taught, this.board.aiming, elapsedMs);
    this.instantReplayFrame.step(elapsedMs);
    if (this.panels.takeTriumph()) this.board.celebrate();
    this.board.draw(alpha, elapsedMs);
    this.finales.step(this.current === 'play', elapsedMs);
    this.endNote.step(this.current === 'play' ? this.board.endingPiece : null, elapsedMs);
  }

  /** What was drawn once more, in the same moment: the page of text has moved. */
  redraw(alpha: number): void {
    this.board.draw(alpha, 0);
  }

  /** How strongly the score's moon shines, 0…1. */
  get moonlight(): number {
    return this.hud.moonlight;
  }

  /** Over the jar alone a finger may aim. One that comes while the pieces still pour into the score brings them in at once. */
  land(touch: TouchPoint): 'pressing' | 'spent' | null {
    if (this.current === 'play') return this.landInPlay(touch);
    if (isEnd(this.current ?? 'home') && this.board.finishCollecting()) return 'spent';
    return this.press(touch) ? 'pressing' : 'spent';
  }

  private landInPlay(touch: TouchPoint): 'pressing' | 'spent' | null {
    this.finales.skip();
    if (!this.inInstantReplay && !this.run?.ended) return this.press(touch) ? 'pressing' : null;
    this.send({ type: 'skip' });
    return 'spent';
  }

  press(touch: TouchPoint): boolean {
    if (this.current !== 'play') return this.panels.touch(touch);
    return [this.hud, this.opponentHud, this.tools, this.finales].some((it) => it.touch(touch));
  }

  /** With a tool in the hand nobody aims. */
  get isToolChosen(): boolean {
    return this.tools.chosen !== null;
  }
}

const present = (view: View, shown: boolean): void => {
  if (shown) view.enter();
  else view.leave();
};

/** What the second script has of the picture. */
export const createRunScene = (parts: SceneParts, idleBoard: IdleBoard): RunScene =>
  new RunScene(parts, idleBoard);
