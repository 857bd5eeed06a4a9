import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

const AGREED = 'privacy';
const ERRNO_REFUSED = 104;
const CONTRACT = '《团圆小游戏隐私保护指引》';

/** How private information is refused: the platform's texts by number. PublicErrno; the privacy guide. */
const REFUSALS: Readonly<Record<number, string>> = {
  104: 'privacy permission is not authorized',
  112: 'api scope is not declared in the privacy agreement',
  1025: 'appid privacy api banned',
  1026: 'privacy api banned',
};

const needsAgreement = ({ host }: Context): boolean =>
  host.switches.privacyAsked && host.permissions.get(AGREED) !== true;

/** The platform's own question, for games that do not ask themselves. */
const askHost = (context: Context): Promise<boolean> =>
  new native.Promise((resolve) =>
    context.host.dialog(
      {
        kind: 'modal',
        title: '用户隐私保护提示',
        content: `使用前请阅读并同意${CONTRACT}`,
        confirmText: '同意',
        cancelText: '拒绝',
      },
      (choice) => resolve(choice === 0),
    ),
  );

/** The game asks in its own way and tells the answer; agreeing counts only in the moment a finger was lifted. */
const askGame = (context: Context, referrer: string): Promise<boolean> =>
  new native.Promise((resolve) => {
    const told = ({ event }: { event?: unknown } = {}): void => {
      if (event === 'disagree') resolve(false);
      if (event !== 'agree') return;
      if (context.gesture) resolve(true);
      else context.host.log('warn', ['privacy: agreeing without a tap does not count']);
    };
    const listener = context.signals.privacy.latest();
    context.clock.post(() => listener?.(told, { referrer }));
  });

/** Fails as WeChat does where the game has not declared, or the player not accepted, the use of private information. */
export const needPrivacy = async (context: Context, api: string): Promise<void> => {
  const { privacyErrno } = context.host.switches;
  if (privacyErrno !== 0) throw new CallFailure(REFUSALS[privacyErrno]!, privacyErrno);
  if (!needsAgreement(context)) return;
  const { ask } = context.host.privacy;
  const agreed = ask ? await ask(api) : await askHost(context);
  if (!agreed) throw new CallFailure(REFUSALS[ERRNO_REFUSED]!, ERRNO_REFUSED);
  context.host.permissions.set(AGREED, true);
};

type Listener = (resolve: (answer: { event?: unknown }) => void, info: { referrer: string }) => void;

export const privacyPlugin = (context: Context, { plain }: Calls) =>
  ({
    getPrivacySetting: plain('getPrivacySetting', () => ({
      needAuthorization: needsAgreement(context),
      privacyContractName: CONTRACT,
    })),
    requirePrivacyAuthorize: plain('requirePrivacyAuthorize', async () => {
      await needPrivacy(context, 'requirePrivacyAuthorize');
      return undefined;
    }),
    openPrivacyContract: plain('openPrivacyContract', () => {
      const content = '这里是公众平台上填写的隐私保护指引。';
      const page = { title: CONTRACT, content, confirmText: '关闭', cancelText: null };
      context.host.dialog({ kind: 'modal', ...page }, () => undefined);
      return undefined;
    }),
    // Typed with the listener of other events; it is given a function to answer with.
    onNeedPrivacyAuthorization: ((listener: Listener): void => {
      context.signals.privacy.remove();
      context.signals.privacy.add(listener);
      context.host.privacy.ask = (referrer) => askGame(context, referrer);
    }) as never,
  }) satisfies Partial<WechatMinigame.Wx>;
