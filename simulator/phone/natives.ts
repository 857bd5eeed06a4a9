import { element, place } from '../dom/element.ts';
import {
  type Ad,
  type AdEnd,
  KEYBOARD_HEIGHT,
  type Keyboard,
  type KeyboardListener,
  type NativeButton,
  type NativeHost,
  type NativeView,
  type Report,
  type SealedData,
  type StagedUpdate,
} from '../protocol/natives.ts';

/** What the natives need of the phone they lie on. */
interface Desk {
  readonly viewport: { readonly overlay: HTMLElement };
  readonly changed: () => void;
  relaunch(): Promise<void>;
}

interface Placed<T> {
  it: T;
  readonly root: HTMLElement;
}

interface ShownAd extends Placed<Ad> {
  readonly closed: (end: AdEnd) => void;
}

interface PlacedButton extends Placed<NativeButton> {
  readonly tapped: () => void;
}

interface OpenKeyboard extends Placed<Keyboard> {
  readonly told: KeyboardListener;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
}

const TITLES: Readonly<Record<Ad['kind'], string>> = {
  rewarded: '激励视频广告',
  interstitial: '插屏广告',
  banner: 'Banner 广告',
  custom: '模板广告',
  grid: '格子广告',
};

const press = (label: string, className: string, act: () => void): HTMLButtonElement => {
  const made = element('button', className, label);
  made.addEventListener('click', act);
  return made;
};

/** Ads, the keyboard and the native buttons, drawn over the game; and what a game has reported. */
export class Natives implements NativeHost {
  private readonly desk: Desk;
  private readonly ads = new Set<ShownAd>();
  private readonly buttons = new Set<PlacedButton>();
  private keyboard: OpenKeyboard | null = null;
  private heard: Report[] = [];
  private handedOver: SealedData[] = [];
  private tool: string | null = null;
  private staged: StagedUpdate = 'none';
  private takeWorker: (() => boolean) | null = null;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  showAd(ad: Ad, closed: (end: AdEnd) => void): NativeView<Ad> {
    const root = element('div', `ad ${ad.kind}`);
    const shown: ShownAd = { it: ad, root, closed };
    const close = press('关闭', 'ad-close', () => this.closeAd(shown, 'early'));
    root.append(element('b', '', TITLES[ad.kind]), element('small', '', ad.unit), close);
    if (ad.kind === 'rewarded') root.append(press('看完', 'ad-end', () => this.closeAd(shown, 'ended')));
    this.ads.add(shown);
    return this.viewOf(this.ads, shown, ({ box }) => box !== null && place(root, box));
  }

  openKeyboard(keyboard: Keyboard, told: KeyboardListener): NativeView<string> {
    this.closeKeyboard();
    const input = keyboard.multiple
      ? element('textarea', 'keyboard-text')
      : element('input', 'keyboard-text');
    const confirm = press(keyboard.confirmText, 'keyboard-confirm', () => this.confirmKeyboard());
    const hide = press('⌄', 'keyboard-hide', () => this.hideKeyboard());
    const bar = element('div', 'keyboard-bar', input, confirm, hide);
    const root = element('div', 'keyboard', bar, element('i', 'keyboard-keys'));
    root.style.height = `${KEYBOARD_HEIGHT}px`;
    Object.assign(input, { value: keyboard.value, maxLength: keyboard.maxLength });
    if (keyboard.numbers) input.inputMode = 'numeric';
    input.addEventListener('input', () => told.typed(input.value));
    this.keyboard = { it: keyboard, root, told, input };
    this.desk.viewport.overlay.append(root);
    this.desk.changed();
    return {
      change: (value) => {
        input.value = value;
      },
      remove: () => this.keyboard?.root === root && this.closeKeyboard(),
    };
  }

