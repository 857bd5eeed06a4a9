import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createRun, type PieceView, type Rules, type Run } from '../../src/core/index.ts';
import { shippedRules } from '../../test/core/shipped-rules.ts';

const FRAMES = 8;
/** Pixels per board unit. */
const SCALE = 0.3;
const COLORS = [
  '#4a4238',
  '#a03a32',
  '#c89a5a',
  '#8a2f24',
  '#f2ead8',
  '#e8b04a',
  '#c98a3c',
  '#f6f1e4',
  '#c8d04a',
];
const MORE_COLORS = ['#d8402e', '#fff3c0'];

/** A piece as a circle with a radius drawn in, so that its turning shows. */
const drawPiece = ({ x, y, radius, angle, tier }: PieceView): string =>
  `<g transform="translate(${x} ${y}) rotate(${(angle * 180) / Math.PI})">` +
  `<circle r="${radius}" fill="${[...COLORS, ...MORE_COLORS][tier]}" stroke="#222" stroke-width="2"/>` +
  `<path d="M0 0H${radius}" stroke="#222" stroke-width="2"/></g>`;

const drawFrame = ({ board, pieces, tick }: Run['view'], index: number): string =>
  `<g transform="translate(${index * (board.width + 40) + 20} 20)">` +
  `<rect width="${board.width}" height="${board.height}" fill="#1d2340"/>` +
  `<path d="M0 ${board.dangerY}H${board.width}" stroke="#d8402e" stroke-width="3" stroke-dasharray="16 12"/>` +
  `${pieces.map(drawPiece).join('')}` +
  `<text x="12" y="44" font-size="36" fill="#fff" font-family="sans-serif">${(tick / 60).toFixed(2)} s</text></g>`;

const writeStrip = async (name: string, rules: Rules, frames: readonly string[]): Promise<void> => {
  const width = FRAMES * (rules.board.width + 40);
  const height = rules.board.height + 40;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * SCALE}" height="${height * SCALE}"><rect width="100%" height="100%" fill="#fff"/>${frames.join('')}</svg>`;
  const file = fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));
  await sharp(Buffer.from(svg)).png({ palette: true }).toFile(file);
  console.log(file);
};

/** The first merge earns the shake. */
const withEarlyShake = (rules: Rules): Rules => ({ ...rules, tools: { ...rules.tools, shakeChain: 1 } });

/** Drops as fast as allowed until 60 pieces lie in the jar, shakes them, and looks every 14 ticks. */
const heapFrames = (rules: Rules): readonly string[] => {
  const run = createRun({ rules: withEarlyShake(rules), mode: 'endless', seed: 6 });
  for (let i = 0; run.view.pieces.length < 60; i += 1) {
    run.step(run.view.canDrop ? [{ type: 'drop', column: (i * 89) % 256 }] : []);
  }
  run.step([{ type: 'shake' }]);
  return Array.from({ length: FRAMES }, (_, index) => {
    const frame = drawFrame(run.view, index);
    for (let i = 0; i < 14; i += 1) run.step();
    return frame;
  });
};

const CHAIN_STEP = 6;
const CHAIN_TICKS = FRAMES * CHAIN_STEP;

/** Plays one run, a drop a second, telling the ticks of its merges. */
const playScattered = (rules: Rules, watch: (run: Run, merges: number) => void): void => {
  const run = createRun({ rules, mode: 'endless', seed: 12 });
  while (run.view.ended === null) {
    const { tick } = run.view;
    const events = run.step(tick % 60 === 0 ? [{ type: 'drop', column: (tick * 13) % 256 }] : []);
    watch(run, events.filter(({ type }) => type === 'merged').length);
  }
};

/** The moment of a run with the most merges, every 6 ticks. */
const chainFrames = (rules: Rules): readonly string[] => {
  const merges: number[] = [];
  playScattered(rules, (_run, count) => merges.push(count));
  const within = merges.map((_, from) => merges.slice(from, from + CHAIN_TICKS).reduce((a, b) => a + b, 0));
  const start = within.indexOf(Math.max(...within));
  const frames: string[] = [];
  playScattered(rules, ({ view }) => {
    const since = view.tick - start;
    if (since >= 0 && since < CHAIN_TICKS && since % CHAIN_STEP === 0)
      frames.push(drawFrame(view, frames.length));
  });
  return frames;
};

/** Two filmstrips of the bare physics: a heap that settles, and a chain of merges. */
export const benchFilm = async (): Promise<void> => {
  const rules = shippedRules();
  await writeStrip('physics-heap', rules, heapFrames(rules));
  await writeStrip('physics-chain', rules, chainFrames(rules));
};
