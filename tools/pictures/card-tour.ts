import sharp from 'sharp';
import { END_HEIGHT, panelLayout } from '../../src/view/layout/panel-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { menuCardOf } from './menu-card.ts';
import { metricsOf } from './metrics-of.ts';
import type { PhonePage } from './phone-page.ts';

/** The poster button from the middle of the panel's top, in points; across, of its width. */
const POSTER = { across: -0.28, y: 413 };
/** The place in the client's choices for a picture. */
const INTO_ALBUM = 2;
/** A picture is painted within so many steps of the clock. */
const STEPS = 240;

type Painted = string | null | undefined;

/** The PNG of a card or poster that the game has handed over as a data URL. */
export const pictureOfCard = (picture: string): Promise<Buffer> =>
  sharp(Buffer.from(picture.split(',')[1] ?? '', 'base64'))
    .png()
    .toBuffer();

/** Lets the clock go on until the picture is there, as a data URL. */
const painted = async (phone: PhonePage, look: () => Promise<Painted>): Promise<Buffer> => {
  for (let step = 0; step < STEPS; step++) {
    const picture = await look();
    if (picture) return pictureOfCard(picture);
    await phone.advance(200);
    await phone.page.waitForTimeout(50);
  }
  throw new Error('no picture was painted');
};

const cardOf = async (phone: PhonePage): Promise<Buffer> => {
  const card = await menuCardOf(phone.page);
  if (!card?.imageUrl) throw new Error('no card was painted');
  return pictureOfCard(card.imageUrl);
};

const posterOf = async (phone: PhonePage): Promise<Buffer> => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const panel = panelLayout(screen, END_HEIGHT);
  const [x, y] = [panel.x + panel.width * POSTER.across, panel.y - panel.height / 2 + POSTER.y];
  await phone.tap(x * scale, y * scale);
  return painted(phone, () =>
    phone.page.evaluate((choice) => {
      window.phone.answerDialog(choice);
      return window.phone.album().at(-1);
    }, INTO_ALBUM),
  );
};

/** From the panel of the end: the card that would be sent, and the poster. */
export const cardTour = async (
  phone: PhonePage,
  write: (name: string, png: Buffer) => Promise<void>,
): Promise<void> => {
  await write('card', await cardOf(phone));
  await write('poster', await posterOf(phone));
};
