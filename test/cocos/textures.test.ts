import { Texture2D } from 'cc';
import { describe, expect, it } from 'vitest';
import { CanvasSource, ImageSource, Picture, Rectangle, Texture } from '../../src/view/cocos/graph.ts';
import { type Texture2D as DoubleTexture, uploadsOf } from './cc/assets.ts';

const page = (width: number, height: number) => ({ width, height });
const uploads = (source: ImageSource) => uploadsOf(source.texture as unknown as DoubleTexture);

describe('textures on Cocos', () => {
  it('a source: is sent to the graphics card when it is first seen, not before', () => {
    const source = new ImageSource({ resource: page(64, 32) });
    source.update();
    expect(source.texture).toBeInstanceOf(Texture2D);
    expect(uploads(source)).toHaveLength(1);
  });

  it('a canvas that has changed: goes into the texture that is bound', () => {
    const canvas = page(64, 32);
    const source = new CanvasSource({ resource: canvas, resolution: 1, transparent: true });
    const bound = source.texture;
    source.update();
    expect(source.texture).toBe(bound);
    expect(uploads(source)).toEqual([canvas, canvas]);
  });

  it('a picture of another size: gets a new texture, and frames follow to the same share of it', () => {
    const source = new ImageSource({ resource: page(1, 1), width: 100, height: 50 });
    const texture = new Texture({
      source,
      frame: new Rectangle(20, 10, 40, 20),
      orig: new Rectangle(0, 0, 44, 24),
      trim: new Rectangle(1, 3, 40, 20),
    });
    const before = texture.spriteFrame;
    source.resource = page(200, 100);
    source.update();
    expect(texture.spriteFrame).toBe(before);
    const { rect, originalSize, offset } = before;
    expect([rect.x, rect.y, rect.width, rect.height]).toEqual([40, 20, 80, 40]);
    expect([originalSize.width, originalSize.height]).toEqual([88, 48]);
    expect([offset.x, offset.y]).toEqual([-2, 2]);
    expect(before.texture).toBe(source.texture);
  });

  it('a frame: is never copied into an atlas of the engine’s, and stands upright in the mirrored root', () => {
    const { spriteFrame } = new Texture({ source: new ImageSource({ resource: page(8, 8) }) });
    expect([spriteFrame.packable, spriteFrame.flipUVY]).toEqual([false, true]);
  });

  it('a texture that was destroyed: follows its source no more', () => {
    const source = new ImageSource({ resource: page(8, 8) });
    const texture = new Texture({ source });
    expect(texture.spriteFrame.rect.width).toBe(8);
    texture.destroy();
    source.resource = page(16, 16);
    expect(() => source.update()).not.toThrow();
  });

  it('a picture without a texture: shows no frame and has no size', () => {
    const picture = new Picture();
    expect([picture.width, picture.height]).toEqual([0, 0]);
  });
});
