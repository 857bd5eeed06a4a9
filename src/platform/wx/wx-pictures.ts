import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HostCanvas, HostImage, PicturePort } from '../ports.ts';
import { ask, call } from './wx-call.ts';
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

export const createWxPictures = (host: WxHost, reach: Reach): PicturePort => ({
  createCanvas: (width, height) => createCanvas(host, width, height),
  loadImage: (path) => afterReaching(reach, path, () => loadImage(host, path)),
  loadFont: (path) => loadFont(host, path),
});
