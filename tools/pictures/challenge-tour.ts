import type { Rules } from '../../src/core/index.ts';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { replayLayout } from '../../src/view/screens/replay/replay-layout.ts';
import { boardPlace } from './board-place.ts';
import { type DropPlan, planUntil, stackEqual } from './drop-plan.ts';
import { friendsCard } from './friends-run.ts';
import { metricsOf } from './metrics-of.ts';
import type { PhonePage } from './phone-page.ts';

/** A friend's forty drops; ours are the same at first. */
const FRIENDS_DROPS = 40;
const OUR_DROPS = 18;
const LONGEST_RUN = 400;
/** Points: heights of the two papers, and of their first buttons over their feet. */
const CARD_HEIGHT = 460;
const CARD_BUTTON = 54;
const RESULT_HEIGHT = 470;
/** Our board on the result's paper: from its middle and its top. */
const FILM = { aside: 0.235, y: 150 };

const planOf = (rules: Rules): DropPlan => {
  const plan = planUntil(rules, 7, stackEqual, ({ drops }) => drops >= FRIENDS_DROPS);
  if (!plan) throw new Error('no run of forty drops');
  return plan;
};

const drop = async (phone: PhonePage, x: number): Promise<void> => {
  const board = boardPlace(await metricsOf(phone));
  await phone.tap(board.left + x * board.scale, board.top + 400 * board.scale);
  await phone.advance(650);
};

const playToTheEnd = async (phone: PhonePage): Promise<void> => {
  for (let made = 0; made < LONGEST_RUN; made++) {
    await drop(phone, (((made * 5) % 9) / 9 + 0.05) * 720);
    const ended = () => window.phone.logs().some(({ text }) => text.includes('run ended'));
    if (made % 10 === 9 && (await phone.page.evaluate(ended))) break;
  }
  await phone.advance(22_000);
};

/** A friend's card is looked at. */
export const openFriendsCard = async (phone: PhonePage, rules: Rules): Promise<void> => {
  await phone.openCard(friendsCard(rules, planOf(rules)));
  await phone.advance(3300);
};

/** Opens a friend's card and plays it to its result, then watches the run. `shoot` takes a picture by its name. */
export const challengeTour = async (
  phone: PhonePage,
  rules: Rules,
  shoot: (name: string) => Promise<void>,
): Promise<readonly string[]> => {
  const plan = planOf(rules);
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const press = (x: number, y: number): Promise<void> => phone.tap(x * scale, y * scale);
  await openFriendsCard(phone, rules);
  await shoot('challenge');
  const card = panelLayout(screen, CARD_HEIGHT);
  await press(card.x, card.y + card.height / 2 - CARD_BUTTON);
  await phone.advance(600);
  for (const { x } of plan.drops.slice(0, OUR_DROPS)) await drop(phone, x);
  await shoot('ghost');
  await playToTheEnd(phone);
  await shoot('result');
  const result = panelLayout(screen, RESULT_HEIGHT);
  const tight = Math.min(1, result.height / RESULT_HEIGHT);
  await press(result.x - result.width * FILM.aside, result.y - result.height / 2 + FILM.y * tight);
  await phone.advance(900);
  const { scrubber } = replayLayout(screen);
  await press(scrubber.x + scrubber.width * 0.2, scrubber.y);
  await phone.advance(6000);
  await shoot('theatre');
  return ['challenge', 'ghost', 'result', 'theatre'];
};
