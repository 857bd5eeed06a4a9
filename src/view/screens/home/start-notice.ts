import type { Group } from '#paint/graph.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { FootCaption } from './foot-caption.ts';

/** Long enough to read; nothing waits for it. */
export const START_NOTICE_MS = 4200;

/** The notice of healthy play that every game here shows when it starts: a caption at the foot, gone by itself. */
export class StartNotice {
  private readonly caption: FootCaption;
  private left = START_NOTICE_MS;

  constructor(ui: UiContext) {
    this.caption = new FootCaption(ui, 1);
    this.caption.say(say(ui.words, 'notice.title'), say(ui.words, 'notice.health'));
  }

  get node(): Group {
    return this.caption.node;
  }

  resize(screen: ScreenMetrics): void {
    this.caption.resize(screen);
  }

  /** `home`: whether the screen it belongs to is shown; it goes with it. */
  step(home: boolean, elapsedMs: number): void {
    if (!this.node.visible) return;
    this.left -= elapsedMs;
    if (this.left <= 0 || !home) this.caption.shown = false;
    this.caption.step(elapsedMs);
  }
}
