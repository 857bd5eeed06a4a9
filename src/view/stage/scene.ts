import { Group } from '#paint/graph.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { GuestId } from '../../shared/vocabulary/guests.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import { FIRST_SKY } from '../art/theme-loader.ts';
import { Backdrop } from '../backdrop/backdrop.ts';
import { Aiming } from '../board/aiming.ts';
import { Board } from '../board/board.ts';
import { ChainLettering } from '../board/chain-lettering.ts';
import { IDLE_RUN } from '../board/idle-run.ts';
import { EndNote } from '../effects/end-note.ts';
import { Finales } from '../effects/finales.ts';
import { Mirror, type Mirrored } from '../graphics/mirror.ts';
import { BOARD, JAR, playLayout } from '../layout/play-layout.ts';
import { virtualScreen } from '../layout/virtual-screen.ts';
import { HomeView } from '../screens/home/home-view.ts';
import { StartNotice } from '../screens/home/start-notice.ts';
import type { ThemeChoice } from '../screens/pages.ts';
import { Panels } from '../screens/panels.ts';
import { InstantReplayFrame } from '../screens/play/instant-replay-frame.ts';
import { OpponentHud } from '../screens/play/opponent-hud.ts';
import { PlayHud } from '../screens/play/play-hud.ts';
import { ToolBar } from '../screens/play/tool-bar.ts';
import { Tutorial } from '../screens/play/tutorial.ts';
import { replayScreen } from '../screens/replay/replay-layout.ts';
import type { Screen } from '../screens/screen.ts';
import { hasScrim, isOverHome } from '../screens/screen-registry.ts';
import type { View } from '../screens/view.ts';
import { Scrim } from '../widgets/panels/scrim.ts';
import { say } from '../widgets/text/texts.ts';
import { Dresser } from './dresser.ts';
import type { Controls } from './fingers.ts';
import { GuestSeat } from './guest-seat.ts';
import type { SceneParts } from './scene-parts.ts';
import type { ScreenMetrics, Stage, TouchPoint } from './stage.ts';

/** The whole picture: backdrop, board, numbers, and one panel at most. */
export class Scene implements Omit<Stage, 'setWords' | 'touch' | 'releaseMemory'>, Controls {
  private readonly parts: SceneParts;
  private readonly root = new Group();
  private readonly backdrop: Backdrop;
  private readonly board: Board;
  private readonly hud: PlayHud;
  private readonly home: HomeView;
  private readonly opponentHud: OpponentHud;
  private readonly tools: ToolBar;
  private readonly panels: Panels;
  private readonly notice: StartNotice;
  private readonly scrim: Scrim;
  readonly aiming: Aiming;
  private readonly lesson: Tutorial;
  private readonly instantReplayFrame: InstantReplayFrame;
  private readonly finales: Finales;
  private readonly endNote: EndNote;
  private readonly guestSeat: GuestSeat;
  private readonly dresser: Dresser;
  private readonly views: readonly View[];
  private current: Screen['name'] | null = null;
  private run: RunView | null = null;
  private leftHand = false;
  private inInstantReplay = false;
  private foreign: Mirror | null = null;
  private metrics: ScreenMetrics;
  /** Points of the window for one of ours. */
  private scale = 1;

  constructor(parts: SceneParts) {
    const { ui, send, command, behind, glow, batch } = parts;
    this.parts = parts;
    this.metrics = parts.metrics;
    this.backdrop = new Backdrop(ui);
    this.backdrop.setTheme(FIRST_SKY);
    const { large: numerals, brush } = ui.numerals;
    const chain = new ChainLettering(brush, (count) => say(ui.words, 'chain', { count }));
    this.board = new Board({ ...parts, atlas: ui.atlas, art: ui.art, numerals, chain });
    this.hud = new PlayHud(ui, send);
    this.home = new HomeView(ui, send);
    this.opponentHud = new OpponentHud(ui, parts.quadShader, send);
    this.tools = new ToolBar(ui, this.board.targeting, this.board.merges, { send, command });
    this.panels = new Panels(ui, parts.pageViews, send);
    this.notice = new StartNotice(ui);
    this.scrim = new Scrim(ui);
    this.lesson = new Tutorial(ui, () => send({ type: 'tutorial-done' }));
    this.instantReplayFrame = new InstantReplayFrame(ui);
    this.finales = new Finales(ui, this.board, send);
    this.endNote = new EndNote(ui);
    this.guestSeat = new GuestSeat(ui, this.board.painter);
    this.dresser = new Dresser(ui.looks, ui.page, this.board);
    this.aiming = new Aiming(this.board, command);
    this.views = [this.hud, this.opponentHud, this.tools, this.home];
    const { backdrop, endNote, instantReplayFrame, lesson, hud, opponentHud, tools } = this;
    this.root.addChild(
      ...[backdrop, behind, glow, batch, endNote, instantReplayFrame].map(({ node }) => node),
      ...[lesson, hud, opponentHud, tools, this.finales, this.home].map(({ node }) => node),
      ...[this.notice, this.scrim, this.board.overlay].map(({ node }) => node),
      ...this.panels.nodes,
      this.board.front.node,
    );
    this.board.begin(IDLE_RUN, true);
    this.resize(parts.metrics);
  }

