import type { createSoundBoard } from '../../audio/create-sound-board.ts';
import { DeferredSoundBoard } from '../../audio/deferred-sound-board.ts';
import type { DeferredModule, Platform } from '../../platform/ports.ts';
import { Deferred } from '../../shared/deferred.ts';
import { ok } from '../../shared/result.ts';
import type { PageViews } from '../../view/screens/page-views.ts';
import { loadStage, type StageParts } from '../../view/stage/load-stage.ts';
import { randomSeed } from '../gameplay/create-gameplay.ts';
import type { AppParts } from './app-parts.ts';
import { type App, createApp } from './create-app.ts';
import { readDomainFiles, readRules, readShop, readSocial, type SettingsFiles } from './settings-files.ts';

/** What the boot hands over, and what the bundle was built with. */
export interface StartParts extends Pick<AppParts, 'reminderTemplate' | 'texts'> {
  readonly platform: Platform;
  readonly surface: StageParts['surface'];
  /** The settings files as they were when the bundle was built. */
  readonly settings: SettingsFiles;
  /** Code that is read after home stands. */
  readonly modules: {
    readonly pages: DeferredModule<PageViews>;
    readonly sounds: DeferredModule<typeof createSoundBoard>;
  };
}

const createSounds = ({ platform, modules }: StartParts): DeferredSoundBoard => {
  const { files } = platform;
  const load = async () => {
    const create = await files.loadModule(modules.sounds);
    return create.ok ? ok(create.value(platform)) : create;
  };
  return new DeferredSoundBoard(new Deferred(load));
};

/** Reads the package, puts the game together and starts it. Rejects only when nothing can be drawn. */
export const startApp = async (parts: StartParts): Promise<App> => {
  const { platform, surface, settings, reminderTemplate, texts, modules } = parts;
  const { files, log, pictures, window } = platform;
  const loadPages = () => files.loadModule(modules.pages);
  const [openStage, rules, shop, social] = await Promise.all([
    loadStage({ surface, pictures, files, loadPages, metrics: window.metrics() }),
    readRules(files, settings, log),
    readShop(files, settings, log),
    readSocial(files, settings, log),
  ]);
  if (!openStage.ok) throw new Error(`${openStage.error.code}: ${openStage.error.detail}`);
  const app = createApp({
    ...{ platform, rules, shop, social, texts, reminderTemplate },
    openStage: openStage.value,
    sounds: createSounds(parts),
    domainFiles: () => readDomainFiles(files, settings, rules),
    random: Math.random,
    drawSeed: () => randomSeed(Math.random),
  });
  app.start();
  return app;
};
