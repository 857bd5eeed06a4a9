import { Group, type Picture } from '#paint/graph.ts';
import type { RunView } from '../../../core/index.ts';
import type { FoodName } from '../../../shared/food-name.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { END_HEIGHT as HEIGHT, panelLayout } from '../../layout/panel-layout.ts';
import type { Place } from '../../layout/play-layout.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { VerifiedSeal } from '../../widgets/marks/seal.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { foodNameText } from '../../widgets/text/food-name-text.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { RollingNumber } from '../../widgets/text/rolling-number.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { ResultScreen } from '../challenge/challenge-screen.ts';
import { EndView } from './end-view.ts';
import { homePlate } from './home-plate.ts';
import { ReplayButton } from './replay-button.ts';

const PICTURE_WIDTH = 92;
const SCORE_SIZE = 26;
const LACQUER = 0xc8372d;
/** Points from the top of the sheet, which shrink with it. */
const NAME_Y = 62;
/** The crown hangs on a corner of the picture. */
const CROWN_Y = 84;
const CROWN_TILT = -0.35;
const PICTURE_Y = 142;
const SCORE_Y = 228;
const LINE_Y = 264;
/** What goes back with the card: a low plate between that line and the others, whose top is so far from the panel's foot. */
const CHEER = { width: 190, height: 36, text: 15, plates: 151 } as const;
/** From the sheet's middle to each side's, as a share of its width. */
const ASIDE = 0.235;
const FACE = 16;
const NAME_SIZE = 15;
const LEAST_SIZE = 13;

/** A run of other rules, or one that does not hold, cannot be shown. */
const isWatchable = ({ opponent }: ResultScreen): boolean =>
  opponent.proof === 'verified' || opponent.proof === 'checking';

/** One of the two: name, board as it ended, score, and a crown for who has more. */
class Side {
  readonly node = new Group();
  readonly film: ReplayButton;
  readonly score: RollingNumber;
  private readonly ui: UiContext;
  private names: { readonly name: string; readonly short: string };
  private readonly name: Label;
  private readonly crown: Picture;

  constructor(ui: UiContext, name: string, onWatch: () => void) {
    this.film = new ReplayButton(ui, PICTURE_WIDTH, onWatch);
    this.score = new RollingNumber(ui, 'paper', SCORE_SIZE);
    this.ui = ui;
    this.names = { name, short: name };
    this.name = ui.label(name, NAME_SIZE, INK);
    this.crown = ui.picture('icon/crown', 26);
    this.crown.tint = 0xd9982b;
    this.crown.rotation = CROWN_TILT;
    this.node.addChild(this.film.node, this.score.line.node, this.name.node, this.crown);
  }

  arrange(top: number, tight: number, room: number): void {
    const { name, short } = this.names;
    const style = { family: this.ui.fonts.text, size: NAME_SIZE, color: INK };
    const width = this.ui.page.measure(name, style);
    this.name.set((width * LEAST_SIZE) / NAME_SIZE > room ? short : name);
    this.name.fit(room);
    this.name.node.y = top + NAME_Y * tight;
    this.crown.position.set(-PICTURE_WIDTH / 2 + 3, top + CROWN_Y * tight);
    this.film.node.y = top + PICTURE_Y * tight;
    this.score.line.resize(SCORE_SIZE, room);
    this.score.line.node.y = top + SCORE_Y * tight;
  }

  /** `short` where the whole name would be too small to read. */
  call(name: string, short = name): void {
    this.names = { name, short };
  }

  win(won: boolean): void {
    this.crown.visible = won;
    this.score.line.tint = won ? LACQUER : INK_TINT;
  }
}

