import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';

/** How long the platform is asked, and how long a new version takes to come. Not documented. Milliseconds. */
const CHECK_MS = 300;
const DOWNLOAD_MS = 800;

/**
 * The version that waits on the platform: what the desk has staged. A listener that comes late hears what was found before.
 */
export const updatesPlugin = (context: Context) => {
  const { clock, host } = context;
  const checked = new Listeners<[{ hasUpdate: boolean }]>();
  const ready = new Listeners<[{ errMsg: string }]>();
  const failed = new Listeners<[{ errMsg: string }]>();
  let asked = false;
  let isReady = false;
  const came = (): void => {
    const update = host.natives.update();
    isReady = update === 'ready';
    if (isReady) ready.emit({ errMsg: 'onUpdateReady:ok' });
    else failed.emit({ errMsg: 'onUpdateFailed:ok' });
  };
  const check = (): void => {
    const hasUpdate = host.natives.update() !== 'none';
    checked.emit({ hasUpdate });
    if (hasUpdate) clock.setTimer(came, DOWNLOAD_MS, false);
  };
  const manager = {
    onCheckForUpdate: checked.add,
    onUpdateReady: ready.add,
    onUpdateFailed: failed.add,
    applyUpdate: (): void => {
      if (isReady) host.natives.applyUpdate();
      else host.log('warn', ['applyUpdate: no update is ready']);
    },
  } as WechatMinigame.UpdateManager;
  return {
    getUpdateManager: () => {
      if (!asked) clock.setTimer(check, CHECK_MS, false);
      asked = true;
      return manager;
    },
  } satisfies Partial<WechatMinigame.Wx>;
};
