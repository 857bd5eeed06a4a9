import type { Node } from 'cc';
import { version } from '../../package.json';
import experiments from '../../settings/analytics.json';
import { reminderTemplate } from '../../settings/cloud.json';
import { PAGES_FOLDER, SOUNDS_FOLDER, startApp } from '../app/boot/start-app.ts';
import { createSoundBoard } from '../audio/create-sound-board.ts';
import { PAGES_PACKAGE } from '../pages/pages.ts';
import type { ModulePort } from '../platform/ports.ts';
import { SECOND_SCRIPT } from '../second/second-script.ts';
import { ok } from '../shared/result.ts';
import { TEXTS } from './built-in.ts';
import { NodeHost } from './node-host.ts';

/** What opens first: the home screen, or a run at once. */
export type StartScreen = 'home' | 'endless' | 'daily' | 'sprint';

export interface GameOptions {
  /** Null: the player's own choice, else the client's. */
  readonly language: 'zh-CN' | 'en' | null;
  readonly start: StartScreen;
  /** Parsed JSON; null: as the game was built. */
  readonly settings: unknown;
}

const MODULES: Readonly<Record<string, object>> = {
  [PAGES_FOLDER]: { PAGES_PACKAGE },
  [SOUNDS_FOLDER]: { createSoundBoard },
};

/** The project is one script: nothing of it comes later. */
const BUILT_IN_MODULES: ModulePort = { load: async (folder) => ok(MODULES[folder]!) };

/** The whole game on a node: home, every mode, every page. */
export const createGameHost = (node: Node, { language, start, settings }: GameOptions): NodeHost =>
  new NodeHost({
    node,
    language,
    settings,
    open: async (opened) => {
      const { router } = await startApp({
        ...opened,
        platform: { ...opened.platform, modules: BUILT_IN_MODULES },
        surface: { host: node },
        readSecond: () => SECOND_SCRIPT,
        reminderTemplate,
        experiments,
        build: version,
        adUnit: '',
        paymentSettings: null,
        texts: TEXTS,
      });
      if (start !== 'home') router.handle({ type: 'start', mode: start });
      return { stop: () => router.hide() };
    },
  });