/** How a challenge ended: both boards, both scores; send it back, again; a board that is pressed plays its run. */
export class ResultView extends EndView {
  private readonly mine: Side;
  private readonly theirs: Side;
  /** The opponent's, on a corner of their picture. */
  private readonly face: Portrait;
  private readonly seal: VerifiedSeal;
  private readonly line: Label;
  private readonly unsaved: Paragraph;
  private readonly back: PlateButton;
  private readonly cheer: PlateButton;
  private readonly home: PlateButton;
  private readonly again: PlateButton;
  private readonly poster: PlateButton;
  private shown: ResultScreen | null = null;
  private size = { width: 300, height: HEIGHT };
  private scoreAt = { x: 0, y: 0 };
  private shownTick = -1;
  private told = false;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'result.won'));
    const plate = (kind: 'primary' | 'paper', key: string, icon: string, intent: Intent): PlateButton =>
      new PlateButton(ui, {
        kind,
        text: say(ui.words, key),
        size: kind === 'primary' ? 23 : 16,
        icon,
        onPress: () => {
          send({ type: 'press' });
          send(intent);
        },
      });
    const watch = (whose: 'mine' | 'opponent') => () => {
      send({ type: 'press' });
      send({ type: 'watch-replay', whose });
    };
    this.mine = new Side(ui, say(ui.words, 'result.mine'), watch('mine'));
    this.theirs = new Side(ui, say(ui.words, 'result.theirs'), watch('opponent'));
    this.seal = new VerifiedSeal(ui, say(ui.words, 'challenge.proven'), () => {
      send({ type: 'press' });
      send({ type: 'open', page: 'seals' });
    });
    this.face = new Portrait(ui);
    this.line = ui.label('', 16, SOFT_INK);
    this.unsaved = new Paragraph(ui, say(ui.words, 'unsaved.line'), 14, INK);
    this.back = plate('primary', 'result.back', 'share', { type: 'share' });
    this.home = homePlate(ui, () => {
      send({ type: 'press' });
      send({ type: 'home' });
    });
    this.cheer = new PlateButton(ui, {
      ...{ kind: 'paper', text: '', size: CHEER.text, shrink: 2 },
      onPress: () => {
        send({ type: 'press' });
        send({ type: 'cheer' });
      },
    });
    this.again = plate('paper', 'over.again', 'again', { type: 'again' });
    this.poster = plate('paper', 'over.poster', 'poster', { type: 'poster' });
    this.panel.content.addChild(this.mine.node, this.theirs.node, this.face.node, this.line.node);
    this.panel.content.addChild(this.unsaved.node);
    this.setButtons([this.cheer, this.back, this.home, this.again, this.poster, this.seal]);
  }

  show(screen: ResultScreen): void {
    if (screen === this.shown) return;
    const known = this.shown?.opponent === screen.opponent && this.shown.score === screen.score;
    this.shown = screen;
    const { words } = this.ui;
    this.cheer.setText(screen.cheer ? say(words, `duel.${screen.cheer}`) : say(words, 'result.cheer'));
    if (known) this.judge(screen);
    else this.tell(screen);
    this.arrange(this.size.width, this.size.height);
  }

  private tell(screen: ResultScreen): void {
    this.told = false;
    this.shownTick = -1;
    this.mine.score.put(0);
    this.theirs.score.put(screen.opponent.score);
    this.callThem(screen.opponent.name);
    this.seal.set(false);
    this.judge(screen);
  }

  private callThem(name: FoodName | null): void {
    const { words } = this.ui;
    if (name) this.theirs.call(foodNameText(words, name), say(words, `tier.${name.food}`));
    else this.theirs.call(say(words, 'result.theirs'));
    this.face.node.visible = name !== null;
    if (name) this.face.show(name.food, FACE);
  }

  override leave(): void {
    super.leave();
    this.shown = null;
  }

  override enter(): void {
    super.enter();
    for (const { film } of [this.mine, this.theirs]) film.reset();
  }

  protected override take(touch: TouchPoint): boolean {
    return this.touchSeal(touch) || this.touchFilms(touch) || super.take(touch);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    const { shown } = this;
    if (!shown || !this.node.visible) return;
    this.mine.score.set(Math.floor(shown.score * this.collected));
    this.mine.score.step(elapsedMs);
    this.follow(shown);
    this.theirs.score.step(elapsedMs);
    for (const { film } of [this.mine, this.theirs]) film.step(elapsedMs);
  }

  override resize(screen: ScreenMetrics): void {
    super.resize(screen);
    const { x, y, width, height } = panelLayout(screen, HEIGHT);
    const tight = Math.min(1, height / HEIGHT);
    this.scoreAt = { x: x - width * ASIDE, y: y - height / 2 + SCORE_Y * tight };
  }

  /** Our board as it ended. */
  override remember({ board, pieces }: RunView): void {
    this.mine.film.picture.show(board, pieces);
  }

  /** Where our score hangs, points of the screen. */
  override get scorePlace(): Place {
    return this.scoreAt;
  }

  /** True once: our score has come in and is the higher one. */
  override takeNewBest(): boolean {
    const { shown } = this;
    if (!shown || this.told || this.collected < 1 || this.mine.score.rolling) return false;
    this.told = true;
    return shown.score > shown.opponent.score;
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const top = -height / 2;
    const tight = Math.min(1, height / HEIGHT);
    this.mine.node.x = -width * ASIDE;
    this.theirs.node.x = width * ASIDE;
    for (const side of [this.mine, this.theirs]) side.arrange(top, tight, width * 0.42);
    this.face.node.position.set(width * ASIDE - PICTURE_WIDTH / 2 + 2, top + (PICTURE_Y + 52) * tight);
    this.seal.node.position.set(width * ASIDE + 22, top + (PICTURE_Y + 52) * tight);
    const room = width - 56;
    this.line.fit(room);
    this.line.node.y = top + LINE_Y * tight;
    const between = (top + (LINE_Y + 10) * tight + height / 2 - CHEER.plates) / 2;
    this.cheer.place(0, between, Math.min(CHEER.width, room), CHEER.height);
    this.unsaved.node.y = this.line.node.y - this.unsaved.resize(room) / 2;
    this.placePlates({ main: this.back, home: this.home, lower: [this.again, this.poster] });
  }

  /** Their score may still come to be proven while it is looked at. */
  private follow(shown: ResultScreen): void {
    const { proved, proof, score } = shown.opponent;
    this.theirs.score.set(score);
    this.seal.set(proof === 'verified');
    this.theirs.film.node.visible = proved !== null;
    this.theirs.film.setWatchable(isWatchable(shown));
    if (!proved || proved.tick === this.shownTick) return;
    this.shownTick = proved.tick;
    this.theirs.film.picture.show(proved.board, proved.pieces);
    this.judge(shown);
  }

  /** It lies on the picture's corner. */
  private touchSeal(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.seal.touch(touch, x, y);
  }

  private touchFilms(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return [this.mine, this.theirs].some(({ film, node }) => film.touch(touch, x - node.x, y - node.y));
  }

  /** What is not written down is told in the place of the lead, which the two scores tell as well. */
  private judge({ score, opponent, unproven, unsaved }: ResultScreen): void {
    const { words } = this.ui;
    const lead = score - opponent.score;
    const outcome = lead > 0 ? 'won' : lead < 0 ? 'lost' : 'tied';
    this.panel.setTitle(say(words, `result.${outcome}`));
    const by = say(words, `result.${outcome}.by`, { count: grouped(Math.abs(lead)) });
    this.line.set(unproven ? say(words, 'over.unproven') : by);
    this.line.node.visible = !unsaved;
    this.unsaved.node.visible = unsaved;
    this.mine.film.setWatchable(!unproven);
    this.mine.win(lead > 0);
    this.theirs.win(lead < 0);
  }
}
