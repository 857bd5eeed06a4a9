/** The scene graph and its pictures, for everything outside this folder: nothing else imports Pixi. */
export {
  CanvasSource,
  Container as Group,
  ImageSource,
  Rectangle,
  Sprite as Picture,
  Texture,
  type TextureSource,
} from 'pixi.js';
export { TiledSource } from './tiled-source.ts';
