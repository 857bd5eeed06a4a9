import { Group, type Picture } from '#paint/graph.ts';
import type { CalendarDay } from '../../screens/pages.ts';
import type { UiContext } from '../ui-context.ts';

export const PHASES = 9;
/** Share of the moon's picture that is moon; the rest is its halo. */
export const MOON_SHARE = 96 / 176;
/** The tints of days that went by without a run, and of those to come. */
const MISSED = 0x6a74b8;
const COMING = 0x8d98dc;
const BREATH_MS = 2600;

/** The picture of a moon that is full to a share, 0…1. */
export const moonOfShare = (share: number): string =>
  `moon/${Math.min(PHASES - 1, Math.max(0, Math.round(share * (PHASES - 1))))}`;

/** The moon of a lunar day: lit as it stands in the sky if the day was played, a dark disc if not. */
export class DayMoon {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly disc: Picture;
  private readonly moon: Picture;
  private readonly mark: Picture;
  private breathing = false;
  private clock = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.disc = ui.picture('disc');
    this.moon = ui.picture('moon/0');
    this.mark = ui.picture('fx/ring');
    this.mark.tint = 0xffd27a;
    this.node.addChild(this.disc, this.moon, this.mark);
  }

  /** `radius` in points; `length` of the month in days. */
  set(day: CalendarDay, length: number, when: 'past' | 'today' | 'coming', radius: number): void {
    const frame = this.ui.atlas.frame(moonOfShare(fullness(day.lunarDay, length)));
    this.moon.texture = frame.texture;
    const scale = (radius * 1.9) / MOON_SHARE / frame.fullWidth;
    // The moon wanes on the side it waxed from.
    this.moon.scale.set(day.lunarDay > length / 2 ? -scale : scale, scale);
    this.moon.visible = day.played;
    this.disc.setSize(radius * 1.7, radius * 1.7);
    this.disc.tint = when === 'coming' ? COMING : MISSED;
    this.disc.alpha = day.played ? 0.3 : when === 'coming' ? 0.62 : 0.3;
    this.mark.setSize(radius * 3.1, radius * 3.1);
    this.mark.visible = when === 'today';
    this.breathing = when === 'today' && !this.ui.reducedMotion;
  }

  step(elapsedMs: number): void {
    if (!this.breathing) return;
    this.clock += elapsedMs;
    this.mark.alpha = 0.75 + 0.25 * Math.sin((this.clock / BREATH_MS) * Math.PI * 2);
  }
}

/** How much of the moon is lit on a day: new at the month's ends, full in its middle. */
const fullness = (lunarDay: number, length: number): number =>
  (1 - Math.cos((lunarDay / length) * Math.PI * 2)) / 2;
