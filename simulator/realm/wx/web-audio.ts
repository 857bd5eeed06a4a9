import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { trimPrototype } from '../sweep.ts';
import { makeParametersFresh } from './fresh-parameters.ts';
import { SoundContext } from './sound-context.ts';

/** Members the typings give each object; the rest of the browser's prototypes is taken away. */
const CONTEXT = [
  'currentTime,destination,listener,sampleRate,createAnalyser,createBiquadFilter,createBuffer,createBufferSource',
  'createChannelMerger,createChannelSplitter,createConstantSource,createDelay,createDynamicsCompressor,createGain',
  'createIIRFilter,createOscillator,createPanner,createPeriodicWave,createScriptProcessor,createWaveShaper',
]
  .join(',')
  .split(',');
const PARAMETER = ['value', 'defaultValue', 'minValue', 'maxValue'];
const NODE = [
  'connect',
  'disconnect',
  'numberOfInputs',
  'numberOfOutputs',
  'channelCount',
  'channelCountMode',
];
const BUFFER = [
  'duration',
  'length',
  'numberOfChannels',
  'sampleRate',
  'copyFromChannel',
  'copyToChannel',
  'getChannelData',
];
const SOURCE = ['buffer', 'loop', 'loopStart', 'loopEnd', 'playbackRate', 'start', 'stop'];

/** Ogg and WebM: iOS plays neither. */
const UNPLAYABLE_ON_IOS = ['OggS', '\x1aE\xdf\xa3'];

const beginsLike = (bytes: ArrayBuffer, mark: string): boolean =>
  String.fromCharCode(...new Uint8Array(bytes.slice(0, 4))) === mark;

const decodeNative = native.window.BaseAudioContext.prototype.decodeAudioData;

type Told = ((value: unknown) => void) | undefined;

/** All sound contexts of a run, and what the system does to them together. */
export class WebAudio {
  readonly #context: Context;
  readonly #sounds = new Map<object, SoundContext>();

  constructor(context: Context) {
    this.#context = context;
    this.#trim();
    this.#watchCalls();
    const { signals, host } = context;
    const all = (change: (sound: SoundContext) => void) => () => this.#sounds.forEach(change);
    const ios = host.device.platform === 'ios';
    signals.audioBegin.add(all((sound) => sound.hold(false)));
    signals.interruptionOver.add(all((sound) => sound.release()));
    signals.left.add(all((sound) => sound.hold(!ios)));
    signals.entered.add(all((sound) => sound.release()));
    if (host.switches.silentAfterBackground) signals.left.add(all((sound) => sound.silence()));
    if (host.switches.silentWhileRunning) signals.left.add(all((sound) => sound.mute()));
    if (host.switches.freshAudioParameters) makeParametersFresh();
  }

  create(): WechatMinigame.WebAudioContext {
    const made = new native.AudioContext();
    this.#sounds.set(made, new SoundContext(made));
    return made as unknown as WechatMinigame.WebAudioContext;
  }

  isAudible(): boolean {
    return [...this.#sounds.values()].some((sound) => sound.isAudible);
  }

  /** After a touch, which browsers wait for. */
  touched(): void {
    for (const sound of this.#sounds.values()) sound.apply();
  }

  #sound(owner: object): SoundContext {
    const found = this.#sounds.get(owner);
    if (found === undefined) throw new TypeError('Illegal invocation');
    return found;
  }

  #decode(owner: object, bytes: ArrayBuffer, success: Told, fail: Told): undefined {
    const foreign = UNPLAYABLE_ON_IOS.some((mark) => beginsLike(bytes, mark));
    const refused = foreign && this.#context.host.device.platform === 'ios';
    const decoded = refused
      ? native.Promise.reject(new Error('EncodingError: Unable to decode audio data'))
      : decodeNative.call(owner as BaseAudioContext, bytes.slice(0));
    decoded.then(
      (buffer) => this.#context.clock.post(() => guarded(() => success?.(buffer))),
      (error) => this.#context.clock.post(() => guarded(() => fail?.(error))),
    );
    return undefined;
  }

  #trim(): void {
    const { window } = native;
    trimPrototype(window.AudioParam.prototype, PARAMETER);
    trimPrototype(window.AudioNode.prototype, NODE);
    trimPrototype(window.AudioBuffer.prototype, BUFFER);
    trimPrototype(window.AudioScheduledSourceNode.prototype, ['start', 'stop', 'onended']);
    trimPrototype(window.AudioBufferSourceNode.prototype, SOURCE);
    trimPrototype(window.AudioContext.prototype, []);
    trimPrototype(window.BaseAudioContext.prototype, CONTEXT);
    Object.defineProperties(window.AudioContext.prototype, this.#members());
  }

  #watchCalls(): void {
    const { window } = native;
    const { hostCalls } = this.#context;
    hostCalls.watch(window.BaseAudioContext.prototype, 'WebAudioContext');
    hostCalls.watch(window.AudioContext.prototype, 'WebAudioContext', {
      promised: ['resume', 'suspend', 'close'],
      positional: ['decodeAudioData'],
    });
    hostCalls.watch(window.AudioNode.prototype, 'AudioNode');
    hostCalls.watch(window.AudioScheduledSourceNode.prototype, 'AudioBufferSourceNode');
    hostCalls.watch(window.AudioBufferSourceNode.prototype, 'AudioBufferSourceNode');
  }

  #members(): PropertyDescriptorMap {
    const audio = this;
    const method = (value: (this: object, ...rest: never[]) => unknown): PropertyDescriptor => ({
      value,
      configurable: true,
      writable: true,
    });
    const want = (state: 'running' | 'suspended' | 'closed') =>
      method(async function (this: object) {
        audio.#sound(this).want(state);
      });
    const read = (get: (sound: SoundContext) => unknown): PropertyDescriptor => ({
      configurable: true,
      get(this: object) {
        return get(audio.#sound(this));
      },
    });
    const mutes = this.#context.host.switches.silentWhileRunning;
    return {
      ...(mutes ? { destination: read((sound) => sound.output()) } : {}),
      state: read((sound) => sound.state),
      onstatechange: {
        configurable: true,
        get(this: object) {
          return audio.#sound(this).onstatechange;
        },
        set(this: object, value: unknown) {
          audio.#sound(this).onstatechange = value;
        },
      },
      resume: want('running'),
      suspend: want('suspended'),
      close: want('closed'),
      decodeAudioData: method(function (this: object, bytes: ArrayBuffer, success?: Told, fail?: Told) {
        return audio.#decode(this, bytes, success, fail);
      }),
    };
  }
}

export const webAudioPlugin = (audio: WebAudio) =>
  ({ createWebAudioContext: () => audio.create() }) satisfies Partial<WechatMinigame.Wx>;
