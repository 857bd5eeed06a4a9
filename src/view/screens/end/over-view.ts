import { Group } from '#paint/graph.ts';
import type { RunView } from '../../../core/index.ts';
import { isRankedMode } from '../../../shared/vocabulary/modes.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { GOAL_Y, END_HEIGHT as HEIGHT, panelLayout } from '../../layout/panel-layout.ts';
import type { Place } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Intent, ScreenMetrics } from '../../stage/stage.ts';
import { CAPTIONED_ICON, CaptionedPlate } from '../../widgets/buttons/captioned-plate.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import type { NumberLine } from '../../widgets/text/number-line.ts';
import { RollingNumber } from '../../widgets/text/rolling-number.ts';
import { beatenText, grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import { CREAM_TEXT, INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { OverScreen } from '../screen.ts';
import { againText } from './again-text.ts';
import { EndView } from './end-view.ts';
import { type Fact, numberOf } from './fact.ts';
import { homePlate } from './home-plate.ts';
import { goalText } from './next-goal.ts';
import { OfferLine } from './offer-line.ts';
import { ReminderLine } from './reminder-line.ts';
import { ReplayButton } from './replay-button.ts';
import { SharePlate } from './share-plate.ts';
import { StandingButton } from './standing-button.ts';

/** Points: the picture of the board, and the portrait of the largest piece among the facts. */
const PICTURE_WIDTH = 88;
const LARGEST = 17;
/** From the panel's middle to the facts, as a share of its width. */
const ASIDE = 0.32;
/** Points from the middle of the facts to those above and below it. */
const ROW = 34;
/** Points from the panel's top to the middles of the score and of the best. */
const SCORE_Y = 76;
const BEST_Y = 118;
const GOAL_SIZE = 15;
const NOTE_SIZE = 14;
/** From the middle of the facts to the foot of their picture, and from the panel's foot to the top of the plates. */
const UNDER_PICTURE = 70;
const PLATES = 151;

/** What stays of a run when its place among others has become known, something was asked for, or it could be written down. */
const lasting = (screen: OverScreen): string =>
  JSON.stringify({
    ...screen,
    standing: null,
    reminder: 'none',
    unsaved: false,
    coinOffer: 'none',
    coins: 0,
  });

/** What the run came to: score, best and the next goal, what was dropped, chained, made and earned; again, home, friends. */
export class OverView extends EndView {
  private readonly score: RollingNumber;
  private readonly best: WordNumber;
  private readonly ribbon = new Group();
  private readonly ribbonSilk: NineSlice;
  private readonly ribbonWord: Label;
  private readonly goal: Label;
  private readonly ribbonPop = new Spring(0, 260, 14);
  private readonly portrait: Portrait;
  private readonly replay: ReplayButton;
  private readonly drops: NumberLine;
  private readonly chain: NumberLine;
  private readonly coins: CoinCount;
  private readonly merges: NumberLine;
  private readonly standing: StandingButton;
  private readonly facts: Readonly<Record<'drops' | 'chain' | 'coins' | 'merges' | 'largest', Fact>>;
  private readonly again: PlateButton;
  private readonly home: PlateButton;
  private readonly sharing: SharePlate;
  private readonly lower: readonly PlateButton[];
  private readonly reminder: ReminderLine;
  private readonly offer: OfferLine;
  private readonly unsaved: Label;
  /** Where the run counts, if not everywhere. */
  private readonly note: Label;
  private size = { width: 300, height: HEIGHT };
  private shown: OverScreen | null = null;
  private scoreAt = { x: 0, y: 0 };
  private told = false;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'over.title'));
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    this.score = new RollingNumber(ui, 'paper', 42);
    this.best = new WordNumber(ui, 15, SOFT_INK);
    this.ribbonSilk = ui.slice('badge', 1.1);
    this.ribbonWord = ui.label('', 15, CREAM_TEXT);
    this.ribbon.addChild(this.ribbonSilk.node, this.ribbonWord.node);
    this.goal = ui.label('', GOAL_SIZE, INK);
    this.portrait = new Portrait(ui, true);
    this.replay = new ReplayButton(ui, PICTURE_WIDTH, press({ type: 'watch-replay', whose: 'mine' }));
    this.drops = numberOf(ui);
    this.chain = numberOf(ui);
    this.merges = numberOf(ui);
    this.standing = new StandingButton(ui, () => this.toBoard(press));
    this.coins = new CoinCount(ui, 24, INK_TINT);
    const fact = (key: string, value: Fact['value']): Fact => ({
      name: ui.label(say(ui.words, `over.${key}`), 13, SOFT_INK),
      value,
    });
    this.facts = {
      drops: fact('drops', this.drops),
      chain: fact('chain', this.chain),
      coins: fact('coins', this.coins),
      merges: fact('merges', this.merges),
      largest: { name: ui.label('', 13, SOFT_INK), value: this.portrait },
    };
    this.again = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'over.again'),
      size: 23,
      icon: 'again',
      onPress: press({ type: 'again' }),
    });
    this.home = homePlate(ui, press({ type: 'home' }));
    const lesser = (text: string, icon: string, intent: Intent): PlateButton =>
      new CaptionedPlate(ui, ui.picture(`icon/${icon}`, CAPTIONED_ICON), say(ui.words, text), press(intent));
    this.sharing = new SharePlate(ui, press({ type: 'share' }));
    this.lower = [
      lesser('over.poster', 'poster', { type: 'poster' }),
      lesser('friends.title', 'friends', { type: 'open', page: 'friends' }),
      this.sharing,
    ];
    this.reminder = new ReminderLine(ui, press({ type: 'remind' }));
    this.offer = new OfferLine(ui, press({ type: 'double-coins' }));
    this.unsaved = ui.label(say(ui.words, 'unsaved.line'), 14, INK);
    this.note = ui.label('', NOTE_SIZE, SOFT_INK);
    this.panel.content.addChild(
      this.best.node,
      this.goal.node,
      this.note.node,
      this.score.line.node,
      this.ribbon,
      this.unsaved.node,
      ...Object.values(this.facts).flatMap(({ name, value }) => [name.node, value.node]),
    );
    this.score.line.tint = 0xc8372d;
    const { again, home, lower, standing, replay, reminder, offer } = this;
    this.setButtons([reminder, offer, again, home, ...lower, standing, replay]);
  }

  private toBoard(press: (intent: Intent) => () => void): void {
    const mode = this.shown?.mode;
    if (mode && isRankedMode(mode)) press({ type: 'leaderboard', mode })();
  }

  show(screen: OverScreen): void {
    if (screen === this.shown) return;
    const known = this.shown && lasting(this.shown) === lasting(screen);
    this.shown = screen;
    this.standing.set(screen.standing);
    this.reminder.set(screen.unsaved ? 'none' : screen.reminder);
    this.unsaved.node.visible = screen.unsaved;
    this.coins.set(screen.coins, '+');
    const quiet = !screen.unsaved && !screen.unranked && screen.reminder === 'none';
    this.offer.set('double-coins', quiet ? screen.coinOffer : 'none', screen.runCoins);
    this.note.set(screen.unranked && !screen.unsaved ? say(this.ui.words, 'over.unranked') : '');
    if (known) this.arrange(this.size.width, this.size.height);
    else this.tell(screen);
  }

  private tell(screen: OverScreen): void {
    const { words } = this.ui;
    this.panel.setTitle(say(words, screen.reason === 'time' ? 'over.time' : 'over.title'));
    this.nameMode(screen);
    this.again.setText(againText(words, screen));
    this.sharing.setMoment(screen.moment);
    this.replay.setWatchable(!screen.unproven);
    const goal = screen.goal ? goalText(words, screen.goal) : '';
    this.goal.set(screen.unproven ? say(words, 'over.unproven') : goal);
    this.ribbonPop.settle(0);
    this.told = false;
    this.facts.largest.name.set(say(words, `tier.${screen.largestTier}`));
    this.portrait.show(screen.largestTier, LARGEST, { eyes: 'happy', mouth: 'open' });
    this.drops.set(String(screen.drops));
    this.chain.set(`×${screen.longestChain}`);
    this.merges.set(grouped(screen.merges));
    this.score.put(0);
    this.arrange(this.size.width, this.size.height);
  }

  /** Which mode it was, with its best or as a new one. */
  private nameMode(screen: OverScreen): void {
    const { words } = this.ui;
    const mode = say(words, `mode.${screen.mode}`);
    if (screen.practice) this.best.say(say(words, 'over.practice'));
    else if (screen.mode === 'challenge') this.best.say(mode);
    else this.best.set(say(words, 'over.bestIn', { mode }), grouped(screen.best));
    this.best.node.visible = !screen.newBest;
    this.ribbon.visible = screen.newBest;
    this.ribbonWord.set(say(words, 'over.newBestIn', { mode }));
    this.ribbonSilk.resize(this.ribbonWord.width + 28, 28);
  }

  override leave(): void {
    super.leave();
    this.shown = null;
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    const { shown } = this;
    if (!shown || !this.node.visible) return;
    this.score.set(Math.floor(shown.score * this.collected));
    const { reducedMotion } = this.ui;
    this.score.step(elapsedMs);
    if (this.collected === 1 && !this.score.rolling) this.ribbonPop.target = 1;
    this.ribbonPop.step(elapsedMs);
    this.ribbon.scale.set(reducedMotion ? 1 : this.ribbonPop.value);
    this.ribbon.alpha = clamp(this.ribbonPop.value, 0, 1);
  }

  override resize(screen: ScreenMetrics): void {
    super.resize(screen);
    const { x, y, height } = panelLayout(screen, HEIGHT);
    this.scoreAt = { x, y: y - height / 2 + SCORE_Y * Math.min(1, height / HEIGHT) };
  }

  /** The board as it ended. */
  override remember({ board, pieces }: RunView): void {
    this.replay.picture.show(board, pieces);
  }

  /** Where the score hangs, points of the screen. */
  override get scorePlace(): Place {
    return this.scoreAt;
  }

  /** True once: the score has come in and is a new best. */
  override takeNewBest(): boolean {
    const now = this.ribbon.visible && this.ribbonPop.target === 1 && !this.told;
    if (now) this.told = true;
    return now;
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const top = -height / 2;
    const tight = Math.min(1, height / HEIGHT);
    this.score.line.resize(42, width - 60);
    this.score.line.node.position.set(0, top + SCORE_Y * tight);
    this.best.node.position.set(0, top + (BEST_Y - 2) * tight);
    this.ribbon.position.set(0, top + BEST_Y * tight);
    this.ribbon.rotation = -0.05;
    const middle = top + 218 * tight;
    this.replay.node.position.set(0, middle + 6);
    this.placeFacts(width * ASIDE, middle + 6);
    this.goal.node.position.set(0, top + GOAL_Y * tight);
    for (const line of [this.goal, this.unsaved, this.note]) line.fit(width - 48);
    const lineY = (middle + UNDER_PICTURE + height / 2 - PLATES) / 2;
    for (const { node } of [this.unsaved, this.reminder, this.offer, this.note]) node.y = lineY;
    this.placePlates({ main: this.again, home: this.home, lower: this.lower });
  }

  /** Two on either side of the picture; practice earns no coins, and a standing, once known, takes the largest's place. */
  private placeFacts(x: number, middle: number): void {
    const { drops, chain, coins, merges, largest } = this.facts;
    const practice = this.shown?.practice ?? false;
    this.placeFact(drops, -x, middle - ROW);
    this.placeFact(practice ? merges : coins, -x, middle + ROW);
    for (const { node } of [merges.name, merges.value]) node.visible = practice;
    for (const { node } of [coins.name, coins.value]) node.visible = !practice;
    this.placeFact(chain, x, middle - ROW);
    this.placeFact(largest, x, middle + ROW);
    const placed = beatenText(this.shown?.standing ?? null) !== '';
    largest.name.node.visible = largest.value.node.visible = !placed;
    this.standing.node.position.set(x, middle + ROW);
    this.standing.name.fit(this.factRoom);
  }

  /** Points between the picture and the paper's inner line. */
  private get factRoom(): number {
    return this.panel.width * (1 - 2 * ASIDE) - 24;
  }

  private placeFact({ name, value }: Fact, x: number, y: number): void {
    name.fit(this.factRoom);
    value.node.position.set(x, y - 8);
    name.node.position.set(x, y + 18);
  }
}
