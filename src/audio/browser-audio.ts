import type { Result } from '../shared/result.ts';
import type {
  HostAudioContext,
  HostBuffer,
  HostGain,
  HostNode,
  HostParam,
  HostSource,
} from './host-audio.ts';
import { withoutPriming } from './priming.ts';

/*
 * The names howler.core looks for in a browser. `tools/bundle/howler-plugin.ts` binds them inside howler's
 * own module, so nothing global is added or changed. howler is one global mixer, hence this module's state.
 */

export type ReadBytes = (path: string) => Promise<Result<ArrayBuffer>>;

let offered: HostAudioContext | null = null;
let readBytes: ReadBytes | null = null;

/** The context howler takes when it next makes one. */
export const offerContext = (context: HostAudioContext): void => {
  offered = context;
};

/** Where howler's requests are answered from. */
export const offerFiles = (reader: ReadBytes): void => {
  readBytes = reader;
};

/**
 * A param as howler wants it. Fades are stepped by the game's own tick, so setting at once is all that is needed. The host's own
 * object is read anew each time: some hand out another at every read, so that nothing may be kept on it.
 */
class OwnParam implements HostParam {
  private readonly read: () => HostParam;

  constructor(read: () => HostParam) {
    this.read = read;
  }

  get value(): number {
    return this.read().value;
  }

  set value(value: number) {
    this.read().value = value;
  }

  setValueAtTime(value: number): this {
    this.value = value;
    return this;
  }

  linearRampToValueAtTime(value: number): this {
    return this.setValueAtTime(value);
  }

  cancelScheduledValues(): this {
    return this;
  }
}

/** Nodes of our own around the host's: howler keeps things on them, and nothing of the host's is changed. */
class OwnNode<T extends HostNode> {
  protected readonly host: T;

  constructor(host: T) {
    this.host = host;
  }

  connect(destination: unknown): void {
    this.host.connect(destination instanceof OwnNode ? destination.host : destination);
  }

  disconnect(): void {
    this.host.disconnect();
  }
}

export class OwnGain extends OwnNode<HostGain> {
  readonly gain = new OwnParam(() => this.host.gain);
}

export class OwnSource extends OwnNode<HostSource> {
  readonly playbackRate = new OwnParam(() => this.host.playbackRate);

  get buffer(): HostBuffer | null {
    return this.host.buffer;
  }

  set buffer(buffer: HostBuffer | null) {
    this.host.buffer = buffer;
  }

  set loop(loop: boolean) {
    this.host.loop = loop;
  }

  set loopStart(seconds: number) {
    this.host.loopStart = seconds;
  }

  set loopEnd(seconds: number) {
    this.host.loopEnd = seconds;
  }

  start(when: number, offset: number, duration: number): void {
    this.host.start(when, offset, duration);
  }

  stop(when: number): void {
    this.host.stop(when);
  }
}

/** Hosts answer with a promise, nothing, or a refusal we can do nothing about ("jsapi has no permission"). */
const settled = (call: () => unknown): Promise<void> =>
  new Promise((resolve) => {
    try {
      Promise.resolve(call()).then(
        () => resolve(),
        () => resolve(),
      );
    } catch {
      resolve();
    }
  });

/** howler's `AudioContext`: the offered host context, its params completed and its refusals quiet. */
export class BrowserAudioContext {
  private readonly host: HostAudioContext;

  /** Throws when none was offered; howler then goes without sound. */
  constructor() {
    if (offered === null) throw new Error('no audio context offered');
    this.host = offered;
    offered = null;
  }

  get currentTime(): number {
    return this.host.currentTime;
  }

  get state(): string {
    return this.host.state;
  }

  get sampleRate(): number {
    return this.host.sampleRate;
  }

  get destination(): unknown {
    return this.host.destination;
  }

  createGain(): OwnGain {
    return new OwnGain(this.host.createGain());
  }

  createBufferSource(): OwnSource {
    return new OwnSource(this.host.createBufferSource());
  }

  /** howler asks whether a buffer is there before a source of this context plays it. */
  createBuffer(channels: number, length: number, sampleRate: number): HostBuffer {
    return this.host.createBuffer(channels, length, sampleRate);
  }

  /** Three parameters on purpose: howler reads `length` to tell callbacks from promises. */
  decodeAudioData(
    bytes: ArrayBuffer,
    done: (buffer: HostBuffer) => void,
    failed: (reason: unknown) => void,
  ): void {
    this.decodeWhole(bytes, (buffer) => done(withoutPriming(this.host, buffer)), failed);
  }

  /** With the silence before it, for what has to keep in step with others. */
  decodeWhole(
    bytes: ArrayBuffer,
    done: (buffer: HostBuffer) => void,
    failed: (reason: unknown) => void,
  ): void {
    try {
      const answer = this.host.decodeAudioData(bytes, done, failed);
      // Some answer with a promise as well, whose refusal would be nobody's.
      void settled(() => answer);
    } catch (thrown) {
      failed(thrown);
    }
  }

  resume(): Promise<void> {
    return settled(() => this.host.resume());
  }

  suspend(): Promise<void> {
    return settled(() => this.host.suspend());
  }

  close(): Promise<void> {
    return settled(() => this.host.close());
  }
}

/** howler's `Audio`: asked only which formats play. Both systems play mp3 (InnerAudioContext's page). */
export class BrowserAudio {
  canPlayType(type: string): '' | 'probably' {
    return /mpeg|mp3/.test(type) ? 'probably' : '';
  }
}

/** howler's `XMLHttpRequest`: a package file. A failure is a status, for an `error` would make howler try HTML audio. */
export class BrowserRequest {
  status = 0;
  response: ArrayBuffer | null = null;
  responseType = '';
  withCredentials = false;
  onload: (() => void) | null = null;
  private path = '';

  open(_method: string, path: string): void {
    this.path = path;
  }

  send(): void {
    readBytes?.(this.path).then((result) => {
      this.status = result.ok ? 200 : 404;
      this.response = result.ok ? result.value : null;
      this.onload?.();
    });
  }
}

const nothing = (): void => undefined;

export const browserDocument = { addEventListener: nothing, removeEventListener: nothing };

export const browserWindow = {
  location: { protocol: '' },
  navigator: { userAgent: '', appVersion: '', platform: '', vendor: '' },
};
