import type { BrowserAudioContext } from './browser-audio.ts';
import { type Fades, LayerPlayer } from './layer-player.ts';
import { LAYERS, type Layer, PARTS } from './music-form.ts';
import { levelOf } from './music-mix.ts';
import type { Scene } from './sound-board.ts';
import type { StemBank } from './stem-bank.ts';

/** Loudness of the music in the mix. */
const GAIN = 0.42;
/** Milliseconds from as it is to stepped back, behind a sound. */
const DUCK_TIME = 250;
/** What melody and chords take to come and go, and what answers the board, milliseconds. */
const SLOW: Fades = { rise: 1500, fall: 900 };
const QUICK: Fades = { rise: 350, fall: 1400 };
const FADES: Partial<Record<Layer, Fades>> = { alarm: QUICK, chain: QUICK };
/** The chain that brings its whole layer, and how long that stays after the last link, milliseconds. */
const WHOLE_CHAIN = 5;
const CHAIN_STAYS = 2600;

/** The stem everything begins with. */
const FIRST = 'ground-a';

const approach = (from: number, to: number, step: number): number =>
  from < to ? Math.min(to, from + step) : Math.max(to, from - step);

/** The music in layers, faded from the game's tick and kept in step by the context's clock. */
export class Music {
  private wanted = false;
  /** Stems may be missing: they are asked for when the music is wanted, at another scene, and on a new context. */
  private asks = true;
  private scene: Scene = 'home';
  private danger = 0;
  private chain = 0;
  private chainMs = 0;
  private duck = 0;
  /** When it began by the context's clock, seconds. */
  private origin: number | null = null;
  private readonly bank: StemBank;
  private readonly layers = LAYERS.map(
    (layer) => [layer, new LayerPlayer(PARTS[layer], FADES[layer] ?? SLOW)] as const,
  );

  constructor(bank: StemBank) {
    this.bank = bank;
  }

  want(on: boolean): void {
    this.asks ||= on && !this.wanted;
    this.wanted = on;
  }

  setScene(scene: Scene): void {
    this.asks ||= scene !== this.scene;
    this.scene = scene;
  }

  /** 0 none … 1 the end is here. */
  setDanger(danger: number): void {
    this.danger = Math.min(1, Math.max(0, danger));
  }

  /** A merge that is the `links`th of its chain. */
  linked(links: number): void {
    if (links < 2) return;
    this.chain = Math.max(this.chain, Math.min(1, links / WHOLE_CHAIN));
    this.chainMs = CHAIN_STAYS;
  }

  /** `out` is where it is heard; `duck` 0…1 is how far to step back. */
  tick(elapsedMs: number, context: BrowserAudioContext, out: unknown, duck: number): void {
    this.duck = approach(this.duck, duck, elapsedMs / DUCK_TIME);
    this.chainMs = Math.max(0, this.chainMs - elapsedMs);
    if (this.chainMs === 0) this.chain = 0;
    if (this.wanted) this.begin(context);
    if (this.origin === null) return;
    const time = context.currentTime - this.origin;
    for (const [layer, player] of this.layers) {
      player.tick(elapsedMs, this.levelOf(layer), GAIN * (1 - this.duck));
      player.play(time, context, this.bank, out);
    }
  }

  /** Fades in anew: after an interruption music should not jump at the player. */
  soften(): void {
    for (const [, player] of this.layers) player.soften();
  }

  /** The context went away with all that played on it. */
  forget(): void {
    this.origin = null;
    this.asks = true;
    for (const [, player] of this.layers) player.forget();
  }

  private levelOf(layer: Layer): number {
    return this.wanted ? levelOf(layer, this.scene, this.danger, this.chain) : 0;
  }

  private begin(context: BrowserAudioContext): void {
    if (this.asks) void this.bank.load(context);
    this.asks = false;
    if (this.origin === null && this.bank.isSettled(FIRST)) this.origin = context.currentTime;
  }
}
