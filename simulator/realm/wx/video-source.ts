import type { Context } from '../context.ts';
import type { Files } from './files.ts';

interface Opening {
  open(url: string): void;
  failed(errMsg: string): void;
}

/** Containers an iPhone can not play. media/video/wx.createVideo names those it can. */
const FOREIGN_TO_IOS = /\.(?:webm|ogv|ogg|mkv|flv)$/i;

const isRemote = (path: string): boolean => /^https?:/.test(path);

/** Opens what a video shows: a file of the package, of the player's or of this run, or an address. */
export const loadVideo = (context: Context, files: Files, path: string, { open, failed }: Opening): void => {
  const order = context.hostCalls.ask('Video.src', path);
  if (order?.how === 'never') return;
  const { device, network } = context.host;
  if (order?.how === 'fail' || (isRemote(path) && network().type === 'none')) {
    failed('MEDIA_ERR_NETWORK');
    return;
  }
  const url = device.platform === 'ios' && FOREIGN_TO_IOS.test(path) ? null : files.urlOf(path);
  if (url === null) failed('MEDIA_ERR_SRC_NOT_SUPPORTED');
  else if (order?.how === 'late') context.clock.setTimer(() => open(url), order.delay, false);
  else open(url);
};
