import type { PhonePage } from '../../tools/pictures/phone-page.ts';

export interface DrawingCost {
  /** Since it was asked last. */
  readonly draws: number;
  /** Pixels of all pictures the graphics card holds now. */
  readonly texels: number;
}

declare global {
  interface Window {
    drawing: { draws: number; readonly textures: Map<WebGLTexture, number> };
  }
}

/** Runs in every frame of the phone's page: notes what is asked of its graphics in the frame on top. */
const watch = (): void => {
  const top = window.top as Window;
  top.drawing ??= { draws: 0, textures: new Map() };
  const { drawing } = top;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const methods = prototype as unknown as Record<string, (...values: never[]) => unknown>;
    const around = (
      name: string,
      look: (gl: WebGL2RenderingContext, values: readonly unknown[]) => void,
    ): void => {
      const original = methods[name];
      if (!original) return;
      methods[name] = function (this: WebGL2RenderingContext, ...values: never[]) {
        look(this, values);
        return original.apply(this, values);
      };
    };
    const hold = (gl: WebGL2RenderingContext, width: unknown, height: unknown): void => {
      const texture = gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture | null;
      if (texture) drawing.textures.set(texture, Number(width) * Number(height));
    };
    const count = (): void => {
      drawing.draws += 1;
    };
    around('drawElements', count);
    around('drawArrays', count);
    around('texStorage2D', (gl, values) => hold(gl, values[3], values[4]));
    around('texImage2D', (gl, values) => {
      if (values[0] !== gl.TEXTURE_2D || values[1] !== 0) return;
      const picture = values[5] as { width: number; height: number };
      if (values.length > 6) hold(gl, values[3], values[4]);
      else hold(gl, picture.width, picture.height);
    });
    around('deleteTexture', (_gl, values) => {
      drawing.textures.delete(values[0] as unknown as WebGLTexture);
    });
  }
};

/** From the next launch on: each launch has frames of its own, and the pictures of the one before are gone. */
export const watchDrawing = async (phone: PhonePage): Promise<void> => {
  await phone.page.context().addInitScript(watch);
  await phone.page.evaluate(() => {
    window.drawing = { draws: 0, textures: new Map() };
  });
};

export const drawingCost = (phone: PhonePage): Promise<DrawingCost> =>
  phone.page.evaluate(() => {
    const { drawing } = window;
    const { draws } = drawing;
    drawing.draws = 0;
    const texels = [...drawing.textures.values()].reduce((sum, size) => sum + size, 0);
    return { draws, texels };
  });
