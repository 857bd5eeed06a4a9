import { element } from '../dom/element.ts';
import type { EntryInput, PhoneApi } from '../phone/phone-api.ts';
import { PHONE_CHANGE } from '../phone/phone-api.ts';
import type { Device } from '../protocol/device.ts';
import { DEFAULT_DEVICE, findDevice } from '../protocol/presets.ts';
import type { Size } from '../protocol/realm-port.ts';

/** Pixels of the frame around the screen, on each side. */
const BEZEL = 12;

export interface DeskPhoneOptions {
  readonly user: string;
  readonly device: Device;
  readonly entry: EntryInput;
}

const addressOf = ({ user, device, entry }: DeskPhoneOptions): string => {
  const query = new URLSearchParams(entry.query ?? {}).toString();
  const address = new URLSearchParams({
    device: device.id,
    user,
    scene: String(entry.scene ?? 1001),
    query,
    share: 'ask',
  });
  return `/phone?${address}`;
};

/** A phone lying on the desk: its frame, and the page that is its screen. */
export class DeskPhone {
  readonly root = element('figure', 'phone');
  readonly user: string;
  private currentDevice: Device;
  private size: Size;
  private readonly page = element('iframe', 'phone-page');
  private readonly body = element('div', 'phone-body');
  private readonly name = element('button', 'phone-name');
  private readonly changed: () => void;

  constructor(options: DeskPhoneOptions, select: () => void, changed: () => void) {
    this.user = options.user;
    this.currentDevice = options.device;
    this.size = options.device;
    this.changed = changed;
    this.page.allow = 'autoplay';
    this.page.src = addressOf(options);
    this.page.addEventListener('load', () => this.listen());
    this.name.addEventListener('click', select);
    this.body.append(this.page, element('i', 'phone-key left'), element('i', 'phone-key right'));
    this.root.append(element('div', 'phone-space', this.body), this.name);
    this.root.addEventListener('pointerdown', select);
  }

  /** The phone's own interface; null until its page has it. */
  api(): PhoneApi | null {
    return (this.page.contentWindow as Window | null)?.phone ?? null;
  }

  get device(): Device {
    return this.currentDevice;
  }

  async setDevice(id: string): Promise<void> {
    this.currentDevice = findDevice(id) ?? DEFAULT_DEVICE;
    this.size = this.currentDevice;
    this.changed();
    this.api()?.setDevice(id);
    await this.api()?.launch();
  }

  /** Only windows of a desktop client change their size. */
  setSize(size: Size): void {
    this.size = size;
    this.changed();
  }

  /** Lays the phone out in the room there is, never larger than life. */
  fit(room: Size): void {
    const { width, height } = this.size;
    const bezel = this.currentDevice.resizable ? 0 : BEZEL;
    const scale = Math.min(1, room.width / (width + bezel * 2), room.height / (height + bezel * 2));
    this.body.className = `phone-body ${this.currentDevice.resizable ? 'window' : this.currentDevice.cutout}`;
    Object.assign(this.page.style, { width: `${width}px`, height: `${height}px` });
    this.body.style.transform = `scale(${scale})`;
    const space = this.body.parentElement!;
    space.style.width = `${(width + bezel * 2) * scale}px`;
    space.style.height = `${(height + bezel * 2) * scale}px`;
  }

  setSelected(selected: boolean): void {
    this.root.classList.toggle('selected', selected);
    const state = this.api()?.state() ?? 'starting';
    this.name.replaceChildren(
      element('i', `lamp ${state}`),
      this.user,
      element('small', '', this.currentDevice.name),
    );
  }

  private listen(): void {
    this.page.contentWindow?.addEventListener(PHONE_CHANGE, this.changed);
    this.changed();
  }
}
