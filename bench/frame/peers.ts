import { Container, Sprite, Texture, WebGLRenderer } from 'pixi.js';
import { matter } from '../physics/peers/matter.ts';
import { makeScene, type Scene } from '../physics/scene.ts';

/** What the genre's usual build does in a frame, for the bench to play beside ours. */
export interface PeerPage {
  start(peer: PeerName, pieces: number): Promise<void>;
}

export type PeerName = 'matter-js + Pixi, a sprite a piece' | 'Pixi alone, seven sprites a piece';

const SETTLE_STEPS = 400;
const PARTS = 7;
const FALLING = 6;

/** As matter-js comes, nothing sleeps: with sleeping on, pieces stay in the air. The heap at rest, and a few more that come down one after the other, as in play. */
const heapWithFalling = (pieces: number): Scene => {
  const scene = makeScene(pieces, false);
  const heap = matter.start(scene);
  for (let i = 0; i < SETTLE_STEPS; i += 1) heap.step();
  const places = heap.places();
  heap.stop();
  const rested = scene.balls.map((ball, i) => ({ ...ball, ...places[i] }));
  const falling = Array.from({ length: FALLING }, (_, i) => ({ x: 120 + i * 90, y: -500 * i, radius: 30 }));
  return { ...scene, balls: [...rested, ...falling] };
};

const spritesOf = (pieces: number, parts: number, stage: Container): readonly Container[] =>
  Array.from({ length: pieces }, () => {
    const piece = stage.addChild(new Container());
    for (let i = 0; i < parts; i += 1) piece.addChild(new Sprite(Texture.WHITE));
    return piece;
  });

type Step = () => void;

const playMatter = (pieces: number, stage: Container): Step => {
  const scene = heapWithFalling(pieces);
  const heap = matter.start(scene);
  const sprites = spritesOf(scene.balls.length, 1, stage);
  return () => {
    heap.step();
    for (const [i, { x, y }] of heap.places().entries()) sprites[i]?.position.set(x, y);
  };
};

const playPixi = (pieces: number, stage: Container): Step => {
  const sprites = spritesOf(pieces, PARTS, stage);
  let tick = 0;
  return () => {
    tick += 1;
    sprites.forEach((piece, i) => {
      piece.position.set(60 * (i % 10) + (tick % 60), 90 * Math.floor(i / 10));
      piece.rotation = tick / 100;
    });
  };
};

const page: PeerPage = {
  async start(peer, pieces) {
    const renderer = new WebGLRenderer();
    await renderer.init({ width: 390, height: 844 });
    const stage = new Container();
    const step = peer.startsWith('matter') ? playMatter(pieces, stage) : playPixi(pieces, stage);
    const frame = (): void => {
      step();
      renderer.render(stage);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  },
};
(window as unknown as { peers: PeerPage }).peers = page;
