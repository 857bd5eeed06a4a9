/**
 * The only letters that are part of a picture. Pictures are drawn with faces cut to just these
 * (`assets/picture-fonts`), so that a changed text of the game leaves every picture as it is.
 */
export const DRAWN_TEXTS = {
  /** In brush, Ma Shan Zheng. */
  logo: ['团', '圆'],
  /** The customary age mark, in ZCOOL KuaiLe. */
  ageMark: '适龄提示',
} as const;
