import { ChallengeView } from './challenge/challenge-view.ts';
import { DailyView } from './daily/daily-view.ts';
import { OverView } from './end/over-view.ts';
import { ResultView } from './end/result-view.ts';
import type { Make } from './make-view.ts';
import { PauseView } from './pause/pause-view.ts';
import { ReplayView } from './replay/replay-view.ts';
import type { ScreenNamed } from './screen.ts';
import type { PanelName } from './screen-registry.ts';
import { SettingsView } from './settings/settings-view.ts';
import { TeaserView } from './teaser/teaser-view.ts';
import type { ScreenView } from './view.ts';

/** The papers that hang over the board: made once, when the first of its kind is asked for or while home stands. */
export const PANEL_VIEWS: { readonly [N in PanelName]: Make<ScreenView<ScreenNamed<N>>> } = {
  pause: (ui, send) => new PauseView(ui, send),
  over: (ui, send) => new OverView(ui, send),
  result: (ui, send) => new ResultView(ui, send),
  daily: (ui, send) => new DailyView(ui, send),
  challenge: (ui, send) => new ChallengeView(ui, send),
  settings: (ui, send) => new SettingsView(ui, send),
  replay: (ui, send) => new ReplayView(ui, send),
  teaser: (ui) => new TeaserView(ui),
};
