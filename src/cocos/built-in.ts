import en from '../../assets/i18n/en.json';
import zhCN from '../../assets/i18n/zh-CN.json';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import shop from '../../settings/shop.json';
import social from '../../settings/social.json';
import twists from '../../settings/twists.json';

/** The settings files, parsed as JSON and no further. */
export interface GameSettings {
  readonly balance: unknown;
  readonly physics: unknown;
  readonly twists: unknown;
  readonly shop: unknown;
  readonly social: unknown;
}

/** As they were when the bundle was built. */
export const BUILT_IN: GameSettings = { balance, physics, twists, shop, social };

export const TEXTS = { 'zh-CN': zhCN, en } as const;

export const FONTS = [
  'assets/fonts/title.ttf',
  'assets/fonts/text.ttf',
  'assets/pages/title.ttf',
  'assets/pages/text.ttf',
  'assets/guests/text.ttf',
] as const;

/** Files by package path, for whoever reads them through the ports. */
export const settingsFiles = (settings: GameSettings): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, json]) => [`settings/${name}.json`, JSON.stringify(json)]),
  );
