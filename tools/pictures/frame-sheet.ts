import sharp from 'sharp';
import type { TakenFrame } from './video-tour.ts';

/** Pixels of a frame. */
const WIDTH = 200;
const COLUMNS = 4;

const caption = (text: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="18"><rect width="${WIDTH}" height="18" fill="#000c"/>` +
      `<text x="4" y="13" font-size="11" font-family="sans-serif" fill="#fff">${text}</text></svg>`,
  );

/** Frames in rows of four, each with its name, as one picture. */
export const writeFrameSheet = async (frames: readonly TakenFrame[], path: string): Promise<void> => {
  const tiles = await Promise.all(
    frames.map(async ({ png, name }) =>
      sharp(await sharp(png).resize(WIDTH).toBuffer())
        .composite([{ input: caption(name), left: 0, top: 0 }])
        .png()
        .toBuffer(),
    ),
  );
  const { height = 0 } = await sharp(tiles[0]).metadata();
  const rows = Math.ceil(tiles.length / COLUMNS);
  const sheet = { width: WIDTH * COLUMNS, height: height * rows, channels: 3 as const, background: '#000' };
  await sharp({ create: sheet })
    .composite(
      tiles.map((input, at) => ({
        input,
        left: (at % COLUMNS) * WIDTH,
        top: Math.floor(at / COLUMNS) * height,
      })),
    )
    .png({ palette: true, quality: 90 })
    .toFile(path);
};
