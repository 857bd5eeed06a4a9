/// <reference path="./phaser-lite.d.ts" />
import Phaser from 'phaser';
import type { PageBench } from './started.ts';

const PICTURES = 110;
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

interface Sheet {
  readonly frames: Readonly<Record<string, readonly number[]>>;
}

const addAtlas = (scene: Phaser.Scene, { pictures, sheets }: PageBench, name: string): string[] => {
  const texture = scene.textures.addImage(name, pictures[`assets/${name}.png`]!);
  const { frames } = JSON.parse(sheets[`assets/${name}.json`]!) as Sheet;
  return Object.entries(frames).map(([frame, [x = 0, y = 0, width = 1, height = 1]]) => {
    texture?.add(frame, 0, x, y, width, height);
    return frame;
  });
};

const fillHome = (scene: Phaser.Scene, bench: PageBench): void => {
  const all = ['atlas-0', 'atlas-1'].flatMap((name) =>
    addAtlas(scene, bench, name).map((frame) => [name, frame] as const),
  );
  for (let at = 0; at < PICTURES; at += 1) {
    const [name, frame] = all[at % all.length]!;
    scene.add.image((at % 10) * 39, Math.floor(at / 10) * 76, name, frame).setScale(0.3);
  }
  WORDS.forEach((text, at) => {
    scene.add.text(40, 60 + at * 70, text, { fontSize: '20px', color: '#fff3dc' });
  });
};

/** Home as a stock Phaser 3 game with its own Matter. */
const startPage = (bench: PageBench): void => {
  new Phaser.Game({
    type: Phaser.WEBGL,
    canvas: bench.canvas,
    width: 390,
    height: 844,
    backgroundColor: '#121a3c',
    audio: { noAudio: true },
    banner: false,
    physics: { default: 'matter', matter: { gravity: { x: 0, y: 1 } } },
    scene: {
      create(this: Phaser.Scene) {
        fillHome(this, bench);
        bench.ready();
      },
    },
  });
};
(globalThis as unknown as { startPage: typeof startPage }).startPage = startPage;
