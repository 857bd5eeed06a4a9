import type { FriendInput, Pairs } from '../protocol/social.ts';

/** What is special about a sample user; what they host follows from it. */
export type Role =
  | 'plain'
  | 'cheater'
  | 'corrupted'
  | 'emojiName'
  | 'rightToLeftName'
  | 'noAvatar'
  | 'longName'
  | 'emptyName'
  | 'late';

export interface SampleUser extends FriendInput {
  readonly role: Role;
  /** Place among the sample users, from 0: a seed for what the member hosts. */
  readonly index: number;
}

const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧';
const GIVEN = '月明秋香桂圆安宁晓雨子涵思远若溪一诺梓萱浩然欣怡宇轩诗雅俊杰雪梅海棠星河南乔知夏';
const PET = ['小', '阿', '老', ''] as const;

/** Special members come first, so that a short list has them too. */
const SPECIAL: readonly {
  readonly role: Role;
  readonly nickname?: string;
  readonly avatar?: null;
  readonly late?: true;
}[] = [
  { role: 'cheater', nickname: '天下第一' },
  { role: 'corrupted' },
  { role: 'emojiName', nickname: '🌕👩‍👩‍👧‍👦🥮🇨🇳' },
  { role: 'rightToLeftName', nickname: '\u202eقمر الخريف' },
  { role: 'noAvatar', avatar: null },
  { role: 'longName', nickname: '名字特别特别特别长的那位中秋团圆爱好者'.repeat(4) },
  { role: 'emptyName', nickname: '' },
  { role: 'late', late: true },
];

const pick = (from: string, at: number): string => from[at % from.length]!;

const nameOf = (index: number): string =>
  index % 3 === 0
    ? `${PET[index % PET.length]}${pick(GIVEN, index * 7)}${pick(GIVEN, index * 13 + 5)}`
    : `${pick(FAMILY, index * 11)}${pick(GIVEN, index * 5)}${index % 2 === 0 ? pick(GIVEN, index * 17 + 3) : ''}`;

const member = (prefix: string, index: number): Omit<SampleUser, 'data'> => {
  const special = SPECIAL[index];
  const user = `${prefix}${index + 1}`;
  return { user, index, nickname: nameOf(index), avatar: user, role: 'plain', ...special };
};

/**
 * Friends to fill a list with: the same ones each time, the first few special. What they host is the caller's to say,
 * for the simulator knows nothing of the game.
 */
export const makeSampleUsers = (
  count: number,
  dataOf: (member: Omit<SampleUser, 'data'>) => Pairs,
  prefix = 'cast',
): SampleUser[] =>
  Array.from({ length: count }, (_, index) => {
    const made = member(prefix, index);
    return { ...made, data: dataOf(made) };
  });
