import type { Howl } from 'howler';
import type { SoundName } from './sound-board.ts';
import { SOUND_SETTINGS } from './sound-files.ts';

/** Sounds heard at once besides the music. More only blur, and cost weak phones. */
const MOST_VOICES = 10;

/** Small steps of speed that keep a repeated tap from sounding like a machine. */
const SHADES = [1, 0.95, 1.04, 0.98, 1.07, 0.93, 1.02];

/** Sounds without a pitch of their own, which may be shaded. */
const SHADED: readonly SoundName[] = ['drop', 'land'];

/** How far a piece's weight turns the speed of its tap from the lightest to the heaviest. */
const WEIGHT_SPAN = 0.5;

/** Phrases that would clash: the next takes the place of the one before. */
const PHRASES: readonly SoundName[] = ['over', 'best', 'reunion', 'moon', 'rescue', 'medal'];

/** A voice that has to give way fades this long, so that it does not click. Milliseconds. */
const LEAVING = 90;

interface Voice {
  readonly name: SoundName;
  readonly howl: Howl;
  readonly id: number;
  readonly volume: number;
  leftMs: number;
}

const deeper = (duck: number, { name }: Voice): number => Math.max(duck, SOUND_SETTINGS[name].duck);

/** The short sounds now heard, oldest first. */
export class Voices {
  private active: Voice[] = [];
  private leaving: Voice[] = [];
  private readonly lastAt = new Map<SoundName, number>();
  private now = 0;
  private shade = 0;

  /** How far the music should step back for what sounds now, 0…1. */
  get duck(): number {
    return this.active.reduce(deeper, 0);
  }

  /** `level` and `weight` 0…1. Too soon after its like it is left out; too many at once end the oldest. */
  play(name: SoundName, howl: Howl, level: number, weight: number): void {
    const { gain, voices, gap } = SOUND_SETTINGS[name];
    if (this.now - (this.lastAt.get(name) ?? Number.NEGATIVE_INFINITY) < gap) return;
    this.lastAt.set(name, this.now);
    this.makeRoom((voice) => voice.name === name, voices);
    if (PHRASES.includes(name)) this.makeRoom((voice) => PHRASES.includes(voice.name), 1);
    this.makeRoom(() => true, MOST_VOICES);
    this.start(name, howl, gain * Math.min(1, Math.max(0, level)), this.rateOf(name, weight));
  }

  tick(elapsedMs: number): void {
    this.now += elapsedMs;
    if (this.leaving.length > 0) this.leaving = this.leaving.filter((voice) => this.fade(voice, elapsedMs));
    if (this.active.length === 0) return;
    for (const voice of this.active) voice.leftMs -= elapsedMs;
    this.active = this.active.filter((voice) => voice.leftMs > 0);
  }

  /** Ends everything at once. */
  stop(): void {
    for (const { howl, id } of [...this.active, ...this.leaving]) howl.stop(id);
    this.active = [];
    this.leaving = [];
  }

  /** False when nothing is left of it. */
  private fade(voice: Voice, elapsedMs: number): boolean {
    voice.leftMs -= elapsedMs;
    if (voice.leftMs > 0) voice.howl.volume((voice.volume * voice.leftMs) / LEAVING, voice.id);
    else voice.howl.stop(voice.id);
    return voice.leftMs > 0;
  }

  private rateOf(name: SoundName, weight: number): number {
    if (!SHADED.includes(name)) return 1;
    return (SHADES[this.shade++ % SHADES.length] ?? 1) * (1 + WEIGHT_SPAN * (0.5 - weight));
  }

  private start(name: SoundName, howl: Howl, volume: number, rate: number): void {
    const id = howl.play();
    howl.volume(volume, id);
    if (rate !== 1) howl.rate(rate, id);
    this.active.push({ name, howl, id, volume, leftMs: (howl.duration() * 1000) / rate });
  }

  private makeRoom(among: (voice: Voice) => boolean, limit: number): void {
    if (this.active.filter(among).length < limit) return;
    const oldest = this.active.findIndex(among);
    const [voice] = this.active.splice(oldest, 1);
    if (voice) this.leaving.push({ ...voice, leftMs: Math.min(LEAVING, voice.leftMs) });
  }
}
