/** Where WeChat keeps avatars. The simulator answers for these hosts itself. */
const AVATAR_HOSTS = /^https?:\/\/(?:thirdwx|wx)\.qlogo\.cn\//;

/** Sides of the square pictures, in pixels, by the last part of the address; 0 is the full size. UserInfo.avatarUrl. */
export const AVATAR_SIDES: Readonly<Record<string, number>> = { 0: 640, 46: 46, 64: 64, 96: 96, 132: 132 };

/** The address WeChat would give of an avatar. */
export const avatarAddress = (name: string): string =>
  `https://thirdwx.qlogo.cn/mmopen/vi_32/${encodeURIComponent(name)}/132`;

export const isAvatarAddress = (address: string): boolean => AVATAR_HOSTS.test(address);

/** The simulator's own address of an avatar's address, or null where it is none. */
export const avatarUrl = (address: string): string | null => {
  if (!isAvatarAddress(address)) return null;
  const [name, side] = address.split('/').slice(-2);
  return `/avatar/${name}/${side}`;
};
