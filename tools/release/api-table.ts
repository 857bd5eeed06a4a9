import { compareVersions } from './compare-versions.ts';
import type { HostApi } from './host-apis.ts';

const isNewer = ({ since }: HostApi, baseLibrary: string): boolean =>
  since !== null && compareVersions(since, baseLibrary) > 0;

/** Calls that a player at the lowest base library may lack, and of which nobody has said what happens then. */
export const unexplained = (
  apis: readonly HostApi[],
  baseLibrary: string,
  without: Readonly<Record<string, string>>,
): readonly string[] =>
  apis.filter((api) => isNewer(api, baseLibrary) && without[api.name] === undefined).map(({ name }) => name);

/** A Markdown table: newest first, then by name. */
export const apiTable = (
  apis: readonly HostApi[],
  baseLibrary: string,
  without: Readonly<Record<string, string>>,
): string => {
  const rows = [...apis].sort(
    (a, b) => compareVersions(b.since ?? '0', a.since ?? '0') || (a.name < b.name ? -1 : 1),
  );
  return [
    '| call | base library | without it |',
    '|---|---|---|',
    ...rows.map((api) => {
      const what = isNewer(api, baseLibrary) ? (without[api.name] ?? '?') : `there from ${baseLibrary} on`;
      return `| \`wx.${api.name}\` | ${api.since ?? 'from the beginning'} | ${what} |`;
    }),
  ].join('\n');
};
