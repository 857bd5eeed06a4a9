import type { QuadBatch } from '#paint/quad-batch.ts';
import type { GameEvent, RunView, Tool } from '../../core/index.ts';
import type { Fireworks } from '../effects/fireworks.ts';
import type { MoodLight } from '../effects/mood-light.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import type { BoardSpace } from './board-space.ts';
import { GOLD } from './colors.ts';
import type { PieceSprites } from './piece-sprites.ts';

const PULSE_MS = 900;
/** The ring's least size in piece radii, and how much it swings. */
const INNER = 2.16;
const SWING = 0.12;
/** Points that a finger may miss a piece by. */
const SLACK = 12;
/** A shake moves the camera as a chain this long does. */
const SHAKE_BREATH = 5;
/** Units: pieces from this size up are seen to leave the ground in a shake. */
const HEAVY = 60;

/** Tools on the board: a ring around every piece that the one in the hand fits, and what it did. */
export class ToolTargeting {
  /** The tool in the hand. */
  tool: Tool | null = null;
  private readonly ring: Frame;
  private readonly space: BoardSpace;
  private readonly sprites: PieceSprites;
  private readonly fireworks: Fireworks;
  private readonly light: MoodLight;
  private run: RunView | null = null;
  private clock = 0;

  constructor(
    atlas: Atlas,
    space: BoardSpace,
    sprites: PieceSprites,
    fireworks: Fireworks,
    light: MoodLight,
  ) {
    this.space = space;
    this.sprites = sprites;
    this.fireworks = fireworks;
    this.light = light;
    this.ring = atlas.frame('fx/ring');
  }

  draw(batch: QuadBatch, run: RunView, elapsedMs: number): void {
    this.run = run;
    if (this.tool === null) return;
    const { space } = this;
    this.clock += elapsedMs;
    const pulse = this.sprites.reduced ? 0.5 : 0.5 + 0.5 * Math.sin((this.clock / PULSE_MS) * Math.PI * 2);
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const { id, x, y, radius } of this.sprites.all) {
      if (!fits(run, id, this.tool)) continue;
      const size = radius * (INNER + SWING * pulse) + 10;
      batch.put(this.ring, x, y, size, size, GOLD, 0.75 + 0.25 * pulse);
    }
  }

  /** The nearest piece under or close to a finger that a tool fits, or null. Points. */
  pieceAt(screenX: number, screenY: number, tool: Tool): number | null {
    const { run, space } = this;
    let nearest: number | null = null;
    let least = SLACK;
    for (const { id, x, y, radius } of run?.pieces ?? []) {
      if (!run || !fits(run, id, tool)) continue;
      const apart = Math.hypot(space.screenX(x) - screenX, space.screenY(y) - screenY);
      const away = apart - radius * space.scale;
      if (away >= least) continue;
      least = away;
      nearest = id;
    }
    return nearest;
  }

  /** Whether a place on the screen is in the jar. */
  covers(x: number, y: number): boolean {
    const { space, run } = this;
    if (!run) return false;
    const { width, height } = run.board;
    return x >= space.left && x <= space.screenX(width) && y >= space.top && y <= space.screenY(height);
  }

  /** Before the sprites hears of it: a piece that tongs took is still where it was. */
  tick(events: readonly GameEvent[], run: RunView): void {
    for (const event of events) if (event.type === 'tool-used') this.show(event.tool, event.piece, run);
  }

  private show(tool: Tool, piece: number | null, { board }: RunView): void {
    const actor = this.sprites.actor(piece);
    if (tool === 'shake') this.shake();
    else if (actor && tool === 'tongs') this.fireworks.scatter(actor.x, actor.y, actor.radius);
    else if (actor) {
      this.fireworks.merge(actor.x, actor.y, board.radii[actor.tier + 1]!, actor.tier, 0);
      if (this.sprites.reduced) actor.fadeIn();
      else actor.appear(0);
    }
  }

  private shake(): void {
    this.sprites.startle();
    this.light.chain(SHAKE_BREATH);
    for (const { x, y, radius } of this.sprites.all) if (radius > HEAVY) this.fireworks.landing(x, y, 1);
  }
}

/** A shake takes hold of all. */
const fits = (run: RunView, id: number, tool: Tool): boolean => tool === 'shake' || run.tools.fits(tool, id);
