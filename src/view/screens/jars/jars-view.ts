import { Group, type Picture } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { BACK_HEIGHT, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent, TouchPoint } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { ScrollStrip } from '../../widgets/panels/scroll-strip.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { JarLine, JarsScreen } from '../jar/jar-screen.ts';
import { PageView } from '../page-view.ts';

const ROW = 54;
const FACE = 17;
const PLATE_GAP = 8;
const GAP = 8;
/** Waits where no jar is kept yet. */
const EMBLEM = 84;

/** A jar of the list: in whose hands it was last, how it stands, through how many it went, and what it came to. Centred. */
const jarRow = (ui: UiContext, { name, standing, forked, legs, points }: JarLine, width: number): Group => {
  const row = new Group();
  const left = -width / 2 + 2 * FACE + 14;
  const face = new Portrait(ui);
  face.show(name.food, FACE);
  face.node.x = -width / 2 + FACE + 2;
  row.addChild(face.node);
  const put = (text: string, size: number, color: string, y: number): void => {
    const label = ui.label(text, size, color);
    label.fit(width / 2 - left);
    label.node.position.set(left + label.width / 2, y);
    row.addChild(label.node);
  };
  put(say(ui.words, `jars.${standing}`), 15, INK, -10);
  const key = forked ? 'jars.forked' : 'jars.legs';
  put(say(ui.words, key, { count: legs, score: grouped(points) }), 13, SOFT_INK, 11);
  return row;
};

/** The jars that the player has a hand in, and the way to begin one. */
export class JarsView extends PageView<JarsScreen> {
  protected readonly height = PAGE_HEIGHTS.jars;
  private readonly intro: Paragraph;
  private readonly strip = new ScrollStrip((y) => this.open(y));
  private readonly begin: PlateButton;
  private readonly emblem: Picture;
  private shown: JarsScreen | null = null;
  private size = { width: 300, height: 500 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'jar.title'), send, 'paper');
    this.intro = new Paragraph(ui, say(ui.words, 'jars.intro'), 14, SOFT_INK);
    this.begin = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'jar.new'),
      size: 19,
      onPress: () => this.press({ type: 'new-jar' }),
    });
    this.emblem = ui.picture('emblem/passed', EMBLEM);
    this.panel.content.addChild(this.intro.node, this.strip.node, this.emblem);
    this.setPageButtons([this.begin]);
  }

  show(screen: JarsScreen): void {
    this.shown = screen;
    this.arrange(this.size.width, this.size.height);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.strip.step(elapsedMs);
  }

  override touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.strip.touch(touch, x, y - this.strip.node.y) || super.touch(touch);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const inner = width - 56;
    const top = -height / 2 + HEAD + GAP;
    this.intro.node.y = top;
    const list = top + this.intro.resize(inner) + GAP;
    this.strip.node.y = list;
    this.strip.resize(inner, height / 2 - FOOT - BACK_HEIGHT - GAP - list);
    this.emblem.y = (list + height / 2 - FOOT - BACK_HEIGHT) / 2;
    this.fill(inner - 12);
    const y = height / 2 - FOOT - BACK_HEIGHT / 2;
    const back = inner * 0.36;
    const begin = inner - back - PLATE_GAP;
    this.back.place(-(inner - back) / 2, y, back, BACK_HEIGHT);
    this.begin.place((inner - begin) / 2, y, begin, BACK_HEIGHT);
  }

  private fill(width: number): void {
    for (const row of [...this.strip.node.children]) row.destroy({ children: true });
    const lines = (this.shown?.jars ?? []).map((line, at) => {
      const node = new Group();
      node.addChild(jarRow(this.ui, line, width));
      return { node, y: ROW * (at + 0.5) };
    });
    this.strip.fill(lines, lines.length * ROW);
    this.emblem.visible = lines.length === 0;
  }

  private open(y: number): void {
    const at = Math.floor(y / ROW);
    if (this.shown?.jars[at]) this.press({ type: 'open-jar', at });
  }
}
