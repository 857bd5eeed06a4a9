import { type Finding, refuse } from '../finding.ts';
import { BUDGETS, PLATFORM_LIMITS } from '../limits.ts';
import type { PackageFile } from '../package-files.ts';
import { measure, overLimit } from '../sizes.ts';

const WHOLE_PACKAGE = '.';

export const platformSizeRule = (files: readonly PackageFile[]): Finding[] =>
  overLimit(measure(files), PLATFORM_LIMITS, 'the platform takes').map((reason) =>
    refuse('size/platform', WHOLE_PACKAGE, reason),
  );

export const budgetRule = (files: readonly PackageFile[]): Finding[] =>
  overLimit(measure(files), BUDGETS, 'our budget is').map((reason) =>
    refuse('size/budget', WHOLE_PACKAGE, reason),
  );
