/** Milliseconds a page may take to answer, less than a test may take: a failure says what it waited for. */
const PATIENCE_MS = 50_000;

/** What is given; rejects with what was waited for where it gives nothing for that long. */
export const within = async <T>(
  what: string,
  given: T | Promise<T>,
  milliseconds = PATIENCE_MS,
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${milliseconds} ms for ${what}`)), milliseconds);
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
};
