import { Group } from '#paint/graph.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { LateScript } from '../../shared/late-script.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { GuestId } from '../../shared/vocabulary/guests.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import { FIRST_SKY } from '../art/theme-loader.ts';
import { Backdrop } from '../backdrop/backdrop.ts';
import { IdleBoard } from '../board/idle-board.ts';
import { Mirror, type Mirrored } from '../graphics/mirror.ts';
import { BOARD, JAR, type PlayLayout, playLayout } from '../layout/play-layout.ts';
import { virtualScreen } from '../layout/virtual-screen.ts';
import { HomeView } from '../screens/home/home-view.ts';
import { StartNotice } from '../screens/home/start-notice.ts';
import type { ThemeChoice } from '../screens/pages.ts';
import { replayScreen } from '../screens/replay/replay-layout.ts';
import type { Screen } from '../screens/screen.ts';
import { hasScrim, isOverHome } from '../screens/screen-registry.ts';
import { Scrim } from '../widgets/panels/scrim.ts';
import type { Aimed, Controls } from './fingers.ts';
import { GuestSeat } from './guest-seat.ts';
import type { createRunScene, RunScene } from './run-scene.ts';
import type { SceneParts } from './scene-parts.ts';
import type { ScreenMetrics, Stage, TouchPoint } from './stage.ts';

/** What the second script has of the picture. */
export interface SceneScript {
  readonly createRunScene: typeof createRunScene;
}

/** Milliseconds after which the second script is read, and in a later frame what it has of the picture is made, unless it was asked for. */
const STANDS_MS = 300;

/** The whole picture: backdrop and home; with them, once it is needed, all that a run and its panels show. */
export class Scene implements Omit<Stage, 'setWords' | 'touch' | 'releaseMemory'>, Controls, Aimed {
  private readonly parts: SceneParts;
  private readonly script: LateScript<SceneScript>;
  private readonly root = new Group();
  private readonly below = new Group();
  private readonly above = new Group();
  private readonly backdrop: Backdrop;
  private readonly idleBoard: IdleBoard;
  private readonly home: HomeView;
  private readonly notice: StartNotice;
  private readonly scrim: Scrim;
  private readonly guestSeat: GuestSeat;
  private made: RunScene | null = null;
  private stoodMs = 0;
  private screen: Screen | null = null;
  private run: RunView | null = null;
  private settings: Settings | null = null;
  private themes: ThemeChoice | null = null;
  private leftHand = false;
  private foreign: Mirror | null = null;
  private metrics: ScreenMetrics;
  /** Points of the window for one of ours. */
  private scale = 1;

  constructor(parts: SceneParts, script: LateScript<SceneScript>) {
    const { ui, send, behind, glow, batch } = parts;
    this.parts = parts;
    this.script = script;
    this.metrics = parts.metrics;
    this.backdrop = new Backdrop(ui);
    this.backdrop.setTheme(FIRST_SKY);
    this.idleBoard = new IdleBoard({ ...parts, atlas: ui.atlas, art: ui.art });
    this.home = new HomeView(ui, send);
    this.notice = new StartNotice(ui);
    this.scrim = new Scrim(ui);
    this.guestSeat = new GuestSeat(ui, this.idleBoard.painter);
    this.root.addChild(
      ...[this.backdrop, behind, glow, batch].map(({ node }) => node),
      this.below,
      ...[this.home, this.notice, this.scrim].map(({ node }) => node),
      this.above,
    );
    this.resize(parts.metrics);
  }

  /** What home does not show: made when it is first asked for. */
  private get runScene(): RunScene {
    this.made ??= this.make();
    return this.made;
  }

  private make(): RunScene {
    const made = this.script.value.createRunScene(this.parts, this.idleBoard);
    this.below.addChild(made.below);
    this.above.addChild(made.above);
    const { screen, play } = this.room;
    made.resize(screen, play);
    if (this.settings) made.apply(this.settings);
    if (this.themes) made.wear(this.themes.burst, this.themes.thread);
    if (this.screen) made.present(this.screen, false);
    return made;
  }

  /** The next press waits for neither: the script is read in one frame, and what it makes is made in another. */
  private makeReady(elapsedMs: number): void {
    this.stoodMs += elapsedMs;
    if (this.made || this.stoodMs < STANDS_MS) return;
    if (this.script.isHere) this.made = this.make();
    else {
      // Where it cannot be had, the next try is a press.
      this.stoodMs = Number.NEGATIVE_INFINITY;
      void this.script.value;
      this.stoodMs = STANDS_MS;
    }
  }

  private get room(): { readonly screen: ScreenMetrics; readonly play: PlayLayout } {
    const { screen } = virtualScreen(this.metrics);
    const room = this.current === 'replay' ? replayScreen(screen) : screen;
    return { screen, play: playLayout(room, this.run?.board ?? BOARD, JAR, this.leftHand) };
  }

  private get current(): Screen['name'] | null {
    return this.screen?.name ?? null;
  }

