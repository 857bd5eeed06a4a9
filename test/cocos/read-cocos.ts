import { flushFrame } from '../../src/view/cocos/frame-parts.ts';
import { Quads } from '../../src/view/cocos/quads.ts';
import { type Description, type Drawn, describeScreens, type Reader } from '../painters/describe-screens.ts';
import type { Language } from '../painters/languages.ts';
import { isAdding, type Texture2D } from './cc/assets.ts';
import { Color } from './cc/math.ts';
import type { Node } from './cc/node.ts';
import { boundTexture } from './cc/render-data.ts';
import { Sprite, UIOpacity, type UIRenderer, UITransform } from './cc/ui.ts';

const FLOATS = 9;
const INDICES = 6;
const OPAQUE = 255;

type PageOf = (texture: Texture2D) => number;

const toWorld = (node: Node, corners: readonly number[]): number[] => {
  const { m00, m01, m04, m05, m12, m13 } = node.worldMatrix;
  return [0, 2, 4, 6].flatMap((at) => {
    const [x, y] = [corners[at]!, corners[at + 1]!];
    return [m00 * x + m04 * y + m12, m01 * x + m05 * y + m13];
  });
};

/** The engine hands opacity down the tree. */
const opacityOf = (node: Node): number => {
  const own = (node.getComponent(UIOpacity)?.opacity ?? OPAQUE) / OPAQUE;
  return node.parent ? own * opacityOf(node.parent) : own;
};

/** Where the engine's own sprite puts a trimmed frame that must not be stretched: the lower left corner and the sides. */
const trimmedBox = (sprite: Sprite): readonly number[] => {
  const { width, height, anchorX, anchorY } = sprite.getComponent(UITransform)!;
  const { rect, originalSize, offset } = sprite.spriteFrame!;
  const scaleX = width / originalSize.width;
  const scaleY = height / originalSize.height;
  const left = (offset.x + (originalSize.width - rect.width) / 2) * scaleX - anchorX * width;
  const low = (offset.y + (originalSize.height - rect.height) / 2) * scaleY - anchorY * height;
  return [left, low, left + rect.width * scaleX, low + rect.height * scaleY];
};

const spriteOf = (sprite: Sprite, pageOf: PageOf): Drawn[] => {
  const { spriteFrame, node, color } = sprite;
  if (!spriteFrame || !(color instanceof Color)) return [];
  const { texture, rect, flipUVY } = spriteFrame;
  if (!flipUVY) throw new Error('a sprite stands on its head in the mirrored root');
  const [left, top, right, bottom] = trimmedBox(sprite) as [number, number, number, number];
  const [u, v] = [rect.x / texture.width, rect.y / texture.height];
  const [farU, farV] = [u + rect.width / texture.width, v + rect.height / texture.height];
  const alpha = opacityOf(node) * (color.a / OPAQUE);
  return [
    {
      corners: toWorld(node, [left, top, right, top, right, bottom, left, bottom]),
      page: pageOf(texture),
      places: [u, v, farU, v, farU, farV, u, farV],
      color: [
        ...[color.r, color.g, color.b].map((channel) => (channel / OPAQUE) * alpha),
        isAdding(sprite.customMaterial) ? 0 : alpha,
      ],
    },
  ];
};

/** What a renderer of ours hands over, as the engine would take it: only the indices say what is drawn. */
const quadsOf = (renderer: UIRenderer, pageOf: PageOf): Drawn[] => {
  const drawn: Drawn[] = [];
  renderer.updateRenderer();
  renderer.fillBuffers({
    commitComp: (comp, data, _frame, assembler) => {
      if (!data) return;
      const { vb, meshBuffer } = data.chunk;
      const from = meshBuffer.indexOffset;
      assembler?.fillBuffers?.(comp, { commitComp: () => undefined });
      const page = pageOf(boundTexture(data) as Texture2D);
      for (let at = from; at < meshBuffer.indexOffset; at += INDICES) {
        const first = meshBuffer.iData[at]!;
        drawn.push(quadAt(vb, first, page, isAdding(comp.customMaterial)));
      }
      meshBuffer.indexOffset = from;
    },
  });
  return drawn;
};

const quadAt = (vb: Float32Array, first: number, page: number, adding: boolean): Drawn => {
  const vertices = [0, 1, 2, 3].map((corner) => (first + corner) * FLOATS);
  const [red, green, blue, alpha] = [5, 6, 7, 8].map((offset) => vb[first * FLOATS + offset]!) as [
    number,
    number,
    number,
    number,
  ];
  return {
    corners: vertices.flatMap((at) => [vb[at]!, vb[at + 1]!]),
    page,
    places: vertices.flatMap((at) => [vb[at + 3]!, vb[at + 4]!]),
    color: [red * alpha, green * alpha, blue * alpha, adding ? 0 : alpha],
  };
};

const walk = (node: Node, pageOf: PageOf): Drawn[] => {
  if (!node.active) return [];
  const own = node.components.flatMap((component) => {
    if (component instanceof Sprite) return spriteOf(component, pageOf);
    return (component as unknown) instanceof Quads ? quadsOf(component as UIRenderer, pageOf) : [];
  });
  return [...own, ...node.children.flatMap((child) => walk(child, pageOf))];
};

/** Skies and glows are painted on a page of their own, which no source knows. */
const UNKNOWN = -1;

export const readCocos: Reader = ({ root, sources, page }, pageOf) => {
  flushFrame(root);
  const known = [...sources, page.source];
  const pageOfTexture = (texture: Texture2D): number => {
    const source = known.find((it) => (it.texture as unknown) === texture);
    return source ? pageOf(source) : UNKNOWN;
  };
  return walk(root.node as unknown as Node, pageOfTexture).filter((drawn) => drawn.page !== UNKNOWN);
};

export const describe = (language: Language): Description => describeScreens(language, readCocos);
