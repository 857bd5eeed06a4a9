import type { CheckedBoard } from '../../check/check.ts';
import type { ReportLine } from '../../shared/phone-report.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Gameplay } from '../gameplay/create-gameplay.ts';
import type { AppParts } from './app-parts.ts';

/** The checks of this phone, with the picture as they may use it: while nobody plays. */
export const checksOf = (
  { runChecks }: Pick<AppParts, 'runChecks'>,
  stage: Stage,
  { controller }: Pick<Gameplay, 'controller'>,
): ((tell: (line: ReportLine) => void) => Promise<void>) => {
  const board: CheckedBoard = {
    begin: (run) => stage.begin(run),
    draw: (alpha, elapsedMs) => stage.draw(alpha, elapsedMs),
    get isFree() {
      return controller.board === null;
    },
  };
  return (tell) => runChecks(board, tell);
};
