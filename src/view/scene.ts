import type { Glow } from '#paint/glow.ts';
import { Group } from '#paint/graph.ts';
import type { Painter } from '#paint/painter.ts';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { QuadShader } from '#paint/quad-shader.ts';
import type { GameEvent, RunView } from '../core/index.ts';
import type { Settings } from '../shared/vocabulary/setting-names.ts';
import { Aiming } from './aiming.ts';
import { Backdrop } from './backdrop/backdrop.ts';
import { Board } from './board/board.ts';
import { IDLE_RUN } from './board/idle-run.ts';
import { EndNote } from './effects/end-note.ts';
import { ReunionBanner } from './effects/reunion-banner.ts';
import type { LabelPage } from './graphics/label-page.ts';
import { Mirror, type Mirrored } from './graphics/mirror.ts';
import { BOARD, JAR, playLayout } from './layout/play-layout.ts';
import { replayScreen } from './layout/replay-layout.ts';
import { virtualScreen } from './layout/virtual-screen.ts';
import type { Dress } from './pages.ts';
import { HomeView } from './screens/home-view.ts';
import { InstantReplayFrame } from './screens/instant-replay-frame.ts';
import { OpponentHud } from './screens/opponent-hud.ts';
import { isPage, Panels } from './screens/panels.ts';
import { PlayHud } from './screens/play-hud.ts';
import { StartNotice } from './screens/start-notice.ts';
import { ToolBar } from './screens/tool-bar.ts';
import { Tutorial } from './screens/tutorial.ts';
import type { View } from './screens/view.ts';
import type { Intent, Screen, ScreenMetrics, Stage, TouchPoint } from './stage.ts';
import { FIRST_SKY, type ThemeLoader } from './theme-loader.ts';
import type { UiContext } from './ui-context.ts';
import { Scrim } from './widgets/panels/scrim.ts';

export interface SceneParts {
  readonly painter: Painter;
  readonly quadShader: QuadShader;
  readonly behind: QuadBatch;
  readonly glow: Glow;
  readonly batch: QuadBatch;
  readonly page: LabelPage;
  readonly kit: UiContext;
  readonly wardrobe: ThemeLoader;
  readonly metrics: ScreenMetrics;
  readonly send: (intent: Intent) => void;
}

/** On these nothing hangs over the board. */
const UNVEILED: readonly Screen['name'][] = ['home', 'play', 'theatre'];

/** The whole picture: backdrop, board, numbers, and one panel at most. */
export class Scene implements Omit<Stage, 'speak'> {
  private readonly parts: SceneParts;
  private readonly root = new Group();
  private readonly backdrop: Backdrop;
  private readonly board: Board;
  private readonly hud: PlayHud;
  private readonly home: HomeView;
  private readonly rivalHud: OpponentHud;
  private readonly tools: ToolBar;
  private readonly panels: Panels;
  private readonly notice: StartNotice;
  private readonly veil: Scrim;
  private readonly aiming: Aiming;
  private readonly lesson: Tutorial;
  private readonly lookBackFrame: InstantReplayFrame;
  private readonly reunion: ReunionBanner;
  private readonly endNote: EndNote;
  private readonly views: readonly View[];
  private current: Screen['name'] | null = null;
  private run: RunView | null = null;
  private leftHand = false;
  private lookingBack = false;
  private foreign: Mirror | null = null;
  private metrics: ScreenMetrics;
  /** Points of the window for one of ours. */
  private scale = 1;

