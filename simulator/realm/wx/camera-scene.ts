import type { Context } from '../context.ts';
import { native } from '../natives.ts';

/** Pixels of a frame by the size that is asked for. Not documented for games; those of a mini-program's camera on phones. */
const FRAMES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  small: [288, 352],
  medium: [480, 640],
  large: [720, 1280],
};
/** Milliseconds in which the light goes once through the scene. */
const LIGHT_MS = 2000;

/**
 * What a camera sees: the colour or the picture (a data URL) that the phone's senses tell, with a light that moves through it, so
 * that no frame is like the one before; what looks to the front is a mirror.
 */
export class CameraScene {
  readonly sheet = native.createElement('canvas');
  private readonly context: Context;
  private readonly pen = this.sheet.getContext('2d', { willReadFrequently: true })!;
  private readonly picture = native.createElement('img');
  private shown = '';

  constructor(context: Context) {
    this.context = context;
  }

  draw({ size, isMirror, zoom }: { size: string; isMirror: boolean; zoom: number }): void {
    const [width, height] = FRAMES[size] ?? FRAMES.small!;
    const { sheet, pen } = this;
    if (sheet.width !== width || sheet.height !== height) Object.assign(sheet, { width, height });
    pen.setTransform(isMirror ? -zoom : zoom, 0, 0, zoom, 0, 0);
    pen.translate(isMirror ? -(width + width / zoom) / 2 : (width / zoom - width) / 2, 0);
    pen.translate(0, (height / zoom - height) / 2);
    this.paint(width, height);
    pen.fillStyle = '#ffffff';
    const way = (this.context.clock.now() % LIGHT_MS) / LIGHT_MS;
    pen.fillRect(way * width, height / 8, width / 16, width / 16);
  }

  /** RGBA, row by row. */
  pixels(): WechatMinigame.OnCameraFrameCallbackResult {
    const { width, height } = this.sheet;
    const { data } = this.pen.getImageData(0, 0, width, height);
    return { width, height, data: data.buffer as ArrayBuffer };
  }

  private paint(width: number, height: number): void {
    const { camera } = this.context.host.senses();
    const isPicture = camera.startsWith('data:');
    if (isPicture && camera !== this.shown) {
      this.picture.src = camera;
      this.shown = camera;
    }
    this.pen.fillStyle = isPicture ? '#000000' : camera;
    this.pen.fillRect(0, 0, width, height);
    if (isPicture && this.picture.complete) this.pen.drawImage(this.picture, 0, 0, width, height);
  }
}
