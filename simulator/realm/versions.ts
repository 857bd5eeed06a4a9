import typed from './typed.json' with { type: 'json' };

/** The base library each API came with, from the official typings; an API without one was there from the beginning. */
const SINCE: Readonly<Record<string, string>> = typed.since;

const numbers = (version: string): number[] => version.split('.').map(Number);

/** True when `version` is not older than `minimum`. */
export const atLeast = (version: string, minimum: string): boolean => {
  const [have, need] = [numbers(version), numbers(minimum)];
  const differs = need.findIndex((part, index) => part !== (have[index] ?? 0));
  return differs < 0 || (have[differs] ?? 0) > need[differs]!;
};

/** Takes from `wx` what a base library of this version does not have yet. */
export const removeNewer = (wx: object, version: string): void => {
  for (const name of Object.keys(wx)) {
    const since = SINCE[name];
    if (since !== undefined && !atLeast(version, since)) Reflect.deleteProperty(wx, name);
  }
};
