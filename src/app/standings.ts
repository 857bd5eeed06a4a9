import { isRanked, type RankedMode } from '../shared/cloud-board.ts';
import type { BoardMode, StandingScreen } from '../view/pages.ts';
import type { EndScreen } from '../view/stage.ts';
import type { Play } from './play.ts';
import { standingPage } from './standing-page.ts';
import type { WorldBoard } from './world-board.ts';

/** What the screens show of the world's boards. */
export class Standings {
  readonly #world: WorldBoard;
  /** The day in China, `yyyy-mm-dd`. */
  readonly #today: () => string;
  #mode: BoardMode = 'daily';

  constructor(world: WorldBoard, today: () => string) {
    this.#world = world;
    this.#today = today;
  }

  /** A run begins: once it is over there should be something to place it by. */
  prepare(mode: string): void {
    if (isRanked(mode) && this.#world.of(mode, this.#today()) === null) this.ask(mode);
  }

  ask(mode: RankedMode): void {
    this.#world.ask(mode, this.#today());
  }

  /** From now on this mode's board is the one that is looked at; its page is answered. */
  look(mode: BoardMode): 'standing' {
    this.#mode = mode;
    this.ask(mode);
    return 'standing';
  }

  page(): StandingScreen {
    return standingPage(this.#mode, this.#today(), this.#world);
  }

  /** How many players of a hundred have less than the player's best of today's daily run. */
  daily(): number | null {
    return this.#world.of('daily', this.#today())?.beats ?? null;
  }

  /** A run's panel with what is known of its place on its day. */
  placed(panel: EndScreen, play: Play | null): EndScreen {
    if (panel.name !== 'over' || !play || play.practice || !isRanked(panel.mode) || panel.score === 0)
      return panel;
    return { ...panel, standing: this.#world.beats(panel.mode, play.day, panel.score) };
  }
}
