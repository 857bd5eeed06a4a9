/** Texts that only the pages behind home show, whose package has faces of its own. */
const PAGES: readonly RegExp[] = [
  /^leaderboard\.title$/,
  /^calendar\.(?!remind)/,
  /^(album|achievements|themes|credits|data|seals|lore|guests|check|jar|jars)\./,
  /^achievement\.[\w-]+\.how$/,
];

export const isPageKey = (key: string): boolean => PAGES.some((pattern) => pattern.test(key));