  resize(metrics: ScreenMetrics): void {
    const { screen, scale } = virtualScreen(metrics);
    this.scale = scale;
    const { ui, painter, quadShader, glow, page } = this.parts;
    const room = this.current === 'replay' ? replayScreen(screen) : screen;
    const play = playLayout(room, this.run?.board ?? BOARD, JAR, this.leftHand);
    this.metrics = metrics;
    painter.resize(screen.width, screen.height, screen.pixelRatio);
    quadShader.setScreen(screen.width, screen.height);
    glow.setScreen(screen.width, screen.height);
    page.setPixelRatio(screen.pixelRatio);
    this.backdrop.resize(screen, play);
    ui.sharpen(play.board.scale * screen.pixelRatio);
    for (const part of [this.scrim, this.instantReplayFrame, this.endNote, this.notice]) part.resize(screen);
    for (const part of [this.board, this.lesson, this.finales]) part.resize(play);
    for (const view of this.views) view.resize(screen, play);
    this.panels.resize(screen, play);
  }

  show(screen: Screen): void {
    this.fill(screen);
    if (screen.name === this.current) return;
    const before = this.current;
    this.current = screen.name;
    if (screen.name === 'replay' || before === 'replay') this.watch(screen.name === 'replay');
    const ended = screen.name === 'over' || screen.name === 'result';
    const onBoard = screen.name !== 'home' && this.run !== null && !ended;
    this.present(this.hud, onBoard);
    this.hud.onScreen = screen.name;
    for (const view of [this.opponentHud, this.tools])
      this.present(view, onBoard && screen.name !== 'replay');
    this.present(this.home, screen.name === 'home' || (isOverHome(screen.name) && this.run === null));
    this.panels.present(screen);
    this.scrim.set(hasScrim(screen.name) ? 1 : 0);
    this.backdrop.setPlaying(this.run !== null);
    if (screen.name === 'play') this.parts.ui.releaseDeferredTextures();
    // The pieces leave the jar for the score on the panel, which keeps a picture of them.
    if (ended && before !== screen.name) this.board.collect(this.panels.remember(this.run));
  }

  /** While a run is watched the jar makes room for what it is watched with. */
  private watch(watching: boolean): void {
    this.hud.watching = watching;
    this.resize(this.metrics);
  }

  apply(settings: Settings): void {
    this.parts.ui.reducedMotion = settings.reducedMotion;
    const turned = settings.leftHand !== this.leftHand;
    this.leftHand = settings.leftHand;
    if (turned) this.resize(this.metrics);
    this.board.apply(settings);
    this.panels.apply(settings);
  }

  setThemes({ sky, jar, burst, thread }: ThemeChoice): void {
    this.backdrop.setTheme(sky);
    this.dresser.set(burst, thread);
    void this.parts.themes.use(jar);
  }

  setGuest(guest: GuestId | null): void {
    this.guestSeat.set(guest);
  }

  showInstantReplay(piece: number | null): void {
    this.board.mark(piece);
    this.inInstantReplay = this.hud.inInstantReplay = piece !== null;
    this.instantReplayFrame.set(this.inInstantReplay);
    if (this.inInstantReplay) this.tools.makeRoom();
  }

  mirror(mirrored: Mirrored | null): void {
    this.foreign?.dispose();
    this.foreign = mirrored && new Mirror(mirrored, this.scale);
    if (this.foreign) this.root.addChild(this.foreign.node);
  }

  announce(achievement: AchievementId): void {
    this.panels.achievementBanner.enqueue(achievement);
  }

