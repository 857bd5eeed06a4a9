import { isAvatarAddress } from '../../protocol/avatar.ts';
import type { Context } from '../context.ts';
import { removeNewer } from '../versions.ts';
import { makeCalls } from '../wx/calls.ts';
import { friendMessagePlugin } from '../wx/directed.ts';
import { Files } from '../wx/files.ts';
import { domainHandoffPlugin } from '../wx/handoff.ts';
import { hostedDataPlugin } from '../wx/hosted-data.ts';
import { Images } from '../wx/image.ts';
import { limitSinglePage } from '../wx/single-page.ts';
import { systemPlugin } from '../wx/system.ts';
import { touchPlugin } from '../wx/touch.ts';
import type { OpenDataCanvases } from './canvases.ts';
import { favoursPlugin } from './favours.ts';
import { friendsPlugin } from './friends.ts';

const SYSTEM = ['getSystemInfo', 'getSystemInfoSync', 'getWindowInfo'] as const;

const TOUCH = [
  'onTouchStart',
  'offTouchStart',
  'onTouchMove',
  'offTouchMove',
  'onTouchEnd',
  'offTouchEnd',
  'onTouchCancel',
  'offTouchCancel',
] as const;

const pick = <T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;

/** Pictures of the package, of the game's local files, and avatars. open-ability/opendata/basic. */
const refuseRemote = (path: string): string | null =>
  /^https?:\/\//.test(path) && !/^http:\/\/(usr|tmp)\b/.test(path) && !isAvatarAddress(path)
    ? 'can not use remote http/https image in opendata context'
    : null;

/** The domain's `wx`: what is named here and no more. */
export const makeOpenDataWx = (context: Context, canvases: OpenDataCanvases): object => {
  const calls = makeCalls(context);
  const { message } = context.signals;
  const files = new Files(context);
  const images = new Images(context, files, refuseRemote);
  const wx = {
    createCanvas: () => canvases.create(),
    createImage: () => images.create(),
    getSharedCanvas: () => canvases.shared as unknown as WechatMinigame.Canvas,
    onMessage: message.add,
    ...pick(touchPlugin(context.signals), TOUCH),
    ...pick(systemPlugin(context, calls), SYSTEM),
    ...hostedDataPlugin(context, calls),
    ...friendsPlugin(context, calls),
    ...favoursPlugin(context, calls),
    ...friendMessagePlugin(context, calls, files),
    ...domainHandoffPlugin(context, calls),
  };
  removeNewer(wx, context.host.baseLibrary);
  limitSinglePage(wx, context);
  return context.hostCalls.watch(wx, '');
};
