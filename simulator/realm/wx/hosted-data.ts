import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';
import { askSocial } from './social-line.ts';

type Pair = [key: string, value: string];

const pairOf = (item: unknown): Pair => {
  const { key, value } = (item ?? {}) as { key?: unknown; value?: unknown };
  if (typeof key !== 'string' || typeof value !== 'string') {
    throw new CallFailure('parameter error: parameter.KVDataList[0] should have String key and value');
  }
  return [key, value];
};

/** A list of the option, or the failure the host has for it. */
export const listOf = (name: string, value: unknown): unknown[] => {
  if (!Array.isArray(value)) {
    throw new CallFailure(`parameter error: parameter.${name} should be Array instead of ${typeof value}`);
  }
  return value;
};

export const keysOf = (value: unknown): string[] => listOf('keyList', value).map(String);

/** Writing the player's own hosted data: both realms may. */
export const hostedDataPlugin = (context: Context, { promised }: Calls) => {
  const { user } = context.host;
  return {
    setUserCloudStorage: promised('setUserCloudStorage', (it: WechatMinigame.SetUserCloudStorageOption) => {
      const pairs = listOf('KVDataList', it.KVDataList).map(pairOf);
      return askSocial(context, { op: 'setHosted', user, pairs });
    }),
    removeUserCloudStorage: promised(
      'removeUserCloudStorage',
      (it: WechatMinigame.RemoveUserCloudStorageOption) =>
        askSocial(context, { op: 'removeHosted', user, keys: keysOf(it.keyList) }),
    ),
  } satisfies Partial<WechatMinigame.Wx>;
};
