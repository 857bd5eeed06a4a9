/**
 * A `WebAudioContext` as the official typings document it and no more: reading any other name throws, an
 * AudioParam has no ramps, `decodeAudioData` answers by callback, nothing is ever an event target.
 */

type Names = ReadonlySet<string | symbol>;

const CONTEXT: Names = new Set([
  'currentTime',
  'destination',
  'sampleRate',
  'state',
  'createBuffer',
  'createBufferSource',
  'createGain',
  'decodeAudioData',
  'resume',
  'suspend',
  'close',
]);

/** A script may write names of its own on a host object and read them back. Methods see the object itself. */
const strict = <T extends object>(target: T, documented: Names, kind: string): T => {
  const own = new Set<string | symbol>();
  return new Proxy(target, {
    get(object, name) {
      if (documented.has(name) || own.has(name)) {
        const value = Reflect.get(object, name);
        return typeof value === 'function' && !own.has(name) ? value.bind(object) : value;
      }
      if (name === 'then' || typeof name === 'symbol') return undefined;
      throw new Error(`${kind}.${name} is not documented`);
    },
    set(object, name, value) {
      own.add(name);
      return Reflect.set(object, name, value);
    },
  });
};

class Param {
  value: number;
  constructor(value: number) {
    this.value = value;
  }
}

const PARAM_EXTRAS = new Set(['setValueAtTime', 'linearRampToValueAtTime', 'cancelScheduledValues']);

/** Feature tests of the ramps are allowed: clients differ. */
const strictParam = (value: number): Param =>
  strict(new Param(value), new Set(['value', ...PARAM_EXTRAS]), 'AudioParam');

export interface FakeBuffer {
  /** The file it was decoded from; empty where it was made. */
  readonly path: string;
  readonly duration: number;
  readonly length: number;
  readonly sampleRate: number;
  readonly numberOfChannels: number;
  getChannelData(channel: number): Float32Array;
}

const makeBuffer = (samples: Float32Array, sampleRate: number, path = ''): FakeBuffer => ({
  path,
  duration: samples.length / sampleRate,
  length: samples.length,
  sampleRate,
  numberOfChannels: 1,
  getChannelData: () => samples,
});

export interface FakeGain {
  readonly gain: Param;
  target: unknown;
}

/** What one buffer source was told, in context seconds. */
export class FakeSource {
  buffer: FakeBuffer | null = null;
  loop = false;
  loopStart = 0;
  loopEnd = 0;
  readonly playbackRate = strictParam(1);
  onended: unknown = null;
  target: FakeGain | null = null;
  started: { at: number; offset: number; duration: number } | null = null;
  stoppedAt: number | null = null;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  connect(target: FakeGain): void {
    this.target = target;
  }

  disconnect(): void {
    this.target = null;
  }

  start(_when: number, offset: number, duration: number): void {
    if (this.started !== null) throw new Error('a source starts once');
    this.started = { at: this.now(), offset, duration };
  }

  stop(): void {
    if (this.started === null) throw new Error('stop before start');
    this.stoppedAt = this.now();
  }

  /** Still sounding at context time `at`. */
  soundsAt(at: number): boolean {
    if (this.started === null || this.stoppedAt !== null) return false;
    const left = (this.buffer?.duration ?? 0) - this.started.offset;
    return this.loop || at - this.started.at < left / this.playbackRate.value;
  }
}

const SOURCE: Names = new Set([
  'buffer',
  'loop',
  'loopStart',
  'loopEnd',
  'playbackRate',
  'onended',
  'connect',
  'disconnect',
  'start',
  'stop',
]);
const GAIN: Names = new Set(['gain', 'connect', 'disconnect']);

/** How a decoder behaves: seconds of encoder delay it leaves in, and how long a file is by its path. */
export interface FakeDecoder {
  readonly delay: number;
  duration(path: string): number;
}

export const SAMPLE_RATE = 8000;

export class FakeContext {
  currentTime = 0;
  state = 'suspended';
  suspensions = 0;
  readonly sampleRate = SAMPLE_RATE;
  readonly destination = {};
  readonly sources: FakeSource[] = [];
  /** The host lost its audio session: it says it runs, and its clock stands (iOS from 17.5 on). */
  frozen = false;
  /** Asked to resume it stays as it is: a browser before the first touch. */
  refusesResume = false;
  closed = false;
  private readonly decoder: FakeDecoder;

  constructor(decoder: FakeDecoder) {
    this.decoder = decoder;
  }

  /** The object the game sees. */
  get handle(): FakeContext {
    return strict(this, CONTEXT, 'WebAudioContext');
  }

  createGain(): object {
    const target = {};
    const node = {
      gain: strictParam(1),
      connect: (to: unknown) => Object.assign(target, { to }),
      disconnect() {},
    };
    return strict(node, GAIN, 'GainNode');
  }

  createBufferSource(): object {
    const source = new FakeSource(() => this.currentTime);
    this.sources.push(source);
    return strict(source, SOURCE, 'BufferSourceNode');
  }

  createBuffer(_channels: number, length: number, sampleRate: number): FakeBuffer {
    return makeBuffer(new Float32Array(length), sampleRate);
  }

  /** The fake file's bytes are its path. */
  decodeAudioData(
    bytes: ArrayBuffer,
    done: (buffer: FakeBuffer) => void,
    failed: (reason: unknown) => void,
  ): void {
    const path = Buffer.from(new Uint8Array(bytes)).toString('utf8');
    const length = Math.round((this.decoder.duration(path) + this.decoder.delay) * SAMPLE_RATE);
    const samples = new Float32Array(length).fill(0.5, Math.round(this.decoder.delay * SAMPLE_RATE));
    setTimeout(
      () => (path.startsWith('assets/') ? done(makeBuffer(samples, SAMPLE_RATE, path)) : failed('format')),
      0,
    );
  }

  async resume(): Promise<void> {
    if (this.refusesResume) throw new Error('operateAudio:fail jsapi has no permission');
    this.state = 'running';
  }

  async suspend(): Promise<void> {
    this.suspensions += 1;
    this.state = 'suspended';
  }

  async close(): Promise<void> {
    this.closed = true;
    this.state = 'closed';
  }

  advance(seconds: number): void {
    if (this.state === 'running' && !this.frozen) this.currentTime += seconds;
  }

  sounding(): FakeSource[] {
    return this.sources.filter((source) => source.soundsAt(this.currentTime));
  }
}
