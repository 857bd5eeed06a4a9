import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { Calls } from './calls.ts';
import { askSocial } from './social-line.ts';

const show = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value) ?? String(value));

const randomBytes = (length: number): ArrayBuffer =>
  native.crypto.getRandomValues(new Uint8Array(length)).buffer;

/** Login, logs and keys: answered so that a game goes on, without a server behind them. */
export const servicesPlugin = (context: Context, { promised, plain }: Calls) => {
  const { host } = context;
  const logger = {
    debug: (...values: unknown[]): void => host.log('debug', show(values)),
    info: (...values: unknown[]): void => host.log('info', show(values)),
    log: (...values: unknown[]): void => host.log('log', show(values)),
    warn: (...values: unknown[]): void => host.log('warn', show(values)),
    error: (...values: unknown[]): void => host.log('error', show(values)),
    setFilterMsg: (): void => undefined,
    addFilterMsg: (): void => undefined,
  };
  return {
    login: promised('login', async () => {
      const { code } = (await askSocial(context, { op: 'login', user: host.user })) as { code: string };
      context.loggedIn = true;
      return { code };
    }),
    checkSession: promised('checkSession', () => undefined),
    getLogManager: () => logger as unknown as WechatMinigame.LogManager,
    getRealtimeLogManager: () => logger as unknown as WechatMinigame.RealtimeLogManager,
    getUserCryptoManager: () =>
      ({
        getRandomValues: plain('getRandomValues', (it: WechatMinigame.GetRandomValuesOption) => ({
          randomValues: randomBytes(it.length),
        })),
        getLatestUserKey: plain('getLatestUserKey', () => ({
          encryptKey: '',
          iv: '',
          version: 1,
          expireTime: 0,
        })),
      }) as unknown as WechatMinigame.UserCryptoManager,
    checkIsAddedToMyMiniProgram: plain('checkIsAddedToMyMiniProgram', () => ({ added: false })),
  } satisfies Partial<WechatMinigame.Wx>;
};
