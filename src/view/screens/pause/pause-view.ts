import type { Settings } from '../../../shared/vocabulary/setting-names.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton, type PlateKind } from '../../widgets/buttons/plate-button.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PanelView } from '../panel-view.ts';
import type { PauseScreen } from '../screen.ts';
import { IconSwitch } from './icon-switch.ts';

const HEAD = 58;
const SWITCH_LINE = 66;
const BUTTON_HEIGHT = 64;
const GAP = 8;
const FOOT = 28;
const SWITCHES = ['music', 'sound', 'haptics'] as const;

/** A short rest: on with it, again, home, and the three switches one wants in a hurry. */
export class PauseView extends PanelView {
  protected readonly height = HEAD + SWITCH_LINE + 3 * BUTTON_HEIGHT + 2 * GAP + FOOT;
  private readonly switches: readonly IconSwitch[];
  private readonly plates: readonly PlateButton[];

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'pause.title'));
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    this.switches = [
      ...SWITCHES.map(
        (setting) =>
          new IconSwitch(ui, `icon/${setting}-on`, `icon/${setting}-off`, press({ type: 'toggle', setting })),
      ),
      new IconSwitch(ui, 'icon/settings', 'icon/settings', press({ type: 'settings' })),
    ];
    const plate = (kind: PlateKind, name: 'resume' | 'again' | 'home', icon: string): PlateButton =>
      new PlateButton(ui, {
        kind,
        text: say(ui.words, `pause.${name}`),
        size: kind === 'primary' ? 23 : 19,
        icon,
        onPress: press({ type: name }),
      });
    this.plates = [
      plate('primary', 'resume', 'play'),
      plate('paper', 'again', 'again'),
      plate('paper', 'home', 'home'),
    ];
    this.setButtons([...this.switches, ...this.plates]);
  }

  show({ settings }: PauseScreen): void {
    this.apply(settings);
  }

  apply(settings: Settings): void {
    SWITCHES.forEach((name, at) => {
      this.switches[at]!.set(settings[name]);
    });
    this.switches[SWITCHES.length]!.set(true);
  }

  protected arrange(width: number, height: number): void {
    const step = Math.min(62, (width - 60) / this.switches.length);
    this.switches.forEach((button, at) => {
      button.node.position.set(
        (at - (this.switches.length - 1) / 2) * step,
        -height / 2 + HEAD + SWITCH_LINE / 2 - 8,
      );
    });
    const first = height / 2 - FOOT - 2.5 * BUTTON_HEIGHT - 2 * GAP;
    this.plates.forEach((plate, at) => {
      plate.resize(width - 76, BUTTON_HEIGHT);
      plate.node.position.set(0, first + at * (BUTTON_HEIGHT + GAP));
    });
  }
}
