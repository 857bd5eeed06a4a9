import { Application, type Container, Rectangle, Sprite, Text, Texture } from 'pixi.js';
import type { PageBench } from './started.ts';

/** What our home is made of, as a stock PixiJS application: the sky's colours, pictures of our atlas, and lines of text. */
const WORDS = [
  '团圆',
  '成双碰一碰，越碰越团圆',
  '自在',
  '今日',
  '一分钟',
  '练习',
  '团圆谱',
  '月历',
  '成就',
  '装扮',
];
const PICTURES = 110;

interface Sheet {
  readonly frames: Readonly<Record<string, readonly number[]>>;
}

const texturesOf = ({ pictures, sheets }: PageBench, name: string): Texture[] => {
  const { source } = Texture.from(pictures[`assets/${name}.png`]!);
  const { frames } = JSON.parse(sheets[`assets/${name}.json`]!) as Sheet;
  return Object.values(frames).map(
    ([x = 0, y = 0, width = 1, height = 1]) =>
      new Texture({ source, frame: new Rectangle(x, y, width, height) }),
  );
};

const fillHome = (bench: PageBench, home: Container): void => {
  const textures = ['atlas-0', 'atlas-1'].flatMap((name) => texturesOf(bench, name));
  for (let at = 0; at < PICTURES; at += 1) {
    const picture = new Sprite(textures[at % textures.length]);
    picture.position.set((at % 10) * 39, Math.floor(at / 10) * 76);
    picture.scale.set(0.3);
    home.addChild(picture);
  }
  WORDS.forEach((text, at) => {
    const label = new Text({ text, style: { fill: 0xfff3dc, fontSize: 20, fontFamily: 'sans-serif' } });
    label.position.set(40, 60 + at * 70);
    home.addChild(label);
  });
};

const startPage = async (bench: PageBench): Promise<void> => {
  const app = new Application();
  await app.init({
    canvas: bench.canvas,
    width: 390,
    height: 844,
    resolution: 2,
    background: 0x121a3c,
    preference: 'webgl',
  });
  fillHome(bench, app.stage);
  bench.ready();
};
(globalThis as unknown as { startPage: typeof startPage }).startPage = startPage;
