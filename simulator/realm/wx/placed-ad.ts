import { AD_REFRESH_SECONDS, BANNER_MIN_WIDTH } from '../../limits.ts';
import type { Box } from '../../protocol/device.ts';
import type { Ad, AdKind, NativeView } from '../../protocol/natives.ts';
import { type AdPlayer, AdUnit } from './ad-unit.ts';

/** Height of an ad by its width, until its real size is told. Not documented; about what phones show. */
const RATIO: Readonly<Record<string, number>> = { banner: 0.348, custom: 0.3, grid: 0.26 };

export interface PlacedStyle {
  left: number;
  top: number;
  width?: number;
  fixed?: boolean;
}

/** One that lies in the game: a banner, a template or a grid. */
export class PlacedAd extends AdUnit {
  readonly style: Record<string, number | boolean>;
  shown = false;
  private readonly kind: AdKind;
  private view: NativeView<Ad> | null = null;

  constructor(
    player: AdPlayer,
    kind: AdKind,
    unit: string,
    style: PlacedStyle,
    interval: number | undefined,
  ) {
    super(player, unit);
    this.kind = kind;
    this.style = this.watched(style ?? { left: 0, top: 0 });
    if (interval !== undefined) this.refresh(interval);
  }

  async show(): Promise<void> {
    if (!this.loaded) await this.fetch('show');
    if (this.destroyed || this.shown) return;
    this.shown = true;
    this.view ??= this.player.context.host.natives.showAd(this.ad(), () => this.closed());
    const { realWidth, realHeight } = this.style;
    this.player.context.clock.post(() =>
      this.resize.emit({ width: Number(realWidth), height: Number(realHeight) }),
    );
  }

  hide(): void {
    if (!this.shown) return;
    this.takeAway();
    this.player.context.clock.post(() => this.hidden.emit());
  }

  destroy(): void {
    this.destroyed = true;
    this.takeAway();
  }

  private takeAway(): void {
    this.shown = false;
    this.view?.remove();
    this.view = null;
  }

  private closed(): void {
    this.shown = false;
    this.view = null;
    this.player.context.clock.post(() => this.close.emit(undefined));
  }

  private ad(): Ad {
    const { left, top, realWidth, realHeight } = this.style as Record<string, number>;
    const box: Box = { left: left!, top: top!, width: realWidth!, height: realHeight! };
    return { kind: this.kind, unit: this.unit, box };
  }

  /** A game moves an ad by setting its style; the width has limits, and the height follows it. */
  private watched(from: PlacedStyle): Record<string, number | boolean> {
    const { width: screen } = this.player.context.host.window();
    const real = (width: number): number =>
      this.kind === 'custom' ? width : Math.min(Math.max(width, BANNER_MIN_WIDTH), screen);
    const style = { ...from, width: from.width ?? BANNER_MIN_WIDTH };
    return new Proxy(style as Record<string, number | boolean>, {
      get: (target, key) => {
        const width = real(Number(target.width));
        if (key === 'realWidth') return width;
        if (key === 'realHeight') return Math.round(width * (RATIO[this.kind] ?? 1));
        return Reflect.get(target, key) as number;
      },
      set: (target, key, value: number) => {
        Reflect.set(target, key, value);
        this.view?.change(this.ad());
        return true;
      },
    });
  }

  private refresh(seconds: number): void {
    const every = Math.max(seconds, AD_REFRESH_SECONDS) * 1000;
    this.player.context.clock.setTimer(
      () => {
        if (this.shown) void this.fetch('load').catch(() => undefined);
      },
      every,
      true,
    );
  }
}

export const placedAd = (ad: PlacedAd): object => ({
  ...ad.events(),
  style: ad.style,
  show: () => ad.show(),
  destroy: () => ad.destroy(),
  onResize: ad.resize.add,
  offResize: ad.resize.remove,
});

export const hiding = (ad: PlacedAd) => ({ hide: (): void => ad.hide() });

export const customAd = (ad: PlacedAd) => ({
  hide: async (): Promise<void> => ad.hide(),
  isShow: () => ad.shown,
  onClose: ad.close.add,
  offClose: ad.close.remove,
  onHide: ad.hidden.add,
  offHide: ad.hidden.remove,
});
