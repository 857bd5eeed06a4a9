/**
 * How text gets from its canvas to the graphics card. `bytes`: its pixels are read and handed over as numbers, whose alpha the card's
 * own driver multiplies in; slower, for systems that do it wrong with a canvas.
 */
export type LabelUpload = 'canvas' | 'bytes';
