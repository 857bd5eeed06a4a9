import { Group, Picture, Rectangle, Texture } from '#paint/graph.ts';
import type { Frame } from './frame.ts';

/** Unstretched edges, pixels of the full picture. */
export interface SliceEdges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Band {
  readonly from: number;
  readonly size: number;
}

/** The three bands of one axis, in pixels of what was kept of the picture. */
const bandsOf = (kept: number, trim: number, full: number, low: number, high: number): Band[] => {
  const first = Math.max(0, low - trim);
  const last = Math.max(0, high - (full - trim - kept));
  return [
    { from: 0, size: first },
    { from: first, size: kept - first - last },
    { from: kept - last, size: last },
  ];
};

/** Where the bands lie when the picture is drawn `size` points long, `density` pixels a point. */
const placeBands = (
  bands: readonly Band[],
  size: number,
  trim: number,
  full: number,
  density: number,
): Band[] => {
  const kept = bands[0]!.size + bands[1]!.size + bands[2]!.size;
  const start = trim / density;
  const end = size - (full - trim - kept) / density;
  const first = bands[0]!.size / density;
  const last = bands[2]!.size / density;
  return [
    { from: start, size: first },
    { from: start + first, size: Math.max(0, end - start - first - last) },
    { from: end - last, size: last },
  ];
};

interface Cut {
  readonly columns: readonly Band[];
  readonly rows: readonly Band[];
  /** Row by row. */
  readonly textures: readonly Texture[];
}

const cutUp = (frame: Frame, edges: SliceEdges): Cut => {
  const columns = bandsOf(frame.width, frame.left, frame.fullWidth, edges.left, edges.right);
  const rows = bandsOf(frame.height, frame.top, frame.fullHeight, edges.top, edges.bottom);
  const { source, frame: box } = frame.texture;
  const textures = rows.flatMap((row) =>
    columns.map(
      (column) =>
        new Texture({
          source,
          frame: new Rectangle(box.x + column.from, box.y + row.from, column.size, row.size),
        }),
    ),
  );
  return { columns, rows, textures };
};

/** A picture is cut once, for all panels and buttons that are made of it. */
const CUTS = new WeakMap<Frame, Cut>();

const cutOf = (frame: Frame, edges: SliceEdges): Cut => {
  const cut = CUTS.get(frame) ?? cutUp(frame, edges);
  CUTS.set(frame, cut);
  return cut;
};

/** A panel or button of any size whose corners keep theirs: nine pieces of one picture, centred on its place. */
export class NineSlice {
  readonly node = new Group();
  private readonly frame: Frame;
  private readonly density: number;
  private readonly cut: Cut;
  private readonly parts: readonly Picture[];

  constructor(frame: Frame, edges: SliceEdges, density: number) {
    this.frame = frame;
    this.density = density;
    this.cut = cutOf(frame, edges);
    this.parts = this.cut.textures.map((texture) => new Picture(texture));
    this.node.addChild(...this.parts);
  }

  /** Points. `shrink` 2 draws corners half their size. */
  resize(width: number, height: number, shrink = 1): void {
    const { frame } = this;
    const density = this.density * shrink;
    const columns = placeBands(this.cut.columns, width, frame.left, frame.fullWidth, density);
    const rows = placeBands(this.cut.rows, height, frame.top, frame.fullHeight, density);
    rows.forEach((row, j) => {
      columns.forEach((column, i) => {
        const part = this.parts[j * 3 + i]!;
        part.position.set(column.from - width / 2, row.from - height / 2);
        part.setSize(column.size, row.size);
      });
    });
  }

  set tint(color: number) {
    for (const part of this.parts) part.tint = color;
  }
}
