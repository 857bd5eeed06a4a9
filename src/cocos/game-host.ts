import type { Node } from 'cc';
import { reminderTemplate } from '../../settings/cloud.json';
import { type StartParts, startApp } from '../app/boot/start-app.ts';
import { createSoundBoard } from '../audio/create-sound-board.ts';
import { PAGE_VIEWS } from '../view/screens/page-views.ts';
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

/** The project is one script: they are there from the start. */
const MODULES: StartParts['modules'] = {
  pages: { folder: '', read: () => PAGE_VIEWS },
  sounds: { folder: '', read: () => createSoundBoard },
};

/** The whole game on a node: home, every mode, every page. */
export const createGameHost = (node: Node, { language, start, settings }: GameOptions): NodeHost =>
  new NodeHost({
    node,
    language,
    settings,
    open: async (opened) => {
      const { router } = await startApp({
        ...opened,
        surface: { host: node },
        reminderTemplate,
        texts: TEXTS,
        modules: MODULES,
      });
      if (start !== 'home') router.handle({ type: 'start', mode: start });
      return { stop: () => router.hide() };
    },
  });
