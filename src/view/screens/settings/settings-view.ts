import type { Picture } from '#paint/graph.ts';
import { SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { SETTING_NAMES, type Settings } from '../../../shared/vocabulary/setting-names.ts';
import type { Label } from '../../graphics/label.ts';
import type { Intent } from '../../stage/stage.ts';
import type { Button } from '../../widgets/buttons/button.ts';
import { CAPTIONED_ICON, CaptionedPlate } from '../../widgets/buttons/captioned-plate.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { CloudMark } from '../../widgets/marks/cloud-mark.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PanelView } from '../panel-view.ts';
import type { SettingsScreen } from '../screen.ts';
import { LanguageLine } from './language-line.ts';
import { SETTINGS_HEIGHT, type SizedPlace, settingsPlaces } from './settings-layout.ts';
import { settingFace, Toggle } from './toggle.ts';
import { VersionLine } from './version-line.ts';

const NOTE_SIZE = 13;

/** Switches, the language, why there may be no sound, who made it all, the way back, and which game this is. */
export class SettingsView extends PanelView {
  protected readonly height = SETTINGS_HEIGHT;
  private readonly toggles: readonly Toggle[];
  private readonly language: LanguageLine;
  private readonly back: PlateButton;
  private readonly credits: PlateButton;
  private readonly data: PlateButton;
  private readonly cloud: CloudMark;
  private readonly version: VersionLine;
  private readonly note: Label;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'settings.title'));
    const press = (intent: Intent): void => {
      send({ type: 'press' });
      send(intent);
    };
    this.toggles = SETTING_NAMES.map(
      (setting) => new Toggle(ui, settingFace(setting), () => press({ type: 'toggle', setting })),
    );
    this.language = new LanguageLine(ui, (language) => press({ type: 'language', language }));
    this.back = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'settings.back'),
      size: 21,
      onPress: () => press({ type: 'back' }),
    });
    this.cloud = new CloudMark(ui, CAPTIONED_ICON);
    const small = (page: 'credits' | 'data', picture: Picture): PlateButton =>
      new CaptionedPlate(ui, picture, say(ui.words, `settings.${page}`), () => press({ type: 'open', page }));
    this.credits = small('credits', ui.picture('icon/credits', CAPTIONED_ICON));
    this.data = small('data', this.cloud.icon);
    this.note = ui.label(say(ui.words, 'settings.mute'), NOTE_SIZE, SOFT_INK);
    this.panel.content.addChild(this.language.icon, this.note.node);
    this.version = new VersionLine(ui, () => press({ type: 'open', page: 'check' }));
    this.setButtons([
      ...[...this.toggles, ...this.language.tabs],
      ...[this.back, this.data, this.credits, this.version],
    ]);
  }

  show({ settings, language, cloud, version, muteSwitch }: SettingsScreen): void {
    this.version.set(version);
    this.note.node.visible = muteSwitch;
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
    this.note.fit(width - 56);
    this.note.node.position.set(places.note.x, places.note.y);
    put(this.back, places.back);
    put(this.data, places.data);
    put(this.credits, places.credits);
    put(this.version, places.version);
  }
}

const put = (button: Button, { x, y, width, height }: SizedPlace): void => {
  button.place(x, y, width, height);
};
