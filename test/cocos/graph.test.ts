import { Sprite, UIOpacity } from 'cc';
import { describe, expect, it } from 'vitest';
import { Group, ImageSource, Picture, Texture } from '../../src/view/cocos/graph.ts';
import { endFrame } from './cc/node.ts';

const texture = () => new Texture({ source: new ImageSource({ resource: { width: 10, height: 20 } }) });
const colorOf = (picture: Picture): number[] => {
  const { r, g, b } = picture.node.getComponent(Sprite)!.color;
  return [r, g, b];
};
const placeOf = ({ node }: Group, x: number, y: number): number[] => {
  const { m00, m01, m04, m05, m12, m13 } = node.worldMatrix;
  return [m00 * x + m04 * y + m12, m01 * x + m05 * y + m13].map((value) => Math.round(value * 1e6) / 1e6 + 0);
};

describe('the scene graph on Cocos', () => {
  it('tint: a group hands it down to all below, through their own', () => {
    const [outer, inner, picture] = [new Group(), new Group(), new Picture(texture())];
    outer.addChild(inner);
    inner.addChild(picture);
    picture.tint = 0xff8000;
    outer.tint = 0x80ff80;
    expect(colorOf(picture)).toEqual([128, 128, 0]);
    inner.removeChild(picture);
    new Group().addChild(picture);
    expect(colorOf(picture)).toEqual([255, 128, 0]);
  });

  it('pivot: is the point that is put on the place, and about which it turns', () => {
    const group = new Group();
    group.position.set(100, 50);
    group.pivot.set(10, 0);
    group.scale.set(2, 3);
    group.rotation = Math.PI / 2;
    expect(placeOf(group, 10, 0)).toEqual([100, 50]);
    expect(placeOf(group, 10, 1)).toEqual([97, 50]);
  });

  it('alpha: is the engine’s opacity, added only where it is needed', () => {
    const group = new Group();
    expect(group.node.getComponent(UIOpacity)).toBeNull();
    group.alpha = 0.5;
    expect(group.node.getComponent(UIOpacity)?.opacity).toBe(127.5);
    group.alpha = 2;
    expect(group.node.getComponent(UIOpacity)?.opacity).toBe(255);
  });

  it('order: a child that is put first is painted first', () => {
    const [root, one, two] = [new Group(), new Group(), new Group()];
    root.addChild(one);
    root.addChildAt(two, 0);
    expect(root.node.children).toEqual([two.node, one.node]);
    root.removeChildren();
    expect(root.node.children).toEqual([]);
  });

  it('destroyed: what listens is told once, and children go only where that was asked for', () => {
    const [root, kept, gone] = [new Group(), new Group(), new Group()];
    let told = 0;
    gone.once('destroyed', () => {
      told += 1;
    });
    root.addChild(kept);
    root.destroy();
    new Group().addChild(gone);
    gone.parent!.destroy({ children: true });
    endFrame();
    expect([told, kept.node.isValid, kept.parent, gone.node.isValid]).toEqual([1, true, null, false]);
  });

  it('size: is kept by the picture’s own pixels, and a mirrored one stays mirrored', () => {
    const picture = new Picture(texture());
    picture.scale.x = -1;
    picture.setSize(30, 40);
    expect([picture.scale.x, picture.scale.y, picture.width, picture.height]).toEqual([-3, 2, 30, 40]);
  });
});
