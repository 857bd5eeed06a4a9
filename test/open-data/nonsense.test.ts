import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DomainHost } from '../../src/open-data/domain-host.ts';
import { createDomainHost } from '../../src/open-data/host.ts';
import { readPeople } from '../../src/open-data/people.ts';
import { createNonsenseHost } from '../platform/nonsense-host.ts';

/** Longer than any answer is waited for. Milliseconds. */
const PATIENCE_MS = 60_000;

const NONSENSE = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'no/such/path', '7', Number.NaN, -1, true, [], {}),
  fc.record(
    { data: fc.anything(), errMsg: fc.anything(), errno: fc.anything(), touches: fc.anything() },
    { requiredKeys: [] },
  ),
  fc.anything(),
);

/** All that is asked of the host, and whether each was answered. */
const askAll = (host: DomainHost): readonly unknown[] => {
  const answers: unknown[] = [];
  const note = (answer: unknown): void => void answers.push(answer);
  host.onTouch(() => undefined);
  host.onMessage(() => undefined);
  host.loadFont('a.ttf');
  host.loadImage('a.png', note);
  host.friends(['a'], note);
  host.group({ shareTicket: 'ticket' }, ['a'], note);
  host.self(note);
  host.shareTo('a', { title: '', image: null }, note);
  return answers;
};

const CANVAS = { width: 1, height: 1, getContext: () => ({}) };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('nonsense as an answer in the domain: each call is answered, people are made of what is left, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(NONSENSE, fc.boolean(), async (nonsense, fails) => {
      const wrong = createNonsenseHost(nonsense, fails);
      const host = createDomainHost(
        new Proxy(wrong, {
          get: (it, name, self) => (name === 'getSharedCanvas' ? () => CANVAS : Reflect.get(it, name, self)),
        }),
      );
      const answers = askAll(host!);
      await vi.advanceTimersByTimeAsync(PATIENCE_MS);
      // A picture that is nonsense is given up; the lists, oneself and a card are answered each.
      expect(answers.length).toBeGreaterThanOrEqual(4);
      for (const answer of answers)
        expect(Array.isArray(readPeople((answer as { value?: unknown } | null)?.value))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('nonsense for a canvas: the domain stays still', () => {
  fc.assert(
    fc.property(NONSENSE, (nonsense) => {
      expect(() => createDomainHost(createNonsenseHost(nonsense, false))).not.toThrow();
    }),
  );
});
