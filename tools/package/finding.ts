/** Every reason a package can be refused, or warned about, for. */
export const RULES = [
  'config/missing',
  'config/not-json',
  'config/unknown-key',
  'config/orientation',
  'config/network-timeout',
  'config/subpackage',
  'config/open-data',
  'config/workers',
  'config/loading-image',
  'config/project',
  'root/game-config',
  'root/project-config',
  'entry/missing',
  'file/extension',
  'file/webp',
  'file/duplicate',
  'file/same-but-for-case',
  'file/source-map',
  'size/platform',
  'size/budget',
  'require/computed',
  'require/unresolved',
  'require/foreign-package',
  'script/not-parsable',
  'script/too-new',
  'script/lookbehind',
  'script/code-from-text',
  'script/unknown-global',
] as const;
export type Rule = (typeof RULES)[number];

/** `file` is a path in the package; for the rules of `root/`, one from the project's root. An error refuses the package; a warning is only told. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly rule: Rule;
  readonly file: string;
  readonly reason: string;
}

export const refuse = (rule: Rule, file: string, reason: string): Finding => ({
  level: 'error',
  rule,
  file,
  reason,
});

export const warn = (rule: Rule, file: string, reason: string): Finding => ({
  level: 'warning',
  rule,
  file,
  reason,
});
