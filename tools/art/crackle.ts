import { round, scatter } from './svg.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A honeycomb whose corners have been pushed about: the irregular net of a crackled glaze. */
export const crackle = (
  [left, top, width, height]: readonly [number, number, number, number],
  cell: number,
  color: string,
  opacity: number,
): string => {
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / (cell * 0.8)) + 1;
  const push = scatter(columns * rows * 2, 11);
  const corner = (column: number, row: number): Point => {
    const at = (row * columns + column) * 2;
    const zigzag = (column + row) % 2 === 0 ? 0.16 : -0.16;
    return {
      x: round(left + (column + (push[at]! - 0.5) * 0.75) * cell),
      y: round(top + (row + zigzag + (push[at + 1]! - 0.5) * 0.7) * cell * 0.8),
    };
  };
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const from = corner(column, row);
      if (column + 1 < columns) lines.push(segment(from, corner(column + 1, row)));
      if (row + 1 < rows && (column + row) % 2 === 0) lines.push(segment(from, corner(column, row + 1)));
    }
  }
  return `<path d="${lines.join('')}" fill="none" stroke="${color}" stroke-width="1.3" stroke-linecap="round" opacity="${opacity}"/>`;
};

const segment = (from: Point, to: Point): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;
