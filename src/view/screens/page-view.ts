import { BACK_HEIGHT, FOOT } from '../layout/page-layout.ts';
import type { Intent } from '../stage/stage.ts';
import type { Button } from '../widgets/buttons/button.ts';
import { PlateButton, type PlateKind } from '../widgets/buttons/plate-button.ts';
import { say } from '../widgets/text/texts.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import type { PageScreen } from './pages.ts';
import { PanelView } from './panel-view.ts';

/** A page behind home: a panel with its way back at the thumb. Made when it opens, thrown away once it has left. */
export abstract class PageView<S extends PageScreen = PageScreen> extends PanelView {
  protected readonly back: PlateButton;
  protected readonly send: (intent: Intent) => void;

  constructor(ui: UiContext, title: string, send: (intent: Intent) => void, backKind: PlateKind = 'primary') {
    super(ui, title);
    this.send = send;
    this.back = new PlateButton(ui, {
      kind: backKind,
      text: say(ui.words, 'settings.back'),
      size: backKind === 'primary' ? 20 : 18,
      // Beside another button there is room for the word alone.
      ...(backKind === 'primary' ? { icon: 'back' } : {}),
      onPress: () => this.press({ type: 'back' }),
    });
  }

  abstract show(screen: S): void;

  protected press(intent: Intent): void {
    this.send({ type: 'press' });
    this.send(intent);
  }

  /** The page's own buttons; the way back joins them. */
  protected setPageButtons(buttons: readonly Button[]): void {
    this.setButtons([...buttons, this.back]);
  }

  protected placeBack(width: number, height: number): void {
    this.back.resize(Math.min(width * 0.6, 190), BACK_HEIGHT);
    this.back.node.position.set(0, height / 2 - FOOT - BACK_HEIGHT / 2);
  }
}
