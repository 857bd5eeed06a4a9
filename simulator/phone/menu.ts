import type { MenuEntry } from '../protocol/realm-port.ts';
import { handOff } from './handoff.ts';
import type { PhoneDesk } from './phone-desk.ts';

const LABELS: Readonly<Record<MenuEntry, string>> = {
  menu: '发送给朋友',
  timeline: '分享到朋友圈',
  favorite: '收藏',
  link: '复制链接',
};

/** What a link looks like on the clipboard: the game's name, the title, and what only WeChat can read. */
const linkOf = (title: string, query: string): string => `#小程序://团圆${title}/${btoa(query).slice(0, 12)}`;

/** Does what an entry of the capsule's menu does: asks the game for the card and puts it where it belongs. */
export const useMenu = async (phone: PhoneDesk, entry: MenuEntry): Promise<boolean> => {
  const card = await phone.control().menuCard(entry);
  if (card === null) return false;
  if (entry === 'menu') {
    await phone.sharing.share(card);
    return true;
  }
  await phone.sharing.keep(card);
  if (entry === 'link') phone.clipboard = linkOf(card.title, card.query);
  return true;
};

export const menuItems = (phone: PhoneDesk, entries: readonly MenuEntry[]) => {
  const computer = { label: '在电脑上打开', press: () => void handOff(phone) };
  const shown = entries.map((entry) => ({ label: LABELS[entry], press: () => void useMenu(phone, entry) }));
  return phone.device.mode === 'pc' ? shown : [...shown, computer];
};
