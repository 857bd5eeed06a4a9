import { IDLE_HEAP } from '../view/card/card-painter.ts';
import type { CardPicture } from '../view/card/draw-card.ts';
import type { EndScreen } from '../view/stage.ts';
import { grouped, say, type Words } from '../view/texts.ts';
import { challengeQuery } from './challenge-query.ts';
import type { Play } from './play.ts';
import type { CardMoment, Social, Spoken } from './social.ts';

/** A card about the run on the board, or about the game itself. */
export interface CardContent {
  readonly moment: CardMoment;
  readonly title: string;
  readonly query: string;
  readonly picture: CardPicture;
}

export interface CardSources {
  /** Null where no run is on the board. */
  readonly play: Play | null;
  /** What the run came to; null while it goes on. */
  readonly panel: EndScreen | null;
  readonly social: Social;
  readonly words: Words;
  readonly spoken: Spoken;
  /** Under which the cloud keeps the replay that has no room on a card. */
  readonly invite: string | null;
}

const momentOfEnd = (panel: EndScreen, social: Social): CardMoment => {
  if (panel.name === 'result') {
    const lead = panel.score - panel.rival.score;
    return lead > 0 ? 'won' : lead < 0 ? 'lost' : 'over';
  }
  if (panel.newBest) return 'best';
  if (panel.mode === 'daily') return 'daily';
  return panel.longestChain >= social.chainWorthTelling ? 'chain' : 'over';
};

/** Practice is nobody's challenge, and a run without a drop has nothing to tell. */
export const momentOf = ({ play, panel, social }: CardSources): CardMoment => {
  if (!play || play.practice || play.view.drops === 0) return 'menu';
  return panel ? momentOfEnd(panel, social) : 'play';
};

const copyOf = ({ board, pieces }: Play['view']): CardPicture['heap'] => ({
  board,
  pieces: pieces.map(({ tier, x, y, angle, radius }) => ({ tier, x, y, angle, radius })),
});

/** One of the titles of the moment: the same for the same run. */
const titleOf = ({ social, spoken, play }: CardSources, moment: CardMoment): string => {
  const titles = social.titles[moment][spoken];
  const title = titles[(play?.view.seed ?? 0) % titles.length] ?? '';
  const values = { score: grouped(play?.view.score ?? 0), chain: play?.tally.longestChain ?? 0 };
  return say({ title }, 'title', values);
};

export const cardContent = (sources: CardSources): CardContent => {
  const { play, words, invite } = sources;
  const moment = momentOf(sources);
  const run = moment === 'menu' ? null : play;
  return {
    moment,
    title: titleOf(sources, moment),
    query: run ? challengeQuery(run.replay, run.view.score, invite) : '',
    picture: {
      heap: run ? copyOf(run.view) : IDLE_HEAP,
      score: run?.view.score ?? null,
      title: run ? say(words, `mode.${run.mode}`) : '',
      line: say(words, `card.${moment}`, { chain: run?.tally.longestChain ?? 0 }),
    },
  };
};
