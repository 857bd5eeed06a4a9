import { version } from '../package.json';
import { rewardedVideo as adUnit } from '../settings/ads.json';
import experiments from '../settings/analytics.json';
import balance from '../settings/balance.json';
import { reminderTemplate } from '../settings/cloud.json';
import paymentSettings from '../settings/payment.json';
import physics from '../settings/physics.json';
import shop from '../settings/shop.json';
import social from '../settings/social.json';
import twists from '../settings/twists.json';
import type { SecondScript } from './app/boot/app-parts.ts';
import { type StartParts, startApp } from './app/boot/start-app.ts';
import { createWxPlatform } from './platform/wx/create-wx-platform.ts';

/** What the second script exports. */
interface Second {
  readonly SECOND_SCRIPT: SecondScript;
}

/** Called by the boot (`game.js`), which owns the screen's canvas, has drawn the first picture and requires the second script. */
export const start = async (
  surface: StartParts['surface'],
  times: StartParts['times'],
  requireSecond: () => Second,
): Promise<void> => {
  await startApp({
    platform: createWxPlatform(),
    surface,
    readSecond: () => requireSecond().SECOND_SCRIPT,
    settings: { balance, physics, twists, shop, social },
    reminderTemplate,
    experiments,
    times,
    build: version,
    adUnit,
    paymentSettings,
    texts: null,
  });
};
