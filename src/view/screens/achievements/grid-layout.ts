import type { Place } from '../../layout/play-layout.ts';

/** Cells of a grid whose upper middle is (0, 0). Points; places are the cells' centres. */
export interface GridLayout {
  readonly places: readonly Place[];
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/** As many columns as fit, rows that share the height; the last row is centred. */
export const gridLayout = (
  count: number,
  width: number,
  height: number,
  cell: { readonly width: number; readonly height: number },
): GridLayout => {
  const fewest = Math.ceil((count * cell.height) / Math.max(cell.height, height));
  const columns = Math.max(1, Math.min(Math.floor(width / cell.width), Math.max(4, fewest), count));
  const rows = Math.ceil(count / columns);
  const cellWidth = width / columns;
  const cellHeight = height / rows;
  const places = Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, count - row * columns);
    return {
      x: ((at % columns) - (inRow - 1) / 2) * cellWidth,
      y: (row + 0.5) * cellHeight,
    };
  });
  return { places, cellWidth, cellHeight };
};
