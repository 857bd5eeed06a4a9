import { Group, type Picture } from '#paint/graph.ts';
import { LEG_DROPS, type RunView } from '../../../core/index.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import type { Place, PlayLayout } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import { CountedButton } from '../../widgets/buttons/counted-button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { RollingNumber } from '../../widgets/text/rolling-number.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { OpponentView } from '../challenge/challenge-screen.ts';
import type { PlayScreen, ScreenName } from '../screen.ts';
import type { View } from '../view.ts';
import { CountIn } from './count-in.ts';
import { TimeGift } from './time-gift.ts';
import { TwistMark } from './twist-mark.ts';

const PHASES = 9;
/** Points its picture is wide. */
const TAG_WIDTH = 72;
/** Points from the tag's lower edge to the line drawn inside it. */
const TAG_LINE = 8.5;
const TICKS_A_SECOND = 60;
/** Sprint: the clock reddens for the last ten seconds. */
const HURRY_SECONDS = 10;
const HURRY_TINT = 0xff9a80;

/** Where the board is played or watched. */
const OPEN_SCREENS: readonly ScreenName[] = ['play', 'replay', 'over', 'result'];

const wordOf = ({ opponent, mode }: PlayScreen): string => {
  if (mode === 'passed') return 'play.left';
  return opponent ? 'play.target' : 'play.best';
};

