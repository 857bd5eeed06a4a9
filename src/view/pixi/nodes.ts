/** The scene graph for everything outside this folder: nothing else imports Pixi. */
export { Container as Group, Sprite as Picture } from 'pixi.js';
