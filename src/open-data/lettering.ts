import type { Brush } from './domain-host.ts';

export interface Letter {
  readonly size: number;
  readonly color: string;
  readonly align?: CanvasTextAlign;
  readonly weight?: 'normal' | 'bold';
  /** People's names are written in the client's own font, which has every script. */
  readonly family?: 'own' | 'system';
  /** Points; longer text is cut and ends in dots. */
  readonly room?: number;
}

const SYSTEM = '-apple-system, "PingFang SC", "Helvetica Neue", "Noto Sans CJK SC", sans-serif';
/** A word with the space after it, or one character of those that stand alone; a mark stays with what it follows. */
const PIECES = /[\u3000-\u9fff\uff00-\uffef][，。！？、：]*|[^ \u3000-\u9fff\uff00-\uffef]+ *| +/g;
const MOST_CUT = 2000;
const DOTS = '…';
/** Keep the direction of a name to itself. */
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/** Writes text with a context of any age, and remembers how long texts were cut. */
export class Lettering {
  private readonly own: string;
  private readonly cuts = new Map<string, string>();

  /** `family`: of the game's own font, where it could be loaded. */
  constructor(family: string | null) {
    this.own = family === null ? SYSTEM : `"${family}", ${SYSTEM}`;
  }

  /** `y` is the middle of the line. */
  write(brush: Brush, text: string, x: number, y: number, letter: Letter): void {
    brush.font = this.fontOf(letter);
    brush.fillStyle = letter.color;
    brush.textAlign = letter.align ?? 'left';
    brush.textBaseline = 'middle';
    brush.fillText(this.fit(brush, text, letter), x, y);
  }

  width(brush: Brush, text: string, letter: Letter): number {
    brush.font = this.fontOf(letter);
    return brush.measureText(text).width;
  }

  /** Text over several lines, broken where words end, or anywhere between Chinese characters. */
  lines(brush: Brush, text: string, room: number, letter: Letter): readonly string[] {
    brush.font = this.fontOf(letter);
    const lines: string[] = [];
    let line = '';
    for (const piece of text.match(PIECES) ?? []) {
      if (line !== '' && brush.measureText((line + piece).trim()).width > room) {
        lines.push(line.trim());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trim()];
  }

  private fontOf({ size, weight, family }: Letter): string {
    return `${weight ?? 'normal'} ${size}px ${family === 'system' ? SYSTEM : this.own}`;
  }

  private fit(brush: Brush, text: string, letter: Letter): string {
    const wrap = letter.family === 'system' ? `${ISOLATE}${text}${END_ISOLATE}` : text;
    if (letter.room === undefined) return wrap;
    const key = `${brush.font} ${letter.room} ${text}`;
    const known = this.cuts.get(key);
    if (known !== undefined) return known;
    if (this.cuts.size >= MOST_CUT) this.cuts.clear();
    const cut = brush.measureText(wrap).width <= letter.room ? wrap : this.cut(brush, text, letter.room);
    this.cuts.set(key, cut);
    return cut;
  }

  /** Whole characters only: half an emoji is none. */
  private cut(brush: Brush, text: string, room: number): string {
    const characters = Array.from(text);
    let [least, most] = [0, characters.length];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      const fits = brush.measureText(characters.slice(0, middle).join('') + DOTS).width <= room;
      if (fits) least = middle;
      else most = middle - 1;
    }
    return `${ISOLATE}${characters.slice(0, least).join('')}${DOTS}${END_ISOLATE}`;
  }
}