  resize(metrics: ScreenMetrics): void {
    this.metrics = metrics;
    this.scale = virtualScreen(metrics).scale;
    const { screen, play } = this.room;
    const { ui, painter, quadShader, glow, page } = this.parts;
    painter.resize(screen.width, screen.height, screen.pixelRatio);
    quadShader.setScreen(screen.width, screen.height);
    glow.setScreen(screen.width, screen.height);
    page.setPixelRatio(screen.pixelRatio);
    this.backdrop.resize(screen, play);
    ui.sharpen(play.board.scale * screen.pixelRatio);
    for (const part of [this.scrim, this.notice]) part.resize(screen);
    this.idleBoard.resize(play);
    this.home.resize(screen, play);
    this.made?.resize(screen, play);
  }

  show(screen: Screen): void {
    if (screen.name === 'home') this.home.show(screen);
    else this.runScene.fill(screen);
    const before = this.current;
    this.screen = screen;
    if (screen.name === before) return;
    if (screen.name === 'replay' || before === 'replay') this.watch(screen.name === 'replay');
    const ended = screen.name === 'over' || screen.name === 'result';
    const onBoard = screen.name !== 'home' && this.run !== null && !ended;
    const home = screen.name === 'home' || (isOverHome(screen.name) && this.run === null);
    if (home) this.home.enter();
    else this.home.leave();
    this.scrim.set(hasScrim(screen.name) ? 1 : 0);
    this.backdrop.setPlaying(this.run !== null);
    if (screen.name === 'play') this.parts.ui.releaseDeferredTextures();
    this.made?.present(screen, onBoard);
  }

  /** While a run is watched the jar makes room for what it is watched with. */
  private watch(watching: boolean): void {
    this.runScene.watching = watching;
    this.resize(this.metrics);
  }

  apply(settings: Settings): void {
    this.settings = settings;
    this.parts.ui.reducedMotion = settings.reducedMotion;
    const turned = settings.leftHand !== this.leftHand;
    this.leftHand = settings.leftHand;
    if (turned) this.resize(this.metrics);
    this.idleBoard.apply(settings);
    this.made?.apply(settings);
  }

  setThemes(themes: ThemeChoice): void {
    this.themes = themes;
    this.backdrop.setTheme(themes.sky);
    this.made?.wear(themes.burst, themes.thread);
    void this.parts.themes.use(themes.jar);
  }

  setGuest(guest: GuestId | null): void {
    this.guestSeat.set(guest);
  }

  showInstantReplay(piece: number | null): void {
    this.made?.showInstantReplay(piece);
  }

  mirror(mirrored: Mirrored | null): void {
    this.foreign?.dispose();
    this.foreign = mirrored && new Mirror(mirrored, this.scale);
    if (this.foreign) this.root.addChild(this.foreign.node);
  }

  announce(achievement: AchievementId): void {
    this.runScene.announce(achievement);
  }

  cheer(peak: Peak, offered: boolean): void {
    this.runScene.cheer(peak, offered);
  }

  get timeScale(): number {
    return this.made?.timeScale ?? 1;
  }

  begin(run: RunView | null): void {
    const widened = run?.board.width !== this.run?.board.width;
    this.run = run;
    this.guestSeat.step(true, 0);
    if (widened) this.resize(this.metrics);
    this.backdrop.begin(run);
    if (run || this.made) this.runScene.begin(run);
  }

  tick(events: readonly GameEvent[]): void {
    this.runScene.tick(events);
  }

  draw(alpha: number, elapsedMs: number): void {
    const { ui, page, painter } = this.parts;
    this.makeReady(elapsedMs);
    ui.tweens.step(elapsedMs);
    this.guestSeat.step(this.run === null, elapsedMs);
    this.made?.step(elapsedMs);
    this.home.step(elapsedMs);
    this.scrim.step(elapsedMs);
    for (const said of [this.notice, this.home.note]) said.step(this.current === 'home', elapsedMs);
    if (this.made) this.made.draw(alpha, elapsedMs);
    else this.idleBoard.draw(elapsedMs);
    this.backdrop.step(elapsedMs, this.made?.moonlight ?? 0, this.idleBoard.light.skyLight);
    this.foreign?.step();
    if (page.settle()) this.redraw(alpha);
    page.flush();
    painter.draw(this.root);
  }

  /** The page of text has moved. */
  private redraw(alpha: number): void {
    if (this.made) this.made.redraw(alpha);
    else this.idleBoard.draw(0);
  }

  /** A touch of the window, in points of the scene. */
  place(touch: TouchPoint): TouchPoint {
    return { ...touch, x: touch.x / this.scale, y: touch.y / this.scale };
  }

  land(touch: TouchPoint): 'pressing' | 'spent' | null {
    if (this.current !== 'home') return this.runScene.land(touch);
    return this.home.touch(touch) ? 'pressing' : 'spent';
  }

  pass(touch: TouchPoint): boolean {
    if (this.current === 'home') this.home.touch(touch);
    else this.runScene.press(touch);
    return this.made?.isToolChosen ?? false;
  }

  /** Nobody aims before there is a run. */
  get ready(): boolean {
    return this.made?.aiming.ready ?? false;
  }

  aim(touch: TouchPoint): void {
    this.runScene.aiming.aim(touch);
  }

  drop(touch: TouchPoint): void {
    this.runScene.aiming.drop(touch);
  }

  letGo(): void {
    this.made?.aiming.letGo();
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
}
