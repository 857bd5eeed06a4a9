import type { Opponent } from '../../../src/app/challenges/opponent.ts';
import { makeLaunchQuery, parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import type { OpponentView } from '../../../src/view/screens/challenge/challenge-screen.ts';
import { awaitScreen, DROP_FRAMES, frames, type Harness } from '../harness.ts';

/** The card as its receiver's phone reads it. */
export const openCard = (phone: Harness, card: Parameters<typeof makeLaunchQuery>[0]): void =>
  openCardQuery(phone, makeLaunchQuery(card));

export const rivalOnCard = ({ stage }: Harness): OpponentView | null => {
  const { screen } = stage;
  if (screen.name !== 'challenge') throw new Error(screen.name);
  return screen.opponent;
};

/** The opponent of the run on the board. */
export const rival = ({ game }: Harness): Opponent => game.run!.opponent!;

export const drop = (phone: Harness, column: number): void => {
  phone.controller.command({ type: 'drop', column });
  frames(phone, DROP_FRAMES);
};

/** Drops in one place until the jar is full. */
export const endHere = (phone: Harness): void => {
  for (let more = 0; more < 400 && !phone.stage.run?.ended; more++) drop(phone, 128);
  awaitScreen(phone, 'result');
};

/** The card as it arrives in a chat. */
export const openCardQuery = ({ game }: Harness, text: string): void => {
  const query = parseLaunchQuery(Object.fromEntries(new URLSearchParams(text)));
  if (!query.ok) throw new Error(query.error.detail);
  game.invite(query.value);
};
