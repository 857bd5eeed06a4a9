import { spread } from '../../src/shared/hash.ts';
import { type MadeRun, makeRun } from '../load/make-run.ts';
import type { Attack } from './attacks.ts';
import { played, replayOf, TRICKS } from './tricks.ts';
import type { World } from './world.ts';

/** More drops than a minute has: to the end. */
const TO_THE_END = 900;
/** More than the settings allow in a day. */
const MANY = 8;
const MOST_A_DAY = 3;

let cards = 0;

/** A card that nobody has sent, and the seed of its run. */
const newCard = () => {
  cards += 1;
  return { card: `attack${cards}`.padEnd(12, '0'), seed: spread(cards), sender: `sender-${cards}` };
};
type Card = ReturnType<typeof newCard>;

const runOn = ({ rules }: World, seed: number, variant: number, drops = TO_THE_END): MadeRun =>
  makeRun(rules, 'sprint', seed, drops, variant);

const hang = (world: World, { card, seed, sender }: Card) =>
  world.ask(sender, 'lanterns', { work: 'hang', card, replay: runOn(world, seed, 1).replay });

const light = (
  world: World,
  openid: string,
  { card }: Card,
  { score, replay }: { readonly score: number; readonly replay: string },
) => world.ask(openid, 'lanterns', { work: 'light', card, score, replay });

const lanternsOf = async (world: World, openid: string): Promise<number> =>
  Number((await world.ask(openid, 'lanterns', { work: 'look' })).value?.found);

/** Neither side has found anything by it. */
const nobodyFound = async (world: World, ...players: readonly string[]): Promise<boolean> => {
  const found = await Promise.all(players.map((openid) => lanternsOf(world, openid)));
  return found.every((count) => count === 0);
};

/** A run that the friend has not finished on this card. */
const forged = (
  name: string,
  forge: (world: World, card: Card) => { score: number; replay: string },
): Attack => ({
  name: `lantern: ${name}`,
  run: async (world) => {
    const card = newCard();
    const friend = `friend-of-${card.sender}`;
    await hang(world, card);
    await light(world, friend, card, forge(world, card));
    return nobodyFound(world, card.sender, friend);
  },
});

const copied = ([name, trick]: (typeof TRICKS)[number]): Attack =>
  forged(`the run that came with the card, ${name}`, (world, { seed }) => {
    const own = runOn(world, seed, 1);
    return played(world.rules, trick(replayOf(own.replay))) ?? own;
  });

const forOneself: Attack = {
  name: 'lantern: for oneself, with one’s own card',
  run: async (world) => {
    const card = newCard();
    await hang(world, card);
    await light(world, card.sender, card, runOn(world, card.seed, 2));
    return nobodyFound(world, card.sender);
  },
};

const unsent: Attack = {
  name: 'lantern: for a card that nobody has sent',
  run: async (world) => {
    const card = newCard();
    await light(world, 'friend-of-nobody', card, runOn(world, card.seed, 2));
    return nobodyFound(world, 'friend-of-nobody');
  },
};

const taken: Attack = {
  name: 'lantern: another player’s card, hung again in one’s own name',
  run: async (world) => {
    const card = newCard();
    const thief = `thief-of-${card.sender}`;
    await hang(world, card);
    await hang(world, { ...card, sender: thief });
    await light(world, `friend-of-${card.sender}`, card, runOn(world, card.seed, 2));
    return (await lanternsOf(world, thief)) === 0 && (await lanternsOf(world, card.sender)) === 1;
  },
};

const doubled: Attack = {
  name: 'lantern: doubled, by the same run many times at once, by another, and by another card of it',
  run: async (world) => {
    const card = newCard();
    const again = { ...newCard(), seed: card.seed, sender: card.sender };
    const friend = `friend-of-${card.sender}`;
    await hang(world, card);
    await hang(world, again);
    const run = runOn(world, card.seed, 2);
    await Promise.all(Array.from({ length: 4 }, () => light(world, friend, card, run)));
    await light(world, friend, card, runOn(world, card.seed, 3));
    await light(world, friend, again, run);
    return (await lanternsOf(world, friend)) === 1 && (await lanternsOf(world, card.sender)) === 1;
  },
};

const beyondTheDay = (name: string, same: 'sender' | 'friend'): Attack => ({
  name: `lantern: more than a day has, ${name}`,
  run: async (world) => {
    const first = newCard();
    const greedy = same === 'sender' ? first.sender : `greedy-${first.sender}`;
    for (let at = 0; at < MANY; at += 1) {
      const card = { ...newCard(), ...(same === 'sender' && { sender: greedy }) };
      await hang(world, card);
      await light(
        world,
        same === 'friend' ? greedy : `friend-${card.card}`,
        card,
        runOn(world, card.seed, 2),
      );
    }
    return (await lanternsOf(world, greedy)) === MOST_A_DAY;
  },
});

/** Ways to a lantern without a friend’s run. */
export const LANTERN_ATTACKS: readonly Attack[] = [
  forged('a score that the run does not come to', (world, { seed }) => {
    const run = runOn(world, seed, 2);
    return { ...run, score: run.score + 1 };
  }),
  forged('a run on other pieces', (world, { seed }) => runOn(world, seed + 1, 2)),
  forged('a run that was left', (world, { seed }) => runOn(world, seed, 2, 20)),
  ...TRICKS.map(copied),
  forOneself,
  unsent,
  taken,
  doubled,
  beyondTheDay('by many friends', 'sender'),
  beyondTheDay('on many cards', 'friend'),
];
