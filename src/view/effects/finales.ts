import { Group } from '#paint/graph.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Board } from '../board/board.ts';
import { dangerLevel } from '../board/end-marker.ts';
import { IDLE_RUN } from '../board/idle-run.ts';
import type { Place, PlayLayout } from '../layout/play-layout.ts';
import { clamp } from '../motion/ease.ts';
import { CardOffer } from '../screens/play/card-offer.ts';
import type { Intent, TouchPoint } from '../stage/stage.ts';
import { say } from '../widgets/text/texts.ts';
import type { UiContext } from '../widgets/ui-context.ts';
import { Cheer } from './cheer.ts';
import { ReunionBanner } from './reunion-banner.ts';

/** Board units: from the danger line down to the middle of what is cheered, and how wide that may be. */
const BELOW_LINE = 74;
const WORDS_ROOM = 620;
/** What is written so near crosses the words; they begin only where nothing is so far around, for it rises. Points at size 1. */
const CROSSES = 36;
const CLEAR = 100;
/** Tier of the full moon. */
const MOON = 10;
/** The first moon of a run has its ceremony in under two seconds. */
const MOONRISE_PACE = 2.3;

/** What a run is remembered for: its first full moon rises, two of them are 团圆, and what is cheered is said in words. */
export class Finales {
  readonly node = new Group();
  private readonly board: Board;
  private readonly reunion: ReunionBanner;
  private readonly moonrise: ReunionBanner;
  private readonly words: Cheer;
  private readonly offer: CardOffer;
  private readonly ui: UiContext;
  /** The height of the words on the screen, points, and their size. */
  private wordsY = 0;
  private wordsSize = 1;
  /** Only the first moon of a run is a ceremony. */
  private moonMade = false;
  private run: RunView | null = null;

  constructor(ui: UiContext, board: Board, send: (intent: Intent) => void) {
    this.board = board;
    this.ui = ui;
    this.words = new Cheer(ui);
    this.reunion = new ReunionBanner(ui);
    this.moonrise = new ReunionBanner(ui, say(ui.words, `tier.${MOON}`), MOONRISE_PACE);
    this.offer = new CardOffer(ui, send);
    this.node.addChild(this.offer.node, this.words.node, this.reunion.node, this.moonrise.node);
  }

  resize(play: PlayLayout): void {
    for (const part of [this.reunion, this.moonrise, this.offer]) part.resize(play);
    const { left, top, width, scale } = play.board;
    const y = top + ((this.run ?? IDLE_RUN).board.dangerY + BELOW_LINE) * scale;
    const size = clamp((width * scale) / 360, 0.8, 1.5);
    this.wordsY = y;
    this.wordsSize = size;
    this.words.resize({ x: left + (width / 2) * scale, y }, WORDS_ROOM * scale, size);
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.moonMade = run?.pieces.some(({ tier }) => tier === MOON) ?? false;
    for (const banner of [this.reunion, this.moonrise]) banner.skip();
    for (const part of [this.words, this.offer]) part.clear();
  }

  /** The moon's ceremony says itself what there is to cheer. */
  cheer(peak: Peak, offered: boolean): void {
    if (peak !== 'moon') this.words.tell(say(this.ui.words, `cheer.${peak}`));
    if (offered) this.offer.show();
  }

  /** The moon is up and its word is being set: whatever asks or teaches waits. */
  get inCeremony(): boolean {
    return this.reunion.node.visible || this.moonrise.node.visible;
  }

  /** A ceremony and what merges write go before words; `playing`: the board is what is looked at. */
  step(playing: boolean, elapsedMs: number): void {
    const free = playing && !this.inCeremony;
    if (this.isWrittenWithin(CROSSES)) this.words.yield();
    this.words.step(free && !this.isWrittenWithin(CLEAR), elapsedMs);
    const calm = this.run !== null && !this.run.ended && dangerLevel(this.run) === 0;
    if (this.inCeremony) this.offer.wait();
    else this.offer.step(playing && calm, elapsedMs);
  }

  /** Whether merges write so near the words: points at size 1. */
  private isWrittenWithin(reach: number): boolean {
    const around = reach * this.wordsSize;
    return this.board.merges.crosses(this.wordsY - around, this.wordsY + around);
  }

  touch(touch: TouchPoint): boolean {
    return this.offer.touch(touch);
  }

  /** A finger ends the moon's ceremony; it is not swallowed. */
  skip(): void {
    this.moonrise.skip();
  }

  /** A moon is one whether two lanterns made it or a tool raised one. */
  tick(event: GameEvent): void {
    if (event.type === 'merged' && event.into === null) this.reunion.show(...this.board.discOf(event));
    else if (event.type === 'merged' && event.tier + 1 === MOON) this.greetWon(event);
    else if (event.type === 'tool-used' && event.made === MOON)
      this.greet(this.run?.pieces.find(({ id }) => id === event.piece));
  }

  private greetWon(moon: Place & { readonly tier: number }): void {
    if (!this.moonMade) this.board.merges.nameMoon();
    this.greet(moon);
  }

  private greet(moon: (Place & { readonly tier: number }) | undefined): void {
    if (this.moonMade || !moon) return;
    this.moonMade = true;
    this.moonrise.show(...this.board.discOf(moon));
    this.board.light.moonrise();
  }
}
