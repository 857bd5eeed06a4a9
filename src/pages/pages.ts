import en from '../../assets/i18n/pages/en.json';
import zhCN from '../../assets/i18n/pages/zh-CN.json';
import { runChecks } from '../check/run-checks.ts';
import { createJars } from '../jars/create-jars.ts';
import { createPayments } from '../payments/payments.ts';
import { createCards } from '../view/card/card-painter.ts';
import { PAGE_VIEWS } from '../view/screens/page-views.ts';

/** What comes with the package of the pages, after home stands: their views and texts, who paints cards, passed jars, payments, and the checks of a phone. */
export const PAGES_PACKAGE = {
  views: PAGE_VIEWS,
  texts: { 'zh-CN': zhCN, en },
  createJars,
  createPayments,
  createCards,
  runChecks,
};
