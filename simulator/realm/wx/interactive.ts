import type { Context } from '../context.ts';
import type { Calls } from './calls.ts';
import { sealed } from './sealed.ts';
import { askSocial } from './social-line.ts';

/** What friends have added to a player's values: sealed, for the game's server. */
export const interactivePlugin = (context: Context, { promised }: Calls) =>
  ({
    getUserInteractiveStorage: promised(
      'getUserInteractiveStorage',
      async (it: WechatMinigame.GetUserInteractiveStorageOption) => {
        const { user } = context.host;
        const answer = await askSocial(context, { op: 'interactive', user, keys: it.keyList.map(String) });
        return sealed(context, 'getUserInteractiveStorage', {
          KVDataList: (answer as { data: object[] }).data,
        });
      },
    ),
    onInteractiveStorageModified: context.signals.interacted.add,
    offInteractiveStorageModified: context.signals.interacted.remove,
  }) satisfies Partial<WechatMinigame.Wx>;
