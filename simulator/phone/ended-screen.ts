/** Software graphics draw the last frames of a game within this time (ms). */
const DRAWN_MS = 500;

/**
 * Keeps the screen of a game that has ended until its last frames are drawn, then has `lose` take its graphics away: removed
 * with its frame, the page would stand still for as long as they take.
 */
export const outliveFrame = (frame: HTMLIFrameElement, lose: () => void): void => {
  for (const canvas of frame.contentDocument?.querySelectorAll('canvas') ?? []) document.adoptNode(canvas);
  setTimeout(lose, DRAWN_MS);
};
