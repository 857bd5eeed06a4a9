/**
 * A double of the module `cc` for tests: it draws nothing, and has no member that the engine's own declarations lack
 * (honesty.test-d.ts). Where the engine is known to punish a mistake, it throws.
 */
export {
  Asset,
  BufferAsset,
  gfx,
  ImageAsset,
  JsonAsset,
  Material,
  SpriteFrame,
  Texture2D,
  TTFFont,
} from './assets.ts';
export { error, Game, game, log, resources, screen, sys, view, warn } from './host.ts';
export { Color, Rect, Size, Vec2, Vec3 } from './math.ts';
export { CCObject, Component, Node } from './node.ts';
export { RenderData } from './render-data.ts';
export { Canvas, Label, RenderRoot2D, Sprite, UIOpacity, UIRenderer, UITransform } from './ui.ts';

export const VERSION = '3.8.8';

export const Layers = { Enum: { UI_2D: 1 << 25, DEFAULT: 1 << 30 } };

type Decorator = (target: object) => void;

export const _decorator = {
  ccclass:
    (_name: string): Decorator =>
    () =>
      undefined,
};
