import en from '../assets/i18n/en.json';
import zhCN from '../assets/i18n/zh-CN.json';
import balance from '../settings/balance.json';
import { reminderTemplate } from '../settings/cloud.json';
import physics from '../settings/physics.json';
import shop from '../settings/shop.json';
import social from '../settings/social.json';
import { type StartParts, startApp } from './app/boot/start-app.ts';
import type { createSoundBoard } from './audio/create-sound-board.ts';
import { createWxPlatform } from './platform/wx/create-wx-platform.ts';
import type { PageViews } from './view/screens/page-views.ts';

/** What the `game.js` of a subpackage leaves here when it runs, which it does once the package was loaded. */
interface Delivered {
  readonly tuanyuanPages?: { readonly PAGE_VIEWS: PageViews };
  readonly tuanyuanSounds?: { readonly createSoundBoard: typeof createSoundBoard };
}

const delivered: Delivered = GameGlobal;

/** What is neither seen nor heard before home stands comes with the package whose pictures or sounds it shows or plays. */
const MODULES: StartParts['modules'] = {
  pages: { folder: 'assets/pages/', read: () => delivered.tuanyuanPages?.PAGE_VIEWS },
  sounds: { folder: 'assets/audio/', read: () => delivered.tuanyuanSounds?.createSoundBoard },
};

/** Called by the boot (`game.js`), which owns the screen's canvas and has drawn the first picture. */
export const start = async (surface: StartParts['surface']): Promise<void> => {
  await startApp({
    platform: createWxPlatform(),
    surface,
    settings: { balance, physics, shop, social },
    reminderTemplate,
    texts: { 'zh-CN': zhCN, en },
    modules: MODULES,
  });
};
