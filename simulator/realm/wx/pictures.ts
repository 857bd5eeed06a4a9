import type { Context } from '../context.ts';
import { atLeast } from '../versions.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';
import { needPrivacy } from './privacy.ts';
import { needScope } from './scopes.ts';

/** Base library from which a picture in a chat may open the game. ShowShareImageMenuOption.needShowEntrance. */
const ENTRANCE_SINCE = '3.2.0';

const isRemote = (path: string): boolean => /^https?:\/\//.test(path) && !/^http:\/\/(tmp|usr)/.test(path);

/** A local picture for the host's pages, pseudo paths too; network addresses are refused. */
const localPicture = (files: Files, path: unknown): string => {
  const url = typeof path === 'string' && !isRemote(path) ? files.hostUrlOf(path) : null;
  if (url === null) throw new CallFailure(`file not found, path: ${String(path)}`);
  return url;
};

const queryOf = (path: string): string => (path.includes('?') ? path.slice(path.indexOf('?') + 1) : '');

const imageMenu = async (context: Context, files: Files, option: WechatMinigame.ShowShareImageMenuOption) => {
  const image = localPicture(files, option.path);
  const entered = option.needShowEntrance === true && atLeast(context.host.baseLibrary, ENTRANCE_SINCE);
  const entrance = entered ? queryOf(option.entrancePath ?? '') : null;
  if (!(await context.host.pages.imageMenu(image, entrance))) throw new CallFailure('cancel');
  return undefined;
};

const preview = (context: Context, files: Files, option: WechatMinigame.PreviewImageOption): undefined => {
  if (!Array.isArray(option.urls) || option.urls.length === 0) {
    throw new CallFailure('parameter error: parameter.urls should be a non-empty Array');
  }
  const images = option.urls.map((url) => files.hostUrlOf(url) ?? '');
  context.host.pages.preview(images, Math.max(0, option.urls.indexOf(option.current ?? '')));
  return undefined;
};

const save = async (context: Context, files: Files, option: WechatMinigame.SaveImageToPhotosAlbumOption) => {
  await needPrivacy(context, 'saveImageToPhotosAlbum');
  const image = localPicture(files, option.filePath);
  await needScope(context, 'scope.writePhotosAlbum');
  context.host.pages.saveToAlbum(image);
  return undefined;
};

/** Pictures handed to the host: shown, sent, saved. */
export const picturesPlugin = (context: Context, { promised }: Calls, files: Files) =>
  ({
    showShareImageMenu: promised('showShareImageMenu', (it: WechatMinigame.ShowShareImageMenuOption) =>
      imageMenu(context, files, it),
    ),
    previewImage: promised('previewImage', (it: WechatMinigame.PreviewImageOption) =>
      preview(context, files, it),
    ),
    saveImageToPhotosAlbum: promised(
      'saveImageToPhotosAlbum',
      (it: WechatMinigame.SaveImageToPhotosAlbumOption) => save(context, files, it),
    ),
  }) satisfies Partial<WechatMinigame.Wx>;
