import { expect, it } from 'vitest';
import { featureLaw } from './feature-law.ts';
import { parseSource } from './source-file.ts';

/** A file of the app, what it imports, and what is said of it: null for a good file. */
const SAMPLES: readonly (readonly [path: string, text: string, what: RegExp | null])[] = [
  ['src/app/sharing/poster.ts', "import type { RunController } from '../gameplay/create-gameplay.ts';", null],
  ['src/app/sharing/poster.ts', "import { ShareService } from './share-service.ts';", null],
  ['src/app/sharing/poster.ts', "import { ok } from '../../shared/result.ts';", null],
  [
    'src/app/sharing/poster.ts',
    "import type { ActiveRun } from '../gameplay/active-run.ts';",
    /gameplay is entered through src\/app\/gameplay\/create-gameplay.ts/,
  ],
  [
    'src/app/sharing/poster.ts',
    "export { playFeedback } from '../gameplay/feedback.ts';",
    /gameplay is entered through/,
  ],
  [
    'src/app/gameplay/autosave.ts',
    "import { createSharing } from '../sharing/create-sharing.ts';",
    /gameplay may not know sharing/,
  ],
  ['src/app/helpers.ts', 'export {};', /belongs to no feature/],
  ['src/app/extras/thing.ts', 'export {};', /belongs to no feature/],
];

it.each(SAMPLES)('feature doors: %s with %s', (path, text, what) => {
  const found = featureLaw(parseSource(path, text)).map((violation) => violation.what);
  expect(found).toEqual(what === null ? [] : [expect.stringMatching(what)]);
});
