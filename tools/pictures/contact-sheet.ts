import sharp from 'sharp';

const GAP = 12;
const NIGHT = { r: 18, g: 26, b: 60, alpha: 1 };

/** Pictures side by side at one height, on a night background; written as a palettised PNG. */
export const writeContactSheet = async (
  paths: readonly string[],
  height: number,
  target: string,
): Promise<void> => {
  const tiles = await Promise.all(
    paths.map((path) => sharp(path).resize({ height }).png().toBuffer({ resolveWithObject: true })),
  );
  const lefts: number[] = [];
  let width = GAP;
  for (const { info } of tiles) {
    lefts.push(width);
    width += info.width + GAP;
  }
  await sharp({ create: { width, height: height + 2 * GAP, channels: 4, background: NIGHT } })
    .composite(tiles.map(({ data }, index) => ({ input: data, left: lefts[index]!, top: GAP })))
    .png({ palette: true, quality: 90, effort: 8 })
    .toFile(target);
};

/** A screenshot for the docs: 256 colours with dithering keep it a quarter of the size. */
export const writePicture = async (png: Buffer, target: string): Promise<void> => {
  await sharp(png).png({ palette: true, quality: 92, effort: 8 }).toFile(target);
};
