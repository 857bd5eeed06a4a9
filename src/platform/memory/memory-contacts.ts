import { failure } from '../../shared/failure.ts';
import { fail, ok } from '../../shared/result.ts';
import { CONTACT_KINDS, type ContactKind, type CoveredContact } from '../../shared/vocabulary/contacts.ts';
import type { ContactPort } from '../outer-ports.ts';
import type { Rectangle } from '../ports.ts';

export interface MemoryContacts {
  readonly port: ContactPort;
  /** What lies over the game now. */
  readonly covered: ReadonlyMap<CoveredContact, Rectangle>;
  /** How often the conversation with the service was opened. */
  readonly opened: () => number;
  /** Those of which no button can be made. */
  readonly broken: Set<ContactKind>;
}

export const createMemoryContacts = (): MemoryContacts => {
  const covered = new Map<CoveredContact, Rectangle>();
  const broken = new Set<ContactKind>();
  let opened = 0;
  return {
    port: {
      has: CONTACT_KINDS,
      openService: async () => {
        opened += 1;
        return ok(undefined);
      },
      cover: (kind, place) => {
        if (broken.has(kind)) return fail(failure('host/unknown', kind));
        covered.set(kind, place);
        return ok(() => void covered.delete(kind));
      },
    },
    covered,
    opened: () => opened,
    broken,
  };
};
