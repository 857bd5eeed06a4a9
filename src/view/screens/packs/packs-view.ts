import { SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { COINS_HEAD, COINS_PACK, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { CoinsScreen } from '../pages.ts';

/** Hundredths of a yuan as they are read. */
const yuan = (fen: number): string => (fen % 100 === 0 ? `${fen / 100}` : (fen / 100).toFixed(2));

/** Coins for money: what there is, the packs, and what coins never do. */
export class PacksView extends PageView<CoinsScreen> {
  protected readonly height = PAGE_HEIGHTS.packs;
  private readonly coins: CoinCount;
  private readonly note: Paragraph;
  private readonly packs: PlateButton[] = [];
  private size = { width: 300, height: 400 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'coins.title'), send);
    this.coins = new CoinCount(ui, 26, INK_TINT);
    this.note = new Paragraph(ui, '', 14, SOFT_INK);
    this.panel.content.addChild(this.coins.node, this.note.node);
    this.setPageButtons([]);
  }

  show({ coins, packs, state }: CoinsScreen): void {
    this.coins.set(coins);
    this.note.set(say(this.ui.words, `coins.${state}`));
    if (this.packs.length !== packs.length) this.makePacks(packs);
    for (const pack of this.packs) pack.setEnabled(state !== 'busy');
    this.arrange(this.size.width, this.size.height);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const top = -height / 2 + HEAD;
    this.coins.node.position.set(0, top + COINS_HEAD / 2);
    this.packs.forEach((pack, at) => {
      pack.resize(width - 56, COINS_PACK - 8);
      pack.node.y = top + COINS_HEAD + COINS_PACK * (at + 0.5);
    });
    this.note.resize(width - 64);
    this.note.node.y = top + COINS_HEAD + COINS_PACK * this.packs.length + 8;
    this.placeBack(width, height);
  }

  private makePacks(packs: CoinsScreen['packs']): void {
    for (const { product, coins, fen } of packs) {
      const text = say(this.ui.words, 'coins.pack', {
        count: grouped(coins),
        price: say(this.ui.words, 'coins.price', { count: yuan(fen) }),
      });
      const onPress = (): void => this.press({ type: 'buy-coins', product });
      this.packs.push(new PlateButton(this.ui, { kind: 'paper', text, size: 18, onPress }));
    }
    this.setPageButtons(this.packs);
  }
}
