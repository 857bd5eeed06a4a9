import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createRun, type PieceView, type Rules, type Run } from '../../src/core/index.ts';
import { Engine } from '../../src/core/physics/matter.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { startHeap } from '../physics/peers/ours.ts';
import { makeScene } from '../physics/scene.ts';

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

/** A circle with a radius drawn in, so that its turning shows. */
const drawDisc = (
  { x, y, radius, angle }: Pick<PieceView, 'x' | 'y' | 'radius' | 'angle'>,
  color: string,
): string =>
  `<g transform="translate(${x} ${y}) rotate(${(angle * 180) / Math.PI})">` +
  `<circle r="${radius}" fill="${color}" stroke="#222" stroke-width="2"/>` +
  `<path d="M0 0H${radius}" stroke="#222" stroke-width="2"/></g>`;

const colorOf = (tier: number): string => [...COLORS, ...MORE_COLORS][tier] as string;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly tick: number;
  readonly shapes: string;
}

const drawFrame = ({ width, height, tick, shapes }: Frame, index: number): string =>
  `<svg x="${index * (width + 40) + 20}" y="20" width="${width}" height="${height}">` +
  `<rect width="${width}" height="${height}" fill="#1d2340"/>${shapes}` +
  `<text x="12" y="44" font-size="36" fill="#fff" stroke="#1d2340" stroke-width="10" paint-order="stroke" ` +
  `font-family="sans-serif">${(tick / 60).toFixed(2)} s</text></svg>`;

const drawRun = ({ board, pieces, tick }: Run['view'], index: number): string => {
  const line = `<path d="M0 ${board.dangerY}H${board.width}" stroke="#d8402e" stroke-width="3" stroke-dasharray="16 12"/>`;
  const shapes = line + pieces.map((piece) => drawDisc(piece, colorOf(piece.tier))).join('');
  return drawFrame({ width: board.width, height: board.height, tick, shapes }, index);
};

const writeStrip = async (name: string, rules: Rules, frames: readonly string[]): Promise<void> => {
  const width = FRAMES * (rules.board.width + 40);
  const height = rules.board.height + 40;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * SCALE}" height="${height * SCALE}"><rect width="100%" height="100%" fill="#fff"/>${frames.join('')}</svg>`;
  const file = fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));
  await sharp(Buffer.from(svg)).png({ palette: true }).toFile(file);
  console.log(file);
};

/** Dense while the heap falls, wide apart once it comes to rest: the last two are the same. */
const HEAP_TICKS = [0, 12, 24, 36, 48, 72, 240, 480];
const HEAP_PIECES = 60;

/** Sixty discs, and nothing of the game, fall into a heap. */
const heapFrames = (): readonly string[] => {
  const scene = makeScene(HEAP_PIECES, true);
  const { engine, bodies } = startHeap(scene);
  const sizes = [...new Set(scene.balls.map(({ radius }) => radius))].sort((a, b) => a - b);
  let now = 0;
  return HEAP_TICKS.map((tick, index) => {
    for (; now < tick; now += 1) Engine.update(engine, 1000 / 60);
    const discs = bodies.map(({ position, angle, circleRadius: radius = 0 }) =>
      drawDisc({ x: position.x, y: position.y, radius, angle }, colorOf(sizes.indexOf(radius) + 1)),
    );
    return drawFrame({ width: scene.width, height: scene.height, tick, shapes: discs.join('') }, index);
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
      frames.push(drawRun(view, frames.length));
  });
  return frames;
};

/** Two filmstrips of the bare physics: a heap that settles, and a chain of merges. */
export const benchFilm = async (): Promise<void> => {
  const rules = shippedRules();
  await writeStrip('physics-heap', rules, heapFrames());
  await writeStrip('physics-chain', rules, chainFrames(rules));
};
