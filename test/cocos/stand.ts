import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Canvas, Node, UITransform } from 'cc';
import { builtPackage } from '../support/fresh-build.ts';
import { display, said, stock, stockBuffer, stockFont, stockImage, stockJson } from './cc/host.ts';
import { Rect } from './cc/math.ts';
import { endFrame, updateTree } from './cc/node.ts';

const ASSETS = join(builtPackage(), 'assets');

/** Width and height of a PNG file, from its header. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

const stockFile = (name: string): void => {
  const path = `tuanyuan/${name.replace(/\.[a-z0-9]+$/, '')}`;
  const file = readFileSync(join(ASSETS, name));
  if (name.endsWith('.json')) stockJson(path, JSON.parse(file.toString()));
  if (name.endsWith('.png')) stockImage(path, ...sizeOf(file));
  if (name.endsWith('.ttf')) stockFont(path, path.replace(/^.*\//, ''));
  if (name.endsWith('.mp3')) stockBuffer(path, new Uint8Array(file).buffer);
};

/** The resources as `npm run cocos` lays them down. */
export const stockResources = (): void => {
  for (const name of readdirSync(ASSETS, { recursive: true, encoding: 'utf8' }))
    if (name.includes('.')) stockFile(name);
};

export interface Stand {
  readonly canvas: Node;
  /** Stretched over the canvas. */
  readonly node: Node;
  /** One frame of the engine's. */
  frame(): void;
}

/** A scene with a canvas and a node as large as a phone, on an engine with nothing in its resources. */
export const openScene = (width = 390, height = 844): Stand => {
  stock.clear();
  said.length = 0;
  Object.assign(display, { width, height, pixelRatio: 2, safe: new Rect(0, 34, width, height - 81) });
  const canvas = new Node('Canvas');
  canvas.addComponent(UITransform).setContentSize(width, height);
  canvas.addComponent(Canvas);
  // As the engine has it: the lower left corner of the screen is the world's origin.
  canvas.setPosition(width / 2, height / 2, 0);
  const node = new Node('Tuanyuan');
  node.addComponent(UITransform).setContentSize(width, height);
  canvas.addChild(node);
  return {
    canvas,
    node,
    frame: () => {
      updateTree(canvas as never, 1 / 60);
      endFrame();
    },
  };
};

/** A finger on the node: points from the upper left corner, as the game counts them. */
export const touch = (
  node: Node,
  phase: 'start' | 'move' | 'end' | 'cancel',
  x: number,
  y: number,
  id = 0,
): void => {
  const { height } = display;
  node.emit(`touch-${phase}`, { getID: () => id, getUILocation: () => ({ x, y: height - y }) });
};

/** What a canvas of the page would be: it draws nothing, and its text is as wide as it is long. */
export const stubPage = (): void => {
  const context = new Proxy(
    {
      measureText: (text: string) => ({ width: text.length * 10 }),
      createLinearGradient: () => ({ addColorStop: () => undefined }),
    },
    { get: (known, name) => known[name as keyof typeof known] ?? (() => undefined), set: () => true },
  );
  const createElement = () => ({ width: 0, height: 0, getContext: () => context });
  Object.assign(globalThis, { document: { createElement } });
};

/** What the node says to who made the scene; null: nothing. */
export const noticeOn = (node: Node): string | null => {
  const notice = node.getChildByName('Tuanyuan notice');
  const label = notice?.components.find((component) => 'string' in component);
  return label ? String((label as unknown as { string: string }).string) : null;
};

/** Promises of the game take their turn. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
};
