import { Group } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { BACK_HEIGHT, FOOT, HEAD, JAR_NOTE, jarHead, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import { BOARD } from '../../layout/play-layout.ts';
import type { Intent, TouchPoint } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { ScrollStrip } from '../../widgets/panels/scroll-strip.ts';
import { BoardPicture } from '../../widgets/pieces/board-picture.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { JarView as Jar, JarScreen, JarStanding } from './jar-screen.ts';
import { LEG_ROW, legRow, nextRow } from './leg-row.ts';

/** Points of the picture's frame, and between it and what is beside it. */
const FRAME = 12;
const GAP = 14;
const POINTS = 40;
const LACQUER = 0xc8372d;
const PLATE_GAP = 8;
const MOST_LEGS = 12;

/** What is to be done with a jar, by how it stands; where nothing is, a jar of one's own is begun. */
const ACTIONS: Readonly<Record<JarStanding, 'play' | 'continue' | 'pass' | 'poster' | 'new'>> = {
  checking: 'play',
  turn: 'play',
  left: 'continue',
  sent: 'pass',
  overflow: 'poster',
  reunion: 'poster',
  full: 'poster',
  older: 'new',
  newer: 'new',
  broken: 'new',
};

/** What is said in the place of the next leg. */
const NEXT: Readonly<Partial<Record<JarStanding, string>>> = {
  turn: 'nextMine',
  left: 'nextMine',
  sent: 'nextOpen',
};

const INTENTS: Readonly<Record<(typeof ACTIONS)[JarStanding], Intent>> = {
  play: { type: 'play-leg' },
  continue: { type: 'play-leg' },
  pass: { type: 'share' },
  poster: { type: 'poster' },
  new: { type: 'new-jar' },
};

/** A jar that goes from hand to hand: how it lies, whose legs it is of, and the one thing to be done with it. */
export class JarView extends PageView<JarScreen> {
  protected readonly height = PAGE_HEIGHTS.jar;
  private readonly head = new Group();
  private readonly picture: BoardPicture;
  private readonly points: NumberLine;
  private readonly count: Label;
  private readonly note: Paragraph;
  private readonly strip = new ScrollStrip((y) => this.watch(y));
  private readonly action: PlateButton;
  private shown: JarScreen | null = null;
  private shownTick = -1;
  private size = { width: 300, height: 500 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'jar.title'), send, 'paper');
    this.picture = new BoardPicture(ui);
    this.points = new NumberLine(ui.numerals.paper, POINTS);
    this.points.tint = LACQUER;
    this.count = ui.label('', 14, SOFT_INK);
    this.note = new Paragraph(ui, '', 14, INK);
    this.action = new PlateButton(ui, { kind: 'primary', text: '', size: 19, onPress: () => this.act() });
    this.head.addChild(this.picture.node, this.points.node, this.count.node);
    this.panel.content.addChild(this.head, this.note.node, this.strip.node);
    this.setPageButtons([this.action]);
  }

  show(screen: JarScreen): void {
    const { jar, fault } = screen;
    this.shown = screen;
    this.head.visible = jar !== null;
    this.points.set(grouped(jar?.points ?? 0));
    this.count.set(jar ? say(this.ui.words, 'jar.legs', { count: jar.legs.length, most: MOST_LEGS }) : '');
    this.note.set(say(this.ui.words, jar ? `jar.${jar.standing}` : `jar.${fault}`, this.brokenLeg(jar)));
    this.action.setText(say(this.ui.words, `jar.${this.next}`));
    this.action.setEnabled(jar?.standing !== 'checking' && fault !== 'fetching');
    this.arrange(this.size.width, this.size.height);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.strip.step(elapsedMs);
    this.follow();
  }

  override touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.strip.touch(touch, x, y - this.strip.node.y) || super.touch(touch);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const inner = width - 56;
    const top = -height / 2 + HEAD;
    const head = jarHead(height);
    this.arrangeHead(inner, head);
    this.head.y = top + head / 2 - 4;
    const said = this.shown?.jar ? head : 24;
    this.note.node.y = top + said;
    const lines = this.note.resize(inner);
    const list = top + said + Math.max(JAR_NOTE, lines + 12);
    this.strip.node.y = list;
    this.strip.resize(inner, height / 2 - FOOT - BACK_HEIGHT - 8 - list);
    this.fill(inner - 12);
    this.placePlates(inner, height / 2 - FOOT - BACK_HEIGHT / 2);
  }

  /** The picture on the left, as high as the head; what the jar came to beside it. */
  private arrangeHead(inner: number, height: number): void {
    const picture = ((height - FRAME - 10) * BOARD.width) / BOARD.height;
    const left = -inner / 2 + picture + FRAME + GAP;
    const middle = (left + inner / 2) / 2;
    this.picture.resize(picture);
    this.picture.node.x = -inner / 2 + picture / 2 + FRAME / 2;
    this.points.resize(POINTS, inner / 2 - left);
    this.points.node.position.set(middle, -14);
    this.count.fit(inner / 2 - left);
    this.count.node.position.set(middle, 24);
  }

  /** One thing to be done, and the way back beside it. */
  private placePlates(inner: number, y: number): void {
    const back = inner * 0.36;
    const action = inner - back - PLATE_GAP;
    this.back.place(-(inner - back) / 2, y, back, BACK_HEIGHT);
    this.action.place((inner - action) / 2, y, action, BACK_HEIGHT);
  }

  private fill(width: number): void {
    for (const row of [...this.strip.node.children]) row.destroy({ children: true });
    const { jar } = this.shown ?? {};
    const rows = (jar?.legs ?? []).map((leg) => this.lineOf(legRow(this.ui, leg, width)));
    const more = this.moreOf(jar ?? null).map((text) => this.lineOf(nextRow(this.ui, text, width)));
    const lines = [...rows, ...more].map((node, at) => ({ node, y: LEG_ROW * (at + 0.5) + 4 }));
    this.strip.fill(lines, lines.length * LEG_ROW + 8);
  }

  /** Whose turn it is, and that there is another jar of the same beginning. */
  private moreOf(jar: Jar | null): readonly string[] {
    if (!jar) return [];
    const { words } = this.ui;
    const key = NEXT[jar.standing];
    const next = key ? [say(words, `jar.${key}`, { count: jar.legs.length + 1 })] : [];
    return jar.forked ? [...next, say(words, 'jar.forked')] : next;
  }

  /** The strip fades each line by its own node. */
  private lineOf(row: Group): Group {
    const line = new Group();
    line.addChild(row);
    return line;
  }

  private get next(): (typeof ACTIONS)[JarStanding] {
    return this.shown?.jar ? ACTIONS[this.shown.jar.standing] : 'new';
  }

  private act(): void {
    this.press(INTENTS[this.next]);
  }

  private watch(y: number): void {
    const at = Math.floor((y - 4) / LEG_ROW);
    if (this.shown?.jar?.legs[at]?.status === 'holds') this.press({ type: 'watch-leg', at });
  }

  private brokenLeg(jar: Jar | null): { readonly leg: number } {
    return { leg: (jar?.legs.findIndex(({ status }) => status === 'broken') ?? 0) + 1 };
  }

  /** How it lies goes by as its legs are played again. */
  private follow(): void {
    const heap = this.shown?.jar?.heap() ?? null;
    this.picture.node.visible = heap !== null;
    if (!heap || heap.tick === this.shownTick) return;
    this.shownTick = heap.tick;
    this.picture.show(heap.board, heap.pieces);
  }
}
