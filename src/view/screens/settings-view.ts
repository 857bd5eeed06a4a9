import { INK_TINT, type Kit } from '../kit.ts';
import { type Intent, SETTING_NAMES, type Settings, type SettingsScreen } from '../stage.ts';
import { say } from '../texts.ts';
import { LanguageLine } from '../widgets/language-line.ts';
import { PlateButton } from '../widgets/plate-button.ts';
import { Toggle } from '../widgets/toggle.ts';
import { PanelView } from './panel-view.ts';

const HEAD = 50;
const LINE = 48;
const LEAST_LINE = 44;
const LINES = SETTING_NAMES.length + 1;
const BUTTON_HEIGHT = 62;
const FOOT = 28;
const GAP = 8;
const CREDITS = 66;

/** Switches, the language, who made it all, and the way back. */
export class SettingsView extends PanelView {
  protected readonly height = HEAD + LINE * LINES + GAP + BUTTON_HEIGHT + FOOT;
  private readonly toggles: readonly Toggle[];
  private readonly language: LanguageLine;
  private readonly back: PlateButton;
  private readonly credits: PlateButton;

  constructor(kit: Kit, send: (intent: Intent) => void) {
    super(kit, say(kit.words, 'settings.title'));
    const press = (intent: Intent): void => {
      send({ type: 'press' });
      send(intent);
    };
    this.toggles = SETTING_NAMES.map(
      (setting) => new Toggle(kit, setting, () => press({ type: 'toggle', setting })),
    );
    this.language = new LanguageLine(kit, (language) => press({ type: 'language', language }));
    this.back = new PlateButton(kit, {
      kind: 'primary',
      text: say(kit.words, 'settings.back'),
      size: 21,
      icon: 'back',
      onPress: () => press({ type: 'back' }),
    });
    this.credits = new PlateButton(kit, {
      kind: 'paper',
      text: '',
      size: 20,
      onPress: () => press({ type: 'open', page: 'credits' }),
    });
    const scroll = kit.picture('icon/credits', 28);
    scroll.tint = INK_TINT;
    scroll.y = -2;
    this.credits.node.addChild(scroll);
    this.panel.content.addChild(this.language.icon);
    this.setButtons([...this.toggles, ...this.language.tabs, this.back, this.credits]);
  }

  show({ settings, language }: SettingsScreen): void {
    this.apply(settings);
    this.language.set(language);
  }

  apply(settings: Settings): void {
    SETTING_NAMES.forEach((name, at) => {
      this.toggles[at]!.set(settings[name]);
    });
  }

  protected arrange(width: number, height: number): void {
    const room = (height - HEAD - GAP - BUTTON_HEIGHT - FOOT) / LINES;
    const line = Math.min(LINE, Math.max(LEAST_LINE, room));
    const y = (at: number): number => -height / 2 + HEAD + line * (at + 0.5);
    this.toggles.forEach((toggle, at) => {
      toggle.resize(width - 64, LEAST_LINE);
      toggle.node.position.set(0, y(at));
    });
    this.language.place(width - 64, y(LINES - 1));
    const wide = width - 56 - CREDITS - GAP;
    const foot = height / 2 - FOOT - BUTTON_HEIGHT / 2;
    this.back.resize(wide, BUTTON_HEIGHT);
    this.back.node.position.set(-(CREDITS + GAP) / 2, foot);
    this.credits.resize(CREDITS, BUTTON_HEIGHT);
    this.credits.node.position.set((wide + GAP) / 2, foot);
  }
}
