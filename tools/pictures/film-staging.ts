import type { Rules } from '../../src/core/index.ts';
import { SETTING_NAMES } from '../../src/shared/vocabulary/setting-names.ts';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { settingsLayout } from '../../src/view/screens/settings/settings-layout.ts';
import { boardPlace } from './board-place.ts';
import { DROP_TICKS, type DropPlan } from './drop-plan.ts';
import type { FilmScene, Finger, Press } from './film-scene.ts';
import { lastDropTick, leftRunText } from './left-run.ts';
import { metricsOf } from './metrics-of.ts';
import { endlessTap, pageTaps } from './page-tour.ts';
import { FRAME_MS, type PhonePage } from './phone-page.ts';
import { playLastDrop, playPlan } from './player.ts';

/** The start notice has gone, panels stand. */
const HOME_MS = 6000;
const PANEL_MS = 1200;
/** Points from the middle of the pause up to its first button. */
const RESUME_ABOVE = 24;

const placeOf = async (
  phone: PhonePage,
  press: Exclude<Press, 'dialog'>,
): Promise<{ readonly x: number; readonly y: number }> => {
  const screen = await metricsOf(phone);
  if (press === 'endless') return endlessTap(screen);
  if (press === 'pause') return playLayout(screen, BOARD, JAR).pause;
  const { x, y } = panelLayout(screen, 0);
  return { x, y: y - RESUME_ABOVE };
};

/** The host is right again by the time somebody answers. */
const answerDialog = (phone: PhonePage): Promise<void> =>
  phone.page.evaluate(() => {
    window.phone.clearFaults();
    window.phone.answerDialog(0);
  });

export const pressFor = async (phone: PhonePage, press: Press): Promise<void> => {
  if (press === 'dialog') return answerDialog(phone);
  const { x, y } = await placeOf(phone, press);
  await phone.touch('start', x, y);
  await phone.touch('end', x, y);
};

/** The height at which the finger aims, board units. */
const FINGER_Y = 560;

export const moveFinger = async (phone: PhonePage, { phase, x }: Finger): Promise<void> => {
  const { left, top, scale } = boardPlace(await metricsOf(phone));
  await phone.touch(phase, left + x * scale, top + FINGER_Y * scale);
};

/** Reduced motion, switched on where a player would. */
export const calmDown = async (phone: PhonePage): Promise<void> => {
  const screen = await metricsOf(phone);
  await phone.advance(HOME_MS);
  const { lines, back } = settingsLayout(screen);
  const taps = [
    pageTaps(screen).find(({ name }) => name === 'settings'),
    lines[SETTING_NAMES.indexOf('reducedMotion')],
    back,
  ];
  for (const tap of taps) {
    if (!tap) throw new Error('the settings are not where they were');
    await phone.tap(tap.x, tap.y);
    await phone.advance(PANEL_MS);
  }
};

const openEndless = async (phone: PhonePage): Promise<void> => {
  await phone.advance(HOME_MS);
  const { x, y } = endlessTap(await metricsOf(phone));
  await phone.tap(x, y);
};

/** Goes on with the run three drops before its end: by then home has gone, and nothing has drifted yet. */
const playKept = async (phone: PhonePage, plan: DropPlan, lead: number, rules: Rules): Promise<void> => {
  const board = boardPlace(await metricsOf(phone));
  const before = (left: number): DropPlan => {
    const drops = plan.drops.slice(0, plan.drops.length - left);
    return { ...plan, drops, ticks: lastDropTick({ ...plan, drops }) + DROP_TICKS };
  };
  await phone.leaveRun(leftRunText(rules, before(2)));
  await phone.launch();
  await openEndless(phone);
  for (const left of [2, 1]) await playLastDrop(phone, before(left), board);
  const ticks = Math.max(lastDropTick(plan), plan.ticks - Math.max(0, lead));
  await playLastDrop(phone, { ...plan, ticks }, board);
};

/** Plays to where filming starts. `playing` begins a run where the scene has none of its own. */
export const goToScene = async (
  phone: PhonePage,
  { plan, lead, kept, faults }: FilmScene,
  rules: Rules,
  playing: boolean,
): Promise<void> => {
  if (faults) return phone.begin(faults);
  if (!plan) {
    if (playing) await openEndless(phone);
    return phone.advance(playing ? PANEL_MS : HOME_MS);
  }
  if (kept) await playKept(phone, plan, lead, rules);
  else {
    const board = boardPlace(await metricsOf(phone));
    const ticks = plan.ticks - Math.max(0, lead);
    const drops = plan.drops.filter((_, index) => index * DROP_TICKS < ticks);
    await playPlan(phone, { ...plan, drops, ticks }, board);
  }
  await phone.advance(Math.max(0, -lead) * FRAME_MS);
};
