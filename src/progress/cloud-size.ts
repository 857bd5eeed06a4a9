import { MAX_CLOUD_SAVE } from '../shared/cloud-progress.ts';
import type { Save } from './save.ts';
import { makeSave } from './save-format.ts';

const longest = ({ bestRuns, boards }: Save): string | undefined => {
  const lengths = [...Object.entries(bestRuns), ...Object.entries(boards)].map(
    ([name, { replay }]) => [name, replay.length] as const,
  );
  return lengths.sort(([, a], [, b]) => b - a)[0]?.[0];
};

const leaveOut = <T extends object>(table: T, name: string): T =>
  Object.fromEntries(Object.entries(table).filter(([key]) => key !== name)) as T;

const without = (save: Save, name: string): Save => ({
  ...save,
  bestRuns: leaveOut(save.bestRuns, name),
  boards: leaveOut(save.boards, name),
});

/** The save's text for the cloud. Where it is too long the longest runs stay behind; every best score goes along. */
export const makeCloudSave = (save: Save): string => {
  const text = makeSave(save);
  const name = longest(save);
  return text.length <= MAX_CLOUD_SAVE || name === undefined ? text : makeCloudSave(without(save, name));
};
