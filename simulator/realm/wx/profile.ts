import type { Person } from '../../protocol/social.ts';
import type { Context } from '../context.ts';
import { askSocial } from './social-line.ts';

/** A player as games are told of one. UserInfo: where somebody lives and the like is no longer told. */
export const toProfile = ({ openid, nickname, avatarUrl }: Person) => ({
  openId: openid,
  nickName: nickname,
  avatarUrl,
  gender: 0,
  city: '',
  province: '',
  country: '',
  language: 'zh_CN',
});

/** The player of this phone. */
export const profileOf = async (context: Context): Promise<ReturnType<typeof toProfile>> => {
  const request = { op: 'people', user: context.host.user, openids: ['selfOpenId'] } as const;
  const { people } = (await askSocial(context, request)) as { people: Person[] };
  return toProfile(people[0]!);
};
