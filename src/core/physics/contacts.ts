import { Contact } from './contact.ts';
import type { Disc } from './disc.ts';
import type { PhysicsIo } from './physics-io.ts';

/**
 * All contacts of a world. Lists keep their length beside them and never shrink, and records are pooled:
 * a settled board allocates nothing.
 */
export class Contacts {
  /** This tick's contacts, in the order they were found; only the first `count` are of this tick. */
  list: Contact[] = [];
  count = 0;
  /** Contacts between partners that are both still; they wait here, unsolved, until one wakes. */
  resting: Contact[] = [];
  restingCount = 0;
  tick = 1;
  /** How many of them began in this tick. */
  began = 0;
  /** A disc in motion has come upon a sleeping one in this tick. */
  disturbed = false;
  private previous: Contact[] = [];
  private previousCount = 0;
  /** How many of the last tick's contacts were found again, and where in its list the next is looked for first. */
  private again = 0;
  private cursor = 0;
  private readonly byKey = new Map<number, Contact>();
  private readonly pool: Contact[] = [];
  private pooled = 0;

  beginTick(): void {
    const finished = this.list;
    this.list = this.previous;
    this.previous = finished;
    this.previousCount = this.count;
    this.count = 0;
    this.tick += 1;
    this.began = 0;
    this.disturbed = false;
    this.again = 0;
    this.cursor = 0;
  }

  /** The contact of this key, new or known, listed as found in this tick. */
  find(key: number, a: Disc, b: Disc, plane: number): Contact {
    const contact = this.expected(key) ?? this.byKey.get(key) ?? this.create(key, a, b, plane);
    if (contact.seen === this.tick - 1) {
      this.again += 1;
      this.cursor = contact.place + 1;
    }
    this.append(contact);
    return contact;
  }

  append(contact: Contact): void {
    contact.seen = this.tick;
    contact.place = this.count;
    this.list[this.count] = contact;
    this.count += 1;
  }

  rest(contact: Contact): void {
    this.resting[this.restingCount] = contact;
    this.restingCount += 1;
  }

  release(contact: Contact): void {
    this.byKey.delete(contact.key);
    this.pool[this.pooled] = contact;
    this.pooled += 1;
  }

  /** Every contact of the last tick is one of this tick, too. */
  get allAgain(): boolean {
    return this.again === this.previousCount;
  }

  /** How many contacts the last tick had; read them with `before`. */
  get countBefore(): number {
    return this.previousCount;
  }

  before(index: number): Contact {
    return this.previous[index] as Contact;
  }

  /** Drops every contact of a disc that has left the world; the others keep their order. */
  forgetAbsent(): void {
    this.count = this.compact(this.list, this.count);
    this.restingCount = this.compact(this.resting, this.restingCount);
  }

  /** Puts a contact into the books without listing it. */
  create(key: number, a: Disc, b: Disc, plane: number): Contact {
    const contact = this.blank(a, b);
    contact.key = key;
    contact.plane = plane;
    contact.normalImpulse = 0;
    contact.tangentImpulse = 0;
    contact.rollImpulse = 0;
    contact.met = false;
    contact.touching = false;
    contact.began = false;
    contact.versionA = -1;
    contact.seen = 0;
    this.byKey.set(key, contact);
    return contact;
  }

  /** Walks both lists in their order. `make` gives the contact of a key that is not in the books yet. */
  visit(io: PhysicsIo, make: (key: number) => Contact): void {
    this.count = visitList(io, this.list, this.count, make);
    this.restingCount = visitList(io, this.resting, this.restingCount, make);
    for (let i = 0; i < this.count; i += 1) {
      const contact = this.list[i] as Contact;
      contact.seen = this.tick;
      contact.place = i;
    }
  }

  /** Contacts are found in nearly the same order tick after tick: the one after the last that was found, if it is it. */
  private expected(key: number): Contact | undefined {
    if (this.cursor >= this.previousCount) return undefined;
    const contact = this.previous[this.cursor] as Contact;
    return contact.key === key ? contact : undefined;
  }

  private compact(contacts: Contact[], count: number): number {
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const contact = contacts[i] as Contact;
      if (contact.a.present && contact.b.present) {
        contact.place = kept;
        contacts[kept] = contact;
        kept += 1;
      } else {
        this.release(contact);
      }
    }
    return kept;
  }

  private blank(a: Disc, b: Disc): Contact {
    if (this.pooled === 0) return new Contact(a, b);
    this.pooled -= 1;
    const contact = this.pool[this.pooled] as Contact;
    contact.a = a;
    contact.b = b;
    return contact;
  }
}

const MAX_CONTACTS = 20_000;
const MAX_KEY = 65_536 * 65_536;

const visitList = (
  io: PhysicsIo,
  contacts: Contact[],
  known: number,
  make: (key: number) => Contact,
): number => {
  const count = io.integer(known, 0, MAX_CONTACTS);
  for (let i = 0; i < count; i += 1) {
    const key = io.integer(i < known ? (contacts[i] as Contact).key : 0, 0, MAX_KEY);
    const contact = i < known ? (contacts[i] as Contact) : make(key);
    contact.visit(io);
    contacts[i] = contact;
  }
  return count;
};
