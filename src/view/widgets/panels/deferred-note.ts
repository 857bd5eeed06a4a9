import type { DeferredState } from '../../../shared/deferred.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Button } from '../buttons/button.ts';
import { say } from '../text/texts.ts';
import { CREAM_TEXT, type UiContext } from '../ui-context.ts';

const HEIGHT = 46;
const MARGIN = 30;
const FADE_MS = 220;

const TEXTS: Partial<Record<DeferredState, string>> = { coming: 'pages.coming', missed: 'pages.missed' };

/** Says that a page, or its pictures, are still on their way; when they could not be had, a tap sends again. */
export class DeferredNote extends Button {
  private readonly ui: UiContext;
  private readonly plate: NineSlice;
  private readonly label: Label;
  private shown: DeferredState | null = null;

  constructor(ui: UiContext, retry: () => void) {
    super(retry);
    this.ui = ui;
    this.plate = ui.slice('button/dark', 1.6);
    this.label = ui.label('', 16, CREAM_TEXT);
    this.node.addChild(this.plate.node, this.label.node);
    this.node.visible = false;
    this.node.alpha = 0;
  }

  /** What the page that is open waits for; `here` when it waits for nothing. */
  tell(state: DeferredState, elapsedMs: number): void {
    this.step(elapsedMs);
    if (state !== this.shown) this.write(state);
    const wanted = TEXTS[state] === undefined ? 0 : 1;
    const change = elapsedMs / FADE_MS;
    this.node.alpha += Math.max(-change, Math.min(change, wanted - this.node.alpha));
    this.node.visible = this.node.alpha > 0;
  }

  hide(): void {
    this.node.alpha = 0;
    this.node.visible = false;
  }

  private write(state: DeferredState): void {
    this.shown = state;
    this.enabled = state === 'missed';
    const key = TEXTS[state];
    if (key === undefined) return;
    this.label.set(say(this.ui.words, key));
    const width = this.label.width + MARGIN * 2;
    this.plate.resize(width, HEIGHT);
    this.resize(width, HEIGHT);
  }
}
