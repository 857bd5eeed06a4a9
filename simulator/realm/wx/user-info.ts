import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { profileOf } from './profile.ts';
import { needScope } from './scopes.ts';
import { sealed } from './sealed.ts';

const SCOPE = 'scope.userInfo';
const ERRNO_DENIED = 103;

const told = async (context: Context, withCredentials: boolean): Promise<object> => {
  const { openId, ...userInfo } = await profileOf(context);
  const rawData = JSON.stringify(userInfo);
  if (!withCredentials || !context.loggedIn) return { userInfo, rawData };
  const secret = await sealed(context, 'getUserInfo', { ...userInfo, openId }, rawData);
  return { userInfo, rawData, ...secret };
};

/** What a tap on the button tells: the profile once the player has agreed, else why not. */
export const tappedUserInfo = async (context: Context, withCredentials: boolean): Promise<object> => {
  try {
    await needScope(context, SCOPE);
    return { errMsg: 'getUserInfo:ok', ...(await told(context, withCredentials)) };
  } catch (error) {
    return { errMsg: `getUserInfo:fail ${(error as Error).message}` };
  }
};

/** Without the button nobody is asked: who has not agreed there is refused. wx.getUserInfo. */
export const userInfoPlugin = (context: Context, { promised }: Calls) => ({
  getUserInfo: promised('getUserInfo', (it: WechatMinigame.GetUserInfoOption) => {
    if (context.host.permissions.get(SCOPE) !== true) throw new CallFailure('auth deny', ERRNO_DENIED);
    return told(context, it.withCredentials === true);
  }),
});
