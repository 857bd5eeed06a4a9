import { type Kit, SOFT_INK } from '../kit.ts';
import { type Intent, SETTING_NAMES, type Settings } from '../stage.ts';
import { say } from '../texts.ts';
import { Paragraph } from '../widgets/paragraph.ts';
import { PlateButton } from '../widgets/plate-button.ts';
import { Toggle } from '../widgets/toggle.ts';
import { PanelView } from './panel-view.ts';

const HEAD = 54;
const LINE = 47;
const BUTTON_HEIGHT = 62;
const FOOT = 30;
/** Room for the notice of healthy play that every game here shows. */
const NOTICE = 106;

/** Five switches and the way back. */
export class SettingsView extends PanelView {
  protected readonly height = HEAD + LINE * SETTING_NAMES.length + NOTICE + BUTTON_HEIGHT + FOOT;
  private readonly toggles: readonly Toggle[];
  private readonly back: PlateButton;
  private readonly notice: Paragraph;

  constructor(kit: Kit, send: (intent: Intent) => void) {
    super(kit, say(kit.words, 'settings.title'));
    this.toggles = SETTING_NAMES.map(
      (setting) =>
        new Toggle(kit, setting, () => {
          send({ type: 'press' });
          send({ type: 'toggle', setting });
        }),
    );
    this.back = new PlateButton(kit, {
      kind: 'primary',
      text: say(kit.words, 'settings.back'),
      size: 21,
      icon: 'back',
      onPress: () => {
        send({ type: 'press' });
        send({ type: 'back' });
      },
    });
    this.notice = new Paragraph(kit, say(kit.words, 'notice.health'), 12, SOFT_INK);
    this.panel.content.addChild(this.notice.node);
    this.setButtons([...this.toggles, this.back]);
  }

  show(settings: Settings): void {
    SETTING_NAMES.forEach((name, at) => {
      this.toggles[at]!.set(settings[name]);
    });
  }

  protected arrange(width: number, height: number): void {
    const line = Math.min(LINE, (height - HEAD - NOTICE - BUTTON_HEIGHT - FOOT) / this.toggles.length);
    this.toggles.forEach((toggle, at) => {
      toggle.resize(width - 64, Math.min(44, line));
      toggle.node.position.set(0, -height / 2 + HEAD + line * (at + 0.5));
    });
    this.notice.resize(width - 72);
    this.notice.node.y = -height / 2 + HEAD + line * this.toggles.length + 4;
    this.back.resize(width * 0.62, BUTTON_HEIGHT);
    this.back.node.position.set(0, height / 2 - FOOT - BUTTON_HEIGHT / 2);
  }
}
