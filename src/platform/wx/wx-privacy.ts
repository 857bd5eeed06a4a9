import type { PrivacyQuestion } from '../../shared/privacy-question.ts';
import type { LogPort, PrivacyPort } from '../ports.ts';
import { ask, attempt, hearOf, NO_LIMIT, nothing, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

type Told = (answer: { readonly event: 'exposureAuthorization' | 'agree' | 'disagree' }) => void;

/** The typings have this event with another listener: it is given a function to answer with. */
const toQuestion = (told: unknown, log: LogPort): PrivacyQuestion => {
  if (typeof told !== 'function') throw new Error('onNeedPrivacyAuthorization: no way to answer');
  const tell = (event: Parameters<Told>[0]['event']): void =>
    warn(
      log,
      attempt('onNeedPrivacyAuthorization', () => (told as Told)({ event })),
    );
  return {
    seen: () => tell('exposureAuthorization'),
    answer: (agreed) => tell(agreed ? 'agree' : 'disagree'),
  };
};

/** The host lays its own page over the game and answers once it stands. */
export const createWxPrivacy = (host: WxHost, log: LogPort): PrivacyPort => ({
  able: typeof host.openPrivacyContract === 'function',
  openContract: () =>
    ask(host, 'openPrivacyContract', NO_LIMIT, nothing, (handlers) => host.openPrivacyContract?.(handlers)),
  onQuestion: (listener) =>
    hearOf(host, 'onNeedPrivacyAuthorization', log, (_, told) => listener(toQuestion(told, log))),
});
