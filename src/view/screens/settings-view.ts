import { INK_TINT, type Kit } from '../kit.ts';
import { SETTINGS_HEIGHT, type SizedPlace, settingsPlaces } from '../layout/settings-layout.ts';
import { type Intent, SETTING_NAMES, type Settings, type SettingsScreen } from '../stage.ts';
import { say } from '../texts.ts';
import type { Button } from '../widgets/button.ts';
import { CloudMark } from '../widgets/cloud-mark.ts';
import { LanguageLine } from '../widgets/language-line.ts';
import { PlateButton } from '../widgets/plate-button.ts';
import { Toggle } from '../widgets/toggle.ts';
import { PanelView } from './panel-view.ts';

/** Switches, the language, who made it all, and the way back. */
export class SettingsView extends PanelView {
  protected readonly height = SETTINGS_HEIGHT;
  private readonly toggles: readonly Toggle[];
  private readonly language: LanguageLine;
  private readonly back: PlateButton;
  private readonly credits: PlateButton;
  private readonly data: PlateButton;
  private readonly cloud: CloudMark;

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
      onPress: () => press({ type: 'back' }),
    });
    const small = (page: 'credits' | 'data'): PlateButton =>
      new PlateButton(kit, {
        kind: 'paper',
        text: '',
        size: 20,
        onPress: () => press({ type: 'open', page }),
      });
    this.credits = small('credits');
    this.data = small('data');
    this.cloud = new CloudMark(kit, 28);
    const scroll = kit.picture('icon/credits', 28);
    for (const icon of [scroll, this.cloud.icon]) {
      icon.tint = INK_TINT;
      icon.y = -2;
    }
    this.credits.node.addChild(scroll);
    this.data.node.addChild(this.cloud.icon);
    this.panel.content.addChild(this.language.icon);
    this.setButtons([...this.toggles, ...this.language.tabs, this.back, this.data, this.credits]);
  }

  show({ settings, language, cloud }: SettingsScreen): void {
    this.cloud.set(cloud);
    this.apply(settings);
    this.language.set(language);
  }

  apply(settings: Settings): void {
    SETTING_NAMES.forEach((name, at) => {
      this.toggles[at]!.set(settings[name]);
    });
  }

  protected arrange(width: number, height: number): void {
    const places = settingsPlaces(width, height);
    this.toggles.forEach((toggle, at) => {
      put(toggle, places.lines[at]!);
    });
    this.language.place(places);
    put(this.back, places.back);
    put(this.data, places.data);
    put(this.credits, places.credits);
  }
}

const put = (button: Button, { x, y, width, height }: SizedPlace): void => {
  button.resize(width, height);
  button.node.position.set(x, y);
};
