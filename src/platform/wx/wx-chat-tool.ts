import { failure } from '../../shared/failure.ts';
import { fail } from '../../shared/result.ts';
import type { ChatToolPort } from '../outer-ports.ts';
import type { LogPort } from '../ports.ts';
import { ask, call, NO_LIMIT, nothing, type Raw, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Whom the player has chosen, by ids of their group. */
const membersOf = ({ members }: Raw): readonly string[] | undefined =>
  Array.isArray(members) ? members.filter((id) => typeof id === 'string') : undefined;

const callOn = async (host: WxHost, title: string, query: string) => {
  const chosen = await ask(host, 'selectGroupMembers', NO_LIMIT, membersOf, (handlers) =>
    host.selectGroupMembers?.({ maxSelectCount: 1, ...handlers }),
  );
  if (!chosen.ok) return chosen;
  if (chosen.value.length === 0) return fail(failure('host/cancelled', 'selectGroupMembers: nobody'));
  return ask(host, 'notifyGroupMembers', NO_LIMIT, nothing, (handlers) =>
    host.notifyGroupMembers?.({
      ...{ title, members: [...chosen.value], type: 'participate', entrancePath: `?${query}` },
      ...handlers,
    }),
  );
};

/** Chat tools of the client (base library 3.7.12): the game works for one chat, and its cards go there. */
export const createWxChatTool = (host: WxHost, log: LogPort): ChatToolPort => ({
  isOpen: () => {
    // Typed as answering nothing; its page says a boolean.
    const open = call(host, 'isChatTool', () => host.isChatTool?.() as unknown);
    return open.ok && open.value === true;
  },
  open: () =>
    ask(host, 'openChatTool', NO_LIMIT, nothing, (handlers) => host.openChatTool?.({ ...handlers })),
  close: () => {
    warn(
      log,
      call(host, 'exitChatTool', () => host.exitChatTool?.({})),
    );
  },
  send: ({ title, image, query }) =>
    ask(host, 'shareAppMessageToGroup', NO_LIMIT, nothing, (handlers) =>
      host.shareAppMessageToGroup?.({
        ...{ title, path: `?${query}` },
        ...(image !== null && { imageUrl: image }),
        ...handlers,
      }),
    ),
  callOn: (title, query) => callOn(host, title, query),
});
