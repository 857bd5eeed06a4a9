/** PNG's own guess of a byte from its left, upper and upper left neighbours. */
export const paeth = (left: number, up: number, upperLeft: number): number => {
  const guess = left + up - upperLeft;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - upperLeft);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : upperLeft;
};
