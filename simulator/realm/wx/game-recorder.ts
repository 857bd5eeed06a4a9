import { GAME_RECORDING_SECONDS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

const SECOND = 1000;

type EventName = Parameters<WechatMinigame.GameRecorder['on']>[0];

const EVENTS: readonly EventName[] = ['start', 'stop', 'pause', 'resume', 'abort', 'timeUpdate', 'error'];

/** Records how long a play was; there is no picture of it. */
class PlayRecorder {
  readonly #context: Context;
  readonly #events = new Map(EVENTS.map((name) => [name, new Listeners<[unknown?]>()] as const));
  #state: 'idle' | 'running' | 'paused' = 'idle';
  #seconds = 0;
  #most: number = GAME_RECORDING_SECONDS.most;
  #timer = 0;
  /** Milliseconds of the last recording that ended; null where there is none to share. */
  ended: number | null = null;

  constructor(context: Context) {
    this.#context = context;
    // A recording rests while the game is in the background.
    context.signals.left.add(() => {
      if (this.#state === 'running') void this.pause();
    });
  }

  start({ duration = GAME_RECORDING_SECONDS.most }: WechatMinigame.GameRecorderStartOption = {}): void {
    const { least, most } = GAME_RECORDING_SECONDS;
    if (this.#state !== 'idle') this.#fail('start while already start recording');
    else if (!(duration >= least && duration <= most)) this.#fail('invalid duration');
    else {
      this.#most = duration;
      this.#seconds = 0;
      this.#run();
      this.#tell('start');
    }
  }

  pause(): Promise<object> {
    return this.#turn('pause', 'running', () => {
      this.#halt();
      this.#state = 'paused';
    });
  }

  resume(): Promise<object> {
    return this.#turn('resume', 'paused', () => this.#run());
  }

  abort(): Promise<object> {
    return this.#turn('abort', null, () => this.#end());
  }

  stop(): Promise<object> {
    return this.#turn('stop', null, () => {
      this.#end();
      this.ended = this.#seconds * SECOND;
    });
  }

  readonly on = (event: EventName, callback: () => unknown): void => this.#events.get(event)?.add(callback);
  readonly off = (event: EventName, callback?: () => unknown): void =>
    this.#events.get(event)?.remove(callback);

  #run(): void {
    this.#state = 'running';
    this.#timer = this.#context.clock.setTimer(() => this.#tick(), SECOND, true);
  }

  #tick(): void {
    if (this.#seconds >= this.#most) return;
    this.#seconds += 1;
    this.#events.get('timeUpdate')?.emit({ currentTime: this.#seconds });
  }

  #halt(): void {
    this.#context.clock.clearTimer(this.#timer);
  }

  #end(): void {
    this.#halt();
    this.#state = 'idle';
  }

  /** `from` is the state it must be in; null is any in which something is recorded. */
  #turn(event: EventName, from: 'running' | 'paused' | null, act: () => void): Promise<object> {
    const fits = from === null ? this.#state !== 'idle' : this.#state === from;
    if (!fits) {
      const errMsg = `${event}:fail is not recording`;
      return native.Promise.reject({ error: { code: -1, message: errMsg }, errMsg });
    }
    act();
    const result = event === 'stop' ? { duration: this.#seconds * SECOND } : {};
    this.#tell(event, result);
    return native.Promise.resolve(result);
  }

  #fail(message: string): void {
    this.#tell('error', { error: { code: -1, message } });
  }

  #tell(event: EventName, result?: object): void {
    this.#context.clock.post(() => this.#events.get(event)?.emit(result));
  }
}

/** The recorder of what is played, one a game, and the page a recording is shared from. */
export const gameRecorderPlugin = (context: Context, { plain }: Calls) => {
  const recorder = new PlayRecorder(context);
  const can = (): boolean => context.host.device.mode !== 'pc';
  const handed = {
    on: recorder.on,
    off: recorder.off,
    start: (option?: WechatMinigame.GameRecorderStartOption) => recorder.start(option),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    stop: () => recorder.stop(),
    abort: () => recorder.abort(),
    isFrameSupported: can,
    isSoundSupported: can,
    isVolumeSupported: can,
    isAtempoSupported: can,
  };
  return {
    getGameRecorder: () => handed as unknown as WechatMinigame.GameRecorder,
    operateGameRecorderVideo: plain('operateGameRecorderVideo', async () => {
      if (recorder.ended === null) throw new CallFailure('no video');
      if (!(await context.host.pages.elsewhere('分享对局回放'))) throw new CallFailure('cancel');
      return undefined;
    }),
  } satisfies Partial<WechatMinigame.Wx>;
};
