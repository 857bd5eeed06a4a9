/** One field of the console's forms, as it is pasted there. */
export interface ConsoleText {
  readonly form: string;
  readonly field: string;
  readonly text: string;
  /** Signs that the form takes at most; kept shorter where it says nothing. */
  readonly most: number;
  /** The calls of WeChat's that ask for it. */
  readonly calls: readonly string[];
}

const PRIVACY = '用户隐私保护指引';

export const CONSOLE_TEXTS: readonly ConsoleText[] = [
  {
    form: '基本信息',
    field: '小程序简介',
    text: '中秋夜的一只罐子：两个一样的点心碰在一起，就变成下一个，从芝麻球一路合到满月。自在玩，今日同一局，一分钟，和好友同局应战，把一罐传下去。不用登录，没有网也能玩。',
    most: 120,
    calls: [],
  },
  {
    form: '适龄提示',
    field: '12+',
    text: '玩法简单，没有暴力、惊吓与赌博内容；有好友排行与分享，建议十二岁以上使用。',
    most: 100,
    calls: [],
  },
  {
    form: PRIVACY,
    field: '好友关系',
    text: '用于在好友榜上排列你与好友的成绩。只在微信的开放数据域里读取和显示，不会传给我们的服务器。',
    most: 100,
    calls: ['getFriendCloudStorage', 'getGroupCloudStorage', 'getUserInfo'],
  },
  {
    form: PRIVACY,
    field: '相册（仅写入）',
    text: '在你点了存图之后，把这一局的海报存进相册。',
    most: 100,
    calls: ['saveImageToPhotosAlbum'],
  },
  {
    form: PRIVACY,
    field: '剪切板',
    text: '在你点了复制之后，把这台手机的检查结果放进剪切板，方便你发给我们。',
    most: 100,
    calls: ['setClipboardData'],
  },
  {
    form: '订阅消息',
    field: '使用场景说明',
    text: '玩家点了提醒并同意之后，在第二天告诉他今日的一局开始了。每同意一次只发一条。',
    most: 100,
    calls: ['requestSubscribeMessage'],
  },
  {
    form: '客服',
    field: '欢迎语',
    text: '你好，有什么要问的，或是哪里不对，写在这里就好。若是游戏打不开，请一并告诉我们手机型号。',
    most: 100,
    calls: ['openCustomerServiceConversation'],
  },
  {
    form: '版本审核',
    field: '测试说明',
    text: '不用账号，打开即玩。好友榜在同意之后显示；拒绝任何授权都不影响玩。没有付费内容；没有玩家输入的文字。',
    most: 200,
    calls: [],
  },
];

/** Calls that touch what is the player's own: none may be in the source without a text that says what for. */
export const PRIVATE_CALLS: readonly string[] = [
  'getFriendCloudStorage',
  'getGroupCloudStorage',
  'getUserInfo',
  'getUserProfile',
  'createUserInfoButton',
  'saveImageToPhotosAlbum',
  'setClipboardData',
  'getClipboardData',
  'getLocation',
  'getFuzzyLocation',
  'getGameClubData',
  'getWeRunData',
  'chooseImage',
];

export const undeclaredCalls = (called: readonly string[], texts = CONSOLE_TEXTS): readonly string[] =>
  PRIVATE_CALLS.filter((name) => called.includes(name) && !texts.some(({ calls }) => calls.includes(name)));

/** A Markdown table. */
export const consoleTable = (): string =>
  [
    '| form | field | text |',
    '|---|---|---|',
    ...CONSOLE_TEXTS.map(({ form, field, text }) => `| ${form} | ${field} | ${text} |`),
  ].join('\n');
