import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** A number the host lets us set at once. Ramps are undocumented and missing on some clients. */
export interface HostParam {
  value: number;
}

export interface HostNode {
  connect(destination: unknown): void;
  disconnect(): void;
}

export interface HostGain extends HostNode {
  readonly gain: HostParam;
}

export interface HostBuffer {
  readonly duration: number;
  readonly length: number;
  readonly sampleRate: number;
  readonly numberOfChannels: number;
  getChannelData(channel: number): Float32Array;
}

export interface HostSource extends HostNode {
  buffer: HostBuffer | null;
  loop: boolean;
  /** Seconds. */
  loopStart: number;
  loopEnd: number;
  readonly playbackRate: HostParam;
  start(when: number, offset: number, duration: number): void;
  stop(when: number): void;
}

/** The part of `WebAudioContext` (official typings) the game uses. `state` must not be read after `close`. */
export interface HostAudioContext {
  /** Seconds; stands still while nothing is heard. */
  readonly currentTime: number;
  readonly state: string;
  readonly sampleRate: number;
  readonly destination: unknown;
  createGain(): HostGain;
  createBufferSource(): HostSource;
  createBuffer(channels: number, length: number, sampleRate: number): HostBuffer;
  decodeAudioData(
    bytes: ArrayBuffer,
    done: (buffer: HostBuffer) => void,
    failed: (reason: unknown) => void,
  ): unknown;
  resume(): unknown;
  suspend(): unknown;
  close(): unknown;
}

const METHODS = [
  'createGain',
  'createBufferSource',
  'createBuffer',
  'decodeAudioData',
  'resume',
  'suspend',
  'close',
] as const;

/** `host/unsupported` when what the port gave is no audio context. */
export const parseAudioContext = (value: unknown): Result<HostAudioContext> => {
  const context = value as HostAudioContext | null | undefined;
  const missing = METHODS.find((name) => typeof context?.[name] !== 'function');
  if (missing !== undefined) return fail(failure('host/unsupported', `audio context without ${missing}`));
  return ok(context as HostAudioContext);
};
