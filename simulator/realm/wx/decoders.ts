import type { Context } from '../context.ts';
import type { Files } from './files.ts';
import { VideoDecoder } from './video-decoder.ts';

const ok = async (name: string): Promise<object> => ({ errMsg: `${name}:ok` });

/** What sounds of videos that are decoded: those added to it, while it runs. */
class MediaPlayer {
  readonly #sources = new Set<VideoDecoder>();
  readonly #decoderOf: (face: object) => VideoDecoder | undefined;
  #isOn = false;
  #volume = 1;

  constructor(decoderOf: (face: object) => VideoDecoder | undefined) {
    this.#decoderOf = decoderOf;
  }

  face(): WechatMinigame.MediaAudioPlayer {
    const turn = (name: string, on: boolean) => (): Promise<object> => {
      this.#isOn = on;
      this.#apply();
      return ok(name);
    };
    const methods = {
      start: turn('start', true),
      stop: turn('stop', false),
      addAudioSource: (source: object) => this.#add(source),
      removeAudioSource: (source: object) => this.#remove('removeAudioSource', source),
      destroy: () => {
        for (const decoder of this.#sources) this.#silence(decoder);
        return ok('destroy');
      },
    };
    return Object.defineProperty(methods, 'volume', {
      enumerable: true,
      get: () => this.#volume,
      set: (volume: unknown) => {
        this.#volume = Math.min(1, Math.max(0, Number(volume)));
        this.#apply();
      },
    }) as unknown as WechatMinigame.MediaAudioPlayer;
  }

  async #add(source: object): Promise<object> {
    const decoder = this.#decoderOf(source);
    if (decoder === undefined) throw { errMsg: 'addAudioSource:fail invalid source' };
    this.#sources.add(decoder);
    this.#apply();
    return ok('addAudioSource');
  }

  #remove(name: string, source: object): Promise<object> {
    const decoder = this.#decoderOf(source);
    if (decoder !== undefined) this.#silence(decoder);
    return ok(name);
  }

  #silence(decoder: VideoDecoder): void {
    this.#sources.delete(decoder);
    decoder.element.muted = true;
  }

  #apply(): void {
    for (const { element } of this.#sources) {
      element.muted = !this.#isOn;
      element.volume = this.#volume;
    }
  }
}

/** Decoders of videos, and the players of their sound. */
export class Decoders {
  readonly #all = new Set<VideoDecoder>();
  readonly #byFace = new WeakMap<object, VideoDecoder>();
  readonly #context: Context;
  readonly #files: Files;

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
    context.signals.left.add(() => {
      for (const decoder of this.#all) decoder.leave();
    });
    context.signals.entered.add(() => this.touched());
  }

  touched(): void {
    for (const decoder of this.#all) decoder.retry();
  }

  decoder(): WechatMinigame.VideoDecoder {
    const decoder = new VideoDecoder(this.#context, this.#files);
    this.#all.add(decoder);
    const face = decoder.face();
    this.#byFace.set(face, decoder);
    return face;
  }

  player(): WechatMinigame.MediaAudioPlayer {
    return new MediaPlayer((face) => this.#byFace.get(face)).face();
  }
}

export const decodersPlugin = (decoders: Decoders) =>
  ({
    createVideoDecoder: () => decoders.decoder(),
    createMediaAudioPlayer: () => decoders.player(),
  }) satisfies Partial<WechatMinigame.Wx>;
