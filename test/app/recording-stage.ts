import type { GameEvent, RunView } from '../../src/core/index.ts';
import type { GuestId } from '../../src/shared/vocabulary/guests.ts';
import type { Settings } from '../../src/shared/vocabulary/setting-names.ts';
import type { ThemeChoice } from '../../src/view/screens/pages.ts';
import type { Screen } from '../../src/view/screens/screen.ts';
import type { Stage } from '../../src/view/stage/stage.ts';
import type { Words } from '../../src/view/widgets/text/texts.ts';

/** A stage that draws nothing and remembers what it was told. */
export interface RecordingStage extends Stage {
  readonly screens: Screen[];
  readonly events: GameEvent[];
  readonly alphas: number[];
  run: RunView | null;
  settings: Settings | null;
  themes: ThemeChoice | null;
  guest: GuestId | null;
  words: Words | null;
  /** The piece that is marked while a run's end is shown again. */
  marked: number | null;
  /** Medals told of, and what was cheered. */
  readonly medals: string[];
  readonly cheers: string[];
  /** Of what a card was offered. */
  readonly offers: string[];
  /** How often memory was to be given back. */
  releases: number;
  readonly screen: Screen;
}

export const createRecordingStage = (): RecordingStage => {
  const screens: Screen[] = [];
  const events: GameEvent[] = [];
  const alphas: number[] = [];
  return {
    screens,
    events,
    alphas,
    run: null,
    settings: null,
    themes: null,
    guest: null,
    words: null,
    marked: null,
    medals: [],
    cheers: [],
    offers: [],
    releases: 0,
    get screen() {
      return screens[screens.length - 1]!;
    },
    resize: () => {},
    show: (screen) => void screens.push(screen),
    apply(settings) {
      this.settings = settings;
    },
    begin(run) {
      this.run = run;
    },
    tick: (happened) => void events.push(...happened),
    draw: (alpha) => void alphas.push(alpha),
    timeScale: 1,
    touch: () => {},
    mirror: () => {},
    setGuest(guest) {
      this.guest = guest;
    },
    setThemes(themes) {
      this.themes = themes;
    },
    setWords(words) {
      this.words = words;
    },
    showInstantReplay(piece) {
      this.marked = piece;
    },
    announce(achievement) {
      this.medals.push(achievement);
    },
    cheer(peak, offered) {
      this.cheers.push(peak);
      if (offered) this.offers.push(peak);
    },
    releaseMemory() {
      this.releases += 1;
    },
    restore: () => {},
  };
};
