import { element } from '../dom/element.ts';
import type { Conditions, PhoneApi } from '../phone/phone-api.ts';
import type { Switches } from '../protocol/switches.ts';
import { button, picker, row, section, toggle } from './controls.ts';

const FRIENDS_SCOPE = 'scope.WxFriendInteraction';

const OWN_ROWS = [
  { value: 'fresh', label: 'up to date' },
  { value: 'stale', label: 'one write behind' },
  { value: 'missing', label: 'missing' },
] as const;

const PRIVACY = [
  { value: '0', label: 'declared' },
  { value: '112', label: '112 · not declared' },
  { value: '104', label: '104 · refused' },
  { value: '1025', label: '1025 · game banned' },
  { value: '1026', label: '1026 · API banned' },
] as const;

const SUBSCRIPTIONS = [
  { value: 'ask', label: 'ask' },
  { value: 'accept', label: 'accept' },
  { value: 'reject', label: 'reject' },
  { value: 'ban', label: 'banned' },
  { value: 'off', label: 'main switch off' },
] as const;

type Api = () => PhoneApi | null;

/** What the player has allowed, how their friends are told, and the picture they take of the screen. */
export class PlayerPanel {
  readonly root: HTMLElement;
  private readonly api: Api;
  private readonly updates: ((conditions: Conditions, phone: PhoneApi) => void)[] = [];

  constructor(api: Api) {
    this.api = api;
    const capture = button('Screenshot', () => void this.capture());
    capture.title = 'The game may say with which query the picture opens it again';
    const computer = button('On the computer', () => this.handOff());
    computer.title = 'The menu’s “open on the computer”: the game goes on in a window of its own';
    this.root = section(
      'Player',
      row('Own row', this.choice('ownRow', OWN_ROWS)),
      row('Privacy', this.choice('privacyErrno', PRIVACY, Number)),
      row('Notices', this.choice('subscriptions', SUBSCRIPTIONS)),
      element(
        'div',
        'toggles',
        this.friends(),
        this.flip('friendsLate', 'New friends late', 'Friends of the last two hours are not listed'),
        this.flip('privacyAsked', 'Privacy terms not agreed', 'The first use of private information asks'),
      ),
      element('div', 'buttons', capture, computer),
    );
  }

  update(conditions: Conditions, phone: PhoneApi): void {
    for (const update of this.updates) update(conditions, phone);
  }

  private set(name: keyof Switches, value: unknown): void {
    this.api()?.setSwitches({ [name]: value });
  }

  private choice(
    name: keyof Switches,
    choices: readonly { readonly value: string; readonly label: string }[],
    read: (value: string) => unknown = String,
  ): HTMLElement {
    const control = picker(choices, choices[0]!.value, (value) => this.set(name, read(value)));
    this.updates.push(({ switches }) => control.set(String(switches[name])));
    return control.root;
  }

  private flip(name: keyof Switches, label: string, title: string): HTMLElement {
    const control = toggle(label, title, (on) => this.set(name, on));
    this.updates.push(({ switches }) => control.set(switches[name] === true));
    return control.root;
  }

  private friends(): HTMLElement {
    const title = 'Asked at the first use and remembered; off is a refusal';
    const control = toggle('Friends allowed', title, (on) => this.api()?.setPermission(FRIENDS_SCOPE, on));
    this.updates.push((_, phone) => control.set(phone.permission(FRIENDS_SCOPE) === true));
    return control.root;
  }

  private handOff(): void {
    const phone = this.api();
    if (phone?.state() === 'foreground') phone.handOff();
  }

  private async capture(): Promise<void> {
    const phone = this.api();
    if (phone?.state() === 'foreground') await phone.captureScreen();
  }
}
