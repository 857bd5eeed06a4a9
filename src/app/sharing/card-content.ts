import type { Replay } from '../../core/index.ts';
import type { SharedJar } from '../../jars/create-jars.ts';
import { foodNameOf } from '../../shared/food-name.ts';
import { type Cheer, numberOfCheer } from '../../shared/vocabulary/cheers.ts';
import type { Language } from '../../shared/vocabulary/languages.ts';
import { IDLE_HEAP } from '../../view/card/card-canvas.ts';
import type { CardPicture } from '../../view/card/draw-card.ts';
import { foodNameText } from '../../view/widgets/text/food-name-text.ts';
import { grouped, say, type Words } from '../../view/widgets/text/texts.ts';
import { challengeQuery } from '../challenges/create-challenges.ts';
import { type ActiveRun, isShareable, type RunOutcome } from '../gameplay/create-gameplay.ts';
import type { WatchedRun } from '../replays/create-replays.ts';
import { heapOf, type KeptMoment } from './kept-moments.ts';
import type { CardMoment, Social } from './social-settings.ts';

/** A card about the run on the board, or about the game itself. */
export interface CardContent {
  readonly moment: CardMoment;
  readonly title: string;
  readonly query: string;
  /** Its number; null for one that is of no run. */
  readonly card: string | null;
  readonly picture: CardPicture;
}

export interface CardSources {
  /** The run on the board; null where there is none. */
  readonly run: ActiveRun | null;
  /** The player's own run that is being watched: it takes precedence over the one on the board. */
  readonly watched: WatchedRun | null;
  /** The jar that is looked at: it takes precedence over both. */
  readonly jar: SharedJar | null;
  /** The run's result; null while it goes on. */
  readonly outcome: RunOutcome | null;
  /** What it has come to while it went on; null where that is nothing special. */
  readonly kept: KeptMoment | null;
  readonly social: Social;
  readonly words: Words;
  readonly language: Language;
  /** Id under which the cloud keeps a replay that is too long for a card. */
  readonly invite: string | null;
  /** The number of a card of this run as it is now. */
  readonly cardOf: (told: Pick<Told, 'replay' | 'score'>) => string | null;
  /** What is said to the friend of a duel with it; null: nothing. */
  readonly cheer: Cheer | null;
  /** The number that the player is named by; null while the cloud has not told it. */
  readonly player: number | null;
}

/** Two who have played the same run are told who did better; a rescue is less than a best. */
const momentOfEnd = ({ run, newBest }: RunOutcome, kept: KeptMoment | null, social: Social): CardMoment => {
  if (run.opponent) {
    const lead = run.view.score - run.opponent.score;
    return lead > 0 ? 'won' : lead < 0 ? 'lost' : 'over';
  }
  if (newBest && kept?.peak !== 'moon') return 'best';
  if (kept) return kept.peak;
  if (run.mode === 'daily') return 'daily';
  return run.stats.longestChain >= social.chainWorthTelling ? 'chain' : 'over';
};

/** A run without a drop has nothing to tell. */
export const momentOf = ({ run, outcome, kept, social, watched, jar }: CardSources): CardMoment => {
  if (jar) return jar.over ? 'gathered' : 'passed';
  if (watched) return 'over';
  if (!run || !isShareable(run.kind) || run.view.drops === 0) return 'menu';
  return outcome ? momentOfEnd(outcome, kept, social) : (kept?.peak ?? 'play');
};

/** Who has played a jar, as they stand on its poster. */
const familyOf = ({ legs }: SharedJar, words: Words): NonNullable<CardPicture['family']> =>
  legs.map(({ player, points }) => {
    const name = foodNameOf(player);
    return { tier: name.food, name: foodNameText(words, name), points };
  });

const jarContent = (sources: CardSources, jar: SharedJar): CardContent => {
  const { words, social, language } = sources;
  const moment = momentOf(sources);
  const titles = social.titles[moment][language];
  const values = { score: grouped(jar.points), legs: jar.legs.length, next: jar.legs.length + 1 };
  return {
    moment,
    title: say({ title: titles[jar.legs.length % titles.length] ?? '' }, 'title', values),
    query: jar.query,
    card: null,
    picture: {
      heap: jar.heap ?? IDLE_HEAP,
      score: jar.points,
      title: say(words, 'mode.passed'),
      line: say(words, `card.${moment}`, values),
      family: familyOf(jar, words),
    },
  };
};

/** The content of a card about a run. */
interface Told {
  readonly replay: Replay;
  readonly score: number;
  readonly chain: number;
  readonly heap: CardPicture['heap'];
}

const toldOf = ({ run, watched, kept }: CardSources, moment: CardMoment): Told | null => {
  if (watched) {
    const { replay, score, view } = watched;
    return { replay, score, chain: 0, heap: view.drops > 0 ? heapOf(view) : IDLE_HEAP };
  }
  if (!run) return null;
  const { replay, view, stats } = run;
  return {
    replay,
    score: view.score,
    chain: stats.longestChain,
    heap: kept?.peak === moment ? kept.heap : heapOf(view),
  };
};

/** One of the titles of the moment: the same for the same run. */
const titleOf = ({ social, language }: CardSources, moment: CardMoment, told: Told | null): string => {
  const titles = social.titles[moment][language];
  const title = titles[(told?.replay.seed ?? 0) % titles.length] ?? '';
  return say({ title }, 'title', { score: grouped(told?.score ?? 0), chain: told?.chain ?? 0 });
};

export const cardContent = (sources: CardSources): CardContent => {
  const { words, invite, player, jar, cardOf } = sources;
  if (jar) return jarContent(sources, jar);
  const moment = momentOf(sources);
  const told = moment === 'menu' ? null : toldOf(sources, moment);
  const card = told && cardOf(told);
  const cheer = sources.cheer && numberOfCheer(sources.cheer);
  return {
    moment,
    card,
    title: [sources.cheer && say(words, `duel.${sources.cheer}`), titleOf(sources, moment, told)]
      .filter(Boolean)
      .join(' '),
    query: told ? challengeQuery(told.replay, told.score, { invite, card, cheer, player }) : '',
    picture: {
      heap: told?.heap ?? IDLE_HEAP,
      score: told?.score ?? null,
      title: told ? say(words, `mode.${told.replay.mode}`) : '',
      line: say(words, `card.${moment}`, { chain: told?.chain ?? 0 }),
    },
  };
};
