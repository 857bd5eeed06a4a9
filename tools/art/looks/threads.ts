import { GOLD, SILK } from '../color.ts';
import { circle, ellipse, linear, path, radial } from '../svg.ts';

/** What a thread is made of, once: it is strung downwards. Box 16 wide; the height is that of one link. */
export interface ThreadArt {
  readonly height: number;
  readonly content: string;
  /** From one link to the next, in shares of the height; 1 where nothing is said. */
  readonly step?: number;
}

const silk: ThreadArt = {
  height: 16,
  content:
    `<defs>${linear(
      't',
      [-2.6, 0, 2.6, 0],
      [
        { at: 0, color: '#FF9A80' },
        { at: 0.45, color: SILK },
        { at: 1, color: '#9E1F2C' },
      ],
    )}</defs><rect x="-2.6" y="-8" width="5.2" height="16" fill="url(#t)"/>` +
    [-8, -4, 0, 4, 8]
      .map((y) => path(`M-2.6 ${y + 2}L2.6 ${y - 2}`, 'stroke="#FFC8B4" stroke-width="1" opacity="0.8"'))
      .join(''),
};

const bead = (inner: string, middle: string, outer: string): ThreadArt => ({
  height: 16,
  content:
    `<defs>${radial('t', -1.8, -2, 8, [
      { at: 0, color: inner },
      { at: 0.5, color: middle },
      { at: 1, color: outer },
    ])}</defs><rect x="-0.6" y="-8" width="1.2" height="16" fill="#FFF3DC" opacity="0.6"/>` +
    circle(0, 0, 5.6, 'fill="url(#t)"') +
    ellipse(-1.9, -2.3, 1.7, 1.2, 'fill="#FFFFFF" opacity="0.95" transform="rotate(-35 -1.9 -2.3)"'),
});

const bamboo: ThreadArt = {
  height: 22,
  content:
    `<defs>${linear(
      't',
      [-3.4, 0, 3.4, 0],
      [
        { at: 0, color: '#D6EDA0' },
        { at: 0.4, color: '#8CC27C' },
        { at: 1, color: '#3E7A60' },
      ],
    )}</defs><path d="M-3-10C-2.4-4-2.4 4-3 10H3C2.4 4 2.4-4 3-10Z" fill="url(#t)"/>` +
    '<rect x="-3.8" y="-11" width="7.6" height="2.2" rx="1.1" fill="#5F9A62"/><rect x="-3.8" y="8.8" width="7.6" height="2.2" rx="1.1" fill="#5F9A62"/>',
};

const chain: ThreadArt = {
  height: 18,
  content:
    ellipse(0, -4.4, 3.4, 5.4, `fill="none" stroke="#8E5E1E" stroke-width="2.6"`) +
    ellipse(0, -4.4, 3.4, 5.4, `fill="none" stroke="${GOLD}" stroke-width="1.7"`) +
    path('M0 0.4V9', 'stroke="#8E5E1E" stroke-width="3.2" stroke-linecap="round"') +
    path('M0 0.4V9', 'stroke="#FFE08A" stroke-width="1.8" stroke-linecap="round"'),
};

const glowing = (core: string, glow: string, r: number): ThreadArt => ({
  height: 24,
  content:
    `<defs>${radial('t', 0, 0, 8, [
      { at: 0, color: glow, opacity: 0.95 },
      { at: 0.45, color: glow, opacity: 0.4 },
      { at: 1, color: glow, opacity: 0 },
    ])}</defs>` +
    circle(0, 0, 8, 'fill="url(#t)"') +
    circle(0, 0, r, `fill="${core}"`),
});

/** A beam that fades at all edges: each stretch begins in the middle of the one before, and together they have no joints. */
const beam: ThreadArt = {
  height: 24,
  step: 0.5,
  content:
    `<defs>${linear(
      't',
      [-7, 0, 7, 0],
      [
        { at: 0, color: '#FFF3C4', opacity: 0 },
        { at: 0.42, color: '#FFF3C4', opacity: 0.5 },
        { at: 0.5, color: '#FFFDF0', opacity: 0.95 },
        { at: 0.58, color: '#FFF3C4', opacity: 0.5 },
        { at: 1, color: '#FFF3C4', opacity: 0 },
      ],
    )}${linear(
      'ends',
      [0, -12, 0, 12],
      [
        { at: 0, color: '#FFFFFF', opacity: 0 },
        { at: 0.5, color: '#FFFFFF' },
        { at: 1, color: '#FFFFFF', opacity: 0 },
      ],
    )}<mask id="fade"><rect x="-8" y="-12" width="16" height="24" fill="url(#ends)"/></mask></defs>` +
    '<rect x="-7" y="-12" width="14" height="24" fill="url(#t)" mask="url(#fade)"/>',
};

/** The threads a piece is lowered by, by the names they are bought by; dashes are there from the start. */
export const THREAD_ART = {
  'red-silk': silk,
  pearls: bead('#FFFFFF', '#F6ECE4', '#BFAEC0'),
  'bamboo-joints': bamboo,
  'jade-beads': bead('#E6FFE8', '#7CC8A0', '#2E7A66'),
  'gold-chain': chain,
  fireflies: glowing('#F8FFC8', '#B8F060', 2.4),
  moonbeam: beam,
} satisfies Record<string, ThreadArt>;
