import type { Result } from '../../shared/result.ts';
import { toEntry } from '../entry.ts';
import { createListeners } from '../listeners.ts';
import type { LeaderboardPort, LogPort } from '../ports.ts';
import { ask, call, hear, hearOf, LIMITS, NO_LIMIT, nothing, warn } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** The platform itself sends it, the first time a day that a friend overtakes. */
const OVERTAKEN = 'SYS_MSG_TYPE_RANK';

/** Opened from Moments, a game has no arena. */
const isSinglePage = (host: WxHost): boolean => {
  const launch = call(host, 'getLaunchOptionsSync', () => host.getLaunchOptionsSync?.());
  return launch.ok && toEntry(launch.value).browseOnly === true;
};

/** Registered as early as can be: a contest that was accepted waits for it. */
const hearArena = (host: WxHost, log: LogPort, tell: (key: string) => void): void => {
  if (isSinglePage(host)) return;
  const manager = call(host, 'getRankManager', () => host.getRankManager?.());
  if (!manager.ok) return;
  hearOf(manager.value, 'onChallengeStart', log, ({ scoreKey }) => {
    if (typeof scoreKey === 'string') tell(scoreKey);
  });
};

/** The arena takes scores of players who have logged in; once in the game's life is enough. */
const createArena = (host: WxHost, log: LogPort): ((scoreKey: string, score: number) => Promise<void>) => {
  let login: Promise<Result<void>> | null = null;
  const logIn = (): Promise<Result<void>> =>
    ask(host, 'login', LIMITS.server, nothing, (handlers) => host.login?.(handlers));
  return async (scoreKey, score) => {
    if (typeof host.getRankManager !== 'function') return;
    login ??= logIn();
    const logged = await login;
    if (!logged.ok) login = null;
    const told = logged.ok
      ? await ask(host, 'getRankManager', LIMITS.server, nothing, (handlers) =>
          host.getRankManager?.().update({ scoreKey, score, ...handlers } as never),
        )
      : logged;
    if (!told.ok) log.warn(`arena: ${told.error.code} ${told.error.detail}`);
  };
};

export const createWxLeaderboard = (host: WxHost, log: LogPort): LeaderboardPort => {
  const cards = createListeners<boolean>('friend card', log);
  const arenas = createListeners<string>('arena', log);
  const tellArena = createArena(host, log);
  hearArena(host, log, arenas.tell);
  hear(host, 'onShareMessageToFriend', log, ({ success }) => cards.tell(success === true));
  return {
    askAboutOvertaking: () =>
      ask(
        host,
        'requestSubscribeSystemMessage',
        NO_LIMIT,
        (answer) => answer[OVERTAKEN] === 'accept',
        (handlers) => host.requestSubscribeSystemMessage?.({ msgTypeList: [OVERTAKEN], ...handlers }),
      ),
    setFriendQuery: (scene, query) => {
      const set = call(host, 'setMessageToFriendQuery', () =>
        host.setMessageToFriendQuery?.({ shareMessageToFriendScene: scene, query }),
      );
      warn(log, set);
    },
    onFriendCard: cards.add,
    tellArena: (scoreKey, score) => void tellArena(scoreKey, score),
    onArena: arenas.add,
  };
};
