import type { RunView } from '../core/index.ts';
import { CREAM, GOLD, LACQUER, NIGHT } from '../shared/vocabulary/palette.ts';
import { type Box, disc, fall, fillBox, roundBox, strokeBox } from './brush.ts';
import { DARK_LACQUER } from './colors.ts';
import type { Brush } from './domain-host.ts';
import type { Lettering } from './lettering.ts';
import { paintPiece } from './piece-painter.ts';
import type { ReplayLayout } from './replay-layout.ts';
import type { TextureCache } from './texture-cache.ts';
import { grouped } from './words.ts';

export interface ReplayPicture {
  readonly layout: ReplayLayout;
  readonly view: RunView;
  readonly nextColumn: number | null;
  readonly name: string;
  readonly facts: string;
  /** Null where there is nobody to ask. */
  readonly ask: string | null;
  readonly playing: boolean;
  readonly speed: number;
  /** Shares of the whole run. */
  readonly at: number;
  readonly known: number;
}

interface Tools {
  readonly letters: Lettering;
  readonly pictures: TextureCache;
}

const paintNight = (brush: Brush, { all }: ReplayLayout): void => {
  fillBox(brush, all, 16, fall(brush, all, NIGHT));
  strokeBox(brush, { left: 0.8, top: 0.8, width: all.width - 1.6, height: all.height - 1.6 }, 15, GOLD, 1.4);
};

const paintJar = (brush: Brush, pictures: TextureCache, layer: 'behind' | 'front'): void => {
  for (const frame of pictures.jarFrames) {
    if (frame.layer !== layer) continue;
    if (!pictures.drawJar(brush, frame) && frame.name === 'jar/back')
      fillBox(
        brush,
        { left: frame.x, top: frame.y, width: frame.width, height: frame.height },
        40,
        'rgba(159,201,184,0.16)',
      );
  }
};

/** Lamplight from the jar's floor. */
const paintLamp = (brush: Brush, { width, height }: RunView['board']): void => {
  const lamp = brush.createRadialGradient(width / 2, height, 20, width / 2, height, width * 0.85);
  lamp.addColorStop(0, 'rgba(255,180,92,0.30)');
  lamp.addColorStop(1, 'rgba(255,180,92,0)');
  brush.fillStyle = lamp;
  brush.fillRect(0, 0, width, height);
};

const paintThread = (brush: Brush, { width, dangerY }: RunView['board']): void => {
  brush.beginPath();
  brush.moveTo(0, dangerY);
  brush.lineTo(width, dangerY);
  brush.strokeStyle = '#E0483E';
  brush.globalAlpha = 0.6;
  brush.lineWidth = 4;
  brush.stroke();
  brush.globalAlpha = 1;
};

/** What is held waits where it will be dropped: the run knows already. */
const paintHeld = (brush: Brush, pictures: TextureCache, view: RunView, column: number): void => {
  const { held, board } = view;
  brush.globalAlpha = view.canDrop ? 1 : 0.45;
  paintPiece(brush, pictures, {
    tier: held,
    x: view.columnX(column),
    y: board.dropY,
    angle: 0,
    radius: board.radii[held] ?? 0,
  });
  brush.globalAlpha = 1;
};

const paintBoard = (brush: Brush, { pictures }: Tools, picture: ReplayPicture): void => {
  const { layout, view, nextColumn } = picture;
  const { left, top, scale } = layout.board;
  brush.save();
  brush.translate(left, top);
  brush.scale(scale, scale);
  paintJar(brush, pictures, 'behind');
  paintLamp(brush, view.board);
  paintThread(brush, view.board);
  for (const piece of view.pieces) paintPiece(brush, pictures, piece);
  if (nextColumn !== null && view.ended === null) paintHeld(brush, pictures, view, nextColumn);
  paintJar(brush, pictures, 'front');
  brush.restore();
};