/** The numbers over the jar: score, best beside the moon, the next piece in its tag, the sprint's clock, pause. */
export class PlayHud implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly score: RollingNumber;
  private readonly best: NumberLine;
  private readonly bestWord: Label;
  private readonly moon: Picture;
  private readonly tag: Group = new Group();
  private readonly tagPaper: NineSlice;
  private readonly tagWord: Label;
  private readonly next: Portrait;
  private readonly nextPop = new Spring(1, 320, 14);
  private readonly clock: NumberLine;
  private readonly clockPop = new Spring(1, 260, 12);
  private readonly gift: TimeGift;
  private readonly pause: RoundButton;
  private readonly takeBack: CountedButton;
  private readonly takeBackWord: Label;
  /** While the last seconds are shown again there is nothing to press. */
  inInstantReplay = false;
  /** A whole run is watched. */
  watching = false;
  /** The screen that is shown; the numbers stay where another lies over the board. */
  onScreen: ScreenName = 'play';
  private readonly countIn: CountIn;
  private readonly twist: TwistMark;
  private readonly presence = new Spring(0, 120, 20);
  private layout: PlayLayout | null = null;
  private run: RunView | null = null;
  private bestBefore = 0;
  private opponent: OpponentView | null = null;
  private practice = false;
  private shownBest = -1;
  private shownNext = -1;
  private shownPhase = -1;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    this.ui = ui;
    this.score = new RollingNumber(ui, 'large', 44);
    this.best = new NumberLine(ui.numerals.small, 12);
    this.bestWord = ui.label(say(ui.words, 'play.best'), 12, '#E6E9FF');
    this.moon = ui.picture('moon/0');
    this.tagPaper = ui.slice('tag/next');
    this.tagWord = ui.label(say(ui.words, 'play.next'), 12, INK);
    this.next = new Portrait(ui, true);
    this.clock = new NumberLine(ui.numerals.small, 18);
    this.countIn = new CountIn(ui);
    this.twist = new TwistMark(ui);
    this.gift = new TimeGift(ui);
    this.takeBack = new CountedButton(ui, 'undo', () => {
      send({ type: 'press' });
      send({ type: 'take-back' });
    });
    this.takeBackWord = ui.label(say(ui.words, 'play.takeBack'), 12, '#E6E9FF');
    this.pause = new RoundButton(ui, 'pause', () => {
      send({ type: 'press' });
      send({ type: 'pause' });
    });
    this.tag.addChild(this.tagPaper.node, this.tagWord.node, this.next.node);
    this.node.addChild(
      this.moon,
      this.bestWord.node,
      this.best.node,
      this.tag,
      this.score.line.node,
      this.clock.node,
      this.gift.node,
      this.pause.node,
      this.takeBack.node,
      this.takeBackWord.node,
      this.twist.node,
      this.countIn.node,
    );
    this.node.visible = false;
  }

  /** Another run: its numbers stand at once. */
  begin(run: RunView | null): void {
    this.run = run;
    this.shownNext = -1;
    this.twist.begin(run);
    if (run) this.score.put(run.score);
  }

  show(screen: PlayScreen): void {
    this.bestBefore = screen.best;
    this.opponent = screen.opponent;
    this.bestWord.set(say(this.ui.words, wordOf(screen)));
    if (this.layout) this.fitScore(this.layout);
    this.countIn.begin(screen.countInMs);
    this.practice = screen.takeBacks !== null;
    this.takeBack.setCount(screen.takeBacks ?? 0);
  }

  resize(_screen: ScreenMetrics, layout: PlayLayout): void {
    this.layout = layout;
    const { moon, best, next, clock } = layout;
    this.countIn.resize(layout);
    this.fitScore(layout);
    this.clock.resize(clock.size);
    this.best.resize(best.size);
    this.moon.scale.set((moon.radius * 2) / (96 / 176) / this.ui.atlas.frame('moon/0').fullWidth);
    this.tagPaper.resize(next.width, next.height + 8, TAG_WIDTH / next.width);
    this.tagPaper.node.y = (next.height + 8) / 2;
    this.tagWord.fit(next.width - 16);
    // Clear of the tag's lower line, which shrinks with the tag.
    this.tagWord.node.y = next.height - 1 - TAG_LINE * (next.width / TAG_WIDTH);
    this.shownNext = -1;
    this.place();
  }

  enter(): void {
    this.pause.reset();
    this.takeBack.reset();
    this.node.visible = true;
    this.presence.target = 1;
  }

  leave(): void {
    this.presence.target = 0;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.presence.step(elapsedMs);
    if (this.presence.target === 0 && this.presence.value < 0.02) this.node.visible = false;
    if (this.run) this.follow(this.run);
    this.countIn.step(elapsedMs);
    this.score.step(elapsedMs);
    this.nextPop.step(elapsedMs);
    this.clockPop.step(elapsedMs);
    if (this.layout) this.gift.step(this.layout.clock, elapsedMs);
    this.pause.step(elapsedMs);
    this.takeBack.step(elapsedMs);
    this.place();
  }

  /** While the clock of a run stands, its pieces are not for looking at: neither in a pause nor while it is counted in. */
  get isCovered(): boolean {
    const clocked = this.run !== null && this.run.ticksLeft !== null && !this.run.ended;
    return clocked && (this.countIn.isCounting || !OPEN_SCREENS.includes(this.onScreen));
  }

  touch(touch: TouchPoint): boolean {
    if (!this.node.visible) return false;
    if (this.practice && this.takeBack.touch(touch, touch.x, touch.y)) return true;
    return this.pause.touch(touch, touch.x, touch.y);
  }

  /** The clock was given time by a merge at `x`, `y`: it says so there, and beats. */
  win(ticks: number, { x, y }: Place): void {
    this.gift.show(ticks / TICKS_A_SECOND, x, y);
    this.clockPop.velocity += 5;
  }

  /** How strongly the score's moon shines, 0…1. */
  get moonlight(): number {
    const fullness = Math.max(0, this.shownPhase) / (PHASES - 1);
    return clamp(this.presence.value, 0, 1) * (0.25 + 0.75 * fullness);
  }

  /** An opponent whose board is seen has the moon's place and a little more. */
  private fitScore({ score, opponent }: PlayLayout): void {
    const room = this.opponent?.run ? Math.min(score.room, opponent.room) : score.room;
    this.score.line.resize(score.size, room);
  }

  private follow(run: RunView): void {
    const { score } = run;
    if (this.opponent) this.bestBefore = this.opponent.score;
    this.score.set(score);
    this.showBest(run.dropsLeft ?? Math.max(this.bestBefore, score));
    this.showPhase(run);
    this.showNext(run.next);
    this.showClock(run.ticksLeft);
  }

  private showBest(best: number): void {
    if (best === this.shownBest) return;
    this.shownBest = best;
    this.best.set(grouped(best));
  }

  /** The moon waxes with the score and is full at the best; in a leg of a passed jar, with its drops. */
  private showPhase({ score, dropsLeft }: RunView): void {
    const whole = this.bestBefore > 0 ? this.bestBefore : 3000;
    const share = dropsLeft === null ? clamp(score / whole, 0, 1) : 1 - dropsLeft / LEG_DROPS;
    const phase = Math.floor(share * (PHASES - 1));
    if (phase === this.shownPhase) return;
    this.shownPhase = phase;
    this.moon.texture = this.ui.atlas.frame(`moon/${phase}`).texture;
  }

  private showNext(tier: number): void {
    if (tier === this.shownNext || !this.layout) return;
    this.shownNext = tier;
    // Small pieces look small in the tag as well, only less so.
    this.next.show(tier, this.layout.next.width * (0.17 + 0.022 * tier));
    this.nextPop.value = 0.4;
    this.nextPop.velocity = 6;
  }

  private showClock(ticksLeft: number | null): void {
    this.clock.node.visible = ticksLeft !== null;
    if (ticksLeft === null) return;
    const seconds = Math.ceil(ticksLeft / TICKS_A_SECOND);
    const rest = seconds % 60;
    this.clock.set(`${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`);
    this.clock.tint = seconds <= HURRY_SECONDS ? HURRY_TINT : 0xffe7b8;
  }

  private place(): void {
    const { layout } = this;
    if (!layout) return;
    const { reducedMotion } = this.ui;
    const away = reducedMotion ? 0 : 1 - this.presence.value;
    const lift = -away * 120;
    this.node.alpha = clamp(this.presence.value, 0, 1);
    this.score.line.node.position.set(layout.score.x, layout.score.y + lift);
    this.clock.node.position.set(layout.clock.x, layout.clock.y + lift);
    this.clock.node.scale.set(reducedMotion ? 1 : this.clockPop.value);
    this.moon.position.set(layout.moon.x, layout.moon.y + lift * 0.6);
    this.bestWord.node.position.set(layout.best.x, layout.best.y + lift * 0.6);
    this.best.node.position.set(layout.best.x, layout.best.y + 15 + lift * 0.6);
    this.moon.visible = this.watching || (!this.opponent?.run && !this.practice);
    // A run that is watched has no best to reach.
    this.bestWord.node.visible = this.best.node.visible = this.moon.visible && !this.watching;
    this.tag.position.set(layout.next.x, layout.next.y - away * 220);
    this.next.node.visible = !this.isCovered;
    this.next.node.position.set(0, layout.next.height * 0.54);
    this.next.node.scale.set(reducedMotion ? 1 : this.nextPop.value);
    this.next.node.alpha = reducedMotion ? clamp(this.nextPop.value, 0, 1) : 1;
    this.twist.place(layout, lift);
    this.pause.node.visible = !this.inInstantReplay && !this.watching;
    this.pause.node.position.set(layout.pause.x, layout.pause.y + lift);
    const { x, y, size } = layout.takeBack;
    this.takeBack.node.visible = this.takeBackWord.node.visible = this.practice && this.pause.node.visible;
    this.takeBack.node.position.set(x, y + lift);
    this.takeBackWord.node.position.set(x, y + size / 2 + 10 + lift);
  }
}
