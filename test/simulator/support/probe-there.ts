import type { Names } from '../../../simulator/ledger/typed-apis.ts';
import { HANDED_OUT } from '../../../simulator/ledger/typed-apis.ts';
import { runDomain } from './domain.ts';
import type { Bench } from './phone-harness.ts';

/** One of each, by the interface it is. */
const OBJECTS = `({
  Canvas: wx.createCanvas(), Image: wx.createImage(), FileSystemManager: wx.getFileSystemManager(),
  InnerAudioContext: wx.createInnerAudioContext(), WebAudioContext: wx.createWebAudioContext(),
  RequestTask: wx.request({ url: 'https://example.invalid/', fail() {} }),
  DownloadTask: wx.downloadFile({ url: 'https://example.invalid/', fail() {} }),
  LoadSubpackageTask: wx.loadSubpackage({ name: 'none', fail() {} }),
  UpdateManager: wx.getUpdateManager(), LogManager: wx.getLogManager(), RealtimeLogManager: wx.getRealtimeLogManager(),
  OpenDataContext: wx.getOpenDataContext(), RankManager: wx.getRankManager(),
  UserCryptoManager: wx.getUserCryptoManager(), Performance: wx.getPerformance(), Console: console, cloud: wx.cloud,
})`;

/** Which of the typed functions a phone has, in the game and in its open-data domain. */
export const probeThere = async (bench: Bench, typed: Names): Promise<Names> => {
  const own = [...HANDED_OUT, 'cloud'];
  const split = (name: string): [string, string] | null => {
    const owner = own.find((it) => name.startsWith(`${it}.`));
    return owner === undefined ? null : [owner, name.slice(owner.length + 1)];
  };
  const questions = typed.game.map((name) => [name, split(name)] as const);
  const probe = await runDomain(bench, {
    game: `const objects = ${OBJECTS}; const here = ${JSON.stringify(questions)}.filter(([name, member]) =>
      member === null ? typeof wx[name] === 'function' : member[1] in objects[member[0]]);
      report(['game', here.map(([name]) => name)]);`,
    domain: `report(['open-data', ${JSON.stringify(typed['open-data'])}.filter((name) => typeof wx[name] === 'function')]);`,
  });
  return Object.fromEntries((await probe.reported(2)) as [string, string[]][]) as unknown as Names;
};
