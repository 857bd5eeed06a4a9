/** Properties that start with one underscore: bundled libraries keep them for themselves, no host reads them. */
export const PRIVATE_NAMES = /^_[a-zA-Z]/;

/** Private names that libraries also write as text, so that both spellings must stay: howler joins `_on` and an event. */
export const KEPT_NAMES = /^_(on[a-z]*|gpuRenderTargetHash|frequency)$/;

const TEXT = /["'`](_[a-zA-Z]\w*)["'`]/g;

/** Throws for a private name that is written as text in a bundled script: it would no longer be found under it. */
export const checkPrivateNames = (script: string): void => {
  const lost = [...script.matchAll(TEXT)]
    .map((match) => match[1] ?? '')
    .filter((name) => !KEPT_NAMES.test(name));
  if (lost.length > 0) throw new Error(`private names written as text: ${[...new Set(lost)].join(', ')}`);
};
