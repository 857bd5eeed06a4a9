import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { choose } from './chat-room.ts';
import type { Files } from './files.ts';
import { pictureOf } from './picture.ts';

/** Pictures a player has in the album and gets from the camera: plain colours, by what they are called. */
const PICTURES: readonly (readonly [name: string, colour: string])[] = [
  ['月亮', '#e8c46a'],
  ['茶园', '#4f8a5b'],
  ['屋檐', '#5a6f8f'],
];
const SIDES = { width: 480, height: 360 };
/** Pictures of one choice. ChooseMediaOption.count. */
const MOST = 9;
/** Files of one choice. ChooseMessageFileOption.count. */
const MOST_FILES = 100;
const USUAL_QUALITY = 80;
const PERCENT = 100;
const SECOND = 1000;

interface Chosen {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

const sheetOf = (width: number, height: number) => {
  const canvas = native.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (pen === null) throw new CallFailure('no canvas');
  return { canvas, pen };
};

const draw = (files: Files, [name, colour]: readonly [string, string]): Chosen => {
  const { canvas, pen } = sheetOf(SIDES.width, SIDES.height);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, SIDES.width, SIDES.height);
  const { bytes } = pictureOf(canvas, { fileType: 'jpg' });
  return { name: `${name}.jpg`, path: files.addTemporary(bytes, 'jpg'), size: bytes.byteLength };
};

/** One picture, or as many as there are, by one choice; the player may turn away. */
const choosePictures = async (
  context: Context,
  files: Files,
  count: number,
  most = MOST,
): Promise<readonly Chosen[]> => {
  if (!(count >= 1 && count <= most))
    throw new CallFailure(`parameter error: parameter.count should be 1 to ${most}`);
  const several = Math.min(count, PICTURES.length);
  const items = PICTURES.map(([name]) => name);
  const chosen = await choose(context, several > 1 ? [...items, `前 ${several} 张`] : items);
  if (chosen === null) throw new CallFailure('cancel');
  const taken = chosen < PICTURES.length ? PICTURES.slice(chosen, chosen + 1) : PICTURES.slice(0, several);
  return taken.map((picture) => draw(files, picture));
};

const imageAt = (url: string): Promise<HTMLImageElement> =>
  new native.Promise((resolve, reject) => {
    const image = native.createElement('img');
    native.listen(image, 'load', () => resolve(image));
    native.listen(image, 'error', () => reject(new CallFailure('decode image fail')));
    image.src = url;
  });

const compress = async (files: Files, option: WechatMinigame.CompressImageOption): Promise<object> => {
  const url = files.hostUrlOf(option.src);
  if (url === null) throw new CallFailure(`file not found, path: ${option.src}`);
  const image = await imageAt(url);
  const width = option.compressedWidth ?? image.naturalWidth;
  const height = option.compressedHeight ?? Math.round((image.naturalHeight * width) / image.naturalWidth);
  const { canvas, pen } = sheetOf(width, height);
  pen.drawImage(image, 0, 0, width, height);
  const quality = (option.quality ?? USUAL_QUALITY) / PERCENT;
  const { bytes } = pictureOf(canvas, { fileType: 'jpg', quality });
  return { tempFilePath: files.addTemporary(bytes, 'jpg') };
};

const chooseMedia = async (context: Context, files: Files, count: number): Promise<object> => {
  const chosen = await choosePictures(context, files, count);
  const tempFiles = chosen.map(({ path, size }) => ({
    ...{ tempFilePath: path, thumbTempFilePath: '', size, duration: 0, fileType: 'image' },
    ...SIDES,
  }));
  return { tempFiles, type: 'image' };
};

const chooseFiles = async (context: Context, files: Files, count: number): Promise<object> => {
  const chosen = await choosePictures(context, files, count, MOST_FILES);
  const time = Math.floor(context.clock.now() / SECOND);
  return { tempFiles: chosen.map((it) => ({ ...it, time, type: 'image' })) };
};

/** Pictures and files of the player's that a game asks for. Nobody has a video here. */
export const choosersPlugin = (context: Context, { promised }: Calls, files: Files) =>
  ({
    chooseImage: promised('chooseImage', async ({ count = MOST }: WechatMinigame.ChooseImageOption) => {
      const chosen = await choosePictures(context, files, count);
      const tempFiles = chosen.map(({ path, size }) => ({ path, size }));
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
    }),
    chooseMedia: promised('chooseMedia', ({ count = MOST }: WechatMinigame.ChooseMediaOption) =>
      chooseMedia(context, files, count),
    ),
    chooseMessageFile: promised('chooseMessageFile', ({ count }: WechatMinigame.ChooseMessageFileOption) =>
      chooseFiles(context, files, count),
    ),
    compressImage: promised('compressImage', (it: WechatMinigame.CompressImageOption) => compress(files, it)),
    previewMedia: promised('previewMedia', ({ sources, current = 0 }: WechatMinigame.PreviewMediaOption) => {
      if (!Array.isArray(sources) || sources.length === 0)
        throw new CallFailure('parameter error: parameter.sources should be a non-empty Array');
      const images = sources.map(({ url, poster }) => files.hostUrlOf(poster ?? url) ?? '');
      context.host.pages.preview(images, current);
      return undefined;
    }),
  }) satisfies Partial<WechatMinigame.Wx>;
