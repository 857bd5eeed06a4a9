import { gfx, Material } from 'cc';

let adding: Material | null = null;
let covering: Material | null = null;

/**
 * The engine's own sprite effect. Its textures are not premultiplied, so colour is multiplied by alpha in blending, and
 * light that is added (`dst` one) can not share a draw call with what covers.
 */
const makeMaterial = (blendDst: gfx.BlendFactor): Material => {
  const material = new Material();
  material.initialize({
    effectName: 'for2d/builtin-sprite',
    defines: { USE_TEXTURE: true },
    states: {
      blendState: {
        targets: [
          {
            blend: true,
            blendSrc: gfx.BlendFactor.SRC_ALPHA,
            blendDst,
            blendSrcAlpha: gfx.BlendFactor.ONE,
            blendDstAlpha: blendDst,
          },
        ],
      },
    },
  });
  return material;
};

/** Adds to what is below. */
export const addingMaterial = (): Material => {
  adding ??= makeMaterial(gfx.BlendFactor.ONE);
  return adding;
};

/** Covers what is below as far as it is opaque. */
export const coveringMaterial = (): Material => {
  covering ??= makeMaterial(gfx.BlendFactor.ONE_MINUS_SRC_ALPHA);
  return covering;
};
