import type { Group } from '#paint/graph.ts';
import type { Tool } from '../../../core/index.ts';
import { Cheer } from '../../effects/cheer.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

/** Points of the lettering, and how near another writing is in its way. */
const SIZE = 18;
const REACH = 26;
/** What is left is said when danger begins, and not again for so long. Milliseconds. */
const AGAIN_MS = 12_000;

/** What merges write over the board: whether any of it is seen between two heights of the screen. */
export interface Writing {
  crosses(top: number, bottom: number): boolean;
}

/** In danger: which tool can still be used, and how often. */
export class ToolsLeft {
  private readonly ui: UiContext;
  private readonly writing: Writing;
  private readonly words: Cheer;
  private sinceMs = AGAIN_MS;
  /** Its height where it stands in the jar, as in a low head: points of merges may be there. */
  private inJar: number | null = null;

  constructor(ui: UiContext, writing: Writing) {
    this.ui = ui;
    this.writing = writing;
    this.words = new Cheer(ui, SIZE);
  }

  get node(): Group {
    return this.words.node;
  }

  resize({ tools, board }: PlayLayout): void {
    const { note } = tools;
    this.inJar = note.y < board.top ? null : note.y;
    this.words.resize(note, note.room, 1);
  }

  /** Another run begins. */
  begin(): void {
    this.sinceMs = AGAIN_MS;
    this.words.clear();
  }

  clear(): void {
    this.words.clear();
  }

  tell(tool: Tool, count: number): void {
    if (this.sinceMs <= AGAIN_MS) return;
    this.sinceMs = 0;
    const { words } = this.ui;
    this.words.tell(say(words, 'tool.left', { count, tool: say(words, `tool.${tool}.name`) }));
  }

  /** `free`: nothing else is said of the tools. */
  step(free: boolean, elapsedMs: number): void {
    this.sinceMs += elapsedMs;
    const crossed = this.inJar !== null && this.writing.crosses(this.inJar - REACH, this.inJar + REACH);
    if (crossed) this.words.yield();
    this.words.step(free && !crossed, elapsedMs);
  }
}
