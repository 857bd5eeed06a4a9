import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type TypedMember, typedMembers, typedOptions } from './typings.ts';

export type Domain = 'game' | 'open-data';

/** Names of functions, members of what `wx` hands out behind their interface, by the domain that has them. */
export type Names = Readonly<Record<Domain, readonly string[]>>;

/** What the open-data domain may call. open-ability/opendata/basic; the friends' half of GameServerManager is left out. */
const OPEN_DATA_APIS: readonly string[] = [
  ...['createCanvas', 'createImage', 'getSharedCanvas', 'onMessage'],
  ...['getSystemInfo', 'getSystemInfoSync', 'getWindowInfo'],
  ...['onTouchStart', 'offTouchStart', 'onTouchMove', 'offTouchMove'],
  ...['onTouchEnd', 'offTouchEnd', 'onTouchCancel', 'offTouchCancel'],
  ...['getFriendCloudStorage', 'getGroupCloudStorage', 'getUserCloudStorage', 'getUserCloudStorageKeys'],
  ...['setUserCloudStorage', 'removeUserCloudStorage', 'getUserInfo', 'getPotentialFriendList'],
  ...['getGroupInfo', 'getGroupMembersInfo', 'modifyFriendInteractiveStorage', 'shareMessageToFriend'],
  ...['sendGiftToFriend', 'getFriendSendGiftStatus', 'checkHandoffEnabled', 'startHandoff'],
];

/** Messages go one way. */
const NOT_IN_THE_GAME: readonly string[] = ['onMessage'];

/** Interfaces of what a game gets from `wx` without anybody's leave. */
export const HANDED_OUT = [
  'Canvas',
  'Image',
  'FileSystemManager',
  'InnerAudioContext',
  'WebAudioContext',
  'RequestTask',
  'DownloadTask',
  'LoadSubpackageTask',
  'UpdateManager',
  'LogManager',
  'RealtimeLogManager',
  'OpenDataContext',
  'RankManager',
  'UserCryptoManager',
  'Performance',
  'Console',
] as const;

const typings = dirname(createRequire(import.meta.url).resolve('@types/wechat-minigame/package.json'));
const textOf = (name: string): string => readFileSync(join(typings, 'types', 'wx', name), 'utf8');
const api = textOf('lib.wx.api.d.ts');
const cloud = textOf('lib.wx.cloud.d.ts');

const CLOUD_FAMILY = 'cloud';

/** Every typed function by its full name. */
export const typedApis = (): ReadonlyMap<string, TypedMember> => {
  const wx = typedMembers(api, 'Wx').map((member) => [member.name, member] as const);
  const handedOut = HANDED_OUT.flatMap((owner) =>
    typedMembers(api, owner).map((member) => [`${owner}.${member.name}`, member] as const),
  );
  const ofCloud = typedMembers(cloud, 'WxCloud').map(
    (member) => [`cloud.${member.name}`, { ...member, family: CLOUD_FAMILY }] as const,
  );
  return new Map([...wx, ...handedOut, ...ofCloud]);
};

/** Which of them a domain has on a phone. */
export const typedNames = (apis: ReadonlyMap<string, TypedMember>): Names => ({
  game: [...apis].flatMap(([name, { isOpenDataOnly }]) =>
    isOpenDataOnly || NOT_IN_THE_GAME.includes(name) ? [] : [name],
  ),
  'open-data': OPEN_DATA_APIS.filter((name) => apis.has(name)),
});

/** The base library each member of `wx` came with, where it was not there from the beginning. */
const sinceTable = (): Record<string, string> => ({
  ...Object.fromEntries(
    typedMembers(api, 'Wx').flatMap(({ name, since }) => (since === null ? [] : [[name, since] as const])),
  ),
  // Its own typings give none. base-ability of the cloud's guide.
  cloud: '2.2.3',
});

/** Types of the arguments, as the realm checks them: `Number`, or `Number!` where it may not be left out. */
const parameterTable = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typedOptions(api)).map(([name, fields]) => [
      name,
      Object.fromEntries(
        Object.entries(fields).map(([field, { type, isRequired }]) => [
          field,
          isRequired ? `${type}!` : type,
        ]),
      ),
    ]),
  );

/** What the realm knows of the typings, as JSON. */
export const typedText = (): string =>
  `${JSON.stringify({ since: sinceTable(), parameters: parameterTable() }, null, 2)}\n`;
