import type { Context } from '../context.ts';
import { makeCalls } from './calls.ts';
import { Canvases, canvasPlugin } from './canvas.ts';
import { Files } from './files.ts';
import { fontPlugin } from './font.ts';
import { Images, imagePlugin } from './image.ts';
import { lifecyclePlugin } from './lifecycle.ts';
import { Sharing, sharePlugin } from './share.ts';
import { storagePlugin } from './storage.ts';
import { subpackagePlugin } from './subpackage.ts';
import { systemPlugin } from './system.ts';
import { timingPlugin } from './timing.ts';
import { Fingers, touchPlugin } from './touch.ts';

/** The game's `wx` and the parts of it that the phone drives. */
export interface Host {
  readonly wx: object;
  readonly canvases: Canvases;
  readonly fingers: Fingers;
  readonly sharing: Sharing;
}

export const makeWx = (context: Context): Host => {
  const calls = makeCalls(context);
  const files = new Files(context);
  const canvases = new Canvases(context, files);
  const sharing = new Sharing(context, files);
  const wx = {
    ...canvasPlugin(canvases),
    ...imagePlugin(new Images(context, files)),
    ...fontPlugin(files),
    ...touchPlugin(context.signals),
    ...lifecyclePlugin(context, calls),
    ...storagePlugin(context, calls),
    ...systemPlugin(context, calls),
    ...timingPlugin(context),
    ...subpackagePlugin(context),
    ...sharePlugin(context, calls, sharing),
  };
  return { wx, canvases, fingers: new Fingers(context), sharing };
};
