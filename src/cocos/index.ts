/** The only door: what the scripts of `cocos/assets` import as `tuanyuan.js`. */
export { createGameHost, type GameOptions, type StartScreen } from './game-host.ts';
export { JarHost, type JarOptions, type JarProof } from './jar-host.ts';
export type { JarDanger, JarEnd, JarListener, JarMerge, JarRun, JarScore } from './jar-run.ts';
export type { NodeHost } from './node-host.ts';
