import { SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { JAR_THEMES, type JarTheme, SKY_THEMES, type SkyTheme } from '../../../shared/vocabulary/themes.ts';
import type { Label } from '../../graphics/label.ts';
import {
  BACK_HEIGHT,
  THEMES_CARD as CARD,
  THEMES_COINS as COINS,
  THEMES_DETAIL as DETAIL,
  FOOT,
  THEMES_GAP as GAP,
  HEAD,
  PAGE_HEIGHTS,
  THEMES_ROW_NAME as ROW_NAME,
} from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { Detail } from '../../widgets/panels/detail.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import { grouped, offerText, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { ThemeOffer, ThemesScreen } from '../pages.ts';
import { ThemeCard } from './theme-card.ts';

/** The button to more coins, where they are sold. */
const MORE = 44;

type Theme = SkyTheme | JarTheme;

const ROWS: readonly (readonly Theme[])[] = [SKY_THEMES, JAR_THEMES];

/** Three skies and three jars to look at, buy with osmanthus coins, and wear. */
export class ThemesView extends PageView<ThemesScreen> {
  protected readonly height = PAGE_HEIGHTS.themes;
  private readonly coins: CoinCount;
  private readonly rowNames: readonly Label[];
  private readonly cards: ReadonlyMap<Theme, ThemeCard>;
  private readonly detail: Detail;
  private readonly action: PlateButton;
  private readonly more: PlateButton;
  private screen: ThemesScreen | null = null;
  private chosen: Theme | null = null;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'themes.title'), send, 'paper');
    this.coins = new CoinCount(ui, 26, INK_TINT);
    this.rowNames = ['themes.skies', 'themes.jars'].map((key) => ui.label(say(ui.words, key), 14, SOFT_INK));
    this.cards = new Map(
      ROWS.flat().map((theme) => [theme, new ThemeCard(ui, theme, () => this.pick(theme))] as const),
    );
    this.detail = new Detail(ui, false);
    this.action = new PlateButton(ui, {
      kind: 'primary',
      text: '',
      size: 19,
      onPress: () => this.act(),
    });
    this.more = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'themes.more'),
      size: 20,
      onPress: () => this.press({ type: 'open', page: 'coins' }),
    });
    this.panel.content.addChild(this.coins.node, ...this.rowNames.map(({ node }) => node), this.detail.node);
    this.setPageButtons([...this.cards.values(), this.action, this.more]);
  }

  show(screen: ThemesScreen): void {
    this.screen = screen;
    this.chosen ??= screen.skies.find((offer) => offer.inUse)?.theme ?? null;
    this.coins.set(screen.coins);
    this.more.setPresent(screen.sold);
    this.fill();
  }

  protected arrange(width: number, height: number): void {
    const top = -height / 2 + HEAD;
    const room = height - HEAD - COINS - DETAIL - BACK_HEIGHT - FOOT;
    const step = (width - 44) / 3;
    const size = Math.min(CARD, room / 2 - ROW_NAME - GAP, step - 10);
    this.coins.node.position.set(0, top + COINS / 2 - 2);
    this.more.resize(MORE, MORE);
    this.more.node.position.set(width / 2 - 28 - MORE / 2, top + COINS / 2 - 2);
    ROWS.forEach((row, at) => {
      const y = top + COINS + at * (room / 2);
      this.rowNames[at]!.node.position.set(0, y + ROW_NAME / 2 - 2);
      row.forEach((theme, column) => {
        const card = this.cards.get(theme)!;
        card.resize(size, size);
        card.node.position.set((column - 1) * step, y + ROW_NAME + size / 2);
      });
    });
    this.detail.node.y = height / 2 - FOOT - BACK_HEIGHT - DETAIL;
    this.detail.resize(width - 64);
    this.placeButtons(width, height);
    this.fill();
  }

  private placeButtons(width: number, height: number): void {
    const y = height / 2 - FOOT - BACK_HEIGHT / 2;
    const gap = 8;
    const side = (width - 56 - gap) * 0.42;
    const main = width - 56 - gap - side;
    this.back.resize(side, BACK_HEIGHT);
    this.back.node.position.set(-(main + gap) / 2, y);
    this.action.resize(main, BACK_HEIGHT);
    this.action.node.position.set((side + gap) / 2, y);
  }

  private get offers(): readonly ThemeOffer[] {
    return this.screen ? [...this.screen.skies, ...this.screen.jars] : [];
  }

  private get offer(): ThemeOffer | undefined {
    return this.offers.find(({ theme }) => theme === this.chosen);
  }

  private pick(theme: Theme): void {
    this.send({ type: 'press' });
    this.chosen = theme;
    this.fill();
  }

  private act(): void {
    const { offer } = this;
    if (!offer) return;
    const { theme, owned } = offer;
    if (this.isLent(offer)) this.press({ type: 'wear-today', theme });
    else this.press({ type: owned ? 'use-theme' : 'acquire', theme });
  }

  private fill(): void {
    for (const offer of this.offers) this.cards.get(offer.theme)?.set(offer, offer.theme === this.chosen);
    const { offer } = this;
    if (!offer) return;
    const { words } = this.ui;
    this.detail.set(say(words, `theme.${offer.theme}`), say(words, `theme.${offer.theme}.line`), '');
    this.offerAction(offer);
  }

  /** What cannot be paid for may be worn for a day. */
  private isLent({ owned, inUse, price }: ThemeOffer): boolean {
    const { coins = 0, dayOffer = 'none' } = this.screen ?? {};
    return dayOffer !== 'none' && !owned && !inUse && price > coins;
  }

  private offerAction(offer: ThemeOffer): void {
    const { owned, inUse, price } = offer;
    const { words } = this.ui;
    const dayOffer = this.screen?.dayOffer ?? 'none';
    if (this.isLent(offer)) {
      this.action.setText(offerText(words, 'theme-day', dayOffer));
      this.action.setEnabled(dayOffer === 'offered');
      return;
    }
    const missing = price - (this.screen?.coins ?? 0);
    const text = inUse
      ? say(words, 'themes.inUse')
      : owned
        ? say(words, 'themes.use')
        : missing > 0
          ? say(words, 'themes.missing', { count: grouped(missing) })
          : say(words, 'themes.acquire');
    this.action.setText(text);
    this.action.setEnabled(!inUse && (owned || missing <= 0));
  }
}
