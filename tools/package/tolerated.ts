import type { Finding, Rule } from './finding.ts';

/** A fault that bundled code of others has and that cannot happen in the game. */
export interface Toleration {
  readonly rule: Rule;
  readonly file: string;
  /** The start of the finding's reason, with its number of uses: one more use is a new fault. */
  readonly begins: string;
  readonly because: string;
}

const inPixi = (begins: string, because: string): Toleration => ({
  rule: 'script/unknown-global',
  file: 'main.js',
  begins,
  because,
});

/** The whole list. It can only shrink: an entry that meets no finding fails the check of our own package. */
export const TOLERATED: readonly Toleration[] = [
  inPixi(
    'HTMLCanvasElement is not a global of the runtime; 2 use(s)',
    'each stands behind a test for GameGlobal.HTMLCanvasElement',
  ),
  inPixi(
    'OffscreenCanvas is not a global of the runtime; 1 use(s)',
    'stands behind a test for GameGlobal.OffscreenCanvas',
  ),
  inPixi(
    'document is not a global of the runtime; 1 use(s)',
    'stands behind a test for GameGlobal.HTMLCanvasElement',
  ),
  inPixi(
    'BigUint64Array is not a global of the runtime; 1 use(s)',
    'a getter that nothing in the bundle reads',
  ),
];

const covers = (toleration: Toleration, finding: Finding): boolean =>
  toleration.rule === finding.rule &&
  toleration.file === finding.file &&
  finding.reason.startsWith(toleration.begins);

/** The findings that no toleration covers. */
export const untolerated = (findings: readonly Finding[], tolerated: readonly Toleration[]): Finding[] =>
  findings.filter((finding) => !tolerated.some((toleration) => covers(toleration, finding)));

/** The tolerations that cover no finding: their reason is gone, and so must they be. */
export const stale = (findings: readonly Finding[], tolerated: readonly Toleration[]): Toleration[] =>
  tolerated.filter((toleration) => !findings.some((finding) => covers(toleration, finding)));
