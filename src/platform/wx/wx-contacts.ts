import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { CONTACT_KINDS, type ContactKind, type CoveredContact } from '../../shared/vocabulary/contacts.ts';
import type { ContactPort } from '../outer-ports.ts';
import type { Rectangle, Unsubscribe } from '../ports.ts';
import { ask, attempt, call, NO_LIMIT, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

const CALLS = {
  service: 'openCustomerServiceConversation',
  club: 'createGameClubButton',
  feedback: 'createFeedbackButton',
} as const satisfies Readonly<Record<ContactKind, keyof WxHost>>;

const CLEAR = '#00000000';

/** Nothing of the platform's is seen: the game has drawn the button already. */
const lookOf = ({ left, top, width, height }: Rectangle) => ({
  type: 'text' as const,
  text: '',
  style: {
    ...{ left, top, width, height },
    ...{ backgroundColor: CLEAR, color: CLEAR, borderWidth: 0, borderRadius: 0, fontSize: 14 },
    lineHeight: height,
    textAlign: 'center' as const,
  },
});

interface HostButton {
  destroy?(): unknown;
}

const make = (host: WxHost, kind: CoveredContact, place: Rectangle): Result<HostButton | undefined> =>
  kind === 'club'
    ? call(host, 'createGameClubButton', () =>
        host.createGameClubButton?.({ ...lookOf(place), icon: 'green' }),
      )
    : call(
        host,
        'createFeedbackButton',
        () => host.createFeedbackButton?.(lookOf(place) as never) as HostButton | undefined,
      );

export const createWxContacts = (host: WxHost): ContactPort => ({
  has: CONTACT_KINDS.filter((kind) => typeof host[CALLS[kind]] === 'function'),
  openService: () =>
    ask(host, 'openCustomerServiceConversation', NO_LIMIT, nothing, (handlers) =>
      host.openCustomerServiceConversation?.({ ...handlers }),
    ),
  cover: (kind, place): Result<Unsubscribe> => {
    const made = make(host, kind, place);
    if (!made.ok) return made;
    const button = made.value;
    return button
      ? ok(() => void attempt(CALLS[kind], () => button.destroy?.()))
      : fail(failure('host/unknown', `${CALLS[kind]}: a wrong answer`));
  },
});
