import { Group } from '#paint/graph.ts';
import { Sky } from '#paint/sky.ts';
import type { RunView } from '../../core/index.ts';
import type { SkySheet } from '../../shared/art-sheet.ts';
import type { SkyTheme } from '../../shared/vocabulary/themes.ts';
import { FIRST_SKY } from '../art/theme-loader.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { clamp, lerp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import { homeMoon } from '../screens/home/home-layout.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import { Branches } from './branches.ts';
import { Clouds } from './clouds.ts';
import { Falling } from './falling.ts';
import { Lanterns } from './lanterns.ts';
import { Stars } from './stars.ts';
import { mixSky, TWIST_SKIES, type TwistSky } from './twist-skies.ts';

/** Between the player's own sky and a twist's. */
const SHADES = 48;

/** Everything behind the jar: sky, moonlight, stars, paper clouds, twigs at the corners. */
export class Backdrop {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly sky = new Sky();
  private readonly stars: Stars;
  private readonly clouds: Clouds;
  private readonly branches: Branches;
  private readonly lanterns: Lanterns;
  private readonly falling: Falling;
  /** 0: the moon of the logo shines; 1: the moon of the score. */
  private readonly playing = new Spring(0, 40, 12);
  /** 0: the player's own sky; 1: the twist's. */
  private readonly twisted = new Spring(0, 30, 11);
  private own: SkySheet | null = null;
  private twistSky: TwistSky | null = null;
  private shownTwist = 0;
  private screen: ScreenMetrics | null = null;
  private play: PlayLayout | null = null;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.stars = new Stars(ui);
    this.clouds = new Clouds(ui);
    this.branches = new Branches(ui);
    this.lanterns = new Lanterns(ui);
    this.falling = new Falling(ui);
    this.node.addChild(
      this.sky.node,
      this.stars.node,
      this.clouds.node,
      this.falling.node,
      this.lanterns.node,
      this.branches.node,
    );
  }

  setTheme(theme: SkyTheme): void {
    const { art, deferredTextures } = this.ui;
    const sky = art.skies[theme];
    if (theme !== FIRST_SKY) deferredTextures.want();
    this.own = sky;
    this.stars.setTheme(sky);
    this.branches.setTheme(sky);
    this.falling.setTheme(sky);
    this.color();
  }

  /** While a run with a twist is on the board, the sky has the twist's colours. */
  begin(run: RunView | null): void {
    const twist = run?.twist ?? null;
    if (twist) this.twistSky = TWIST_SKIES[twist];
    this.twisted.target = twist ? 1 : 0;
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    this.screen = screen;
    this.play = play;
    this.sky.resize(screen.width, screen.height);
    this.stars.resize(screen, play);
    this.clouds.resize(screen, play);
    this.branches.resize(screen, play);
    this.lanterns.resize(screen, play);
    this.falling.resize(screen);
  }

  setPlaying(playing: boolean): void {
    this.playing.target = playing ? 1 : 0;
  }

  /** `moonlight` 0…1 of the score's moon; `light` 0…1 of the whole sky. */
  step(elapsedMs: number, moonlight: number, light: number): void {
    this.playing.step(elapsedMs);
    this.stepTwist(elapsedMs);
    this.stars.step(elapsedMs);
    this.clouds.step(elapsedMs);
    this.falling.step(elapsedMs);
    this.branches.step(elapsedMs, this.playing.value);
    this.lanterns.step(elapsedMs, this.playing.value);
    this.sky.setGlow(light * 0.4, light);
    this.placeMoonlight(moonlight);
  }

  private stepTwist(elapsedMs: number): void {
    this.twisted.step(elapsedMs);
    const share = Math.round(clamp(this.twisted.value, 0, 1) * SHADES) / SHADES;
    if (share === this.shownTwist) return;
    this.shownTwist = share;
    this.color();
  }

  private color(): void {
    const { own, twistSky, shownTwist } = this;
    if (!own) return;
    const sky = twistSky && shownTwist > 0 ? mixSky(own, twistSky, shownTwist) : own;
    this.sky.setTheme(sky);
    this.clouds.setTheme(sky);
  }

  private placeMoonlight(moonlight: number): void {
    if (!this.screen || !this.play) return;
    const from = homeMoon(this.screen);
    const to = this.play.moon;
    const shift = this.playing.value;
    const halo = lerp(1, moonlight, shift);
    if (this.ui.reducedMotion) this.fadeMoonlight(shift < 0.5 ? from : to, halo * Math.abs(1 - 2 * shift));
    else
      this.sky.setMoon(
        lerp(from.x, to.x, shift),
        lerp(from.y, to.y, shift),
        lerp(from.radius, to.radius, shift),
        halo,
      );
  }

  /** It goes out in one place and comes up in the other. */
  private fadeMoonlight({ x, y, radius }: PlayLayout['moon'], halo: number): void {
    this.sky.setMoon(x, y, radius, halo);
  }
}
