import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';

/** Opened from Moments: one page, before the player has decided to play. base-ability/scene; share-timeline. */
const SINGLE_PAGE = 1154;

/** What needs to know who the player is, or leads elsewhere. */
const CLOSED =
  /^(login|checkSession|authorize|openSetting|getUserInfo|shareAppMessage|showShareMenu|updateShareMenu|showShareImageMenu|requestSubscribe.*|(set|remove|get)UserCloudStorage.*|get(Friend|Group)CloudStorage|shareMessageToFriend|saveImageToPhotosAlbum|requirePrivacyAuthorize|getRankManager|getClipboardData|setClipboardData)$/;

export const isSinglePage = ({ host }: Context): boolean => host.launch.scene === SINGLE_PAGE;

type Option = { fail?: (result: object) => void; complete?: (result: object) => void; success?: unknown };

const refuse =
  (context: Context, api: string) =>
  (option: Option = {}): unknown => {
    const result = { errMsg: `${api}:fail can not be used in single page mode` };
    const { success, fail, complete } = option;
    if ((success ?? fail ?? complete) === undefined) return Promise.reject(result);
    context.clock.post(() => {
      guarded(() => fail?.(result));
      guarded(() => complete?.(result));
    });
    return undefined;
  };

/** Closes what a game that was opened from Moments may not use. */
export const limitSinglePage = (wx: object, context: Context): void => {
  if (!isSinglePage(context)) return;
  for (const name of Object.keys(wx)) {
    if (CLOSED.test(name)) Object.assign(wx, { [name]: refuse(context, name) });
  }
};
