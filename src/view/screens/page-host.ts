import { Group } from '#paint/graph.ts';
import type { Deferred, DeferredState } from '../../shared/deferred.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../stage/stage.ts';
import { DeferredNote } from '../widgets/panels/deferred-note.ts';
import { say } from '../widgets/text/texts.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import type { PageView } from './page-view.ts';
import type { PagesPackage } from './page-views.ts';
import type { PageName, PageScreen } from './pages.ts';
import { PAGES } from './screen-registry.ts';
import type { View } from './view.ts';

type Send = (intent: Intent) => void;

/** Holds the page that is open. A page lives only while it is seen: its lettering makes room for the next one's. */
export class PageHost implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private pageUi: UiContext | null = null;
  private readonly views: Deferred<PagesPackage>;
  private readonly send: Send;
  private readonly note: DeferredNote;
  /** What is to be seen; it has no view while the pages' package is on its way. */
  private screen: PageScreen | null = null;
  private view: PageView<never> | null = null;
  private readonly leaving: PageView<never>[] = [];
  /** Began while there was no page. */
  private finger: number | null = null;
  private place: { readonly screen: ScreenMetrics } | null = null;

  constructor(ui: UiContext, views: Deferred<PagesPackage>, send: Send) {
    this.ui = ui;
    this.views = views;
    this.send = send;
    this.note = new DeferredNote(ui, () => this.want());
    this.node.addChild(this.note.node);
  }

  show(screen: PageScreen): void {
    if (this.screen?.name !== screen.name) {
      this.leave();
      this.want();
    }
    this.screen = screen;
    if (this.view === null) this.make(screen.name);
    (this.view as PageView<PageScreen & never> | null)?.show(screen as never);
  }

  resize(screen: ScreenMetrics, _play: PlayLayout): void {
    this.place = { screen };
    this.note.node.position.set(screen.width / 2, screen.height / 2);
    this.view?.resize(screen);
  }

  enter(): void {}

  leave(): void {
    this.screen = null;
    this.finger = null;
    if (this.view === null) return;
    this.view.leave();
    this.leaving.push(this.view);
    this.view = null;
  }

  step(elapsedMs: number): void {
    this.ui.deferredTextures.step(elapsedMs);
    // Asked for with the pictures, which lie in the same package.
    if (this.ui.deferredTextures.state !== 'absent' && this.views.state === 'absent') this.views.want();
    if (this.screen !== null && this.view === null && this.views.value !== null) this.show(this.screen);
    this.view?.step(elapsedMs);
    if (this.screen === null) this.note.hide();
    else this.note.tell(this.waitsFor(this.screen.name), elapsedMs);
    this.stepLeaving(elapsedMs);
  }

  /** Where no page is there yet, a touch beside the note leads back. */
  touch(touch: TouchPoint): boolean {
    if (this.screen !== null && this.note.touch(touch, touch.x, touch.y)) return true;
    if (this.view !== null) return this.view.touch(touch);
    if (touch.phase === 'start') this.finger = touch.id;
    else if (touch.phase === 'end' && touch.id === this.finger) this.send({ type: 'back' });
    return true;
  }

  private stepLeaving(elapsedMs: number): void {
    for (let at = this.leaving.length - 1; at >= 0; at--) {
      const view = this.leaving[at]!;
      view.step(elapsedMs);
      if (view.node.visible) continue;
      view.node.destroy({ children: true });
      this.leaving.splice(at, 1);
    }
  }

  private waitsFor(name: PageName): DeferredState {
    if (this.view === null) return this.views.state;
    return PAGES[name].illustrated ? this.ui.deferredTextures.state : 'here';
  }

  private want(): void {
    this.views.want();
    this.ui.deferredTextures.want();
  }

  /** Texts and faces of the pages lie in their package. */
  private pageContext({ texts }: PagesPackage): UiContext {
    const { ui } = this;
    const words = { ...ui.words, ...texts[say(ui.words, 'language')] };
    this.pageUi ??= ui.saying(words, ui.pageFonts());
    return this.pageUi;
  }

  private make(name: PageName): void {
    const { value } = this.views;
    if (value === null) return;
    const view: PageView<never> = value.views[name](this.pageContext(value), this.send);
    this.view = view;
    this.node.addChildAt(view.node, 0);
    if (this.place) view.resize(this.place.screen);
    view.enter();
  }
}
