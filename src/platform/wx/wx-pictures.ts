import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HostCanvas, HostImage, PicturePort } from '../ports.ts';
import { answer, ask, attempt, call, LIMITS, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';
import { afterReaching, type Reach } from './wx-subpackages.ts';

/**
 * The boot file takes the first canvas, which is the screen; every later one is off-screen. Throws where the host gives none: who
 * paints on one goes without, and the start without the page of texts is none.
 */
const createCanvas = (host: WxHost, width: number, height: number): HostCanvas => {
  const made = call(host, 'createCanvas', () => host.createCanvas?.() as HostCanvas | null | undefined);
  const canvas = made.ok ? made.value : null;
  if (!canvas) throw new Error(made.ok ? 'createCanvas: no canvas' : made.error.detail);
  canvas.width = width;
  canvas.height = height;
  return canvas;
};

const isImage = (image: HostImage): HostImage | undefined => (image.width > 0 ? image : undefined);

const loadImage = (host: WxHost, path: string): Promise<Result<HostImage>> => {
  let image: HostImage | null = null;
  return ask(
    host,
    'createImage',
    LIMITS.picture,
    () => (image ? isImage(image) : undefined),
    ({ success, fail: failed }) => {
      const made = host.createImage?.();
      if (!made) return failed(`no image for ${path}`);
      image = made;
      made.onload = () => success();
      made.onerror = () => failed(`image not found or not readable: ${path}`);
      made.src = path;
    },
  );
};

/** loadFont answers null when it could not read the file. */
const loadFontOnce = (host: WxHost, path: string): Result<string> => {
  const font = call(host, 'loadFont', () => host.loadFont?.(path));
  if (!font.ok) return font;
  return typeof font.value === 'string' && font.value !== ''
    ? ok(font.value)
    : fail(failure('host/not-found', `loadFont: no font from ${path}`));
};

/** A read that was only unlucky is made up for: the text would be plainer for the whole launch. */
const loadFont = (host: WxHost, path: string): Result<string> => {
  const first = loadFontOnce(host, path);
  return first.ok || first.error.code === 'host/unsupported' ? first : loadFontOnce(host, path);
};

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.9, 0.8, 0.65, 0.5] as const;

const toFile = (canvas: HostCanvas, quality: number): Promise<Result<string>> =>
  answer(
    'toTempFilePath',
    LIMITS.picture,
    ({ tempFilePath }) =>
      typeof tempFilePath === 'string' && tempFilePath !== '' ? tempFilePath : undefined,
    (handlers) =>
      (canvas as unknown as WechatMinigame.Canvas).toTempFilePath({ fileType: 'jpg', quality, ...handlers }),
  );

const sizeOf = (host: WxHost, path: string): Promise<Result<number>> =>
  ask(
    host,
    'getFileSystemManager',
    LIMITS.file,
    ({ size }) => (typeof size === 'number' ? size : undefined),
    (handlers) => host.getFileSystemManager?.().getFileInfo({ filePath: path, ...handlers }),
  );

/** A picture smaller than this is blank: iOS saves what was drawn in this frame as nothing. */
const LEAST_BYTES = 2000;

/** One frame. */
const FRAME_MS = 17;

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, FRAME_MS);
  });

/** Saved a frame after it was drawn, and once more where nothing is on it. */
const toSeenFile = async (host: WxHost, canvas: HostCanvas): Promise<Result<string>> => {
  await nextFrame();
  const saved = await toFile(canvas, QUALITIES[0]);
  const size = saved.ok ? await sizeOf(host, saved.value) : saved;
  if (!size.ok || size.value >= LEAST_BYTES) return saved;
  await nextFrame();
  return toFile(canvas, QUALITIES[0]);
};

/** Where the size of a file cannot be asked, the picture stands as it is. */
const save = async (host: WxHost, canvas: HostCanvas, mostBytes: number): Promise<Result<string>> => {
  let saved: Result<string> = fail(failure('host/unknown', 'no picture'));
  for (const quality of QUALITIES) {
    saved = await (quality === QUALITIES[0] ? toSeenFile(host, canvas) : toFile(canvas, quality));
    if (!saved.ok) return saved;
    const size = await sizeOf(host, saved.value);
    if (!size.ok || size.value <= mostBytes) return saved;
  }
  return fail(failure('host/quota', `a picture over ${mostBytes} bytes`));
};

const userFolder = (host: WxHost): string => {
  const known = attempt('env', () => host.env?.USER_DATA_PATH);
  return (known.ok && known.value) || 'wxfile://usr';
};

/** Pictures are loaded from files: bytes are written to one of the game's own first. */
const loadBytes = async (host: WxHost, name: string, base64: string): Promise<Result<HostImage>> => {
  const path = `${userFolder(host)}/${name}`;
  const written = await ask(host, 'getFileSystemManager', LIMITS.file, nothing, (handlers) =>
    host
      .getFileSystemManager?.()
      .writeFile({ filePath: path, data: base64, encoding: 'base64', ...handlers }),
  );
  return written.ok ? loadImage(host, path) : written;
};

export const createWxPictures = (host: WxHost, reach: Reach): PicturePort => ({
  createCanvas: (width, height) => createCanvas(host, width, height),
  loadImage: (path) => afterReaching(reach, path, () => loadImage(host, path)),
  loadFont: (path) => loadFont(host, path),
  save: (canvas, mostBytes) => save(host, canvas, mostBytes),
  loadBytes: (name, base64) => loadBytes(host, name, base64),
});
