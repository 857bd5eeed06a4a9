import sharp from 'sharp';
import { launchBrowser } from '../browser.ts';
import { within } from '../within.ts';

/** What a phone with the package of `test/simulator/fixtures/own-cloud` showed and was answered. */
export interface FirstFrame {
  /** The colour in the middle of the screen. */
  readonly centre: { readonly r: number; readonly g: number; readonly b: number };
  /** What its cloud function said. */
  readonly said: {
    readonly said: string;
    readonly sealed: { readonly cloudID: string; readonly data: object };
    readonly deep: { readonly sealed: string };
  };
}

const PATIENCE_MS = 60_000;
const HALF = 10;

const answered = async (): Promise<string> => {
  for (;;) {
    const line = window.phone?.logs().find(({ text }) => text.startsWith('@'));
    if (line !== undefined && window.phone.drawn()) return line.text.slice(1);
    await new Promise((done) => setTimeout(done, 20));
  }
};

/** Opens a phone of a running simulator in a browser and waits for its first frame, and for the cloud's answer. */
export const firstFrame = async (url: string): Promise<FirstFrame> => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
    await page.goto(`${url}/phone?device=iphonese1&user=first`);
    const said = await within('the first frame', page.evaluate(answered), PATIENCE_MS);
    const png = await page.screenshot({ clip: { x: 150, y: 280, width: 2 * HALF, height: 2 * HALF } });
    const [r = 0, g = 0, b = 0] = await sharp(png).removeAlpha().resize(1, 1).raw().toBuffer();
    return { centre: { r, g, b }, said: JSON.parse(said) };
  } finally {
    await browser.close();
  }
};
