import type { Context } from '../context.ts';
import type { Calls } from './calls.ts';
import { needTouch } from './input-moment.ts';
import { needScope } from './scopes.ts';
import { subscriptionsOf } from './subscription.ts';

const scopesOf = (context: Context): WechatMinigame.AuthSetting =>
  Object.fromEntries(
    Object.entries(context.host.permissions.all()).filter(([name]) => name.startsWith('scope.')),
  ) as WechatMinigame.AuthSetting;

const settings = (context: Context, withSubscriptions: boolean | undefined) => ({
  authSetting: scopesOf(context),
  ...(withSubscriptions === true ? { subscriptionsSetting: subscriptionsOf(context) } : {}),
});

/** What the player has allowed, and the page where that is changed. */
export const permissionPlugin = (context: Context, { promised }: Calls) => ({
  getSetting: promised('getSetting', (it: WechatMinigame.GetSettingOption) =>
    settings(context, it.withSubscriptions),
  ),
  authorize: promised('authorize', async (it: WechatMinigame.AuthorizeOption) => {
    await needScope(context, it.scope);
    return undefined;
  }),
  openSetting: promised('openSetting', async (it: WechatMinigame.OpenSettingOption) => {
    needTouch(context);
    await context.host.pages.settings();
    return settings(context, it.withSubscriptions);
  }),
});
