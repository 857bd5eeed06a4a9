/** What the board can be dressed in; the first of each costs nothing. */
export const SKY_THEMES = ['mid-autumn', 'snow', 'dawn'] as const;
export const JAR_THEMES = ['celadon', 'blue-white', 'lacquer'] as const;
export type SkyTheme = (typeof SKY_THEMES)[number];
export type JarTheme = (typeof JAR_THEMES)[number];
export type Theme = SkyTheme | JarTheme;
