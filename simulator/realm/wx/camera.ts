import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import type { CallFailure } from './call-failure.ts';
import { CameraScene } from './camera-scene.ts';
import type { Files } from './files.ts';
import { lookMember } from './look-member.ts';
import { pictureOf } from './picture.ts';
import { needPrivacy } from './privacy.ts';
import { type Recording, recordCanvas } from './scene-recording.ts';
import { needScope } from './scopes.ts';

/** What a camera is made with where a game says nothing. wx.createCamera. */
const DEFAULTS = {
  ...{ x: 0, y: 0, width: 300, height: 150 },
  ...{ devicePosition: 'back', flash: 'auto', size: 'small' },
};
type Looks = typeof DEFAULTS;

/** JPEG quality by the word. Camera.takePhoto. */
const QUALITIES: Readonly<Record<string, number>> = { high: 0.95, normal: 0.8, low: 0.5 };

const failed = (name: string, reason: string): { errMsg: string } => ({ errMsg: `${name}:fail ${reason}` });

/** One camera: its picture lies over the game from when the player has let it look. */
class Camera {
  readonly frames = new Listeners<[WechatMinigame.OnCameraFrameCallbackResult]>();
  readonly stopped = new Listeners<[object]>();
  readonly cancelled = new Listeners<[object]>();
  readonly #context: Context;
  readonly #files: Files;
  readonly #scene: CameraScene;
  readonly #looks: Looks;
  #isOn = false;
  #isListening = false;
  #zoom = 1;
  #recording: Recording | null = null;

  constructor(context: Context, files: Files, option: WechatMinigame.CreateCameraOption) {
    this.#context = context;
    this.#files = files;
    this.#scene = new CameraScene(context);
    const { success: _success, fail: _fail, complete: _complete, ...looks } = option;
    this.#looks = { ...DEFAULTS, ...looks };
  }

  /** Throws where the player does not let it. */
  async open(): Promise<void> {
    try {
      await needPrivacy(this.#context, 'createCamera');
      await needScope(this.#context, 'scope.camera');
    } catch (error) {
      this.#context.clock.post(() => this.cancelled.emit({}));
      throw error;
    }
    this.#isOn = true;
    Object.assign(this.#scene.sheet.style, { position: 'absolute', zIndex: '2', objectFit: 'cover' });
    this.#place();
    native.document.body.append(this.#scene.sheet);
    this.#look();
  }

  /** The game is left, and the system takes the camera. */
  leave(): void {
    if (this.#isOn) this.stopped.emit({});
  }

  destroy(): void {
    this.#isOn = false;
    this.#scene.sheet.remove();
    for (const listeners of [this.frames, this.stopped, this.cancelled]) listeners.remove();
  }

  face(): WechatMinigame.Camera {
    const member = (name: keyof Looks): PropertyDescriptor =>
      lookMember(this.#looks, name, () => this.#place());
    const listen = (on: boolean) => (): void => {
      this.#isListening = on;
    };
    const methods = {
      ...{ listenFrameChange: listen(true), closeFrameChange: listen(false), destroy: () => this.destroy() },
      ...{ onCameraFrame: this.frames.add, onStop: this.stopped.add, onAuthCancel: this.cancelled.add },
      setZoom: (it: WechatMinigame.SetZoomOption) => this.#setZoom(it?.zoom),
      takePhoto: (quality = 'normal') => this.#takePhoto(quality),
      startRecord: () => this.#startRecord(),
      stopRecord: () => this.#stopRecord(),
    };
    const names = Object.keys(DEFAULTS) as (keyof Looks)[];
    const members = Object.fromEntries(names.map((name) => [name, member(name)]));
    return Object.defineProperties(methods, members) as unknown as WechatMinigame.Camera;
  }

  #place(): void {
    const { x, y, width, height } = this.#looks;
    const box = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
    Object.assign(this.#scene.sheet.style, box);
  }

  #draw(): void {
    const { size, devicePosition } = this.#looks;
    this.#scene.draw({ size, isMirror: devicePosition === 'front', zoom: this.#zoom });
  }

  /** Frame by frame of the game's own clock. */
  #look(): void {
    if (!this.#isOn) return;
    this.#draw();
    if (this.#isListening) this.frames.emit(this.#scene.pixels());
    this.#context.clock.requestFrame(() => this.#look());
  }

  async #setZoom(zoom: number): Promise<object> {
    if (!(zoom >= 1)) throw failed('setZoom', 'invalid zoom');
    this.#zoom = zoom;
    return { zoom, errMsg: 'setZoom:ok' };
  }

  async #takePhoto(quality: string): Promise<object> {
    if (!this.#isOn) throw failed('takePhoto', 'camera is not ready');
    this.#draw();
    const { sheet } = this.#scene;
    const { bytes } = pictureOf(sheet, { fileType: 'jpg', quality: QUALITIES[quality] ?? 0.8 });
    const tempImagePath = this.#files.addTemporary(bytes, 'jpg');
    return {
      tempImagePath,
      width: String(sheet.width),
      height: String(sheet.height),
      errMsg: 'takePhoto:ok',
    };
  }

  async #startRecord(): Promise<object> {
    if (!this.#isOn || this.#recording !== null) throw failed('startRecord', 'camera is not ready');
    this.#recording = recordCanvas(this.#scene.sheet);
    return { errMsg: 'startRecord:ok' };
  }

  async #stopRecord(): Promise<object> {
    if (this.#recording === null) throw failed('stopRecord', 'is not recording');
    const { bytes: video, extension } = await this.#recording.stop();
    this.#recording = null;
    const { bytes: cover } = pictureOf(this.#scene.sheet, { fileType: 'jpg' });
    const tempThumbPath = this.#files.addTemporary(cover, 'jpg');
    return {
      tempThumbPath,
      tempVideoPath: this.#files.addTemporary(video, extension),
      errMsg: 'stopRecord:ok',
    };
  }
}

export const cameraPlugin = (context: Context, files: Files) => {
  const all = new Set<Camera>();
  context.signals.left.add(() => {
    for (const camera of all) camera.leave();
  });
  const answer = (
    option: WechatMinigame.CreateCameraOption,
    result: { errMsg: string },
    isOpen: boolean,
  ): void =>
    context.clock.post(() => {
      guarded(() => (isOpen ? option.success?.(result) : option.fail?.(result)));
      guarded(() => option.complete?.(result));
    });
  return {
    createCamera: (option) => {
      const wanted = option ?? {};
      const camera = new Camera(context, files, wanted);
      all.add(camera);
      const opened = (): void => answer(wanted, { errMsg: 'createCamera:ok' }, true);
      const refused = (error: unknown): void => {
        const { message, errno } = error as CallFailure;
        answer(wanted, { ...failed('createCamera', message), ...(errno === null ? {} : { errno }) }, false);
      };
      void camera.open().then(opened, refused);
      return camera.face();
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