  addButton(button: NativeButton, tapped: () => void): NativeView<NativeButton> {
    const root = element('button', 'native-button', button.text);
    root.addEventListener('click', tapped);
    const placed: PlacedButton = { it: button, root, tapped };
    this.buttons.add(placed);
    return this.viewOf(this.buttons, placed, ({ box, look, text, image, shown }) => {
      place(root, box);
      Object.assign(root.style, look);
      root.textContent = text;
      root.style.backgroundImage = image === null ? '' : `url("${image}")`;
      root.hidden = !shown;
    });
  }

  report(report: Report): void {
    this.heard = [...this.heard, structuredClone(report)];
    this.desk.changed();
  }

  sealed(data: SealedData): void {
    this.handedOver = [...this.handedOver, structuredClone(data)];
    this.desk.changed();
  }

  chatTool(group: string | null): void {
    this.tool = group;
    this.desk.changed();
  }

  workerRuns(kill: (() => boolean) | null): void {
    this.takeWorker = kill;
  }

  update(): StagedUpdate {
    return this.staged;
  }

  applyUpdate(): void {
    this.staged = 'none';
    void this.desk.relaunch();
  }

  /** What a desk or a test does to all of it. */
  get reports(): readonly Report[] {
    return this.heard;
  }

  get sealedData(): readonly SealedData[] {
    return this.handedOver;
  }

  get chatToolGroup(): string | null {
    return this.tool;
  }

  get shownAds(): readonly Ad[] {
    return [...this.ads].map(({ it }) => it);
  }

  get nativeButtons(): readonly NativeButton[] {
    return [...this.buttons].map(({ it }) => it);
  }

  get keyboardText(): string | null {
    return this.keyboard?.input.value ?? null;
  }

  stageUpdate(update: StagedUpdate): void {
    this.staged = update;
    this.desk.changed();
  }

  /** Ends the ad that lies uppermost. False where there is none. */
  endAd(end: AdEnd): boolean {
    const last = [...this.ads].at(-1);
    if (last !== undefined) this.closeAd(last, end);
    return last !== undefined;
  }

  /** Presses a shown button by its place in the list. False where there is none. */
  pressButton(at: number): boolean {
    const button = [...this.buttons][at];
    if (button?.it.shown) button.tapped();
    return button?.it.shown === true;
  }

  /** As the system does under pressure. False where no experimental worker runs. */
  killWorker(): boolean {
    return this.takeWorker?.() ?? false;
  }

  typeText(text: string): boolean {
    const { keyboard } = this;
    if (keyboard === null) return false;
    keyboard.input.value = text.slice(0, keyboard.it.maxLength);
    keyboard.told.typed(keyboard.input.value);
    return true;
  }

  confirmKeyboard(): boolean {
    this.keyboard?.told.confirmed(this.keyboard.input.value);
    return this.keyboard !== null;
  }

  hideKeyboard(): boolean {
    const { keyboard } = this;
    this.closeKeyboard();
    keyboard?.told.closed(keyboard.input.value);
    return keyboard !== null;
  }

  /** A run is over: nothing of it stays. */
  clear(): void {
    for (const { root } of [...this.ads, ...this.buttons]) root.remove();
    this.ads.clear();
    this.buttons.clear();
    this.closeKeyboard();
    this.heard = [];
    this.handedOver = [];
    this.tool = null;
    this.takeWorker = null;
  }

  private closeAd(ad: ShownAd, end: AdEnd): void {
    if (!this.ads.delete(ad)) return;
    ad.root.remove();
    ad.closed(end);
    this.desk.changed();
  }

  private closeKeyboard(): void {
    this.keyboard?.root.remove();
    this.keyboard = null;
    this.desk.changed();
  }

  private viewOf<T>(all: Set<Placed<T>>, placed: Placed<T>, draw: (it: T) => unknown): NativeView<T> {
    draw(placed.it);
    this.desk.viewport.overlay.append(placed.root);
    this.desk.changed();
    return {
      change: (to) => {
        placed.it = to;
        draw(to);
        this.desk.changed();
      },
      remove: () => {
        all.delete(placed);
        placed.root.remove();
        this.desk.changed();
      },
    };
  }
}
