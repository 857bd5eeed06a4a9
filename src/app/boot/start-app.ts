import type * as Sounds from '../../audio/create-sound-board.ts';
import { DeferredSoundBoard } from '../../audio/deferred-sound-board.ts';
import type { SoundBoard } from '../../audio/sound-board.ts';
import type { CheckedBoard, StartTimes } from '../../check/check.ts';
import type { Rules } from '../../core/index.ts';
import type * as Pages from '../../pages/pages.ts';
import type { ClockPort, Platform } from '../../platform/ports.ts';
import { Deferred } from '../../shared/deferred.ts';
import { LateScript } from '../../shared/late-script.ts';
import type { ReportLine } from '../../shared/phone-report.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PagesPackage } from '../../view/screens/page-views.ts';
import { loadStage, type StageParts } from '../../view/stage/load-stage.ts';
import { type Arms, parseExperiments, readArms, readStartScene } from '../analytics/create-analytics.ts';
import { randomSeed } from '../gameplay/create-gameplay.ts';
import type { Texts } from '../player/create-player.ts';
import type { AppParts, SecondScript } from './app-parts.ts';
import { type App, createApp } from './create-app.ts';
import { readTexts } from './package-texts.ts';
import { patientReads } from './patient-reads.ts';
import { readDomainFiles, readRules, readShop, readSocial, type SettingsFiles } from './settings-files.ts';

/** What the boot hands over, and what the bundle was built with. */
export interface StartParts extends Pick<AppParts, 'reminderTemplate'> {
  /** Null: they lie in the package. */
  readonly texts: Texts | null;
  readonly platform: Platform;
  readonly surface: StageParts['surface'];
  /** Reads the second script; where that fails, tells the player and throws. */
  readonly readSecond: () => SecondScript;
  /** The settings files as they were when the bundle was built. */
  readonly settings: SettingsFiles;
  /** `settings/analytics.json` as parsed JSON. */
  readonly experiments: unknown;
  /** Where a boot of our own has measured them. */
  readonly times?: StartTimes | undefined;
  /** The version of the game. */
  readonly build: string;
  /** The unit of rewarded videos, as `settings/ads.json` has it. */
  readonly adUnit: string;
  /** `settings/payment.json` as parsed JSON. */
  readonly paymentSettings: unknown;
}

/** Folders of the package with code that is read after home stands; game.json has each as a subpackage. */
export const PAGES_FOLDER = 'assets/pages/';
export const SOUNDS_FOLDER = 'assets/audio/';

/** The player sees that pages or sounds are missing; only the log says why. */
const loadCode = async ({ modules, log }: Platform, folder: string): Promise<Result<object>> => {
  const code = await modules.load(folder);
  if (!code.ok) log.warn(`${folder}: ${code.error.code}: ${code.error.detail}`);
  return code;
};

const loadPages = async (platform: Platform): Promise<Result<PagesPackage>> => {
  const pages = await loadCode(platform, PAGES_FOLDER);
  return pages.ok ? ok((pages.value as typeof Pages).PAGES_PACKAGE) : pages;
};

/** One of the things that come with the package of the pages. */
const loadPart = async <N extends 'createJars' | 'createPayments' | 'texts'>(
  platform: Platform,
  name: N,
): Promise<Result<(typeof Pages.PAGES_PACKAGE)[N]>> => {
  const pages = await loadCode(platform, PAGES_FOLDER);
  return pages.ok ? ok((pages.value as typeof Pages).PAGES_PACKAGE[name]) : pages;
};

const loadSounds = async (platform: Platform): Promise<Result<SoundBoard>> => {
  const sounds = await loadCode(platform, SOUNDS_FOLDER);
  return sounds.ok ? ok((sounds.value as typeof Sounds).createSoundBoard(platform)) : sounds;
};

/** The checks come with the package of the pages. */
const runChecks = async (
  { platform, surface, times, build }: StartParts,
  rules: Rules,
  board: CheckedBoard,
  tell: (line: ReportLine) => void,
): Promise<void> => {
  const code = await loadCode(platform, PAGES_FOLDER);
  if (code.ok)
    await (code.value as typeof Pages).PAGES_PACKAGE.runChecks(
      { platform, rules, board, surface, times, build },
      tell,
    );
  else tell({ state: 'bad', name: 'pages', text: code.error.code });
};

const findArms = (platform: Platform, settings: unknown): Promise<Arms> => {
  const experiments = parseExperiments(settings);
  if (!experiments.ok) platform.log.error(`settings: ${experiments.error.code} ${experiments.error.detail}`);
  return readArms(platform, experiments.ok ? experiments.value : []);
};

/** The start is over with the first frame of the game's own. */
const countStart = (
  { analytics }: App,
  clock: ClockPort,
  { times, experiments }: Pick<StartParts, 'times' | 'experiments'>,
): void => {
  if (!times) return;
  const { openedAt, drawnAt } = times;
  analytics.report('first_picture', { ms: drawnAt - openedAt });
  const scene = readStartScene(experiments);
  clock.nextFrame(() => {
    const ms = clock.now() - openedAt;
    analytics.report('home_shown', { ms });
    analytics.reportStart(scene.ok ? scene.value : 0, ms);
  });
};

/** Reads the package, puts the game together and starts it. Rejects only when nothing can be drawn. */
export const startApp = async (parts: StartParts): Promise<App> => {
  const { platform, surface, settings, reminderTemplate } = parts;
  const arms = await findArms(platform, parts.experiments);
  if (parts.times) parts.times.arm = arms.text;
  const { files, log, window } = platform;
  const second = new LateScript(parts.readSecond);
  const reads = patientReads(platform);
  const [texts, openStage, rules, shop, social] = await Promise.all([
    parts.texts ?? readTexts(reads.files),
    loadStage({
      surface,
      ...reads,
      metrics: window.metrics(),
      labelUpload: platform.device.spoilsText ? 'bytes' : 'canvas',
      loadPages: () => loadPages(platform),
      script: second,
    }),
    readRules(files, settings, log),
    readShop(files, settings, log),
    readSocial(files, settings, log, arms.changes),
  ]);
  if (!openStage.ok) throw new Error(`${openStage.error.code}: ${openStage.error.detail}`);
  const sounds = new DeferredSoundBoard(new Deferred(() => loadSounds(platform)), log);
  platform.touch.onTouch(({ phase }) => {
    if (phase !== 'move') sounds.touched();
  });
  const app = createApp({
    ...{ platform, rules, shop, social, texts, reminderTemplate },
    openStage: openStage.value,
    second,
    loadJars: () => loadPart(platform, 'createJars'),
    loadPayments: () => loadPart(platform, 'createPayments'),
    loadTexts: () => loadPart(platform, 'texts'),
    arm: arms.text,
    adUnit: parts.adUnit,
    paymentSettings: parts.paymentSettings,
    build: parts.build,
    runChecks: (board, tell) => runChecks(parts, rules, board, tell),
    sounds,
    domainFiles: () => readDomainFiles(files, settings, rules),
    random: Math.random,
    drawSeed: () => randomSeed(Math.random),
  });
  app.start();
  countStart(app, platform.clock, parts);
  return app;
};
