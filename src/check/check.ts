import type { Rules, RunView } from '../core/index.ts';
import type { Platform } from '../platform/ports.ts';
import type { ReportLine } from '../shared/phone-report.ts';

/** When the boot began and when its sky was drawn. Wall-clock milliseconds since 1970. */
export interface StartTimes {
  readonly openedAt: number;
  readonly drawnAt: number;
  /** The arms of experiments, once the game knows them: for the boot's line of a start that failed. */
  arm: string;
}

/** The game's own picture. */
export interface CheckedBoard {
  /** Nobody plays on it. */
  readonly isFree: boolean;
  /** Puts a run on it, or takes it away. */
  begin(run: RunView | null): void;
  draw(alpha: number, elapsedMs: number): void;
}

export interface CheckParts {
  readonly platform: Pick<
    Platform,
    'clock' | 'storage' | 'audio' | 'pictures' | 'files' | 'window' | 'device' | 'friends'
  >;
  readonly rules: Rules;
  readonly board: CheckedBoard;
  /** The screen's canvas and context, as the boot opened them; what a host handed over is looked at with care. */
  readonly surface: unknown;
  readonly times: StartTimes | undefined;
  /** The version of the game. */
  readonly build: string;
}

/** Lines are named by the check, unless it has several to tell of. */
export interface Check {
  readonly name: string;
  readonly run: (parts: CheckParts) => Promise<readonly ReportLine[]>;
}

export type RunChecks = (parts: CheckParts, tell: (line: ReportLine) => void) => Promise<void>;

export const line = (state: ReportLine['state'], name: string, text: string): ReportLine => ({
  state,
  name,
  text,
});

type Clock = Pick<Platform['clock'], 'nextFrame' | 'after'>;

export const nextFrame = (clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    clock.nextFrame(resolve);
  });

export const pass = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
