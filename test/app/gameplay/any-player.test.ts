import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MODES } from '../../../src/core/index.ts';
import { LANGUAGE_CHOICES } from '../../../src/shared/vocabulary/languages.ts';
import { SETTING_NAMES } from '../../../src/shared/vocabulary/setting-names.ts';
import { THEMES } from '../../../src/shared/vocabulary/themes.ts';
import { PAGE_NAMES } from '../../../src/view/screens/pages.ts';
import type { Intent } from '../../../src/view/stage/stage.ts';
import { DROP_FRAMES, frames, type Harness, landed, openGame } from '../harness.ts';

const theme = fc.constantFrom(...THEMES);
const plain = [
  'pause',
  'resume',
  'again',
  'home',
  'settings',
  'back',
  'press',
  'continue',
  'practice',
  'take-back',
  'skip',
  'share',
  'tutorial-done',
] as const;

/** Anything a view could send, whether or not the screen of the moment offers it. */
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.constantFrom(...plain).map((type): Intent => ({ type })),
  fc.constantFrom(...MODES).map((mode): Intent => ({ type: 'start', mode })),
  fc
    .constantFrom(...PAGE_NAMES.filter((name) => name !== 'packs'))
    .map((page): Intent => ({ type: 'open', page })),
  fc.constantFrom(...SETTING_NAMES).map((setting): Intent => ({ type: 'toggle', setting })),
  fc.constantFrom(...LANGUAGE_CHOICES).map((language): Intent => ({ type: 'language', language })),
  theme.map((it): Intent => ({ type: 'acquire', theme: it })),
  theme.map((it): Intent => ({ type: 'use-theme', theme: it })),
);

/** A part of a sitting: an intent, and then drops into one column for a while. */
interface Stretch {
  readonly intent: Intent;
  readonly drops: number;
  readonly column: number;
  readonly hides: boolean;
}

const stretch: fc.Arbitrary<Stretch> = fc.record({
  intent,
  drops: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 70 })),
  column: fc.integer({ min: 0, max: 255 }),
  hides: fc.boolean(),
});

const live = (phone: Harness, { intent: wanted, drops, column, hides }: Stretch): void => {
  const { game, controller } = phone;
  game.handle(wanted);
  for (let drop = 0; drop < drops; drop++) {
    controller.command({ type: 'drop', column });
    frames(phone, DROP_FRAMES);
  }
  if (!hides) return;
  game.hide();
  game.show();
};

/** Hidden twice while the first write had not landed: the second page once lay where that write was going. */
const TWICE_HIDDEN: Stretch[] = [
  { intent: { type: 'start', mode: 'endless' }, drops: 0, column: 0, hides: false },
  { intent: { type: 'settings' }, drops: 8, column: 0, hides: false },
  { intent: { type: 'acquire', theme: 'mid-autumn' }, drops: 0, column: 0, hides: true },
  { intent: { type: 'start', mode: 'challenge' }, drops: 1, column: 0, hides: true },
  { intent: { type: 'again' }, drops: 0, column: 0, hides: false },
];

/** Nothing is left to go on with while a run's last seconds are shown again. */
const CONTINUED_AT_THE_END: Stretch[] = [
  { intent: { type: 'start', mode: 'sprint' }, drops: 40, column: 40, hides: false },
  { intent: { type: 'continue' }, drops: 0, column: 0, hides: false },
  { intent: { type: 'use-theme', theme: 'mid-autumn' }, drops: 0, column: 0, hides: false },
];

test('any player: whatever is tapped in whatever order, the game lives, and a kill loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 25 }), async (sitting) => {
      const phone = openGame();
      for (const part of sitting) {
        live(phone, part);
        if (phone.stage.marked !== null) expect(phone.stage.screen.name).toBe('play');
      }
      phone.game.handle({ type: 'home' });
      frames(phone, 2);
      await landed();
      // Whether the cloud was reached is of this moment and nothing that could be lost.
      const before = { ...phone.stage.screen, cloud: null };
      expect({ ...openGame(phone.host.storage.cells).stage.screen, cloud: null }).toEqual(before);
      expect(phone.host.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    }),
    { numRuns: 100, examples: [[TWICE_HIDDEN], [CONTINUED_AT_THE_END]] },
  );
});
