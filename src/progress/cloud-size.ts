import { MAX_CLOUD_SAVE } from '../shared/cloud-progress.ts';
import type { Save } from './save.ts';
import { makeSave } from './save-format.ts';

const longest = ({ bestRuns }: Save): string | undefined =>
  Object.keys(bestRuns).sort((a, b) => bestRuns[b]!.replay.length - bestRuns[a]!.replay.length)[0];

const without = (save: Save, name: string): Save => {
  const { [name]: _, ...bestRuns } = save.bestRuns;
  return { ...save, bestRuns };
};

/** The save's text for the cloud. Where it is too long the longest replays stay behind; every score goes along. */
export const makeCloudSave = (save: Save): string => {
  const text = makeSave(save);
  const name = longest(save);
  return text.length <= MAX_CLOUD_SAVE || name === undefined ? text : makeCloudSave(without(save, name));
};
