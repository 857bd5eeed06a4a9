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
  readonly arrival: Arrival;
}

/** WeChat's scene values by the channel they count as (guide, base-ability/scene). */
const SCENES_OF: Readonly<Record<Channel, readonly number[]>> = {
  chat: [1007, 1036, 1096, 1231, 1347],
  group: [1008, 1044, 1158, 1160, 1185],
  picture: [1265, 1266, 1267],
  code: [1011, 1012, 1013, 1047, 1048, 1049],
  moments: [1154, 1155],
  discover: [1001, 1145],
  search: [1005, 1006, 1027, 1053],
  recents: [1022, 1089, 1090, 1131, 1187],
  'my-mini-programs': [1103, 1104],
  favourites: [1010],
  desktop: [1023, 1223],
  article: [1020, 1035, 1058],
  message: [1014, 1043, 1088, 1107],
  service: [1073, 1074],
  'game-centre': [1079, 1199, 1233, 1272],
  link: [1037, 1038, 1065, 1069, 1167, 1178, 1194, 1286],
  ad: [1045, 1046, 1067, 1084, 1095, 1387],
  trial: [1017, 1030],
  crawler: [1129],
  other: [1024],
};

/** Where a scene leads that does not lead home. */
const ARRIVAL_OF: Readonly<Record<number, Arrival>> = { 1014: 'today', 1107: 'today', 1154: 'teaser' };

/** What is not listed counts as `other` and leads home. */
export const SCENES: ReadonlyMap<number, Scene> = new Map(
  CHANNELS.flatMap((channel) =>
    SCENES_OF[channel].map((scene) => [scene, { channel, arrival: ARRIVAL_OF[scene] ?? 'home' }] as const),
  ),
);

const UNKNOWN: Scene = { channel: 'other', arrival: 'home' };

export const sceneOf = (scene: number): Scene => SCENES.get(scene) ?? UNKNOWN;
