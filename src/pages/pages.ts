import { runChecks } from '../check/run-checks.ts';
import { createJars } from '../jars/create-jars.ts';
import { PAGE_VIEWS } from '../view/screens/page-views.ts';

/** What comes with the package of the pages, after home stands: the pages' views, passed jars, and the checks of a phone. */
export const PAGES_PACKAGE = { views: PAGE_VIEWS, createJars, runChecks };
