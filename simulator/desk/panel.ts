import { element } from '../dom/element.ts';
import type { Conditions, PhoneApi } from '../phone/phone-api.ts';
import { parseQuery } from '../protocol/entry.ts';
import { PRESETS } from '../protocol/presets.ts';
import type { NetworkState } from '../protocol/realm-port.ts';
import { ChatsPanel } from './chats-panel.ts';
import { cloudPanel } from './cloud-panel.ts';
import { button, type Choice, field, picker, row, section, segmented, toggle } from './controls.ts';
import type { DeskPhone } from './desk-phone.ts';
import { FaultPanel } from './fault-panel.ts';
import { PlatformPanel } from './platform-panel.ts';
import { PlayerPanel } from './player-panel.ts';
import { LIBRARIES, SCENES } from './scenes.ts';

type Selected = () => DeskPhone;
type Network = 'wifi' | 'slow' | 'none';
type Update = (conditions: Conditions) => void;

const NETWORKS: Record<Network, NetworkState> = {
  wifi: { type: 'wifi', latency: 0 },
  slow: { type: '2g', latency: 2500 },
  none: { type: 'none', latency: 0 },
};

const networkOf = ({ network }: Conditions): Network =>
  network.type === 'none' ? 'none' : network.latency > 0 ? 'slow' : 'wifi';

const WINDOW_SIZES = ['414×736', '736×414', '1024×768'];
const FRAME_MS = 1000 / 60;

/** The controls of the selected phone. */
export class Panel {
  readonly root = element('aside', 'panel');
  private readonly selected: Selected;
  private readonly device;
  private readonly windowRow;
  private readonly state = element('span', 'state');
  private readonly back;
  private readonly player;
  private readonly faults;
  private readonly platform;
  private readonly chats;
  /** Brings a control to what the selected phone is set to. */
  private readonly updates: Update[] = [];

  constructor(selected: Selected) {
    this.selected = selected;
    const devices = PRESETS.map(({ id, name, width, height }) => ({
      value: id,
      label: `${name} — ${width}×${height}`,
    }));
    this.device = picker(devices, PRESETS[0]!.id, (id) => void selected().setDevice(id));
    this.windowRow = row('Window', this.windowSizes());
    this.back = button('Leave', () => this.leaveOrReturn());
    this.player = new PlayerPanel(() => selected().api());
    this.faults = new FaultPanel(() => selected().api());
    this.platform = new PlatformPanel(() => selected().api());
    this.chats = new ChatsPanel(() => selected().api());
    const phone = element(
      'div',
      'page',
      this.life(),
      this.phone(),
      this.player.root,
      this.world(),
      cloudPanel(),
      this.clock(),
    );
    const pages = [
      { value: phone, label: 'Phone' },
      { value: this.platform.root, label: 'Platform' },
      { value: this.chats.root, label: 'Chats' },
      { value: this.faults.root, label: 'Faults' },
    ];
    this.root.append(this.tabs(pages), ...pages.map(({ value }) => value));
  }

  update(): void {
    const phone = this.selected();
    const state = phone.api()?.state() ?? 'starting';
    this.device.set(phone.device.id);
    this.windowRow.hidden = !phone.device.resizable;
    this.state.replaceChildren(element('i', `lamp ${state}`), state);
    this.back.textContent = state === 'background' ? 'Return' : 'Leave';
    const api = phone.api();
    if (api !== null) this.follow(api);
    this.back.disabled = state !== 'foreground' && state !== 'background';
  }

  private follow(phone: PhoneApi): void {
    const conditions = phone.conditions();
    for (const update of this.updates) update(conditions);
    this.player.update(conditions, phone);
    this.faults.update(conditions, phone);
    this.platform.update(conditions, phone);
    this.chats.update(phone);
  }

  /** Pages on one panel: the phone, what the platform answers, chats and friends, and what goes wrong. */
  private tabs(pages: readonly Choice<HTMLElement>[]): HTMLElement {
    const show = (page: HTMLElement): void => {
      for (const { value } of pages) value.hidden = value !== page;
      if (page === this.chats.root) void this.chats.look();
    };
    const first = pages[0]!.value;
    show(first);
    return element('nav', 'tabs', segmented(pages, first, show).root);
  }

