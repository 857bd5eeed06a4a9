import type { Call } from './cells.ts';

/** Nothing can be shown without these: they end in the failure page, whose button tries again. */
export const VITAL: Readonly<Record<string, string>> = {
  createCanvas: 'the first canvas is the screen',
  'Canvas.getContext': 'nothing can be drawn without the context of the screen',
  'WebGL.draw':
    'a context that is lost at the first drawing comes back to the next sitting alone: the second button restarts',
  'Context.texImage2D': 'no picture reaches the graphics card',
  getFileSystemManager: 'tables of the pictures are read from the package',
  'FileSystemManager.readFile': 'tables of the pictures are read from the package',
  createImage: 'everything is drawn from pictures of the package',
  'Image.src': 'everything is drawn from pictures of the package',
};

/** Without these home stands, and no finger reaches it. */
export const HANDS: readonly string[] = ['onTouchStart', 'onTouchEnd'];

export const vitalReason = ({ api, domain }: Call): string | null =>
  domain === 'game' ? (VITAL[api] ?? null) : null;
