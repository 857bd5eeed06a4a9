import { CREAM, GOLD, INK, LACQUER, SOFT_INK } from '../shared/vocabulary/palette.ts';
import type { BoardList } from './board-list.ts';
import { type Box, fall, fillBox, strokeBox } from './brush.ts';
import { DARK_LACQUER } from './colors.ts';
import type { Brush } from './domain-host.ts';
import { type LeaderboardLayout, ROW } from './leaderboard-layout.ts';
import { paintLine, type RowTools } from './row-painter.ts';
import { say } from './words.ts';

export interface TabLook {
  /** The key of its word. */
  readonly key: string;
  readonly chosen: boolean;
}

/** What is to be seen, as it is now. */
export interface LeaderboardPicture {
  readonly layout: LeaderboardLayout;
  readonly pills: readonly TabLook[];
  readonly tabs: readonly TabLook[];
  readonly list: Pick<BoardList, 'length' | 'ownAt' | 'noOwn' | 'isOwn' | 'paintRow'>;
  /** What is said instead of rows: a key, with its `.how` below it; null where rows are shown. */
  readonly notice: string | null;
  readonly offset: number;
  /** 0…1 at the list's end while it is longer than its window; null: it is not. */
  readonly thumb: { readonly at: number; readonly share: number } | null;
  /** Milliseconds, for the dots of waiting. */
  readonly clock: number;
  readonly loading: boolean;
}

const paintPills = (brush: Brush, tools: RowTools, { layout, pills }: LeaderboardPicture): void => {
  const first = layout.pills[0]!;
  const track: Box = {
    left: 6,
    top: first.top + 4,
    width: first.width * pills.length - 12,
    height: first.height - 8,
  };
  fillBox(brush, track, 18, '#E9D3A8');
  strokeBox(brush, track, 18, 'rgba(142,31,36,0.28)', 1);
  pills.forEach(({ key, chosen }, at) => {
    const box = layout.pills[at]!;
    const pill: Box = {
      left: box.left + 8,
      top: box.top + 6,
      width: box.width - 16,
      height: box.height - 12,
    };
    if (chosen) {
      fillBox(brush, { ...pill, top: pill.top + 1.5 }, 16, DARK_LACQUER);
      fillBox(brush, pill, 16, fall(brush, pill, ['#E2553F', LACQUER]));
    }
    tools.letters.write(
      brush,
      say(tools.words, key),
      box.left + box.width / 2,
      box.top + box.height / 2 + 0.5,
      {
        size: Math.min(17, box.width / 5),
        color: chosen ? CREAM : SOFT_INK,
        align: 'center',
        room: box.width - 22,
      },
    );
  });
};

const paintTabs = (brush: Brush, tools: RowTools, { layout, tabs }: LeaderboardPicture): void => {
  tabs.forEach(({ key, chosen }, at) => {
    const box = layout.tabs[at]!;
    const middle = box.left + box.width / 2;
    tools.letters.write(brush, say(tools.words, key), middle, box.top + box.height / 2, {
      size: 15,
      color: chosen ? LACQUER : SOFT_INK,
      align: 'center',
      room: box.width - 8,
    });
    if (!chosen) return;
    brush.beginPath();
    brush.moveTo(middle - 17, box.top + 35);
    brush.quadraticCurveTo(middle, box.top + 32, middle + 17, box.top + 34);
    brush.quadraticCurveTo(middle, box.top + 36.5, middle - 17, box.top + 35);
    brush.fillStyle = LACQUER;
    brush.fill();
  });
};

const paintDots = (brush: Brush, x: number, y: number, clock: number): void => {
  for (let dot = 0; dot < 3; dot++) {
    const wave = Math.max(0, Math.sin(clock / 260 - dot * 0.7));
    fillBox(brush, { left: x + (dot - 1) * 18 - 4, top: y - 4 - wave * 7, width: 8, height: 8 }, 4, GOLD);
  }
};

const paintNotice = (brush: Brush, tools: RowTools, picture: LeaderboardPicture, notice: string): void => {
  const { list } = picture.layout;
  const { letters, words } = tools;
  const x = list.left + list.width / 2;
  const how = say(words, `${notice}.how`);
  const letter = { size: 14, color: SOFT_INK, align: 'center' } as const;
  const lines = letters.lines(brush, how, list.width - 40, letter);
  let y = list.top + list.height / 2 - 10 - lines.length * 11;
  if (picture.loading) paintDots(brush, x, y - 26, picture.clock);
  letters.write(brush, say(words, notice), x, y, {
    size: 18,
    color: INK,
    align: 'center',
    room: list.width - 24,
  });
  y += 30;
  for (const line of lines) {
    letters.write(brush, line, x, y, letter);
    y += 22;
  }
};

const paintThumb = (brush: Brush, { layout, thumb }: LeaderboardPicture): void => {
  if (thumb === null) return;
  const { list } = layout;
  const height = Math.max(28, list.height * thumb.share);
  const top = list.top + (list.height - height) * thumb.at;
  brush.globalAlpha = 0.4;
  fillBox(brush, { left: list.left + list.width - 3, top, width: 3, height }, 1.5, DARK_LACQUER);
  brush.globalAlpha = 1;
};

/** Only rows in sight are drawn, however long the list is. */
const paintRows = (brush: Brush, picture: LeaderboardPicture): void => {
  const { layout, list: rows, offset } = picture;
  const { list } = layout;
  brush.save();
  brush.beginPath();
  brush.rect(list.left, list.top, list.width, list.height);
  brush.clip();
  const first = Math.max(0, Math.floor(offset / ROW));
  const last = Math.min(rows.length - 1, Math.floor((offset + list.height) / ROW));
  for (let at = first; at <= last; at++) {
    const box: Box = { left: list.left, top: list.top + at * ROW - offset, width: list.width, height: ROW };
    if (rows.isOwn(at)) fillBox(brush, { ...box, left: 2, width: box.width - 8 }, 10, 'rgba(232,179,63,0.2)');
    rows.paintRow(brush, at, { ...box, width: box.width - 6 });
    if (at > 0) paintLine(brush, box);
  }
  brush.restore();
};

const paintOwn = (brush: Brush, tools: RowTools, { layout, list }: LeaderboardPicture): void => {
  const box = layout.own;
  const paper: Box = { left: 1, top: box.top + 1, width: box.width - 2, height: box.height - 3 };
  fillBox(brush, { ...paper, top: paper.top + 2 }, 14, 'rgba(75,46,42,0.28)');
  fillBox(brush, paper, 14, fall(brush, paper, ['#FFF6DD', '#F4DFAE']));
  strokeBox(
    brush,
    { left: 3, top: box.top + 3, width: box.width - 6, height: box.height - 7 },
    12,
    GOLD,
    1.2,
  );
  if (list.ownAt >= 0) list.paintRow(brush, list.ownAt, { ...paper, width: paper.width - 6 });
  else
    tools.letters.write(brush, say(tools.words, list.noOwn), box.width / 2, box.top + box.height / 2, {
      size: 15,
      color: SOFT_INK,
      align: 'center',
      room: box.width - 30,
    });
};

export const paintLeaderboard = (brush: Brush, tools: RowTools, picture: LeaderboardPicture): void => {
  paintPills(brush, tools, picture);
  paintTabs(brush, tools, picture);
  if (picture.notice === null) paintRows(brush, picture);
  else paintNotice(brush, tools, picture, picture.notice);
  paintThumb(brush, picture);
  paintOwn(brush, tools, picture);
};
