import { Group } from '#paint/graph.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../stage/stage.ts';
import { DeferredNote } from '../widgets/panels/deferred-note.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import type { PageView } from './page-view.ts';
import type { PageName, PageScreen } from './pages.ts';
import { PAGES } from './screen-registry.ts';
import type { View } from './view.ts';

type Send = (intent: Intent) => void;

interface OpenPage {
  readonly name: PageName;
  readonly view: PageView<never>;
}

/** Holds the page that is open. A page lives only while it is seen: its lettering makes room for the next one's. */
export class PageHost implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly send: Send;
  private readonly note: DeferredNote;
  private open: OpenPage | null = null;
  private readonly leaving: PageView<never>[] = [];
  private place: { readonly screen: ScreenMetrics } | null = null;

  constructor(ui: UiContext, send: Send) {
    this.ui = ui;
    this.send = send;
    this.note = new DeferredNote(ui);
    this.node.addChild(this.note.node);
  }

  show(screen: PageScreen): void {
    if (this.open?.name !== screen.name) this.change(screen.name);
    (this.open!.view as PageView<PageScreen & never>).show(screen as never);
  }

  resize(screen: ScreenMetrics, _play: PlayLayout): void {
    this.place = { screen };
    this.note.node.position.set(screen.width / 2, screen.height / 2);
    this.open?.view.resize(screen);
  }

  enter(): void {}

  leave(): void {
    if (!this.open) return;
    this.open.view.leave();
    this.leaving.push(this.open.view);
    this.open = null;
  }

  step(elapsedMs: number): void {
    this.ui.deferredTextures.step(elapsedMs);
    this.open?.view.step(elapsedMs);
    if (this.illustrated) this.note.step(elapsedMs);
    else this.note.hide();
    for (let at = this.leaving.length - 1; at >= 0; at--) {
      const view = this.leaving[at]!;
      view.step(elapsedMs);
      if (view.node.visible) continue;
      view.node.destroy({ children: true });
      this.leaving.splice(at, 1);
    }
  }

  touch(touch: TouchPoint): boolean {
    if (this.illustrated && this.note.touch(touch, touch.x, touch.y)) return true;
    return this.open?.view.touch(touch) ?? false;
  }

  private get illustrated(): boolean {
    return this.open !== null && PAGES[this.open.name].illustrated;
  }

  private change(name: PageName): void {
    this.leave();
    this.ui.deferredTextures.want();
    const view = PAGES[name].make(this.ui, this.send);
    this.open = { name, view };
    this.node.addChildAt(view.node, 0);
    if (this.place) view.resize(this.place.screen);
    view.enter();
  }
}
