import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HostCanvas, HostImage, PicturePort } from '../ports.ts';
import { ask, call } from './wx-call.ts';
import { toFailure } from './wx-failure.ts';
import type { WxHost } from './wx-host.ts';
import { afterReaching, type Reach } from './wx-subpackages.ts';

/** The boot file takes the first canvas, which is the screen; every later one is off-screen. */
const createCanvas = (host: WxHost, width: number, height: number): HostCanvas => {
  const canvas = host.createCanvas?.() as HostCanvas;
  canvas.width = width;
  canvas.height = height;
  return canvas;
};

const loadImage = (host: WxHost, path: string): Promise<Result<HostImage>> =>
  ask<HostImage>(host, 'createImage', (done, failed) => {
    const image = host.createImage?.();
    if (!image) return failed(`no image for ${path}`);
    image.onload = () => done(image);
    image.onerror = () => failed(`image not found or not readable: ${path}`);
    image.src = path;
  });

/** loadFont answers null when it could not read the file. */
const loadFont = (host: WxHost, path: string): Result<string> => {
  const answer = call(host, 'loadFont', () => host.loadFont?.(path));
  if (!answer.ok) return answer;
  return answer.value ? ok(answer.value) : fail(failure('host/not-found', `loadFont: no font from ${path}`));
};

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [0.9, 0.8, 0.65, 0.5] as const;

const toFile = (canvas: HostCanvas, quality: number): Promise<Result<string>> =>
  new Promise((resolve) => {
    const failed = (cause: unknown): void => resolve(fail(toFailure(cause, 'toTempFilePath')));
    try {
      (canvas as unknown as WechatMinigame.Canvas).toTempFilePath({
        fileType: 'jpg',
        quality,
        success: ({ tempFilePath }) => resolve(ok(tempFilePath)),
        fail: failed,
      });
    } catch (thrown) {
      failed(thrown);
    }
  });

const sizeOf = (host: WxHost, path: string): Promise<Result<number>> =>
  ask<number>(host, 'getFileSystemManager', (done, failed) =>
    host.getFileSystemManager?.().getFileInfo({
      filePath: path,
      success: ({ size }) => done(size),
      fail: failed,
    }),
  );

/** Where the size of a file cannot be asked, the picture stands as it is. */
const save = async (host: WxHost, canvas: HostCanvas, mostBytes: number): Promise<Result<string>> => {
  let saved: Result<string> = fail(failure('host/unknown', 'no picture'));
  for (const quality of QUALITIES) {
    saved = await toFile(canvas, quality);
    if (!saved.ok) return saved;
    const size = await sizeOf(host, saved.value);
    if (!size.ok || size.value <= mostBytes) return saved;
  }
  return fail(failure('host/quota', `a picture over ${mostBytes} bytes`));
};

/** Pictures are loaded from files: bytes are written to one of the game's own first. */
const loadBytes = async (host: WxHost, name: string, base64: string): Promise<Result<HostImage>> => {
  const path = `${host.env?.USER_DATA_PATH ?? 'wxfile://usr'}/${name}`;
  const written = await ask<string>(host, 'getFileSystemManager', (done, failed) =>
    host.getFileSystemManager?.().writeFile({
      filePath: path,
      data: base64,
      encoding: 'base64',
      success: () => done(path),
      fail: failed,
    }),
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
