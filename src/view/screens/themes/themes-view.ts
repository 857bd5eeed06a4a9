import { THEME_KINDS, THEMES_OF, type Theme, type ThemeKind } from '../../../shared/vocabulary/themes.ts';
import {
  BACK_HEIGHT,
  THEMES_CARD as CARD,
  THEMES_COINS as COINS,
  CORNER,
  THEMES_DETAIL as DETAIL,
  FOOT,
  HEAD,
  PAGE_HEIGHTS,
  THEMES_TABS as TABS,
} from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { ChoiceTab } from '../../widgets/buttons/choice-tab.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { WordPlate } from '../../widgets/buttons/word-plate.ts';
import { NewsDot } from '../../widgets/marks/news-dot.ts';
import { Detail } from '../../widgets/panels/detail.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import { grouped, offerText, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { ThemeOffer, ThemesScreen } from '../pages.ts';
import { termsText } from './terms-text.ts';
import { ThemeCard } from './theme-card.ts';

/** The button to more coins, where they are sold. */
const MORE = 44;
const COLUMNS = 4;
const ROWS = 2;
const TAB_GAP = 5;
const BUTTON_GAP = 8;

/** What the board can be dressed in, a tab for each kind: to look at, to buy with coins or to earn, and to wear. */
export class ThemesView extends PageView<ThemesScreen> {
  protected readonly height = PAGE_HEIGHTS.themes;
  private readonly coins: CoinCount;
  private readonly tasks: RoundButton;
  private readonly tasksDot: NewsDot;
  private readonly tabs: readonly ChoiceTab[];
  private readonly cards: ReadonlyMap<Theme, ThemeCard>;
  private readonly detail: Detail;
  private readonly action: PlateButton;
  private readonly more: WordPlate;
  private screen: ThemesScreen | null = null;
  private kind: ThemeKind = THEME_KINDS[0]!;
  private chosen: Theme | null = null;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'themes.title'), send, 'paper');
    this.coins = new CoinCount(ui, 26, INK_TINT);
    this.tasks = new RoundButton(ui, 'check', () => this.press({ type: 'open', page: 'tasks' }));
    this.tasksDot = new NewsDot(ui);
    this.tasksDot.node.position.set(16, -16);
    this.tasks.node.addChild(this.tasksDot.node);
    this.tabs = THEME_KINDS.map(
      (kind) => new ChoiceTab(ui, say(ui.words, `themes.${kind}`), () => this.turnTo(kind)),
    );
    const things = THEME_KINDS.flatMap((kind): readonly Theme[] => THEMES_OF[kind]);
    this.cards = new Map(
      things.map((theme) => [theme, new ThemeCard(ui, theme, () => this.pick(theme))] as const),
    );
    this.detail = new Detail(ui, false);
    this.action = new PlateButton(ui, {
      kind: 'primary',
      text: '',
      size: 19,
      onPress: () => this.act(),
    });
    this.more = new WordPlate(ui, say(ui.words, 'themes.more'), () =>
      this.press({ type: 'open', page: 'packs' }),
    );
    this.panel.content.addChild(this.coins.node, this.detail.node);
    this.setPageButtons([...this.tabs, this.tasks, ...this.cards.values(), this.action, this.more]);
  }

  show(screen: ThemesScreen): void {
    this.screen = screen;
    this.chosen ??= this.wornOf(this.kind);
    this.coins.set(screen.coins);
    this.tasksDot.set(screen.tasksWait, false);
    this.more.setPresent(screen.sold);
    this.fill();
  }

  protected arrange(width: number, height: number): void {
    const top = -height / 2 + HEAD;
    this.tasks.node.position.set(CORNER.x - width / 2, CORNER.y - height / 2);
    this.coins.node.position.set(0, top + COINS / 2 - 2);
    this.more.resize(MORE, MORE);
    this.more.node.position.set(width / 2 - 28 - MORE / 2, top + COINS / 2 - 2);
    const inner = width - 44;
    const tab = (inner - TAB_GAP * (this.tabs.length - 1)) / this.tabs.length;
    this.tabs.forEach((button, at) => {
      button.resize(tab, TABS);
      button.node.position.set((at - (this.tabs.length - 1) / 2) * (tab + TAB_GAP), top + COINS + TABS / 2);
    });
    this.placeCards(width, height, top + COINS + TABS);
    this.detail.node.y = height / 2 - FOOT - BACK_HEIGHT - DETAIL;
    this.detail.resize(width - 56);
    this.placeButtons(width, height);
    this.fill();
  }

  private placeCards(width: number, height: number, top: number): void {
    const row = (height / 2 - FOOT - BACK_HEIGHT - DETAIL - top) / ROWS;
    const step = (width - 40) / COLUMNS;
    const size = Math.min(CARD, row - 18, step - 8);
    for (const kind of THEME_KINDS)
      THEMES_OF[kind].forEach((theme, at) => {
        const card = this.cards.get(theme)!;
        card.resize(size, size);
        const column = (at % COLUMNS) - (COLUMNS - 1) / 2;
        card.node.position.set(column * step, top + (Math.floor(at / COLUMNS) + 0.5) * row);
      });
  }

  private placeButtons(width: number, height: number): void {
    const y = height / 2 - FOOT - BACK_HEIGHT / 2;
    const side = (width - 56 - BUTTON_GAP) * 0.42;
    const main = width - 56 - BUTTON_GAP - side;
    this.back.resize(side, BACK_HEIGHT);
    this.back.node.position.set(-(main + BUTTON_GAP) / 2, y);
    this.action.resize(main, BACK_HEIGHT);
    this.action.node.position.set((side + BUTTON_GAP) / 2, y);
  }

  private get offers(): readonly ThemeOffer[] {
    return this.screen?.things[this.kind] ?? [];
  }

  private get offer(): ThemeOffer | undefined {
    return this.offers.find(({ theme }) => theme === this.chosen);
  }

  private wornOf(kind: ThemeKind): Theme | null {
    return this.screen?.things[kind].find(({ inUse }) => inUse)?.theme ?? null;
  }

  private turnTo(kind: ThemeKind): void {
    this.send({ type: 'press' });
    this.kind = kind;
    this.chosen = this.wornOf(kind);
    this.fill();
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
    THEME_KINDS.forEach((kind, at) => {
      this.tabs[at]!.set(kind === this.kind);
      for (const theme of THEMES_OF[kind]) this.cards.get(theme)!.setPresent(kind === this.kind);
    });
    for (const offer of this.offers) this.cards.get(offer.theme)?.set(offer, offer.theme === this.chosen);
    const { offer } = this;
    if (!offer) return;
    const { words } = this.ui;
    const [name, line] = [`theme.${offer.theme}`, `theme.${offer.theme}.line`].map((key) => say(words, key));
    this.detail.set(name!, line!, termsText(words, offer));
    this.offerAction(offer);
  }

  /** What cannot be paid for may be worn for a day. */
  private isLent({ owned, inUse, terms }: ThemeOffer): boolean {
    const { coins = 0, dayOffer = 'none' } = this.screen ?? {};
    return dayOffer !== 'none' && !owned && !inUse && terms.kind === 'price' && terms.price > coins;
  }

  private offerAction(offer: ThemeOffer): void {
    const dayOffer = this.screen?.dayOffer ?? 'none';
    const lent = this.isLent(offer);
    this.action.setText(lent ? offerText(this.ui.words, 'theme-day', dayOffer) : this.actionText(offer));
    this.action.setEnabled(lent ? dayOffer === 'offered' : this.isReady(offer));
  }

  private missing({ terms }: ThemeOffer): number {
    return terms.kind === 'price' ? terms.price - (this.screen?.coins ?? 0) : 0;
  }

  private isReady(offer: ThemeOffer): boolean {
    if (offer.inUse) return false;
    return offer.owned || (offer.terms.kind === 'price' && this.missing(offer) <= 0);
  }

  private actionText(offer: ThemeOffer): string {
    const { words } = this.ui;
    if (offer.inUse) return say(words, 'themes.inUse');
    if (offer.owned) return say(words, 'themes.use');
    if (offer.terms.kind !== 'price') return `${grouped(offer.terms.have)}/${grouped(offer.terms.goal)}`;
    const missing = this.missing(offer);
    return missing > 0
      ? say(words, 'themes.missing', { count: grouped(missing) })
      : say(words, 'themes.acquire');
  }
}
