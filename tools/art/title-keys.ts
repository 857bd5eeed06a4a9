const TITLES =
  /^(app\.name|home\.(title|endless|daily|sprint)|mode\.|pause\.title|over\.(title|time|newBest)|result\.(won|lost|tied)$|settings\.title|chain|reunion|danger|tier\.|notice\.title|(album|calendar|achievements|themes|credits)\.title|calendar\.(months|leap|days)|home\.(practice|continue))/;

/** True for the texts that may be drawn in brush; the others need no glyphs in that large face. */
export const isTitleKey = (key: string): boolean => TITLES.test(key);
