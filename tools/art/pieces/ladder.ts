import { bao } from './bao.ts';
import { fullMoon } from './full-moon.ts';
import { jujube } from './jujube.ts';
import { lantern } from './lantern.ts';
import { longan } from './longan.ts';
import { mooncake } from './mooncake.ts';
import type { PieceArt } from './piece.ts';
import { pomelo } from './pomelo.ts';
import { redBean } from './red-bean.ts';
import { sesame } from './sesame.ts';
import { tangyuan } from './tangyuan.ts';
import { yolkPastry } from './yolk-pastry.ts';

/** By tier. */
export const LADDER: readonly PieceArt[] = [
  sesame,
  redBean,
  longan,
  jujube,
  tangyuan,
  yolkPastry,
  mooncake,
  bao,
  pomelo,
  lantern,
  fullMoon,
];
