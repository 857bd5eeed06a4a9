const marksOf = (name: string): readonly [string, string] => [
  `<!-- ${name}: written by npm run release:check -- --write -->`,
  `<!-- end of ${name} -->`,
];

/** The page with the table between its two marks; null where the page has no such place. */
export const withTable = (page: string, name: string, table: string): string | null => {
  const [begin, end] = marksOf(name);
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  return from < 0 || to < from ? null : `${page.slice(0, from + begin.length)}\n${table}\n${page.slice(to)}`;
};
