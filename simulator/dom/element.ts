/** A DOM element with classes, text and children. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

/** Puts an element at a place, in pixels. */
export const place = (
  target: HTMLElement,
  box: { left: number; top: number; width: number; height: number },
): void => {
  Object.assign(target.style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
};
