import type { Node } from 'cc';
import { reminderTemplate } from '../../settings/cloud.json';
import { startApp } from '../app/boot/start-app.ts';
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
      });
      if (start !== 'home') router.handle({ type: 'start', mode: start });
      return { stop: () => router.hide() };
    },
  });
