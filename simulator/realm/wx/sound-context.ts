import { guarded } from '../clock.ts';
import { native } from '../natives.ts';

export type SoundState = 'suspended' | 'running' | 'closed';

/** The browser's own calls, taken before its prototype was trimmed. */
const resumeNative = native.AudioContext.prototype.resume;
const suspendNative = native.AudioContext.prototype.suspend;
const closeNative = native.AudioContext.prototype.close;
const connectNative = native.window.AudioNode.prototype.connect as (
  this: AudioNode,
  to: AudioNode,
) => AudioNode;
const destinationGetter = Object.getOwnPropertyDescriptor(
  native.window.BaseAudioContext.prototype,
  'destination',
)?.get;

const destinationOf = (context: AudioContext): AudioNode => destinationGetter?.call(context) as AudioNode;

/**
 * One Web Audio context and the state the host gives it. The browser's own state may lag behind, because it
 * waits for the first touch on the page before it lets anything sound; phones do not.
 */
export class SoundContext {
  onstatechange: unknown = null;
  readonly #native: AudioContext;
  #wanted: SoundState = 'running';
  /** A call or an alarm is sounding, or the game is in the background. */
  #held = false;
  /** Never sounds again: what iOS 17.5 does to contexts that were in the background. */
  #silenced = false;
  #told: SoundState = 'running';
  /** Says it runs, and can not be heard. */
  #muted = false;
  #suspendedSinceMuted = false;
  #output: GainNode | null = null;

  constructor(context: AudioContext) {
    this.#native = context;
  }

  get state(): SoundState {
    if (this.#wanted === 'closed') return 'closed';
    return this.#held || this.#silenced ? 'suspended' : this.#wanted;
  }

  get isAudible(): boolean {
    return this.state === 'running' && !this.#muted;
  }

  /** Where the game's nodes end: a knob before the speaker, for contexts that may be muted. */
  output(): AudioNode {
    if (this.#output === null) {
      this.#output = this.#native.createGain();
      connectNative.call(this.#output, destinationOf(this.#native));
    }
    return this.#output;
  }

  mute(): void {
    this.#muted = true;
    this.#suspendedSinceMuted = false;
    this.#setVolume(0);
  }

  want(state: SoundState): void {
    if (this.#wanted === 'closed') throw new Error('InvalidStateError: the AudioContext is closed');
    if (state === 'suspended') this.#suspendedSinceMuted = true;
    if (state === 'running' && this.#muted && this.#suspendedSinceMuted) {
      this.#muted = false;
      this.#setVolume(1);
    }
    this.#wanted = state;
    if (state === 'closed') void closeNative.call(this.#native);
    this.apply();
  }

  #setVolume(volume: number): void {
    if (this.#output !== null) this.#output.gain.value = volume;
  }

  /** The system stops the sound; `resumesItself` is whether it goes on without the game asking. */
  hold(resumesItself: boolean): void {
    if (this.#wanted === 'closed') return;
    this.#held = true;
    if (!resumesItself) this.#wanted = 'suspended';
    this.apply();
  }

  release(): void {
    this.#held = false;
    this.apply();
  }

  silence(): void {
    this.#silenced = true;
    this.apply();
  }

  /** Makes the browser's context follow; also after a touch, which may be what it waited for. */
  apply(): void {
    if (this.state === 'running') void resumeNative.call(this.#native).catch(() => undefined);
    if (this.state === 'suspended') void suspendNative.call(this.#native).catch(() => undefined);
    if (this.#told === this.state) return;
    this.#told = this.state;
    const { onstatechange } = this;
    if (typeof onstatechange === 'function') guarded(() => onstatechange.call(this.#native));
  }
}
