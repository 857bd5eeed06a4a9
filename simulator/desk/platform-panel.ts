import { element } from '../dom/element.ts';
import type { Conditions, PhoneApi } from '../phone/phone-api.ts';
import type { Report, StagedUpdate } from '../protocol/natives.ts';
import { button, field, picker, row, section, segmented } from './controls.ts';
import { sensesSection } from './senses-section.ts';

type Api = () => PhoneApi | null;

/** What the ad servers answer. RewardedVideoAd.onError, InterstitialAd.show. */
const AD_ANSWERS: readonly (readonly [number, string])[] = [
  [0, 'an ad'],
  [1004, '1004 no fill'],
  [1000, '1000 the servers fail'],
  [1002, '1002 unknown unit'],
  [1003, '1003 internal error'],
  [1005, '1005 under review'],
  [1007, '1007 banned'],
  [1008, '1008 unit closed'],
  [2001, '2001 interstitial too soon after the start'],
  [2002, '2002 interstitial too soon after another'],
];

const UPDATES: readonly { readonly value: StagedUpdate; readonly label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'ready', label: 'Ready' },
  { value: 'failed', label: 'Fails' },
];

/** Experiments as they are written on the desk: `a=1&b=2`. */
const readExperiments = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

/** An event by its own name, with its fields under it. */
const reportLine = ({ api, data }: Report): HTMLElement => {
  const { eventId, data: fields } = Object(data) as { readonly eventId?: unknown; readonly data?: unknown };
  const isEvent = typeof eventId === 'string';
  const about = element('span', 'told-data', JSON.stringify(isEvent ? fields : data));
  return element('p', 'told', isEvent ? `${api} ${eventId}` : api, about);
};

/** What the platform answers a game: ads, the keyboard, native buttons, updates; and what it was told. */
export class PlatformPanel {
  readonly root = element('div', 'page');
  private readonly api: Api;
  private readonly ads = element('div', 'faults');
  private readonly keyboard = element('div', 'faults');
  private readonly buttons = element('div', 'buttons wrap');
  private readonly reports = element('div', 'calls');
  private readonly answer;
  private readonly staged;
  private readonly senses;
  private shown = '';

  constructor(api: Api) {
    this.api = api;
    this.answer = picker(
      AD_ANSWERS.map(([code, label]) => ({ value: String(code), label })),
      '0',
      (code) => api()?.setSwitches({ adError: Number(code) }),
    );
    this.staged = segmented(UPDATES, 'none', (update) => api()?.stageUpdate(update));
    this.senses = sensesSection(api);
    this.root.append(
      this.adSection(),
      this.keyboardSection(),
      this.senses.root,
      this.games(),
      this.reporting(),
    );
  }

  update(conditions: Conditions, phone: PhoneApi): void {
    const { switches } = conditions;
    this.senses.update(conditions);
    this.answer.set(String(switches.adError));
    const seen = [phone.ads(), phone.keyboard(), phone.nativeButtons(), phone.reports()] as const;
    const key = JSON.stringify(seen);
    if (key === this.shown) return;
    this.shown = key;
    const [ads, keyboard, buttons, reports] = seen;
    this.ads.replaceChildren(...ads.map(({ kind, unit }) => element('p', 'fault', `${kind} ${unit}`)));
    this.keyboard.replaceChildren(element('p', 'fault', keyboard === null ? 'closed' : `open: ${keyboard}`));
    this.buttons.replaceChildren(
      ...buttons.map(({ kind, text, shown }, at) => {
        const made = button(
          text === '' ? kind : `${kind} ${text}`,
          () => this.api()?.pressButton(at),
          'button small',
        );
        made.disabled = !shown;
        return made;
      }),
    );
    this.reports.replaceChildren(...[...reports].reverse().map(reportLine));
  }

  private adSection(): HTMLElement {
    return section(
      'Ads',
      row('Servers', this.answer.root),
      this.ads,
      element(
        'div',
        'buttons',
        button('Watched to the end', () => this.api()?.endAd('ended')),
        button('Closed early', () => this.api()?.endAd('early')),
      ),
    );
  }

  private keyboardSection(): HTMLElement {
    const text = field('what the player types', '', (value) => this.api()?.typeText(value));
    return section(
      'Keyboard',
      this.keyboard,
      row('Text', text),
      element(
        'div',
        'buttons',
        button('Type', () => this.api()?.typeText(text.value)),
        button('Confirm', () => this.api()?.confirmKeyboard()),
        button('Close', () => this.api()?.closeKeyboard()),
      ),
    );
  }

  private games(): HTMLElement {
    const experiments = field('experiments — color=red&size=2', '', (text) =>
      this.api()?.setSwitches({ experiments: readExperiments(text) }),
    );
    return section(
      'The game’s versions',
      row('Update', this.staged.root),
      row('A/B', experiments),
      element(
        'div',
        'buttons',
        button('Take the worker', () => this.api()?.killWorker()),
      ),
      element('p', 'empty', 'Native buttons'),
      this.buttons,
    );
  }

  private reporting(): HTMLElement {
    return section('Reported in this launch', this.reports);
  }
}
