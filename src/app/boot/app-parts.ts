import type { SoundBoard } from '../../audio/sound-board.ts';
import type { CheckedBoard } from '../../check/check.ts';
import type { Rules } from '../../core/index.ts';
import type { CreateJars } from '../../jars/create-jars.ts';
import type { CreatePayments } from '../../payments/payments.ts';
import type { Platform } from '../../platform/ports.ts';
import type { LateScript } from '../../shared/late-script.ts';
import type { DomainFiles } from '../../shared/open-data-message.ts';
import type { ReportLine } from '../../shared/phone-report.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenStage } from '../../view/stage/load-stage.ts';
import type { SceneScript } from '../../view/stage/scene.ts';
import type { ChallengeScript } from '../challenges/create-challenges.ts';
import type { GameplayScript } from '../gameplay/create-gameplay.ts';
import type { Shop, Texts } from '../player/create-player.ts';
import type { Social } from '../sharing/create-sharing.ts';

/** The rules at work, which home does not need. */
export interface RulesScript extends ChallengeScript, GameplayScript {}

/** What of the main package home does not need. */
export interface SecondScript extends SceneScript, RulesScript {}

/** Everything the game is made of, read and parsed. */
export interface AppParts {
  readonly platform: Platform;
  readonly openStage: OpenStage;
  readonly second: LateScript<RulesScript>;
  /** Sends for the code of passed jars, which comes with the package of the pages. */
  readonly loadJars: () => Promise<Result<CreateJars>>;
  /** Sends for the code of payments, which comes with them as well. */
  readonly loadPayments: () => Promise<Result<CreatePayments>>;
  /** Sends for the texts that come with them, by language. */
  readonly loadTexts: () => Promise<Result<Texts>>;
  readonly sounds: SoundBoard;
  readonly rules: Rules;
  readonly shop: Shop;
  readonly social: Social;
  readonly texts: Texts;
  /** Template id of the reminder about tomorrow's run; empty where there is none. */
  readonly reminderTemplate: string;
  /** Looks after this phone and tells a line of each thing it found. */
  readonly runChecks: (board: CheckedBoard, tell: (line: ReportLine) => void) => Promise<void>;
  /** The unit of rewarded videos; what is none of the console's is none. */
  readonly adUnit: string;
  /** `settings/payment.json` as parsed JSON. */
  readonly paymentSettings: unknown;
  /** The version of the game. */
  readonly build: string;
  /** The arms of experiments that this player is in, as they go with what is counted. */
  readonly arm: string;
  /** What the open-data domain cannot read by itself. */
  readonly domainFiles: () => Promise<DomainFiles>;
  /** 0 ≤ random < 1: for ids, and for how long to wait. */
  readonly random: () => number;
  /** A new run's seed. */
  readonly drawSeed: () => number;
}
