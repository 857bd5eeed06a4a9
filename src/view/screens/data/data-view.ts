import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import {
  BACK_HEIGHT,
  DATA_CONTRACT,
  DATA_COUNTING,
  DATA_DELETE,
  dataPlaces,
  FOOT,
  HEAD,
  PAGE_HEIGHTS,
} from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { CloudMark } from '../../widgets/marks/cloud-mark.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { DataScreen } from '../pages.ts';
import { Toggle } from '../settings/toggle.ts';

/** The second tap counts for so long. */
const SURE_MS = 5000;
const MARK = 46;

/** Whether all is in the cloud, what is kept there, whether it is counted, what the platform has about it, and the button that deletes it: it asks for a second tap. */
export class KeptDataView extends PageView<DataScreen> {
  protected readonly height = PAGE_HEIGHTS.data;
  private readonly mark: CloudMark;
  private readonly state: Label;
  private readonly text: Paragraph;
  private readonly counting: Toggle;
  private readonly contract: PlateButton;
  private readonly erase: PlateButton;
  private counts = true;
  private sureMs = 0;
  private size = { width: 300, height: 400 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'data.title'), send);
    this.mark = new CloudMark(ui, MARK);
    this.mark.icon.tint = INK_TINT;
    this.state = ui.label('', 16, INK);
    this.text = new Paragraph(ui, '', 14, SOFT_INK);
    const face = { icons: ['watch', 'watch'], text: 'data.counting' } as const;
    this.counting = new Toggle(ui, face, () => this.press({ type: 'count', on: !this.counts }));
    this.contract = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'data.contract'),
      size: 16,
      onPress: () => this.press({ type: 'privacy-contract' }),
    });
    this.erase = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'data.erase'),
      size: 17,
      onPress: () => this.pressErase(),
    });
    this.panel.content.addChild(this.mark.icon, this.state.node, this.text.node);
    this.setPageButtons([this.counting, this.contract, this.erase]);
    this.ask(0);
  }

  show({ cloud, counting, contract }: DataScreen): void {
    this.contract.setPresent(contract);
    this.counts = counting;
    this.counting.set(counting);
    this.mark.set(cloud);
    this.state.set(say(this.ui.words, `data.${cloud}`));
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    if (this.sureMs <= 0) return;
    this.sureMs -= elapsedMs;
    if (this.sureMs <= 0) this.ask(0);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const top = -height / 2 + HEAD;
    const places = dataPlaces(height);
    this.mark.icon.visible = places.hasMark;
    this.mark.icon.position.set(0, top + MARK / 2 + 4);
    this.state.node.y = top + places.text - 22;
    this.state.fit(width - 56);
    this.text.node.y = top + places.text;
    this.text.resize(width - 64);
    this.erase.resize(width - 56, DATA_DELETE - 6);
    this.erase.node.y = height / 2 - FOOT - BACK_HEIGHT - DATA_DELETE / 2;
    this.counting.resize(width - 64, DATA_COUNTING - 6);
    this.contract.resize(width - 56, DATA_CONTRACT - 6);
    this.contract.node.y = this.erase.node.y - DATA_DELETE / 2 - DATA_CONTRACT / 2;
    this.counting.node.y = this.contract.node.y - DATA_CONTRACT / 2 - DATA_COUNTING / 2;
    this.placeBack(width, height);
  }

  private pressErase(): void {
    const sure = this.sureMs > 0;
    if (sure) this.send({ type: 'erase' });
    this.send({ type: 'press' });
    this.ask(sure ? 0 : SURE_MS);
  }

  /** What a second tap does is said before it. */
  private ask(sureMs: number): void {
    this.sureMs = sureMs;
    const sure = sureMs > 0;
    this.text.set(say(this.ui.words, sure ? 'data.warning' : 'data.kept'));
    this.erase.setText(say(this.ui.words, sure ? 'data.sure' : 'data.erase'));
    this.arrange(this.size.width, this.size.height);
  }
}
