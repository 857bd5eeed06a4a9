import { native } from '../natives.ts';

/** The options of toTempFilePath that choose what is kept and how. Pixels of the canvas. */
export type Crop = WechatMinigame.ToTempFilePathSyncOption;

const bytesOfDataUrl = (url: string): ArrayBuffer => {
  const text = native.atob(url.slice(url.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes.buffer;
};

/** A part of a canvas as PNG or JPEG bytes. */
export const pictureOf = (canvas: object, crop: Crop): { bytes: ArrayBuffer; extension: 'png' | 'jpg' } => {
  const x = crop.x ?? 0;
  const y = crop.y ?? 0;
  const width = crop.width ?? native.canvas.width.get(canvas) - x;
  const height = crop.height ?? native.canvas.height.get(canvas) - y;
  const copy = native.createElement('canvas');
  copy.width = crop.destWidth ?? width;
  copy.height = crop.destHeight ?? height;
  const drawing = copy.getContext('2d');
  drawing?.drawImage(canvas as HTMLCanvasElement, x, y, width, height, 0, 0, copy.width, copy.height);
  const extension = crop.fileType === 'jpg' ? 'jpg' : 'png';
  const type = extension === 'jpg' ? 'image/jpeg' : 'image/png';
  return { bytes: bytesOfDataUrl(copy.toDataURL(type, crop.quality ?? 1)), extension };
};

const MIME: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/** Characters made at a time: more arguments than that overflow the stack. */
const CHUNK = 8192;

/** A picture file's bytes as a data URL; the kind of picture is told by the path's ending. */
export const dataUrl = (path: string, buffer: ArrayBuffer): string => {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return `data:${MIME[ending] ?? 'image/png'};base64,${native.btoa(text)}`;
};