  /** Does something to the running game; without one there is nothing to do. */
  private act(use: (phone: PhoneApi) => unknown): void {
    const phone = this.selected().api();
    if (phone === null || phone.state() === 'off' || phone.state() === 'starting') return;
    use(phone);
  }

  private life(): HTMLElement {
    const query = field('query — c=abc&f=me', '', () => enter());
    const scene = picker(SCENES, SCENES[0]!.value, () => undefined);
    const select = scene.root.querySelector('select')!;
    const entry = () => ({ scene: Number(select.value), query: parseQuery(query.value) });
    const enter = (): void => void this.selected().api()?.launch(entry());
    const open = button('Open card', () => void this.selected().api()?.open(entry()));
    open.title = 'Enters the running game by this way; starts it where none runs';
    const kill = button('Kill', () => void this.selected().api()?.kill(), 'button danger');
    return section(
      'Launch',
      row('Scene', scene.root),
      row('Query', query),
      element('div', 'buttons', button('Launch', enter, 'button primary'), open),
      element('div', 'buttons', this.back, kill),
      row('State', this.state),
    );
  }

  private phone(): HTMLElement {
    const library = picker(LIBRARIES, LIBRARIES[0]!.value, (version) => {
      this.selected().api()?.setBaseLibrary(version);
      void this.selected().api()?.launch();
    });
    this.updates.push(({ baseLibrary }) => library.set(baseLibrary));
    return section('Phone', row('Device', this.device.root), this.windowRow, row('Library', library.root));
  }

  private world(): HTMLElement {
    const choices = [
      { value: 'wifi', label: 'Wi-Fi' },
      { value: 'slow', label: 'Slow' },
      { value: 'none', label: 'Off' },
    ] as const;
    const network = segmented<Network>(choices, 'wifi', (it) =>
      this.selected().api()?.setNetwork(NETWORKS[it]),
    );
    const call = toggle('Call ringing', 'All sound is paused until the game resumes it afterwards', (on) =>
      this.act((phone) => phone.interruptAudio(on ? 'begin' : 'end')),
    );
    const warn = button('Memory warning', () => this.act((phone) => phone.memoryWarning()));
    const lose = toggle('WebGL context lost', 'Taken away and given back', (on) =>
      this.act((phone) => (on ? phone.loseContext() : phone.restoreContext())),
    );
    this.updates.push((conditions) => {
      network.set(networkOf(conditions));
      call.set(conditions.interrupted);
      lose.set(conditions.contextLost);
    });
    return section(
      'World',
      row('Network', network.root),
      element('div', 'toggles', call.root, lose.root),
      element('div', 'buttons', warn),
    );
  }

  private clock(): HTMLElement {
    const freeze = segmented(
      [
        { value: false, label: 'Runs' },
        { value: true, label: 'Frozen' },
      ],
      false,
      (frozen) => (frozen ? this.selected().api()?.freezeClock() : this.selected().api()?.thawClock()),
    );
    this.updates.push(({ frozen }) => freeze.set(frozen));
    const step = (label: string, milliseconds: number): HTMLElement =>
      button(label, () => {
        this.act((phone) => {
          if (!phone.conditions().frozen) phone.freezeClock();
          return phone.advance(milliseconds);
        });
      });
    return section(
      'Clock',
      row('Time', freeze.root),
      element('div', 'buttons', step('+ 1 frame', FRAME_MS), step('+ 1 s', 1000), step('+ 1 min', 60_000)),
    );
  }

  private windowSizes(): HTMLElement {
    const choices = WINDOW_SIZES.map((label) => ({ value: label, label }));
    return segmented(choices, WINDOW_SIZES[0]!, (label) => {
      const [width = 0, height = 0] = label.split('×').map(Number);
      this.selected().setSize({ width, height });
    }).root;
  }

  private leaveOrReturn(): void {
    this.act((phone) => (phone.state() === 'background' ? phone.show() : phone.hide()));
  }
}
