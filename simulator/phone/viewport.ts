import { element, place } from '../dom/element.ts';
import { type Box, capsuleBox, type Device } from '../protocol/device.ts';
import type { Manifest } from '../protocol/manifest.ts';
import type { Size } from '../protocol/realm-port.ts';

const NOTCH = { width: 160, height: 31 };
const ISLAND = { width: 124, height: 36, top: 11 };
const HOLE = { size: 22, top: 9 };

const cutoutBox = (device: Device, width: number): Box | null => {
  if (device.cutout === 'notch') return { left: (width - NOTCH.width) / 2, top: 0, ...NOTCH };
  if (device.cutout === 'island') return { ...ISLAND, left: (width - ISLAND.width) / 2 };
  if (device.cutout === 'hole')
    return { left: (width - HOLE.size) / 2, top: HOLE.top, width: HOLE.size, height: HOLE.size };
  return null;
};

/** What the player sees: the realm's frame, and over it the parts of the host that cannot be hidden. */
export class Viewport {
  readonly root = element('main', 'viewport');
  readonly touchArea = element('div', 'touch-area');
  readonly overlay = element('div', 'overlay');
  readonly menuButton = element('button', 'capsule-menu');
  readonly closeButton = element('button', 'capsule-close');
  private readonly frames = element('div', 'frames');
  private readonly coverMark = element('i', 'cover-mark');
  private readonly coverName = element('p', 'cover-name');
  private readonly cover = element(
    'div',
    'cover',
    this.coverMark,
    this.coverName,
    element('p', '', '正在进入游戏'),
    element('i', 'cover-bar'),
  );
  private readonly capsule = element(
    'div',
    'capsule',
    this.menuButton,
    element('i', 'capsule-line'),
    this.closeButton,
  );
  private readonly cutout = element('i', 'cutout');
  private readonly homeBar = element('i', 'home-bar');
  private currentSize: Size = { width: 0, height: 0 };
  private scale = 1;

  constructor() {
    this.menuButton.title = '菜单';
    this.closeButton.title = '关闭';
    this.root.append(
      this.frames,
      this.touchArea,
      this.cover,
      this.cutout,
      this.homeBar,
      this.overlay,
      this.capsule,
    );
  }

  get size(): Size {
    return this.currentSize;
  }

  /** Lays the phone out in the page: at its own size, made smaller only where the page is smaller. */
  fit(device: Device, size: Size, page: Size): void {
    this.currentSize = size;
    this.scale = Math.min(1, page.width / size.width, page.height / size.height);
    const { width, height } = size;
    const left = Math.max(0, (page.width - width * this.scale) / 2);
    const top = Math.max(0, (page.height - height * this.scale) / 2);
    place(this.root, { left, top, width, height });
    this.root.style.transform = this.scale === 1 ? '' : `scale(${this.scale})`;
    place(this.capsule, capsuleBox(device, width));
    const cutout = cutoutBox(device, width);
    this.cutout.hidden = cutout === null;
    if (cutout !== null) place(this.cutout, cutout);
    this.cutout.className = `cutout ${device.cutout}`;
    this.homeBar.hidden = device.platform !== 'ios' || (device.insets?.bottom ?? 0) === 0;
  }

  /** A point of the page in the phone's logical pixels. */
  toLogical(clientX: number, clientY: number): { x: number; y: number } {
    const { left, top } = this.root.getBoundingClientRect();
    return { x: (clientX - left) / this.scale, y: (clientY - top) / this.scale };
  }

  addFrame(frame: HTMLIFrameElement): void {
    this.frames.append(frame);
  }

  /** What the cover shows of a game: its name, or the picture its game.json names. */
  setCoverOf({ name, config }: Manifest): void {
    const { path, progressBarColor } = (config.loadingImageInfo ?? {}) as Record<string, unknown>;
    this.coverName.textContent = name;
    this.coverMark.textContent = [...name][0]?.toUpperCase() ?? '';
    this.cover.style.backgroundImage =
      typeof path === 'string' ? `url("/package/files/${encodeURI(path.replace(/^\/+/, ''))}")` : '';
    this.cover.classList.toggle('pictured', typeof path === 'string');
    this.cover.style.setProperty('--bar', typeof progressBarColor === 'string' ? progressBarColor : '');
  }

  setCover(shown: boolean): void {
    this.cover.hidden = !shown;
  }
}
