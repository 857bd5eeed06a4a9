import type { Reporter, TestModule } from 'vitest/node';

export interface FileTime {
  readonly path: string;
  readonly milliseconds: number;
}

const LISTED = 10;

/** The slowest files first, one a line, and what they are of the whole. */
export const formatSlowest = (files: readonly FileTime[], listed = LISTED): string[] => {
  const slowest = [...files].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, listed);
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
  const sum = (times: readonly FileTime[]): number =>
    times.reduce((total, { milliseconds }) => total + milliseconds, 0);
  return [
    `${slowest.length} slowest of ${files.length} files: ${seconds(sum(slowest))} of ${seconds(sum(files))} s`,
    ...slowest.map(({ path, milliseconds }) => `${seconds(milliseconds).padStart(7)} s  ${path}`),
  ];
};

/** With its imports and hooks: what a run would save without the file. */
const timeOf = (module: TestModule): FileTime => {
  const { collectDuration, duration, environmentSetupDuration, prepareDuration, setupDuration } =
    module.diagnostic();
  return {
    path: module.relativeModuleId,
    milliseconds: collectDuration + duration + environmentSetupDuration + prepareDuration + setupDuration,
  };
};

/** Tells at the end of a run where its time went, so that what grows is seen. */
export const slowestFiles = (): Reporter => ({
  onTestRunEnd: (modules) => {
    if (modules.length < 2) return;
    console.log(`\n${formatSlowest(modules.map(timeOf)).join('\n')}`);
  },
});
