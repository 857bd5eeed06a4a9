import { group, path, round, scatter } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const SILVER = '#AFC4E8';
const GOLD = '#D9A24A';

/** Fur as the glaze leaves it when it runs: fine streaks down a wall, some of them gold. */
const fur = (left: number, width: number, seed: number): string => {
  const at = scatter(460, seed);
  return Array.from({ length: 150 }, (_, streak) => {
    const x = round(left + at[streak * 3]! * width);
    const y = round(10 + at[streak * 3 + 1]! * 920);
    const length = round(26 + at[streak * 3 + 2]! * 60);
    const color = streak % 4 === 0 ? GOLD : SILVER;
    return path(
      `M${x} ${y}V${y + length}`,
      `stroke="${color}" stroke-width="1.7" stroke-linecap="round" opacity="${round(0.3 + at[streak * 3 + 2]! * 0.5)}"`,
    );
  }).join('');
};

/** Drops of oil in the glaze of the foot. */
const spots = (): string => {
  const at = scatter(240, 29);
  return Array.from({ length: 76 }, (_, spot) => {
    const x = round(at[spot * 3]! * 720);
    const y = round(968 + at[spot * 3 + 1]! * 34);
    const r = round(2 + at[spot * 3 + 2]! * 5);
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="#26304E" stroke="${spot % 3 === 0 ? GOLD : SILVER}" stroke-width="1.7" opacity="0.9"/>`;
  }).join('');
};

/** Black glaze of Jian ware: hare's fur on the walls, oil spots on the foot, a rim bound in copper. */
export const tenmoku: JarStyle = {
  name: 'tenmoku',
  wall: [
    { at: 0, color: '#0E1020' },
    { at: 0.008, color: '#2E3858' },
    { at: 0.016, color: '#7E90BE' },
    { at: 0.025, color: '#38446A' },
    { at: 0.038, color: '#0C0E1E' },
    { at: 0.5, color: '#28304E' },
    { at: 0.962, color: '#0A0C1C' },
    { at: 0.977, color: '#28304E' },
    { at: 0.988, color: '#566494' },
    { at: 1, color: '#141830' },
  ],
  foot: [
    { at: 0, color: '#1A2038', opacity: 0 },
    { at: 0.3, color: '#1E2642', opacity: 0.97 },
    { at: 0.42, color: '#2A3458' },
    { at: 0.72, color: '#161C34' },
    { at: 0.82, color: '#3A241E' },
    { at: 1, color: '#1C1216' },
  ],
  ornament: group(
    '',
    fur(-28, 28, 7),
    fur(720, 28, 13),
    spots(),
    path(
      'M22 1003C120 1007 600 1007 698 1003',
      `fill="none" stroke="${GOLD}" stroke-width="2.4" opacity="0.7"`,
    ),
  ),
  gloss: 0.7,
  inner: '#7C8CB8',
  rim: [
    { at: 0, color: '#6E4420' },
    { at: 0.06, color: '#FFD9A0' },
    { at: 0.3, color: '#C98A4A' },
    { at: 0.7, color: '#A86A34' },
    { at: 1, color: '#5A341E' },
  ],
  neck: '#1E2440',
  rimShade: '#5A3A1E',
  rimLight: '#FFE9C4',
  farBand: group(
    `stroke="${SILVER}" stroke-width="1.6" stroke-linecap="round" opacity="0.7"`,
    row(72, 5, 10, (x, at) => {
      const y = 8 - bow(x, 372, 19);
      return path(`M${x} ${y}V${y + 8 + (at % 3) * 5}`, '');
    }),
  ),
  nearBand: group(
    'fill="#6E4420"',
    row(34, 5, 21.5, (x) => `<circle cx="${x}" cy="${bow(x, 378, 25.6)}" r="2"/>`),
  ),
  haze: '#6878A8',
  dark: '#080A1C',
};
