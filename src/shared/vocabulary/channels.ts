/** The ways by which a player comes to the game, as they are counted. */
export const CHANNELS = [
  'chat',
  'group',
  'picture',
  'code',
  'moments',
  'discover',
  'search',
  'recents',
  'my-mini-programs',
  'favourites',
  'desktop',
  'article',
  'message',
  'service',
  'game-centre',
  'link',
  'ad',
  'trial',
  'crawler',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What is shown where the way in brings no card: `teaser` may only be looked at, `today` is today's run. */
export const ARRIVALS = ['home', 'today', 'teaser'] as const;
export type Arrival = (typeof ARRIVALS)[number];

export interface Scene {
  readonly channel: Channel;
  /** WeChat's words for it, translated. */
  readonly what: string;
  readonly arrival: Arrival;
}

type Row = readonly [number, Channel, string, Arrival?];

/** WeChat's scene values (guide, base-ability/scene). What is not listed counts as `other` and leads home. */
const ROWS: readonly Row[] = [
  [1001, 'discover', 'Discover, mini-programs: the main entry and the recents'],
  [1005, 'search', 'the search field at the top'],
  [1006, 'search', 'the results of a search'],
  [1007, 'chat', 'a card in a chat of two'],
  [1008, 'group', 'a card in a group'],
  [1010, 'favourites', 'what the player has kept'],
  [1011, 'code', 'a code was scanned'],
  [1012, 'code', 'a code in a picture was pressed long'],
  [1013, 'code', 'a code of a picture from the album'],
  [1014, 'message', 'a message that the player asked for', 'today'],
  [1017, 'trial', 'the page of trial versions'],
  [1020, 'article', 'the profile of an official account'],
  [1022, 'recents', 'pinned to the top of the chats'],
  [1023, 'desktop', 'an icon on the desktop'],
  [1024, 'other', 'the profile of the mini-program'],
  [1027, 'search', 'a search among what was used before'],
  [1030, 'trial', 'the platform’s own tests'],
  [1035, 'article', 'the menu of an official account'],
  [1036, 'chat', 'a card that an app has shared'],
  [1037, 'link', 'another mini-program'],
  [1038, 'link', 'back from another mini-program'],
  [1043, 'message', 'a template message'],
  [1044, 'group', 'a card in a group, with its ticket'],
  [1045, 'ad', 'an ad in Moments'],
  [1046, 'ad', 'the page behind an ad in Moments'],
  [1047, 'code', 'a mini-program code was scanned'],
  [1048, 'code', 'a mini-program code was pressed long'],
  [1049, 'code', 'a mini-program code from the album'],
  [1053, 'search', 'search all of WeChat'],
  [1058, 'article', 'an article of an official account'],
  [1065, 'link', 'a URL scheme'],
  [1067, 'ad', 'an ad in an article'],
  [1069, 'link', 'an app'],
  [1073, 'service', 'the list of service conversations'],
  [1074, 'service', 'a card in a service conversation'],
  [1079, 'game-centre', 'WeChat’s game centre'],
  [1084, 'ad', 'a native ad in Moments'],
  [1088, 'message', 'a message of the system'],
  [1089, 'recents', 'the chats were pulled down'],
  [1090, 'recents', 'the history behind the capsule'],
  [1095, 'ad', 'an ad in a mini-program'],
  [1096, 'chat', 'a card in the history of a chat'],
  [1103, 'my-mini-programs', 'my mini-programs, in Discover'],
  [1104, 'my-mini-programs', 'my mini-programs, above the chats'],
  [1107, 'message', 'a message that the player asked for, in the list', 'today'],
  [1129, 'crawler', 'WeChat’s own crawler'],
  [1131, 'recents', 'the floating window'],
  [1145, 'discover', 'the line in Discover'],
  [1154, 'moments', 'the single page of Moments', 'teaser'],
  [1155, 'moments', 'on from the single page of Moments'],
  [1158, 'group', 'the tools of a group'],
  [1160, 'group', 'the tasks of a group'],
  [1167, 'link', 'a web page'],
  [1178, 'link', 'handed over from a PC'],
  [1185, 'group', 'the notice of a group'],
  [1187, 'recents', 'the floating window, on a tablet or a PC'],
  [1194, 'link', 'a URL link'],
  [1199, 'game-centre', 'more games'],
  [1223, 'desktop', 'a widget on the desktop'],
  [1231, 'chat', 'a card that changes in its chat'],
  [1233, 'game-centre', 'popular games'],
  [1265, 'picture', 'a picture in a chat that leads here'],
  [1266, 'picture', 'a poster that leads here'],
  [1267, 'picture', 'a picture in Moments that leads here'],
  [1272, 'game-centre', 'games, in Discover'],
  [1286, 'link', 'a plain URL scheme'],
  [1347, 'chat', 'the game plugin of a chat'],
  [1387, 'ad', 'an ad that is played'],
];

export const SCENES: ReadonlyMap<number, Scene> = new Map(
  ROWS.map(([scene, channel, what, arrival = 'home']) => [scene, { channel, what, arrival }]),
);

const UNKNOWN: Scene = { channel: 'other', what: 'not listed', arrival: 'home' };

export const sceneOf = (scene: number): Scene => SCENES.get(scene) ?? UNKNOWN;
