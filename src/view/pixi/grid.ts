import { Geometry } from 'pixi.js';

/**
 * A mesh of `columns` × `rows` cells over 0…1 each way. What is smooth is computed at its corners and only interpolated
 * between them: weak phones have far more pixels than they can afford formulas for.
 */
export const gridGeometry = (columns: number, rows: number): Geometry => {
  const across = columns + 1;
  const places = new Float32Array(across * (rows + 1) * 2);
  for (let corner = 0; corner < places.length / 2; corner++) {
    places[corner * 2] = (corner % across) / columns;
    places[corner * 2 + 1] = Math.floor(corner / across) / rows;
  }
  const indices = new Uint16Array(columns * rows * 6);
  for (let cell = 0; cell < columns * rows; cell++) {
    const corner = Math.floor(cell / columns) * across + (cell % columns);
    const below = corner + across;
    indices.set([corner, corner + 1, below + 1, corner, below + 1, below], cell * 6);
  }
  return new Geometry({
    attributes: { aPosition: { buffer: places, format: 'float32x2' } },
    indexBuffer: indices,
  });
};
