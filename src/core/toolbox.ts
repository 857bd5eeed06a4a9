import type { Command, Tool } from './command.ts';
import type { GameEvent } from './event.ts';
import type { Jar } from './jar.ts';
import type { Mode } from './mode.ts';
import { Rng } from './rng.ts';
import { type Rules, TIERS } from './rules.ts';
import type { StateIo } from './state-io.ts';

/** Set apart from the bag's numbers: using a tool must not change which pieces come. */
const TOOL_STREAM = 0x746f6f6c;

type ToolCommand = Exclude<Command, { type: 'drop' }>;

/** Runs that are compared with others' are played without tools. */
const allowsTools = (mode: Mode): boolean => mode === 'endless' || mode === 'sprint';

/** The player's tools within one run. */
export class Toolbox {
  private readonly rules: Rules['tools'];
  private readonly mode: Mode;
  private readonly rng: Rng;
  private used = 0;

  constructor(rules: Rules['tools'], mode: Mode, seed: number) {
    this.rules = rules;
    this.mode = mode;
    this.rng = new Rng(seed, TOOL_STREAM);
  }

  use(command: ToolCommand, jar: Jar): GameEvent {
    if (!allowsTools(this.mode) || this.used >= this.rules.usesPerRun) {
      return { type: 'refused', reason: 'not-allowed' };
    }
    if (command.type === 'shake') this.shake(jar);
    else if (!changePiece(command.type, command.piece, jar))
      return { type: 'refused', reason: 'no-such-piece' };
    this.used += 1;
    return { type: 'tool-used', tool: command.type, piece: command.type === 'shake' ? null : command.piece };
  }

  visit(io: StateIo): void {
    this.rng.visit(io);
    this.used = io.integer(this.used, 0, this.rules.usesPerRun);
  }

  /** Throws every piece up and aside, each its own way. */
  private shake(jar: Jar): void {
    const speed = this.rules.shakeSpeed;
    for (const piece of jar.pieces) {
      const aside = (this.rng.fraction() - 0.5) * speed;
      jar.kick(piece, aside, -speed * (0.5 + 0.5 * this.rng.fraction()));
    }
  }
}

const changePiece = (tool: Exclude<Tool, 'shake'>, id: number, jar: Jar): boolean => {
  const piece = jar.piece(id);
  if (!piece || (tool === 'raise' && piece.tier + 1 >= TIERS)) return false;
  if (tool === 'tongs') jar.remove(piece);
  else jar.raise(piece);
  return true;
};
