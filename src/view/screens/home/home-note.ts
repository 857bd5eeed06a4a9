import type { Group } from '#paint/graph.ts';
import { isFriendMode } from '../../../shared/vocabulary/modes.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import { grouped, say, type Words } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { HomeNews, RefusedRunView } from '../screen.ts';
import { FootCaption } from './foot-caption.ts';
import { START_NOTICE_MS } from './start-notice.ts';

type LanternNews = Extract<HomeNews, { kind: 'lantern' }>;

/** The notice of the start has faded by then. */
const WAIT_MS = START_NOTICE_MS + 600;
/** Long enough to read three lines. */
const READ_MS = 8000;

const runText = (words: Words, { mode, date, score, why }: RefusedRunView): string =>
  say(words, 'refused.run', {
    ...{ ...date, mode: say(words, `mode.${mode}`), score: grouped(score) },
    why: say(words, `refused.${why}`),
  });

const refusedText = (words: Words, runs: readonly RefusedRunView[]): string => {
  const friends = runs.some(({ mode }) => isFriendMode(mode));
  return [
    ...runs.map((run) => runText(words, run)),
    say(words, friends ? 'refused.shared' : 'refused.kept'),
  ].join(' ');
};

/** Beyond the day's lanterns a friend's run is told of alone. */
const lanternText = (words: Words, { lanterns, answers }: LanternNews): string =>
  [
    answers > 0 ? say(words, 'lantern.answers', { count: answers }) : '',
    lanterns > 0 ? say(words, 'lantern.found', { count: lanterns }) : '',
  ].join('');

/**
 * What home has to tell: that nothing can be written down, until it can; or once, of runs that the world's board does not take,
 * or of lanterns.
 */
export class HomeNote {
  private readonly ui: UiContext;
  private readonly caption: FootCaption;
  private readonly onRead: (kind: HomeNews['kind']) => void;
  private news: HomeNews | null = null;
  private waitMs = WAIT_MS;
  private readMs = 0;

  constructor(ui: UiContext, onRead: (kind: HomeNews['kind']) => void) {
    this.ui = ui;
    this.caption = new FootCaption(ui, 0);
    this.onRead = onRead;
  }

  get node(): Group {
    return this.caption.node;
  }

  set(news: HomeNews | null): void {
    if (JSON.stringify(news) === JSON.stringify(this.news)) return;
    this.news = news;
    this.readMs = 0;
    if (news) this.say(news);
  }

  resize(screen: ScreenMetrics): void {
    this.caption.resize(screen);
  }

  /** `home`: whether it is looked at. */
  step(home: boolean, elapsedMs: number): void {
    this.waitMs -= elapsedMs;
    const shown = home && this.news !== null && this.waitMs <= 0;
    this.caption.shown = shown;
    this.caption.step(elapsedMs);
    const { news } = this;
    if (!shown || news === null || news.kind === 'unsaved') return;
    this.readMs += elapsedMs;
    if (this.readMs >= READ_MS) this.onRead(news.kind);
  }

  private say(news: HomeNews): void {
    const { words } = this.ui;
    if (news.kind === 'unsaved') this.caption.say(say(words, 'unsaved.title'), say(words, 'unsaved.how'));
    else if (news.kind === 'lantern')
      this.caption.say(
        say(words, news.lanterns > 0 ? 'lantern.title' : 'lantern.answered'),
        lanternText(words, news),
      );
    else this.caption.say(say(words, 'refused.title'), refusedText(words, news.runs));
  }
}
