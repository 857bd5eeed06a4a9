import { COMPARISON_MODES } from '../../../shared/vocabulary/modes.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { VerificationStatus } from '../../../shared/vocabulary/verification-status.ts';
import type { Label } from '../../graphics/label.ts';
import type { Intent } from '../../stage/stage.ts';
import { ChoiceTab } from '../../widgets/buttons/choice-tab.ts';
import { PaperButton } from '../../widgets/buttons/paper-button.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { VerifiedSeal } from '../../widgets/marks/seal.ts';
import { BoardPicture } from '../../widgets/pieces/board-picture.ts';
import { Nameplate } from '../../widgets/text/nameplate.ts';
import { RollingNumber } from '../../widgets/text/rolling-number.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PanelView } from '../panel-view.ts';
import type { ChallengeScreen } from './challenge-screen.ts';

const HEIGHT = 460;
const PICTURE_WIDTH = 112;
const SCORE_SIZE = 40;
const LACQUER = 0xc8372d;
const TAB = { width: 104, height: 44 };
const BUTTON_HEIGHT = 64;
const FOOT = 22;
/** Points from the top of the sheet, which shrink with it. */
const PICTURE_Y = 128;
const NAME_Y = 219;
const SCORE_Y = 255;
const LINE_Y = 290;
const TABS_Y = 330;

const SAME = 'challenge.same';

/** What is said under the score, by how it stands. */
const LINES: Readonly<Record<VerificationStatus, string>> = {
  none: 'challenge.none',
  checking: SAME,
  verified: SAME,
  signed: SAME,
  'older-rules': 'challenge.older',
  newer: 'challenge.newer',
  refuted: 'challenge.refuted',
};

/** The card that was opened: the sender's run goes by in small while it is proven, their score, and one tap to begin. */
export class ChallengeView extends PanelView {
  protected readonly height = HEIGHT;
  private readonly picture: BoardPicture;
  private readonly seal: VerifiedSeal;
  private readonly name: Nameplate;
  private readonly score: RollingNumber;
  private readonly line: Label;
  private readonly note: Label;
  private readonly tabs: readonly ChoiceTab[];
  private readonly start: PlateButton;
  private readonly close: PaperButton;
  private shown: ChallengeScreen | null = null;
  private shownTick = -1;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'mode.challenge'));
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    this.picture = new BoardPicture(ui);
    this.picture.resize(PICTURE_WIDTH);
    this.seal = new VerifiedSeal(
      ui,
      say(ui.words, 'challenge.proven'),
      press({ type: 'open', page: 'seals' }),
    );
    this.name = new Nameplate(ui, 15, INK);
    this.score = new RollingNumber(ui, 'paper', SCORE_SIZE);
    this.score.line.tint = LACQUER;
    this.line = ui.label('', 14, SOFT_INK);
    this.note = ui.label('', 13, SOFT_INK);
    this.tabs = COMPARISON_MODES.map(
      (by) => new ChoiceTab(ui, say(ui.words, `comparison.${by}`), press({ type: 'compare', by })),
    );
    this.start = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'challenge.start'),
      size: 24,
      icon: 'play',
      onPress: press({ type: 'accept' }),
    });
    this.close = new PaperButton(ui, 'close', press({ type: 'back' }));
    const { content } = this.panel;
    content.addChild(this.picture.node, this.name.node, this.score.line.node, this.line.node, this.note.node);
    this.setButtons([...this.tabs, this.start, this.close, this.seal]);
  }

  show(screen: ChallengeScreen): void {
    if (screen.opponent !== this.shown?.opponent || !this.node.visible) {
      this.score.put(0);
      this.seal.set(false);
      this.shownTick = -1;
    }
    this.shown = screen;
    const { opponent, fetching, waiting } = screen;
    this.note.set(waiting && opponent ? say(this.ui.words, 'challenge.waiting') : '');
    const absent = fetching ? 'challenge.fetching' : 'challenge.missing';
    this.line.set(opponent ? this.lineOf(opponent.proof) : say(this.ui.words, absent));
    this.start.setEnabled(!fetching);
    this.tabs.forEach((tab, at) => {
      tab.node.visible = tab.enabled = opponent?.run != null;
      tab.set(screen.comparison === COMPARISON_MODES[at]);
    });
    this.name.show(opponent?.name ?? null);
    this.score.line.node.visible = opponent !== null;
    this.picture.node.visible = opponent?.proved != null;
    this.arrange(this.panel.width, this.panel.halfHeight * 2);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    const opponent = this.shown?.opponent;
    if (!opponent || !this.node.visible) return;
    this.follow(opponent.proved);
    if (this.line.node.visible) this.line.set(this.lineOf(opponent.proof));
    this.score.set(opponent.score);
    this.score.step(elapsedMs);
    this.seal.set(opponent.proof === 'verified');
  }

  protected arrange(width: number, height: number): void {
    const top = -height / 2;
    const tight = Math.min(1, height / HEIGHT);
    const pictured = this.picture.node.visible;
    this.picture.node.position.set(0, top + PICTURE_Y * tight);
    this.name.fit(width - 64);
    this.name.node.y = top + (pictured ? NAME_Y : 112) * tight;
    this.score.line.resize(SCORE_SIZE, width - 90);
    this.score.line.node.position.set(0, top + (pictured ? SCORE_Y : 150) * tight);
    this.seal.node.position.set(PICTURE_WIDTH / 2 + 8, top + (PICTURE_Y + 58) * tight);
    this.line.fit(width - 64);
    this.line.node.position.set(0, top + (pictured ? LINE_Y : 200) * tight);
    this.tabs.forEach((tab, at) => {
      tab.resize(TAB.width, TAB.height);
      tab.node.position.set((at - 0.5) * (TAB.width + 6), top + TABS_Y * tight);
    });
    const note = this.note.node.visible ? 18 : 0;
    this.start.resize(width - 76, BUTTON_HEIGHT);
    this.start.node.position.set(0, height / 2 - FOOT - note - BUTTON_HEIGHT / 2);
    this.note.fit(width - 64);
    this.note.node.position.set(0, height / 2 - FOOT - note / 2);
    this.close.node.position.set(width / 2 - 46, top + 62);
  }

  /** What the sender says stands there unless something is amiss with the card. */
  private lineOf(proof: VerificationStatus): string {
    const { words } = this.ui;
    const cheer = LINES[proof] === SAME ? (this.shown?.cheer ?? null) : null;
    return cheer
      ? say(words, 'challenge.says', { cheer: say(words, `duel.${cheer}`) })
      : say(words, LINES[proof]);
  }

  /** The run goes by as it is played again. */
  private follow(run: NonNullable<ChallengeScreen['opponent']>['proved']): void {
    this.picture.node.visible = run !== null;
    if (!run || run.tick === this.shownTick) return;
    this.shownTick = run.tick;
    this.picture.show(run.board, run.pieces);
  }
}
