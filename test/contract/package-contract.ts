import { type ContractSuite, check, checkCode, checkSame } from './contract.ts';

/** What every package under contract holds beside its code. */
export const FILES = {
  text: 'contract/words.json',
  image: 'contract/dot.png',
  font: 'contract/letters.ttf',
} as const;

export const WORDS = '{"words":"plain"}';

const MISSING = 'contract/nothing-here';

export const packageContract: ContractSuite = {
  'files: a package file is read as text': async ({ files }) => {
    const read = await files.readText(FILES.text);
    checkSame(read.ok ? read.value : read.error.code, WORDS, 'the text');
  },
  'files: a package file is read as bytes': async ({ files }) => {
    const read = await files.readBytes(FILES.text);
    const bytes = read.ok ? Array.from(new Uint8Array(read.value)) : [];
    checkSame(
      bytes,
      Array.from(WORDS, (letter) => letter.charCodeAt(0)),
      'the bytes',
    );
  },
  'files: a missing file is a coded failure': async ({ files }) => {
    checkCode(await files.readText(`${MISSING}.json`), 'host/not-found', 'the text');
    checkCode(await files.readBytes(`${MISSING}.json`), 'host/not-found', 'the bytes');
  },
  'pictures: an image of the package has a size when it is loaded': async ({ pictures }) => {
    const loaded = await pictures.loadImage(FILES.image);
    check(loaded.ok && loaded.value.width > 0 && loaded.value.height > 0, 'the image has a size');
  },
  'pictures: a missing image is a coded failure': async ({ pictures }) => {
    checkCode(await pictures.loadImage(`${MISSING}.png`), 'host/not-found', 'the image');
  },
  'pictures: a canvas has the size that was asked for, and each is its own': async ({ pictures }) => {
    const [one, other] = [pictures.createCanvas(64, 32), pictures.createCanvas(8, 8)];
    checkSame([one.width, one.height, other.width, other.height], [64, 32, 8, 8], 'the sizes');
    check(one !== other, 'they are two');
  },
  'pictures: a painted canvas becomes a local picture, and each its own': async ({ pictures }) => {
    const canvas = pictures.createCanvas(64, 48);
    canvas.getContext('2d');
    const [one, other] = [await pictures.save(canvas, 100_000), await pictures.save(canvas, 100_000)];
    check(one.ok && other.ok && one.value !== '' && one.value !== other.value, 'the paths');
  },
  'pictures: a font answers the family to write with': async ({ pictures }) => {
    const font = pictures.loadFont(FILES.font);
    check(font.ok && font.value !== '', 'the family');
  },
  'pictures: a missing font is a coded failure': async ({ pictures }) => {
    checkCode(pictures.loadFont(`${MISSING}.ttf`), 'host/not-found', 'the font');
  },
};
