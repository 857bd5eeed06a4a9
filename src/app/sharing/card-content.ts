import type { Replay, RunView } from '../../core/index.ts';
import type { Language } from '../../shared/vocabulary/languages.ts';
import { IDLE_HEAP } from '../../view/card/card-painter.ts';
import type { CardPicture } from '../../view/card/draw-card.ts';
import type { EndScreen } from '../../view/screens/screen.ts';
import { grouped, say, type Words } from '../../view/widgets/text/texts.ts';
import { challengeQuery } from '../challenges/challenge-query.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';
import type { ShownRun } from '../replays/replay-viewer.ts';
import type { CardMoment, Social } from './social-settings.ts';

/** A card about the run on the board, or about the game itself. */
export interface CardContent {
  readonly moment: CardMoment;
  readonly title: string;
  readonly query: string;
  readonly picture: CardPicture;
}

export interface CardSources {
  /** Null where no run is on the board. */
  readonly play: ActiveRun | null;
  /** One's own run that is watched, and goes before the one on the board. */
  readonly shown: ShownRun | null;
  /** What the run came to; null while it goes on. */
  readonly panel: EndScreen | null;
  readonly social: Social;
  readonly words: Words;
  readonly spoken: Language;
  /** Under which the cloud keeps the replay that has no room on a card. */
  readonly invite: string | null;
}

const momentOfEnd = (panel: EndScreen, social: Social): CardMoment => {
  if (panel.name === 'result') {
    const lead = panel.score - panel.opponent.score;
    return lead > 0 ? 'won' : lead < 0 ? 'lost' : 'over';
  }
  if (panel.newBest) return 'best';
  if (panel.mode === 'daily') return 'daily';
  return panel.longestChain >= social.chainWorthTelling ? 'chain' : 'over';
};

/** Practice is nobody's challenge, and a run without a drop has nothing to tell. */
export const momentOf = ({ play, panel, social, shown }: CardSources): CardMoment => {
  if (shown) return 'over';
  if (!play || play.practice || play.view.drops === 0) return 'menu';
  return panel ? momentOfEnd(panel, social) : 'play';
};

const copyOf = ({ board, pieces }: RunView): CardPicture['heap'] => ({
  board,
  pieces: pieces.map(({ tier, x, y, angle, radius }) => ({ tier, x, y, angle, radius })),
});

/** What a card tells of a run. */
interface Told {
  readonly replay: Replay;
  readonly score: number;
  readonly chain: number;
  readonly heap: CardPicture['heap'];
}

const toldOf = ({ play, shown }: CardSources): Told | null => {
  if (shown) {
    const { replay, score, view } = shown;
    return { replay, score, chain: 0, heap: view.drops > 0 ? copyOf(view) : IDLE_HEAP };
  }
  if (!play) return null;
  const { replay, view, stats: tally } = play;
  return { replay, score: view.score, chain: tally.longestChain, heap: copyOf(view) };
};

/** One of the titles of the moment: the same for the same run. */
const titleOf = ({ social, spoken }: CardSources, moment: CardMoment, told: Told | null): string => {
  const titles = social.titles[moment][spoken];
  const title = titles[(told?.replay.seed ?? 0) % titles.length] ?? '';
  return say({ title }, 'title', { score: grouped(told?.score ?? 0), chain: told?.chain ?? 0 });
};

export const cardContent = (sources: CardSources): CardContent => {
  const { words, invite } = sources;
  const moment = momentOf(sources);
  const told = moment === 'menu' ? null : toldOf(sources);
  return {
    moment,
    title: titleOf(sources, moment, told),
    query: told ? challengeQuery(told.replay, told.score, invite) : '',
    picture: {
      heap: told?.heap ?? IDLE_HEAP,
      score: told?.score ?? null,
      title: told ? say(words, `mode.${told.replay.mode}`) : '',
      line: say(words, `card.${moment}`, { chain: told?.chain ?? 0 }),
    },
  };
};
