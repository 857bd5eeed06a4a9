import type { GameEvent, RunView } from '../../core/index.ts';
import type { Fireworks } from '../effects/fireworks.ts';
import type { FlyingPoints } from '../effects/flying-points.ts';
import type { MoodLight } from '../effects/mood-light.ts';
import { LETTERS_Y, POINTS_AT } from '../effects/reunion-banner.ts';
import type { Place } from '../layout/play-layout.ts';
import type { BoardSpace } from './board-space.ts';
import type { ChainLettering } from './chain-lettering.ts';
import { CREAM, GOLD } from './colors.ts';
import type { GazeTarget } from './gaze-target.ts';
import { MOON_PULL_MS, type PieceSprites, PULL_MS } from './piece-sprites.ts';

type Merged = Extract<GameEvent, { type: 'merged' }>;

/** From this tier up a merge lights the jar. */
const GREAT_TIER = 7;
/** How long everybody looks at what a great merge made. */
const GAZE_MS = 1100;
/** From the middle of the moon's name down to its points, at size 1; when they are shown, milliseconds: the name stands. */
const UNDER_NAME = 98;
const MOON_POINTS_AT = 640;
/** Points: the number of the finale. */
const FINALE_SIZE = 34;
/** How far over the middle of the merged piece the points come out. */
const POINTS_UP = 0.55;
/** Points of the screen from there to the middle of the chain's lettering: the points rise under it. */
const LETTERING_UP = 70;
/** Lettering from this link of a chain. */
const SHOWN_CHAIN = 3;

interface Parts {
  readonly space: BoardSpace;
  readonly light: MoodLight;
  readonly fireworks: Fireworks;
  readonly flights: FlyingPoints;
  readonly chain: ChainLettering;
  readonly gaze: GazeTarget;
  readonly sprites: PieceSprites;
}

/** What a merge sets off: petals and light, the points on their way, the chain's lettering, all eyes on it. */
export class MergeEffects {
  /** Where the finale is, points of the screen. */
  finale = { x: 0, y: 0, size: 1 };
  private readonly parts: Parts;
  /** The merge before. */
  private last: Place = { x: 0, y: 0 };

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether points or lettering of merges are seen between two heights of the screen. */
  crosses(top: number, bottom: number): boolean {
    return this.parts.flights.crosses(top, bottom) || this.parts.chain.crosses(top, bottom);
  }

  /** What the moon was worth comes out under its name, not behind its light. */
  nameMoon(): void {
    const { x, y, size } = this.finale;
    this.parts.flights.holdLast(x, y + (LETTERS_Y + UNDER_NAME) * size, FINALE_SIZE, MOON_POINTS_AT);
  }

  show(event: Merged, { board }: RunView): void {
    const { light, chain } = this.parts;
    if (event.into === null) this.reunite(event, board);
    else this.merge(event, board);
    light.chain(event.chain);
    if (event.chain >= SHOWN_CHAIN) chain.show(event.chain, this.above(event, board.radii));
  }

  /** The points wait for the word, and come out of it. */
  private reunite({ x, y, tier, points }: Merged, { radii, width }: RunView['board']): void {
    const { fireworks, light, sprites, flights, gaze, space } = this.parts;
    const { finale } = this;
    fireworks.reunion(x, y, radii[tier]!, MOON_PULL_MS);
    fireworks.rain(width);
    this.last = { x, y };
    light.reunion();
    sprites.celebrateAll();
    gaze.lookAt({ x: space.boardX(finale.x), y: space.boardY(finale.y) }, POINTS_AT);
    const under = finale.y + LETTERS_Y * finale.size;
    flights.add(points, finale.x, under, FINALE_SIZE, GOLD, POINTS_AT);
  }

  private merge(event: Merged, { radii }: RunView['board']): void {
    const { fireworks, light, gaze } = this.parts;
    const { x, y, tier, chain } = event;
    fireworks.merge(x, y, radii[tier + 1]!, tier, PULL_MS);
    if (chain > 1) fireworks.link(this.last, event, tier, PULL_MS);
    this.last = { x, y };
    this.sendPoints(event, radii);
    if (tier < GREAT_TIER) return;
    light.great((tier - GREAT_TIER + 1) / 3);
    gaze.lookAt(event, GAZE_MS);
  }

  private sendPoints({ x, y, tier, points }: Merged, radii: readonly number[]): void {
    const { flights, space } = this.parts;
    const tint = tier >= GREAT_TIER ? GOLD : CREAM;
    flights.add(
      points,
      space.screenX(x),
      space.screenY(y - radii[tier + 1]! * POINTS_UP),
      16 + tier * 1.3,
      tint,
      PULL_MS,
    );
  }

  /** Over what a merge made, clear of its points. */
  private above({ x, y, tier }: Merged, radii: readonly number[]): Place {
    const { space } = this.parts;
    const from = y - (radii[tier + 1] ?? radii[tier]!) * POINTS_UP;
    return { x: space.screenX(x), y: space.screenY(from) - LETTERING_UP };
  }
}
