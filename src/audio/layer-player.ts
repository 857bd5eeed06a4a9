import type { BrowserAudioContext, OwnGain, OwnSource } from './browser-audio.ts';
import type { HostBuffer } from './host-audio.ts';
import { LEAD, type Part } from './music-form.ts';
import type { StemBank } from './stem-bank.ts';

/** Smaller changes of loudness are not heard. */
const AUDIBLE_STEP = 0.002;

const approach = (from: number, to: number, step: number): number =>
  from < to ? Math.min(to, from + step) : Math.max(to, from - step);

interface Sounding {
  readonly source: OwnSource;
  /** When it has rung out, seconds of the music's clock. */
  readonly ends: number;
}

/** Milliseconds from silence to full, and back. */
export interface Fades {
  readonly rise: number;
  readonly fall: number;
}

/**
 * One layer of the music. Which stem it has and how far into it is told by the music's clock alone, so that all layers are in step
 * whenever they come in; a silent layer plays nothing.
 */
export class LayerPlayer {
  private readonly part: Part;
  private readonly fades: Fades;
  private gain: OwnGain | null = null;
  private sounding: Sounding[] = [];
  private place = -1;
  private level = 0;
  private set = 0;

  constructor(part: Part, fades: Fades) {
    this.part = part;
    this.fades = fades;
  }

  /** `level` and `loudness` 0…1: where the layer is going, and what the whole music is scaled by. */
  tick(elapsedMs: number, level: number, loudness: number): void {
    const fade = level > this.level ? this.fades.rise : this.fades.fall;
    this.level = approach(this.level, level, elapsedMs / fade);
    if (this.level === 0 && level === 0) this.stop();
    this.setVolume(this.level * this.level * loudness);
  }

  /** Plays what is due at `time` of the music's clock, seconds. */
  play(time: number, context: BrowserAudioContext, bank: StemBank, out: unknown): void {
    if (this.level === 0) return;
    const place = Math.floor(time / this.part.pace);
    if (place === this.place) return;
    const stem = this.part.row[place % this.part.row.length] ?? null;
    const buffer = stem === null ? null : bank.get(stem);
    // One that is not there yet is begun where it would be by now when it comes.
    if (stem !== null && buffer === null) return;
    this.place = place;
    this.sounding = this.sounding.filter(({ ends }) => ends > time);
    if (buffer === null) return;
    const from = time - place * this.part.pace;
    // In the middle of a phrase it would come with a click.
    if (from > LEAD) this.soften();
    this.start(buffer, from, time, context, out);
  }

  /** Fades in anew. */
  soften(): void {
    this.level = 0;
    this.setVolume(0);
  }

  /** The context went away with all that played on it. */
  forget(): void {
    this.gain = null;
    this.sounding = [];
    this.place = -1;
    this.level = 0;
    this.set = 0;
  }

  private start(
    buffer: HostBuffer,
    from: number,
    time: number,
    context: BrowserAudioContext,
    out: unknown,
  ): void {
    const left = Math.max(0, buffer.duration - from);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.gainOf(context, out));
    source.start(0, from, left);
    this.sounding.push({ source, ends: time + left });
  }

  private stop(): void {
    if (this.place === -1) return;
    for (const { source } of this.sounding) {
      source.stop(0);
      source.disconnect();
    }
    this.sounding = [];
    this.place = -1;
  }

  private gainOf(context: BrowserAudioContext, out: unknown): OwnGain {
    if (this.gain !== null) return this.gain;
    this.gain = context.createGain();
    this.gain.connect(out);
    this.gain.gain.value = this.set;
    return this.gain;
  }

  private setVolume(volume: number): void {
    if (volume !== 0 && Math.abs(volume - this.set) <= AUDIBLE_STEP) return;
    if (volume === this.set) return;
    this.set = volume;
    if (this.gain !== null) this.gain.gain.value = volume;
  }
}