  constructor(parts: SceneParts) {
    const { kit, send, behind, glow, batch } = parts;
    this.parts = parts;
    this.metrics = parts.metrics;
    this.backdrop = new Backdrop(kit);
    this.backdrop.wear(FIRST_SKY);
    this.board = new Board({
      behind,
      glow,
      batch,
      quadShader: parts.quadShader,
      atlas: kit.atlas,
      art: kit.art,
      numerals: kit.numerals.large,
      brush: kit.numerals.brush,
    });
    this.hud = new PlayHud(kit, send);
    this.home = new HomeView(kit, BOARD, send);
    this.rivalHud = new OpponentHud(kit, parts.quadShader, send);
    this.tools = new ToolBar(kit, this.board.choice, send);
    this.panels = new Panels(kit, send);
    this.notice = new StartNotice(kit);
    this.veil = new Scrim(kit);
    this.lesson = new Tutorial(kit, () => send({ type: 'lesson-done' }));
    this.lookBackFrame = new InstantReplayFrame(kit);
    this.reunion = new ReunionBanner(kit);
    this.endNote = new EndNote(kit);
    this.aiming = new Aiming(this.board, send);
    this.views = [this.hud, this.rivalHud, this.tools, this.home];
    this.root.addChild(
      this.backdrop.node,
      behind.node,
      glow.node,
      batch.node,
      this.endNote.node,
      this.lookBackFrame.node,
      this.lesson.node,
      this.hud.node,
      this.rivalHud.node,
      this.tools.node,
      this.reunion.node,
      this.home.node,
      this.notice.node,
      this.veil.node,
      this.board.aloft.node,
      ...this.panels.nodes,
      this.board.front.node,
    );
    this.board.begin(IDLE_RUN, true);
    this.resize(parts.metrics);
  }

  resize(metrics: ScreenMetrics): void {
    const { screen, scale } = virtualScreen(metrics);
    this.scale = scale;
    const { kit, painter, quadShader, glow, page } = this.parts;
    const room = this.current === 'theatre' ? replayScreen(screen) : screen;
    const play = playLayout(room, BOARD, JAR, this.leftHand);
    this.metrics = metrics;
    painter.resize(screen.width, screen.height, screen.pixelRatio);
    quadShader.setScreen(screen.width, screen.height);
    glow.setScreen(screen.width, screen.height);
    page.setPixelRatio(screen.pixelRatio);
    this.backdrop.resize(screen, play);
    this.board.resize(play, BOARD);
    kit.sharpen(play.board.scale * screen.pixelRatio);
    this.veil.resize(screen);
    this.lesson.resize(play);
    this.lookBackFrame.resize(screen);
    this.reunion.resize(play);
    this.endNote.resize(screen);
    this.notice.resize(screen);
    for (const view of this.views) view.resize(screen, play);
    this.panels.resize(screen, play);
  }

  show(screen: Screen): void {
    this.fill(screen);
    if (screen.name === this.current) return;
    const before = this.current;
    this.current = screen.name;
    this.aiming.cancel();
    if (screen.name === 'theatre' || before === 'theatre') this.watch(screen.name === 'theatre');
    const ended = screen.name === 'over' || screen.name === 'result';
    const onBoard = screen.name !== 'home' && this.run !== null && !ended;
    this.present(this.hud, onBoard);
    for (const view of [this.rivalHud, this.tools]) this.present(view, onBoard && screen.name !== 'theatre');
    // Behind settings and pages the home screen stays, as the board does behind a pause.
    const covered = screen.name === 'settings' || screen.name === 'challenge' || isPage(screen);
    this.present(this.home, screen.name === 'home' || (covered && this.run === null));
    this.panels.present(screen);
    this.veil.set(UNVEILED.includes(screen.name) ? 0 : 1);
    this.backdrop.setPlaying(this.run !== null);
    if (screen.name === 'play') this.parts.kit.releaseLatePictures();
    // The pieces leave the jar for the score on the panel, which keeps a picture of them.
    if (ended && before !== screen.name) this.board.pour(this.panels.remember(this.run));
  }

  /** While a run is watched the jar makes room for what it is watched with. */
  private watch(watching: boolean): void {
    this.hud.watching = watching;
    this.resize(this.metrics);
  }