  cheer(peak: Peak, offered: boolean): void {
    this.finales.cheer(peak, offered);
  }

  get timeScale(): number {
    return this.tools.chosen === null ? this.board.light.timeScale : 0;
  }

  begin(run: RunView | null): void {
    const widened = run?.board.width !== this.run?.board.width;
    this.run = run;
    this.guestSeat.step(true, 0);
    if (widened) this.resize(this.metrics);
    this.board.begin(run ?? IDLE_RUN, run === null);
    for (const part of [this.backdrop, this.hud, this.tools, this.aiming, this.finales]) part.begin(run);
  }

  tick(events: readonly GameEvent[]): void {
    this.board.tick(events);
    for (const event of events) {
      if (event.type === 'tool-earned') this.tools.give(event.tool, this.board.space.place(event));
      if (event.type === 'time-won') this.hud.win(event.ticks, this.board.space.place(event));
      this.finales.tick(event);
    }
  }

  draw(alpha: number, elapsedMs: number): void {
    const { ui, page, painter } = this.parts;
    ui.tweens.step(elapsedMs);
    this.guestSeat.step(this.run === null, elapsedMs);
    this.dresser.step();
    this.board.targeting.tool = this.tools.chosen;
    this.tools.hushed = this.finales.inCeremony;
    for (const view of this.views) view.step(elapsedMs);
    this.board.covered = this.hud.isCovered;
    this.panels.step(elapsedMs, this.board.collected);
    this.scrim.step(elapsedMs);
    for (const said of [this.notice, this.home.note]) said.step(this.current === 'home', elapsedMs);
    const taught = this.current === 'play' && !this.inInstantReplay ? this.run : null;
    this.lesson.step(taught, this.board.aiming, elapsedMs);
    this.instantReplayFrame.step(elapsedMs);
    if (this.panels.takeTriumph()) this.board.celebrate();
    this.board.draw(alpha, elapsedMs);
    this.finales.step(this.current === 'play', elapsedMs);
    this.endNote.step(this.current === 'play' ? this.board.endingPiece : null, elapsedMs);
    this.backdrop.step(elapsedMs, this.hud.moonlight, this.board.light.skyLight);
    this.foreign?.step();
    if (page.settle()) this.board.draw(alpha, 0);
    page.flush();
    painter.draw(this.root);
  }

  /** A touch of the window, in points of the scene. */
  place(touch: TouchPoint): TouchPoint {
    return { ...touch, x: touch.x / this.scale, y: touch.y / this.scale };
  }

  /** Over the jar alone a finger may aim. One that comes while the pieces still pour into the score brings them in at once. */
  land(touch: TouchPoint): 'pressing' | 'spent' | null {
    if (this.current === 'play') return this.landInPlay(touch);
    const ended = this.current === 'over' || this.current === 'result';
    if (ended && this.board.finishCollecting()) return 'spent';
    return this.press(touch) ? 'pressing' : 'spent';
  }

  private landInPlay(touch: TouchPoint): 'pressing' | 'spent' | null {
    this.finales.skip();
    if (!this.inInstantReplay && !this.run?.ended) return this.press(touch) ? 'pressing' : null;
    this.parts.send({ type: 'skip' });
    return 'spent';
  }

  /** With a tool in the hand nobody aims. */
  pass(touch: TouchPoint): boolean {
    this.press(touch);
    return this.tools.chosen !== null;
  }

  private press(touch: TouchPoint): boolean {
    if (this.current === 'home') return this.home.touch(touch);
    if (this.current !== 'play') return this.panels.touch(touch);
    return [this.hud, this.opponentHud, this.tools, this.finales].some((it) => it.touch(touch));
  }

  restore(): void {
    this.parts.painter.restore();
  }

  /** The shared batches outlive the scene; all else of it goes. */
  dispose(): void {
    const { behind, glow, batch } = this.parts;
    this.root.removeChild(behind.node, glow.node, batch.node);
    this.root.destroy({ children: true });
  }

  private fill(screen: Screen): void {
    if (screen.name === 'home') this.home.show(screen);
    else if (screen.name === 'play') {
      for (const part of [this.hud, this.tools]) part.show(screen);
      this.opponentHud.show(screen.opponent);
      this.lesson.set(screen.tutorial);
    } else this.panels.fill(screen);
  }

  private present(view: View, present: boolean): void {
    if (present) view.enter();
    else view.leave();
  }
}
