import { describe, expect, it } from 'vitest';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { createWxFriends } from '../../src/platform/wx/wx-friends.ts';
import type { WxHost } from '../../src/platform/wx/wx-host.ts';
import { createWxLeaderboard } from '../../src/platform/wx/wx-leaderboard.ts';

const ranksOf = (parts: object) => {
  const log = createMemoryLog();
  return { ...log, ranks: createWxLeaderboard(parts as WxHost, log.port) };
};

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

type Answers = { success: (answer?: object) => void; fail: (cause: object) => void };

/** An arena as the client has it: who has not logged in is refused. */
const arena = (login: (answers: Answers) => void) => {
  const told: object[] = [];
  let logged = false;
  const update = ({ success, fail, ...score }: Answers): void => {
    if (logged) told.push(score);
    if (logged) success();
    else fail({ errMsg: 'update:fail not login' });
  };
  const logIn = (answers: Answers): void => {
    const success = (): void => {
      logged = true;
      answers.success({ code: 'code' });
    };
    login({ ...answers, success });
  };
  const host = { login: logIn, getRankManager: () => ({ update, onChallengeStart: () => {} }) };
  return { host, told };
};

describe('clients without the platform’s ranks', () => {
  it('nothing of it there: silence, and answers that say so', async () => {
    const { ranks, lines } = ranksOf({});
    ranks.setFriendQuery(1, 'asking');
    ranks.tellArena('endless', 100);
    expect(await ranks.askAboutOvertaking()).toMatchObject({
      ok: false,
      error: { code: 'host/unsupported' },
    });
    ranks.onFriendCard(() => {})();
    ranks.onArena(() => {})();
    await settled();
    expect(lines).toEqual([]);
  });

  it('no friends’ domain: the boards fail with a code, and nobody was allowed', async () => {
    const friends = createWxFriends({} as WxHost, createMemoryLog().port);
    expect(friends.open()).toMatchObject({ ok: false, error: { code: 'host/unsupported' } });
    expect(await friends.keep([])).toMatchObject({ ok: false, error: { code: 'host/unsupported' } });
    expect(await friends.allowed()).toBe(false);
    friends.post({ type: 'close' });
  });

  it('overtaken notices: only a plain yes is one', async () => {
    for (const [answer, wanted] of [
      ['accept', true],
      ['reject', false],
      [undefined, false],
    ] as const) {
      const { ranks } = ranksOf({
        requestSubscribeSystemMessage: ({ success }: Answers) => success({ SYS_MSG_TYPE_RANK: answer }),
      });
      expect(await ranks.askAboutOvertaking()).toEqual({ ok: true, value: wanted });
    }
  });
});

describe('arena', () => {
  it('a score: is told after a login, and one login is enough', async () => {
    let logins = 0;
    const { host, told } = arena(({ success }) => {
      logins += 1;
      success();
    });
    const { ranks, lines } = ranksOf(host);
    ranks.tellArena('endless', 100);
    ranks.tellArena('daily', 7);
    await settled();
    expect(told).toEqual([
      { scoreKey: 'endless', score: 100 },
      { scoreKey: 'daily', score: 7 },
    ]);
    expect([logins, lines]).toEqual([1, []]);
  });

  it('a login that failed: costs that score alone, and is tried again with the next', async () => {
    let works = false;
    const { host, told } = arena(({ success, fail }) => (works ? success() : fail({ errMsg: 'login:fail' })));
    const { ranks, lines } = ranksOf(host);
    ranks.tellArena('endless', 100);
    await settled();
    expect([told, lines.length]).toEqual([[], 1]);
    works = true;
    ranks.tellArena('endless', 120);
    await settled();
    expect(told).toEqual([{ scoreKey: 'endless', score: 120 }]);
  });
});