  apply(settings: Settings): void {
    this.parts.kit.reducedMotion = settings.reducedMotion;
    const turned = settings.leftHand !== this.leftHand;
    this.leftHand = settings.leftHand;
    if (turned) this.resize(this.metrics);
    this.board.apply(settings);
    this.panels.apply(settings);
  }

  wear({ sky, jar }: Dress): void {
    this.backdrop.wear(sky);
    void this.parts.wardrobe.wear(jar);
  }

  lookBack(piece: number | null): void {
    this.board.mark(piece);
    this.lookingBack = piece !== null;
    this.lookBackFrame.set(this.lookingBack);
    this.hud.lookingBack = this.lookingBack;
    this.aiming.cancel();
  }

  mirror(mirrored: Mirrored | null): void {
    this.foreign?.dispose();
    this.foreign = mirrored && new Mirror(mirrored, this.scale);
    if (this.foreign) this.root.addChild(this.foreign.node);
  }

  announce(achievement: string): void {
    this.panels.medalNote.tell(achievement);
  }

  get timeScale(): number {
    return this.tools.chosen === null ? this.board.light.pace : 0;
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.board.begin(run ?? IDLE_RUN, run === null);
    for (const part of [this.hud, this.tools, this.aiming]) part.begin(run);
  }

  tick(events: readonly GameEvent[]): void {
    this.board.tick(events);
    for (const event of events) {
      if (event.type === 'tool-earned') this.tools.give(event.tool, this.board.space.place(event));
      if (event.type === 'time-won') this.hud.win(event.ticks, this.board.space.place(event));
      if (event.type === 'merged' && event.into === null) this.reunion.show(...this.board.discOf(event));
    }
  }

  draw(alpha: number, elapsedMs: number): void {
    const { kit, page, painter } = this.parts;
    kit.tweens.step(elapsedMs);
    this.board.choice.tool = this.tools.chosen;
    this.hud.inFlight = this.board.pointsInFlight;
    for (const view of this.views) view.step(elapsedMs);
    this.panels.step(elapsedMs, this.board.poured);
    this.veil.step(elapsedMs);
    this.notice.step(this.current === 'home', elapsedMs);
    const taught = this.current === 'play' && !this.lookingBack ? this.run : null;
    this.lesson.step(taught, this.board.aiming, elapsedMs);
    this.lookBackFrame.step(elapsedMs);
    if (this.panels.takeTriumph()) this.board.celebrate();
    this.board.draw(alpha, elapsedMs);
    this.endNote.step(this.current === 'play' ? this.board.culprit : null, elapsedMs);
    this.backdrop.step(elapsedMs, this.hud.moonlight, this.board.light.skyLight);
    this.foreign?.step();
    if (page.settle()) this.board.draw(alpha, 0);
    page.flush();
    painter.draw(this.root);
  }

  touch(point: TouchPoint): void {
    const touch = { ...point, x: point.x / this.scale, y: point.y / this.scale };
    if (this.current === 'play') this.touchPlay(touch);
    else if (this.current === 'home') this.home.touch(touch);
    else if (!this.hurries(touch)) this.panels.touch(touch);
  }

  /** A finger that comes while the pieces still pour into the score hurries them, and presses nothing. */
  private hurries({ phase }: TouchPoint): boolean {
    const ended = this.current === 'over' || this.current === 'result';
    return ended && phase === 'start' && this.board.hurry();
  }

  private touchPlay(touch: TouchPoint): void {
    if (this.lookingBack) {
      if (touch.phase === 'end') this.parts.send({ type: 'skip' });
    } else if (![this.hud, this.rivalHud, this.tools].some((it) => it.touch(touch))) this.aiming.touch(touch);
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
      this.hud.show(screen);
      this.rivalHud.show(screen.rival);
      this.lesson.set(screen.lesson);
    } else this.panels.fill(screen);
  }

  private present(view: View, present: boolean): void {
    if (present) view.enter();
    else view.leave();
  }
}
