import type { Mode } from '../shared/vocabulary/modes.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { TOOLS, type Tool, type ToolCommand } from './command.ts';
import type { GameEvent } from './event.ts';
import type { Jar } from './jar.ts';
import { MODE_RULES } from './mode-rules.ts';
import type { Piece } from './piece.ts';
import type { ToolsView } from './read-view.ts';
import { Rng } from './rng.ts';
import type { Rules } from './rules.ts';
import type { StateIo } from './state-io.ts';

/** Set apart from the bag's numbers: using a tool must not change which pieces come. */
const TOOL_STREAM = 0x746f6f6c;

/** A merge as far as tools are concerned: the tier that came of it, and its place in the chain. */
interface Feat {
  readonly made: number;
  readonly chain: number;
}

/** The player's tools within one run: earned by great merges and long chains, kept until they are used. */
export class Toolbox implements ToolsView {
  readonly allowed: boolean;
  private readonly rules: Rules['tools'];
  private readonly jar: Jar;
  private readonly rng: Rng;
  private readonly counts: Record<Tool, number> = { shake: 0, tongs: 0, raise: 0 };

  constructor(rules: Rules['tools'], mode: Mode, seed: number, jar: Jar) {
    this.rules = rules;
    this.allowed = MODE_RULES[mode].tools;
    this.jar = jar;
    this.rng = new Rng(seed, TOOL_STREAM);
  }

  held(tool: Tool): number {
    return this.counts[tool];
  }

  fits(tool: Tool, id: number): boolean {
    const piece = this.jar.piece(id);
    return piece !== undefined && canChange(tool, piece);
  }

  /** The tool a merge has earned, or null; a player who holds the most of one earns no more of it. */
  earn(feat: Feat): Tool | null {
    const tool = this.toolFor(feat);
    if (!this.allowed || tool === null || this.counts[tool] >= this.rules.most) return null;
    this.counts[tool] += 1;
    return tool;
  }

  use(command: ToolCommand): GameEvent {
    const { type: tool } = command;
    if (this.counts[tool] === 0) return { type: 'refused', reason: 'not-allowed' };
    const piece = command.type === 'shake' ? null : command.piece;
    if (piece !== null && !this.fits(tool, piece)) return { type: 'refused', reason: 'no-such-piece' };
    this.counts[tool] -= 1;
    if (piece === null) this.shake();
    const made = piece === null ? null : this.change(tool, this.jar.piece(piece) as Piece);
    return { type: 'tool-used', tool, piece, made };
  }

  visit(io: StateIo): void {
    this.rng.visit(io);
    for (const tool of TOOLS) this.counts[tool] = io.integer(this.counts[tool], 0, this.rules.most);
  }

  private toolFor({ made, chain }: Feat): Tool | null {
    const { raiseTier, tongsTier, shakeTier, shakeChain } = this.rules;
    if (made === raiseTier) return 'raise';
    if (made === tongsTier) return 'tongs';
    return made === shakeTier || chain === shakeChain ? 'shake' : null;
  }

  /** Throws every piece up and aside, each its own way. */
  private shake(): void {
    const speed = this.rules.shakeSpeed;
    for (const piece of this.jar.pieces) {
      const aside = (this.rng.fraction() - 0.5) * speed;
      this.jar.kick(piece, aside, -speed * (0.5 + 0.5 * this.rng.fraction()));
    }
  }

  /** Answers the tier a raised piece has become. */
  private change(tool: Tool, piece: Piece): number | null {
    if (tool === 'tongs') {
      this.jar.remove(piece);
      return null;
    }
    this.jar.raise(piece);
    return piece.tier;
  }
}

/** Tongs take any piece; a full moon is as high as it goes. */
const canChange = (tool: Tool, { tier }: Piece): boolean =>
  tool === 'tongs' || (tool === 'raise' && tier + 1 < TIERS);
