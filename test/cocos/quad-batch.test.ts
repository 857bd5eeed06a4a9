import { Node, UITransform } from 'cc';
import { describe, expect, it } from 'vitest';
import { Group, ImageSource } from '../../src/view/cocos/graph.ts';
import { Painter } from '../../src/view/cocos/painter.ts';
import { QuadBatch } from '../../src/view/cocos/quad-batch.ts';
import { createQuadShader } from '../../src/view/cocos/quad-shader.ts';
import { makeFrame } from '../../src/view/graphics/frame.ts';
import { isAdding } from './cc/assets.ts';
import { endFrame } from './cc/node.ts';
import { boundTexture } from './cc/render-data.ts';
import { type Batcher, drawTree } from './cc/ui.ts';

interface DrawCall {
  readonly texture: unknown;
  readonly adding: boolean;
  readonly quads: number;
  /** Of the first corner of the first quad. */
  readonly corner: readonly number[];
  readonly alpha: number;
}

const drawn = (node: Node): DrawCall[] => {
  const calls: DrawCall[] = [];
  const batcher: Batcher = {
    commitComp: (comp, data, _frame, assembler) => {
      assembler?.fillBuffers?.(comp, batcher);
      const { vb, meshBuffer } = data!.chunk;
      calls.push({
        texture: boundTexture(data!),
        adding: isAdding(comp.customMaterial),
        quads: meshBuffer.indexOffset / 6,
        corner: [vb[0]!, vb[1]!],
        alpha: vb[8]!,
      });
      meshBuffer.indexOffset = 0;
    },
  };
  drawTree(node as never, batcher);
  return calls;
};

const makeStand = async (capacity = 3000) => {
  const sources = [0, 1].map(() => new ImageSource({ resource: { width: 64, height: 64 } }));
  const frames = sources.map((source, page) =>
    makeFrame(source, page, { x: 0, y: 0, width: 32, height: 32 }),
  );
  const batch = new QuadBatch(createQuadShader(sources), capacity);
  const host = new Node();
  host.addComponent(UITransform).setContentSize(100, 200);
  const painter = await Painter.create({ host }, { width: 50, height: 100 });
  const scene = new Group();
  scene.addChild(batch.node);
  painter.draw(scene);
  return { batch, frames: frames as [(typeof frames)[0], (typeof frames)[0]], host, painter, scene, sources };
};

describe('quads on Cocos', () => {
  it('places: points from the upper left corner of the host, whatever group the batch hangs in', async () => {
    const { batch, frames, host, painter, scene } = await makeStand();
    const moved = new Group();
    moved.x = 1000;
    scene.addChild(moved);
    moved.addChild(batch.node);
    batch.put(frames[0], 10, 10, 20, 20);
    painter.draw(scene);
    expect(drawn(host)).toMatchObject([{ corner: [-50, 100], quads: 1 }]);
  });

  it('light: in part it is one quad that covers and one that adds, whose shares are one', async () => {
    const { batch, frames, host, painter, scene } = await makeStand();
    batch.put(frames[0], 0, 0, 8, 8, 0xffffff, 0.8, 0.25);
    painter.draw(scene);
    const calls = drawn(host);
    expect(calls.map(({ adding, quads }) => [adding, quads])).toEqual([
      [false, 1],
      [true, 1],
    ]);
    expect(calls[0]!.alpha).toBeCloseTo(0.6);
    expect(calls[1]!.alpha).toBeCloseTo(0.2);
  });

  it('pages: a renderer that is used for another page draws from that one', async () => {
    const { batch, frames, host, painter, scene, sources } = await makeStand();
    for (const page of [0, 1] as const) {
      batch.clear();
      batch.put(frames[page], 0, 0, 8, 8);
      painter.draw(scene);
      expect(drawn(host).map(({ texture }) => texture)).toEqual([sources[page]!.texture]);
    }
  });

  it('order: pages are drawn as they were put, one renderer for each stretch', async () => {
    const { batch, frames, host, painter, scene, sources } = await makeStand();
    for (const page of [0, 0, 1, 0] as const) batch.put(frames[page], 0, 0, 8, 8);
    painter.draw(scene);
    expect(
      drawn(host).map(({ texture, quads }) => [sources.findIndex((it) => it.texture === texture), quads]),
    ).toEqual([
      [0, 2],
      [1, 1],
      [0, 1],
    ]);
  });

  it('many: more than the engine’s buffer takes become several renderers, and none is lost', async () => {
    const { batch, frames, host, painter, scene } = await makeStand();
    for (let quad = 0; quad < 2500; quad++) batch.put(frames[0], 0, 0, 8, 8);
    painter.draw(scene);
    expect(drawn(host).map(({ quads }) => quads)).toEqual([1000, 1000, 500]);
  });

  it('fewer: what is left of an earlier frame is not drawn', async () => {
    const { batch, frames, host, painter, scene } = await makeStand();
    for (const page of [0, 1, 0] as const) batch.put(frames[page], 0, 0, 8, 8);
    painter.draw(scene);
    batch.clear();
    batch.put(frames[0], 0, 0, 8, 8);
    painter.draw(scene);
    expect(drawn(host).map(({ quads }) => quads)).toEqual([1]);
    batch.clear();
    painter.draw(scene);
    expect(drawn(host)).toEqual([]);
  });

  it('full: what does not fit is not drawn and breaks nothing', async () => {
    const { batch, frames, host, painter, scene } = await makeStand(2);
    for (let quad = 0; quad < 9; quad++) batch.put(frames[0], 0, 0, 8, 8);
    painter.draw(scene);
    expect(drawn(host).map(({ quads }) => quads)).toEqual([4]);
  });

  it('a scene that was taken down: its batches are written no more', async () => {
    const { batch, frames, painter, scene, host } = await makeStand();
    const later = new Group();
    scene.destroy({ children: true });
    endFrame();
    batch.put(frames[0], 0, 0, 8, 8);
    expect(() => painter.draw(later)).not.toThrow();
    expect(drawn(host)).toEqual([]);
  });

  it('a batch that outlives its scene: is drawn in the next', async () => {
    const { batch, frames, painter, scene, host } = await makeStand();
    scene.removeChild(batch.node);
    scene.destroy({ children: true });
    endFrame();
    const later = new Group();
    later.addChild(batch.node);
    batch.put(frames[0], 0, 0, 8, 8);
    painter.draw(later);
    expect(drawn(host).map(({ quads }) => quads)).toEqual([1]);
  });
});
