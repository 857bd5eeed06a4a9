import { element } from '../dom/element.ts';
import { DEFAULT_DEVICE } from '../protocol/presets.ts';
import { CardTray } from './card-tray.ts';
import { button } from './controls.ts';
import { DeskPhone } from './desk-phone.ts';
import { LogView } from './log-view.ts';
import { Panel } from './panel.ts';
import { PeopleView } from './people-view.ts';
import { StorageView } from './storage-view.ts';

/** Pixels between two phones, and above and below them. */
const GAP = 48;
const ROOM_AROUND = 96;
const USERS = ['player', 'friend'];

/** The desk: phones in the middle, what they say on the left, what is done to them on the right. */
class Desk {
  private readonly phones: DeskPhone[] = [];
  private readonly stage = element('main', 'stage');
  private readonly logs = new LogView(() => this.selected.api());
  private readonly storage = new StorageView(() => this.selected.api());
  private readonly cards = new CardTray();
  private readonly people = new PeopleView(() => this.selected.api(), USERS);
  private readonly panel = new Panel(() => this.selected);
  private readonly second = button('＋ second player', () => this.addPhone(), 'button second');
  private selected: DeskPhone;
  private updating = false;

  constructor() {
    this.selected = this.addPhone();
    const mark = element(
      'header',
      'wordmark',
      element('b', '', 'Mini-game'),
      element('span', '', 'WeChat runtime'),
    );
    const left = element(
      'aside',
      'panel reading',
      mark,
      this.cards.root,
      this.people.root,
      this.storage.root,
      this.logs.root,
    );
    document.body.append(left, element('div', 'middle', this.stage, this.second), this.panel.root);
    window.addEventListener('resize', () => this.update());
    this.update();
  }

  private addPhone(): DeskPhone {
    const user = USERS[this.phones.length] ?? `player ${this.phones.length + 1}`;
    const options = { user, device: DEFAULT_DEVICE, entry: {} };
    const phone: DeskPhone = new DeskPhone(
      options,
      () => this.select(phone),
      () => this.update(),
    );
    this.phones.push(phone);
    this.stage.append(phone.root);
    this.second.hidden = this.phones.length >= USERS.length;
    this.select(phone);
    return phone;
  }

  private select(phone: DeskPhone): void {
    this.selected = phone;
    this.update();
  }

  /** Once a frame at most: a chatty game changes many times in one. */
  private update(): void {
    if (this.updating) return;
    this.updating = true;
    requestAnimationFrame(() => {
      this.updating = false;
      this.draw();
    });
  }

  private draw(): void {
    const { clientWidth, clientHeight } = this.stage;
    const count = this.phones.length;
    const room = { width: (clientWidth - GAP * (count + 1)) / count, height: clientHeight - ROOM_AROUND };
    for (const phone of this.phones) {
      phone.fit(room);
      phone.setSelected(count > 1 && phone === this.selected);
    }
    const api = this.selected.api();
    this.panel.update();
    this.logs.update(api);
    this.storage.update(api);
    this.cards.update(this.phones);
    this.people.updateSoon();
  }
}

new Desk();
