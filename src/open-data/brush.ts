import type { Brush } from './domain-host.ts';

/** Points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const contains = ({ left, top, width, height }: Box, x: number, y: number): boolean =>
  x >= left && x < left + width && y >= top && y < top + height;

/** Lets a path be round where the client's context is too old to know `roundRect`. */
export const roundBox = (brush: Brush, { left, top, width, height }: Box, radius: number): void => {
  const r = Math.min(radius, width / 2, height / 2);
  const right = left + width;
  const bottom = top + height;
  brush.beginPath();
  brush.moveTo(left + r, top);
  brush.lineTo(right - r, top);
  brush.quadraticCurveTo(right, top, right, top + r);
  brush.lineTo(right, bottom - r);
  brush.quadraticCurveTo(right, bottom, right - r, bottom);
  brush.lineTo(left + r, bottom);
  brush.quadraticCurveTo(left, bottom, left, bottom - r);
  brush.lineTo(left, top + r);
  brush.quadraticCurveTo(left, top, left + r, top);
  brush.closePath();
};

export const fillBox = (brush: Brush, box: Box, radius: number, color: string | CanvasGradient): void => {
  roundBox(brush, box, radius);
  brush.fillStyle = color;
  brush.fill();
};

export const strokeBox = (brush: Brush, box: Box, radius: number, color: string, width: number): void => {
  roundBox(brush, box, radius);
  brush.strokeStyle = color;
  brush.lineWidth = width;
  brush.stroke();
};

export const disc = (
  brush: Brush,
  x: number,
  y: number,
  radius: number,
  color: string | CanvasGradient,
): void => {
  brush.beginPath();
  brush.arc(x, y, Math.max(0, radius), 0, Math.PI * 2);
  brush.fillStyle = color;
  brush.fill();
};

export const fall = (brush: Brush, { top, height }: Box, colors: readonly string[]): CanvasGradient => {
  const gradient = brush.createLinearGradient(0, top, 0, top + height);
  colors.forEach((color, at) => {
    gradient.addColorStop(colors.length === 1 ? 0 : at / (colors.length - 1), color);
  });
  return gradient;
};
