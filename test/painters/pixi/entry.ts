import { type Container, Sprite, type TextureSource } from 'pixi.js';
import { QuadBatch } from '../../../src/view/pixi/quad-batch.ts';
import type { WholeScene } from '../../view/whole-scene.ts';
import { type Description, type Drawn, describeScreens } from '../describe-screens.ts';
import type { Language } from '../languages.ts';

/** What a batch holds and shows to nobody. */
interface Opened {
  readonly floats: Float32Array;
  readonly words: Uint32Array;
  readonly count: number;
  readonly quadShader: { readonly shader: { readonly resources: Record<string, TextureSource> } };
}

const FLOATS_PER_VERTEX = 6;
const CORNERS = 4;

/** By their nodes; a batch is cleared before it is written, and so becomes known. */
const batches = new Map<Container, Opened>();
const { clear } = QuadBatch.prototype;
QuadBatch.prototype.clear = function clearKnown(this: QuadBatch): void {
  batches.set(this.node, this as unknown as Opened);
  clear.call(this);
};

/** A batch counts the pages of its shader, of which the last is the texts'. */
const quadsOf = (
  { floats, words, count, quadShader }: Opened,
  pageOf: (source: TextureSource) => number,
): Drawn[] =>
  Array.from({ length: count }, (_, quad) => {
    const vertices = Array.from(
      { length: CORNERS },
      (_, corner) => (quad * CORNERS + corner) * FLOATS_PER_VERTEX,
    );
    const first = vertices[0]!;
    const word = words[first + 4]!;
    return {
      corners: vertices.flatMap((at) => [floats[at]!, floats[at + 1]!]),
      page: pageOf(quadShader.shader.resources[`uPage${floats[first + 5]!}`]!),
      places: vertices.flatMap((at) => [floats[at + 2]!, floats[at + 3]!]),
      color: [word & 255, (word >> 8) & 255, (word >> 16) & 255, word >>> 24].map((channel) => channel / 255),
    };
  });

const pictureOf = (sprite: Sprite, pageOf: (source: TextureSource) => number): Drawn => {
  const { texture } = sprite;
  const { frame, source } = texture;
  const { minX, minY, maxX, maxY } = sprite.visualBounds;
  const { a, b, c, d, tx, ty } = sprite.getGlobalTransform();
  const corners = [minX, minY, maxX, minY, maxX, maxY, minX, maxY];
  const alpha = sprite.getGlobalAlpha(false);
  const tint = sprite.getGlobalTint(false);
  const channels = [tint >> 16, (tint >> 8) & 255, tint & 255].map((channel) => (channel / 255) * alpha);
  const [left, top] = [frame.x / source.pixelWidth, frame.y / source.pixelHeight];
  const [right, bottom] = [left + frame.width / source.pixelWidth, top + frame.height / source.pixelHeight];
  return {
    corners: [0, 2, 4, 6].flatMap((at) => {
      const [x, y] = [corners[at]!, corners[at + 1]!];
      return [a * x + c * y + tx, b * x + d * y + ty];
    }),
    page: pageOf(source),
    places: [left, top, right, top, right, bottom, left, bottom],
    color: [...channels, sprite.blendMode === 'add' ? 0 : alpha],
  };
};

const read = ({ root }: WholeScene, pageOf: (source: TextureSource) => number): readonly Drawn[] => {
  const walk = (node: Container): Drawn[] => {
    if (!node.visible) return [];
    const batch = batches.get(node);
    const own = batch ? quadsOf(batch, pageOf) : [];
    if (node instanceof Sprite && node.texture.width > 1) own.push(pictureOf(node, pageOf));
    return [...own, ...node.children.flatMap((child) => walk(child as Container))];
  };
  return walk(root as unknown as Container);
};

export const describe = (language: Language): Description => describeScreens(language, read as never);
