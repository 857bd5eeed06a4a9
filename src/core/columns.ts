import { COLUMNS } from './command.ts';

/** x of the centre of a piece dropped at a column: the columns spread over where the piece fits. */
export const columnX = (column: number, radius: number, width: number): number =>
  radius + (column * (width - 2 * radius)) / (COLUMNS - 1);

/** The column whose `columnX` is nearest. */
export const columnAt = (x: number, radius: number, width: number): number => {
  const column = Math.floor(((x - radius) * (COLUMNS - 1)) / (width - 2 * radius) + 0.5);
  return Math.min(Math.max(column, 0), COLUMNS - 1);
};
