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
export { error, Game, game, log, resources, screen, sys, VERSION, view, warn } from './host.ts';
export { Color, Rect, Size, Vec2, Vec3 } from './math.ts';
export { CCObject, Component, Node } from './node.ts';
export { RenderData } from './render-data.ts';
export { Canvas, Label, RenderRoot2D, Sprite, UIOpacity, UIRenderer, UITransform } from './ui.ts';

export const Layers = { Enum: { UI_2D: 1 << 25, DEFAULT: 1 << 30 } };

type Decorator = (target: object) => void;
type MemberDecorator = (target: object, name: string) => void;

const decorates = (): Decorator => () => undefined;

/** An editor reads them; a game that runs has no use for them. */
export const _decorator = {
  ccclass: (_name: string): Decorator => decorates(),
  menu: (_path: string): Decorator => decorates(),
  requireComponent: (_component: unknown): Decorator => decorates(),
  disallowMultiple: (_target?: object): void => undefined,
  property:
    (_options: unknown): MemberDecorator =>
    () =>
      undefined,
};

export const Enum = <T extends object>(object: T): T => object;
