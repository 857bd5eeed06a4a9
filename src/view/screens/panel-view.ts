import type { Group } from '#paint/graph.ts';
import { panelLayout } from '../layout/panel-layout.ts';
import type { ScreenMetrics, TouchPoint } from '../stage/stage.ts';
import type { Button } from '../widgets/buttons/button.ts';
import { HangingPanel } from '../widgets/panels/hanging-panel.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import type { View } from './view.ts';

/** A screen that is one hanging panel: it lays its content out once it knows the panel's size. */
export abstract class PanelView implements View {
  readonly panel: HangingPanel;
  protected readonly ui: UiContext;
  private buttons: readonly Button[] = [];

  constructor(ui: UiContext, title: string) {
    this.ui = ui;
    this.panel = new HangingPanel(ui, title);
  }

  get node(): Group {
    return this.panel.node;
  }

  /** Buttons are touched in this order. */
  protected setButtons(buttons: readonly Button[]): void {
    this.buttons = buttons;
    this.panel.content.addChild(...buttons.map(({ node }) => node));
  }

  /** Points the content asks for. */
  protected abstract readonly height: number;

  /** Places the content in a sheet of this size around (0, 0). */
  protected abstract arrange(width: number, height: number): void;

  resize(screen: ScreenMetrics): void {
    const layout = panelLayout(screen, this.height);
    this.panel.resize(layout);
    this.arrange(layout.width, layout.height);
  }

  enter(): void {
    for (const button of this.buttons) button.reset();
    this.panel.enter();
  }

  leave(): void {
    this.panel.leave();
  }

  step(elapsedMs: number): void {
    this.panel.step(elapsedMs);
    if (!this.panel.node.visible) return;
    for (const button of this.buttons) button.step(elapsedMs);
  }

  /** A touch in the coordinates of the content. */
  protected within(touch: TouchPoint): { readonly x: number; readonly y: number } {
    const { node } = this.panel;
    return { x: touch.x - node.x + node.pivot.x, y: touch.y - node.y + node.pivot.y };
  }

  touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    for (const button of this.buttons) if (button.touch(touch, x, y)) return true;
    return true;
  }
}
