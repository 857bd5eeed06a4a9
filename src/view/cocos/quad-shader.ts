import type { TextureSource } from './texture.ts';

/** Pages a batch may mix. */
export const PAGES = 4;

/** On this engine a page is a renderer's texture: what is shared is only which pages there are. */
export interface QuadShader {
  pageOf(page: number): TextureSource;
  /** Points; the painter scales the root instead. */
  setScreen(width: number, height: number): void;
}

export const createQuadShader = (sources: readonly TextureSource[]): QuadShader => ({
  pageOf: (page) => sources[page] ?? sources[0]!,
  setScreen: () => undefined,
});
