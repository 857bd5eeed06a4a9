/** Software graphics draw the last frames of a game within this time (ms). */
const DRAWN_MS = 500;

/**
 * Keeps the screen of a game that has ended until its last frames are drawn, then has `lose` take its graphics away: removed
 * with its frame, the page would stand still for as long as they take.
 */
export const outliveFrame = (frame: HTMLIFrameElement, lose: () => void): void => {
  const canvases = [...(frame.contentDocument?.querySelectorAll('canvas') ?? [])];
  for (const canvas of canvases) document.adoptNode(canvas);
  if (canvases.length > 0) setTimeout(lose, DRAWN_MS);
};
