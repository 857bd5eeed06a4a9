import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { Calls } from './calls.ts';

const show = (values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value) ?? String(value));

const randomBytes = (length: number): ArrayBuffer =>
  native.crypto.getRandomValues(new Uint8Array(length)).buffer;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

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
    login: promised('login', () => {
      context.loggedIn = true;
      return { code: hex(randomBytes(16)) };
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
