/** What the board can be dressed in, by the names that saves hold; the first of each costs nothing. */
export const SKY_THEMES = ['mid-autumn', 'snow', 'dawn', 'drizzle', 'maple', 'bamboo', 'galaxy'] as const;
export const JAR_THEMES = [
  'celadon',
  'blue-white',
  'lacquer',
  'zisha',
  'jade',
  'tenmoku',
  'famille-rose',
  'gauze',
] as const;
/** What flies up when two pieces merge. */
export const BURST_THEMES = [
  'osmanthus',
  'plum',
  'red-paper',
  'ginkgo',
  'snowflakes',
  'maple-leaves',
  'stars',
  'butterflies',
] as const;
/** What a piece is lowered by: the line from it to where it would land. */
export const THREAD_THEMES = [
  'dashes',
  'red-silk',
  'bamboo-joints',
  'pearls',
  'jade-beads',
  'gold-chain',
  'fireflies',
  'moonbeam',
] as const;
export type SkyTheme = (typeof SKY_THEMES)[number];
export type JarTheme = (typeof JAR_THEMES)[number];
export type BurstTheme = (typeof BURST_THEMES)[number];
export type ThreadTheme = (typeof THREAD_THEMES)[number];
export type Theme = SkyTheme | JarTheme | BurstTheme | ThreadTheme;

/** The kinds of things, and under what a choice of each is saved. */
export const THEMES_OF = {
  jar: JAR_THEMES,
  sky: SKY_THEMES,
  burst: BURST_THEMES,
  thread: THREAD_THEMES,
} as const;
export type ThemeKind = keyof typeof THEMES_OF;
export const THEME_KINDS = Object.keys(THEMES_OF) as readonly ThemeKind[];

export const THEMES: readonly Theme[] = THEME_KINDS.flatMap((kind) => [...THEMES_OF[kind]]);

export const kindOfTheme = (theme: Theme): ThemeKind =>
  THEME_KINDS.find((kind) => (THEMES_OF[kind] as readonly Theme[]).includes(theme)) as ThemeKind;
