import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, by what a whole run tells at its end. A file that begins when all others are through keeps
 * one core busy and leaves the other idle.
 */
export const LONGEST: readonly string[] = [
  'test/browser/friends-scenes.test.ts',
  'test/browser/host-faults.test.ts',
  'test/browser/phone-report.test.ts',
  'test/browser/whole-run.test.ts',
  'test/browser/friends.test.ts',
  'test/browser/challenge.test.ts',
  'test/browser/passed-jar.test.ts',
  'test/browser/cards.test.ts',
  'test/browser/world-board.test.ts',
  'test/browser/pages.test.ts',
  'test/contract/simulated-phones.test.ts',
  'test/browser/bad-input.test.ts',
  'test/browser/drawing-cost.test.ts',
  'test/browser/cocos-game.test.ts',
  'test/simulator/conformance.test.ts',
  'test/simulator/ledger.test.ts',
  'test/browser/two-phones.test.ts',
  'test/browser/decoded-files.test.ts',
  'test/art/atlas.test.ts',
  'test/progress/crash.test.ts',
  'test/package/built-package.test.ts',
  'test/golden/golden.test.ts',
  'test/app/recovery/crash-recovery.test.ts',
  'test/cloud/attack.test.ts',
  'test/tools/cocos-project.test.ts',
  'test/audio/instruments.test.ts',
  'test/app/recovery/erase-crash.test.ts',
  'test/cloud/load.test.ts',
  'test/cocos/agreement.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return place < 0 ? LONGEST.length : place;
};

/** As vitest orders them, project after project; within one the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const turnOf = ({ project }: TestSpecification): number => projects.indexOf(project);
    return sorted.sort((one, other) => turnOf(one) - turnOf(other) || placeOf(one) - placeOf(other));
  }
}
