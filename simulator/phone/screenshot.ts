/** Pixels of a card's picture. ShareAppMessageOption: 5:4. */
const CARD = { width: 500, height: 400 };

const load = (url: string): Promise<HTMLImageElement> =>
  new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => failed(new Error('no picture'));
    image.src = url;
  });

/** The middle of a picture of the screen, as the host cuts it for a card without one; null without a picture. */
export const cutForCard = async (screen: string): Promise<string | null> => {
  if (screen === '') return null;
  const image = await load(screen);
  const height = Math.min(image.height, (image.width * CARD.height) / CARD.width);
  const sheet = document.createElement('canvas');
  Object.assign(sheet, CARD);
  const top = (image.height - height) / 2;
  sheet.getContext('2d')?.drawImage(image, 0, top, image.width, height, 0, 0, CARD.width, CARD.height);
  return sheet.toDataURL('image/jpeg', 0.85);
};

/** Width by height of a picture; null where there is none. */
export const ratioOf = (url: string): Promise<number | null> =>
  load(url).then(
    ({ width, height }) => width / height,
    () => null,
  );
