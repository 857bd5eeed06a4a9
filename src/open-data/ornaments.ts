import { CREAM, GOLD, LACQUER } from '../shared/vocabulary/palette.ts';
import { disc, roundBox } from './brush.ts';
import { DARK_LACQUER } from './colors.ts';
import type { Brush } from './domain-host.ts';
import type { Lettering } from './lettering.ts';

interface Metal {
  readonly light: string;
  readonly body: string;
  readonly edge: string;
  readonly ink: string;
}

const METALS: readonly Metal[] = [
  { light: '#FFF0B8', body: '#EDB93F', edge: '#9A661B', ink: '#6B4212' },
  { light: '#FFFFFF', body: '#C9D0DC', edge: '#76809A', ink: '#4A5370' },
  { light: '#FFDDB8', body: '#D18A52', edge: '#8A4F26', ink: '#5E3216' },
];

export const hasMedal = (rank: number): boolean => rank >= 1 && rank <= METALS.length;

/** A coin on a red cord for the first three. */
export const paintMedal = (brush: Brush, letters: Lettering, rank: number, x: number, y: number): void => {
  const { light, body, edge, ink } = METALS[rank - 1]!;
  brush.fillStyle = LACQUER;
  brush.beginPath();
  brush.moveTo(x - 9, y - 17);
  brush.lineTo(x + 9, y - 17);
  brush.lineTo(x + 4, y - 4);
  brush.lineTo(x - 4, y - 4);
  brush.closePath();
  brush.fill();
  disc(brush, x, y + 2.2, 13, edge);
  const shine = brush.createRadialGradient(x - 4, y - 3, 1, x, y + 1, 14);
  shine.addColorStop(0, light);
  shine.addColorStop(1, body);
  disc(brush, x, y + 1, 12.4, shine);
  brush.beginPath();
  brush.arc(x, y + 1, 9.6, 0, Math.PI * 2);
  brush.strokeStyle = edge;
  brush.globalAlpha = 0.55;
  brush.lineWidth = 1;
  brush.stroke();
  brush.globalAlpha = 1;
  letters.write(brush, String(rank), x, y + 1.6, { size: 14, color: ink, align: 'center', weight: 'bold' });
};

const TICK_SHARE = { from: 0.21, low: 0.05, to: 0.24, tall: 0.17, width: 0.12 } as const;

const paintTick = (brush: Brush, size: number): void => {
  const { from, low, to, tall, width } = TICK_SHARE;
  brush.beginPath();
  brush.moveTo(-size * from, 0);
  brush.lineTo(-size * low, size * tall);
  brush.lineTo(size * to, -size * tall);
  brush.strokeStyle = CREAM;
  brush.lineWidth = size * width;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.stroke();
};

const PETALS = 8;

/** The stamp of a score that the cloud has signed: the same tick on a round seal, in a flower of gold. */
export const paintSignedSeal = (brush: Brush, x: number, y: number, size: number): void => {
  for (let petal = 0; petal < PETALS; petal += 1) {
    const turn = (petal / PETALS) * Math.PI * 2;
    disc(brush, x + Math.cos(turn) * size * 0.44, y + Math.sin(turn) * size * 0.44, size * 0.19, GOLD);
  }
  disc(brush, x, y, size * 0.5, GOLD);
  disc(brush, x, y, size * 0.4, LACQUER);
  brush.save();
  brush.translate(x, y);
  paintTick(brush, size * 0.9);
  brush.restore();
};

/** The stamp of a proved score: a small lacquer seal with a tick cut into it, a little askew. */
export const paintSeal = (brush: Brush, x: number, y: number, size: number): void => {
  const half = size / 2;
  brush.save();
  brush.translate(x, y);
  brush.rotate(-0.1);
  roundBox(brush, { left: -half, top: -half, width: size, height: size }, size * 0.2);
  brush.fillStyle = LACQUER;
  brush.fill();
  roundBox(brush, { left: -half + 2, top: -half + 2, width: size - 4, height: size - 4 }, size * 0.12);
  brush.strokeStyle = CREAM;
  brush.lineWidth = 1;
  brush.stroke();
  paintTick(brush, size);
  brush.restore();
};

/** Where a seal will be, while its score is looked at. */
export const paintUnsealed = (brush: Brush, x: number, y: number, size: number): void => {
  const half = size / 2;
  roundBox(brush, { left: x - half, top: y - half, width: size, height: size }, size * 0.2);
  brush.strokeStyle = DARK_LACQUER;
  brush.globalAlpha = 0.22;
  brush.lineWidth = 1.2;
  brush.stroke();
  brush.globalAlpha = 1;
};

/** A way on: a small gold triangle for a run that can be watched. */
export const paintWatch = (brush: Brush, x: number, y: number): void => {
  brush.beginPath();
  brush.arc(x, y, 11, 0, Math.PI * 2);
  brush.strokeStyle = GOLD;
  brush.lineWidth = 1.4;
  brush.stroke();
  brush.beginPath();
  brush.moveTo(x - 3.2, y - 5);
  brush.lineTo(x + 5.4, y);
  brush.lineTo(x - 3.2, y + 5);
  brush.closePath();
  brush.fillStyle = LACQUER;
  brush.fill();
};
