import sharp from 'sharp';
import type { Probe } from './phone-harness.ts';

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** What the middle of the phone's screen shows, 0…255. */
export const middleColour = async (probe: Probe): Promise<Colour> => {
  const url = await probe.phone((phone) => phone.picture());
  const picture = sharp(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  const { width, height } = await picture.metadata();
  const middle = { left: Math.round(width / 2), top: Math.round(height / 2), width: 8, height: 8 };
  const [red = 0, green = 0, blue = 0] = await picture.extract(middle).removeAlpha().raw().toBuffer();
  return { red, green, blue };
};

/** What a place of the phone's page shows, with all that lies over the game and under it. */
export const colourAt = async (probe: Probe, { x, y }: { x: number; y: number }): Promise<Colour> => {
  const seen = await probe.page.screenshot({ clip: { x, y, width: 4, height: 4 } });
  const [red = 0, green = 0, blue = 0] = await sharp(seen).removeAlpha().raw().toBuffer();
  return { red, green, blue };
};
