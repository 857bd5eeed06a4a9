import type { Picture } from '#paint/graph.ts';
import { TIERS } from '../../../core/index.ts';
import { BACK_HEIGHT, ALBUM_DETAIL as DETAIL, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import { ringLayout } from '../../layout/ring-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { Detail } from '../../widgets/panels/detail.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import { CREAM_TEXT, type UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { AlbumScreen } from '../pages.ts';
import { Medallion } from './medallion.ts';

const MOON = TIERS - 1;
/** Share of the window's width from its middle to the ring's outer edge. */
const RIM = 0.455;

/** The way to the guests of the season: points from the paper's upper right corner. */
const ASIDE = { x: 40, y: 52 };

/** The eleven in a ring, in the order they grow, the full moon in the middle: tap one to hear of it. */
export class AlbumView extends PageView<AlbumScreen> {
  protected readonly height = PAGE_HEIGHTS.album;
  private readonly plate: Picture;
  private readonly medallions: readonly Medallion[];
  private readonly found: WordNumber;
  private readonly detail: Detail;
  private readonly guests: RoundButton;
  private made: readonly number[] = [];
  private chosen: number | null = null;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'album.title'), send);
    this.plate = ui.picture('plate/night');
    this.medallions = Array.from(
      { length: TIERS },
      (_, tier) =>
        new Medallion(
          ui,
          (portrait, radius, mood) => portrait.show(tier, radius, mood),
          () => this.pick(tier),
        ),
    );
    this.found = new WordNumber(ui, 13, CREAM_TEXT);
    this.detail = new Detail(ui, true);
    this.guests = new RoundButton(ui, 'guests', () => this.press({ type: 'open', page: 'guests' }));
    this.panel.content.addChild(this.plate);
    this.setPageButtons([...this.medallions, this.guests]);
    this.panel.content.addChild(this.found.node, this.detail.node);
  }

  show({ made }: AlbumScreen): void {
    this.made = made;
    this.chosen ??= this.largest();
    this.found.set(say(this.ui.words, 'album.found'), `${this.knownCount()}/${TIERS}`);
    this.fill();
  }

  protected arrange(width: number, height: number): void {
    const room = height - HEAD - DETAIL - BACK_HEIGHT - FOOT;
    const disc = Math.min(width - 36, room);
    const y = -height / 2 + HEAD + room / 2;
    this.plate.scale.set(disc / this.plate.texture.orig.width);
    this.plate.position.set(0, y + disc * 0.007);
    const ring = ringLayout(MOON, disc * RIM);
    ring.places.forEach((place, tier) => {
      this.medallions[tier]!.setRadius(ring.radius);
      this.medallions[tier]!.node.position.set(place.x, y + place.y);
    });
    this.medallions[MOON]!.setRadius(ring.middle * 0.66);
    this.medallions[MOON]!.node.position.set(0, y - ring.middle * 0.12);
    this.found.node.position.set(0, y + ring.middle * 0.76);
    this.detail.node.y = height / 2 - FOOT - BACK_HEIGHT - DETAIL + 8;
    this.detail.resize(width - 64);
    this.guests.node.position.set(width / 2 - ASIDE.x, ASIDE.y - height / 2);
    this.placeBack(width, height);
    this.fill();
  }

  /** The smallest is never made of others: it is there from the start. */
  private knows(tier: number): boolean {
    return tier === 0 || (this.made[tier] ?? 0) > 0;
  }

  private knownCount(): number {
    return this.medallions.filter((_, tier) => this.knows(tier)).length;
  }

  private largest(): number {
    return this.medallions.reduce((best, _, tier) => (this.knows(tier) ? tier : best), 0);
  }

  private pick(tier: number): void {
    this.send({ type: 'press' });
    this.chosen = tier;
    this.fill();
  }

  private fill(): void {
    const { chosen } = this;
    this.medallions.forEach((medallion, tier) => {
      medallion.set(this.knows(tier), tier === chosen);
    });
    if (chosen !== null) this.tell(chosen);
  }

  private tell(tier: number): void {
    const { words } = this.ui;
    const count = this.made[tier] ?? 0;
    if (this.knows(tier)) {
      const note = count > 0 ? say(words, 'album.made', { count: grouped(count) }) : '';
      this.detail.set(say(words, `tier.${tier}`), say(words, `lore.${tier}`), note);
    } else {
      const two = say(words, `tier.${tier - 1}`);
      this.detail.set(
        say(words, `tier.${tier}`),
        say(words, 'album.how', { two }),
        say(words, 'album.unmet'),
      );
    }
  }
}
