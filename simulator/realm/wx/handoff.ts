import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import type { Calls } from './calls.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the latest listener answers; the typings give it nothing to answer with. */
export const handOffQuery = ({ signals }: Context): string => {
  const answer = signals.handoff.latest()?.() as { query?: unknown } | undefined;
  return textOf(answer?.query);
};

/** The game's half of going on at a computer: the menu's entry, and what the domain's call takes along. */
export const handoffPlugin = ({ host, signals }: Context) =>
  ({
    onHandoff: signals.handoff.add as (listener: (...rest: never[]) => unknown) => void,
    offHandoff: () => signals.handoff.remove(),
    setHandoffQuery: (query: string): boolean => {
      if (typeof query !== 'string') return false;
      host.pages.setHandoffQuery(query);
      return true;
    },
  }) satisfies Partial<WechatMinigame.Wx>;

/** CheckHandoffEnabledSuccessCallbackResult.errCode: where the game is on a computer already. */
const NOT_SUPPORTED = 4;

/** The domain's half: it may begin it. */
export const domainHandoffPlugin = ({ host }: Context, { plain }: Calls) => {
  const isEnabled = host.device.mode !== 'pc';
  return {
    checkHandoffEnabled: plain('checkHandoffEnabled', () => ({
      isEnabled,
      errCode: isEnabled ? 0 : NOT_SUPPORTED,
    })),
    startHandoff: plain('startHandoff', () => {
      if (!isEnabled) throw new CallFailure('not supported');
      host.pages.handOff();
      return undefined;
    }),
  } satisfies Partial<WechatMinigame.Wx>;
};
