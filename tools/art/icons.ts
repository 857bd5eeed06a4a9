import { readdirSync, readFileSync } from 'node:fs';
import type { Picture } from './picture.ts';
import { UI_DENSITY } from './ui.ts';

const FOLDER = new URL('../../assets/svg/icon/', import.meta.url);
/** The icons are drawn on 96 × 96 and shown at 32 points. */
const SIZE = 96;

/** The drawing without its own frame: the root's paint moves to a group. */
const innerOf = (svg: string): string =>
  svg
    .replace(/<svg([^>]*)>/, (_, attributes: string) => `<g ${paint(attributes)}>`)
    .replace('</svg>', '</g>');

const paint = (attributes: string): string =>
  (attributes.match(/(?:fill|stroke[a-z-]*)="[^"]*"/g) ?? []).join(' ');

export const iconPictures = (): Picture[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      name: `icon/${file.replace('.svg', '')}`,
      box: [0, 0, SIZE, SIZE],
      density: (32 * UI_DENSITY) / SIZE,
      content: innerOf(readFileSync(new URL(file, FOLDER), 'utf8')),
      whole: true,
    }));