const paintArrow = (brush: Brush, { left, top, width, height }: Box): void => {
  const [x, y] = [left + width / 2 + 2, top + height / 2];
  disc(brush, x, y, 17, 'rgba(18,26,60,0.55)');
  brush.beginPath();
  brush.moveTo(x + 3.5, y - 7);
  brush.lineTo(x - 4, y);
  brush.lineTo(x + 3.5, y + 7);
  brush.strokeStyle = CREAM;
  brush.lineWidth = 2.6;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.stroke();
};

const paintHead = (brush: Brush, { letters }: Tools, { layout, name, facts, ask }: ReplayPicture): void => {
  paintArrow(brush, layout.back);
  const { left, top } = layout.title;
  const room = layout.title.width + (ask === null ? layout.ask.width : 0);
  letters.write(brush, name, left + 4, top + 16, { size: 15, color: CREAM, family: 'system', room });
  letters.write(brush, facts, left + 4, top + 34, { size: 13, color: '#C9CFF2', room });
  if (ask === null) return;
  const pill: Box = { left: layout.ask.left, top: top + 7, width: layout.ask.width - 8, height: 34 };
  fillBox(brush, { ...pill, top: pill.top + 1.5 }, 17, DARK_LACQUER);
  fillBox(brush, pill, 17, fall(brush, pill, ['#E2553F', LACQUER]));
  letters.write(brush, ask, pill.left + pill.width / 2, pill.top + 17.5, {
    size: 14,
    color: CREAM,
    align: 'center',
    room: pill.width - 12,
  });
};

const paintPlay = (brush: Brush, { left, top, width, height }: Box, playing: boolean): void => {
  const [x, y] = [left + width / 2 + 2, top + height / 2];
  disc(brush, x, y, 17, GOLD);
  brush.fillStyle = '#6B4212';
  if (playing) {
    brush.fillRect(x - 6, y - 7, 4, 14);
    brush.fillRect(x + 2, y - 7, 4, 14);
    return;
  }
  brush.beginPath();
  brush.moveTo(x - 4.5, y - 8);
  brush.lineTo(x + 8, y);
  brush.lineTo(x - 4.5, y + 8);
  brush.closePath();
  brush.fill();
};

const paintTrack = (brush: Brush, { track }: ReplayLayout, at: number, known: number): void => {
  const y = track.top + track.height / 2;
  const line = (share: number, color: string): void =>
    fillBox(
      brush,
      { left: track.left, top: y - 2.5, width: Math.max(5, track.width * share), height: 5 },
      2.5,
      color,
    );
  line(1, 'rgba(18,26,60,0.6)');
  line(known, 'rgba(201,207,242,0.45)');
  line(at, GOLD);
  disc(brush, track.left + track.width * at, y + 1, 9.5, 'rgba(18,26,60,0.5)');
  disc(brush, track.left + track.width * at, y, 9, CREAM);
};

const paintSpeed = (brush: Brush, { letters }: Tools, { layout, speed }: ReplayPicture): void => {
  const { left, top, width, height } = layout.speed;
  const pill: Box = { left: left + 6, top: top + 9, width: width - 12, height: height - 18 };
  roundBox(brush, pill, 15);
  brush.strokeStyle = GOLD;
  brush.lineWidth = 1.4;
  brush.stroke();
  letters.write(brush, `${speed}×`, pill.left + pill.width / 2, pill.top + pill.height / 2 + 0.5, {
    size: 15,
    color: CREAM,
    align: 'center',
    weight: 'bold',
  });
};

export const paintReplay = (brush: Brush, tools: Tools, picture: ReplayPicture): void => {
  paintNight(brush, picture.layout);
  paintBoard(brush, tools, picture);
  paintHead(brush, tools, picture);
  paintPlay(brush, picture.layout.play, picture.playing);
  paintTrack(brush, picture.layout, picture.at, picture.known);
  paintSpeed(brush, tools, picture);
};

export const factsOf = (score: string, drops: string, view: RunView): string =>
  `${score} ${grouped(view.score)} · ${drops} ${view.drops}`;
