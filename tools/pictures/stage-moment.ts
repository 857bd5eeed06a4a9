import { shippedRules } from '../shipped-rules.ts';
import { boardPlace } from './board-place.ts';
import { leftRunText } from './left-run.ts';
import { metricsOf } from './metrics-of.ts';
import { findMoment, type Moment } from './moments.ts';
import { endlessTap } from './page-tour.ts';
import type { PhonePage } from './phone-page.ts';
import { playLastDrop } from './player.ts';

/** The start notice has gone by then. */
export const HOME_MS = 6000;

/** Leaves an endless run just before the moment, starts the game anew and plays on to it by touch. */
export const stageMoment = async (phone: PhonePage, name: string): Promise<Moment> => {
  const rules = shippedRules();
  const moment = findMoment(rules, name);
  const metrics = await metricsOf(phone);
  const { x, y } = endlessTap(metrics);
  await phone.leaveRun(leftRunText(rules, moment.plan));
  await phone.launch();
  await phone.wait(HOME_MS);
  await phone.tap(x, y);
  await playLastDrop(phone, moment.plan, boardPlace(metrics));
  return moment;
};
