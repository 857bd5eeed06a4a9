import type { Body } from 'matter-js';
import { adoptBody, readBody, writeBody } from './body-link.ts';
import type { Contact } from './contact.ts';
import { MAX_ID } from './contact.ts';
import { Contacts } from './contacts.ts';
import { Disc, makeGround } from './disc.ts';
import type { RoundOptions } from './options.ts';
import type { PhysicsIo } from './physics-io.ts';
import { fallAsleep, markCalm, wake } from './rest.ts';
import {
  bounce,
  integratePositions,
  integrateVelocities,
  prepare,
  rigidPass,
  softPass,
  solve,
  warmStart,
} from './soft-step.ts';
import { measureContact, sortByLeftEdge, sweep } from './sweep.ts';

/**
 * What the plugin keeps for one engine: a disc for each body and the contacts between them. Between steps
 * the matter-js bodies are the truth: positions, velocities, radii and masses changed there are taken up by
 * the next step, and whoever leaned on what was changed or removed wakes.
 */
export class RoundWorld {
  readonly options: RoundOptions;
  readonly contacts = new Contacts();
  /** Sorted by left edge. */
  readonly discs: Disc[] = [];
  /** Stands for every plane. */
  readonly ground = makeGround();
  private readonly byBody = new Map<Body, Disc>();
  private readonly awake: Disc[] = [];
  private awakeCount = 0;

  constructor(options: RoundOptions) {
    this.options = options;
  }

  /** Matches the discs with the bodies now in the world. */
  setBodies(bodies: readonly Body[]): void {
    for (const disc of this.discs) disc.present = false;
    for (const body of bodies) this.keepOrAdd(body);
    this.dropAbsent();
  }

  /** Advances by `ticks` (1 is 1/60 s) under a gravity in units per tick². */
  step(gravityX: number, gravityY: number, ticks: number): void {
    const h = ticks / this.options.subSteps;
    this.takeUp(h);
    if (this.awakeCount === 0) {
      this.rest();
      return;
    }
    this.findContacts();
    this.solve(gravityX, gravityY, h);
    this.noteTouching();
    this.settle();
  }

  /** The last step moved nothing, and the next one will change nothing either. */
  get atRest(): boolean {
    return this.awakeCount === 0 && this.contacts.count === 0;
  }

  /** Wakes whatever touches the disc; their own neighbours wake when they move. */
  private wakeNeighbours(disc: Disc): void {
    const { list, count, resting, restingCount } = this.contacts;
    for (let i = 0; i < count; i += 1) wakePartner(list[i] as Contact, disc);
    for (let i = 0; i < restingCount; i += 1) wakePartner(resting[i] as Contact, disc);
  }

  /** What decides the future beyond the bodies themselves: calmness, and the contacts in their order. */
  visit(io: PhysicsIo): void {
    for (const disc of this.byBody.values()) disc.visit(io);
    this.contacts.visit(io, (key) => this.contactOf(key, io));
  }

  /** A new contact for a key read from a snapshot. */
  private contactOf(key: number, io: PhysicsIo): Contact {
    const { contacts, ground } = this;
    const low = key % 65_536;
    const high = (key - low) / 65_536;
    const plane = low > MAX_ID ? 65_535 - low : -1;
    const a = plane >= 0 ? ground : this.discWithId(high);
    const b = this.discWithId(plane >= 0 ? high : low);
    if (!a || !b || a === b || plane >= this.options.planes.length) io.refuse();
    return contacts.create(key, a ?? ground, b ?? ground, plane);
  }

  private discWithId(id: number): Disc | undefined {
    return this.discs.find((disc) => disc.id === id);
  }

  private keepOrAdd(body: Body): void {
    const known = this.byBody.get(body);
    if (known) {
      known.present = true;
      return;
    }
    if (body.id >= MAX_ID) throw new Error(`round bodies: id ${body.id} is not below ${MAX_ID}`);
    const disc = new Disc(body.id, body);
    this.byBody.set(body, disc);
    this.discs.push(disc);
    adoptBody(body);
    readBody(disc, body);
    disc.calmX = disc.x;
    disc.calmY = disc.y;
  }

  private dropAbsent(): void {
    let kept = 0;
    for (const disc of this.discs) {
      if (disc.present) {
        this.discs[kept] = disc;
        kept += 1;
      } else {
        this.wakeNeighbours(disc);
        this.byBody.delete(disc.body as Body);
      }
    }
    if (kept === this.discs.length) return;
    this.discs.length = kept;
    this.contacts.forgetAbsent();
  }

  /** Reads the bodies and lists who is awake. */
  private takeUp(h: number): void {
    const { discs, awake, options } = this;
    this.awakeCount = 0;
    for (const disc of discs) {
      const changed = readBody(disc, disc.body as Body);
      if (changed) this.wakeNeighbours(disc);
      if (changed && !disc.isStatic) wake(disc);
      if (changed || disc.isStatic) disc.calm = changed ? 0 : 1;
    }
    for (const disc of discs) {
      disc.measure(options.margin);
      disc.keep = 1 - (disc.body as Body).frictionAir * h;
      if (disc.inverseMass === 0) continue;
      awake[this.awakeCount] = disc;
      this.awakeCount += 1;
    }
  }

  /** Nothing can move: the last contacts are put aside, and the next steps cost next to nothing. */
  private rest(): void {
    if (this.contacts.count === 0) return;
    this.contacts.beginTick();
    this.retireUnseen();
  }

  private findContacts(): void {
    const { contacts, discs, options } = this;
    sortByLeftEdge(discs);
    contacts.beginTick();
    sweep(discs, options.planes, this.ground, contacts);
    this.retireUnseen();
    this.wakeTheMoved();
    this.reviveRested();
    prepare(contacts.list, contacts.count, options.rolling);
  }

  /** Contacts not found again either rest with both partners or are over; what parted may have lost its support. */
  private retireUnseen(): void {
    const contacts = this.contacts;
    for (let i = 0; i < contacts.countBefore; i += 1) {
      const contact = contacts.before(i);
      if (contact.seen === contacts.tick) continue;
      if (contact.a.inverseMass === 0 && contact.b.inverseMass === 0) {
        contacts.rest(contact);
      } else {
        if (contact.touching) this.wakeBoth(contact);
        contacts.release(contact);
      }
    }
  }

  private wakeTheMoved(): void {
    const { list, count } = this.contacts;
    for (let i = 0; i < count; i += 1) {
      const contact = list[i] as Contact;
      if (contact.a.asleep ? contact.b.calm === 0 : contact.b.asleep && contact.a.calm === 0) {
        this.wakeBoth(contact);
      }
    }
  }

  private reviveRested(): void {
    const { contacts, options } = this;
    const { resting, restingCount } = contacts;
    contacts.restingCount = 0;
    for (let i = 0; i < restingCount; i += 1) {
      const contact = resting[i] as Contact;
      if (contact.a.inverseMass === 0 && contact.b.inverseMass === 0) {
        contacts.rest(contact);
      } else if (contact.seen !== contacts.tick) {
        contacts.append(contact);
        measureContact(contact, options.planes);
      }
    }
  }

  private wakeBoth(contact: Contact): void {
    this.wakeInTick(contact.a);
    this.wakeInTick(contact.b);
  }

  private wakeInTick(disc: Disc): void {
    if (!disc.asleep) return;
    wake(disc);
    this.awake[this.awakeCount] = disc;
    this.awakeCount += 1;
  }

  private solve(gravityX: number, gravityY: number, h: number): void {
    const { contacts, awake, awakeCount, options } = this;
    const { list, count } = contacts;
    const soft = softPass(options, h);
    const rigid = rigidPass(soft);
    for (let i = 0; i < options.subSteps; i += 1) {
      integrateVelocities(awake, awakeCount, gravityX * h, gravityY * h);
      warmStart(list, count, options.planes);
      solve(list, count, soft);
      integratePositions(awake, awakeCount, h);
      solve(list, count, rigid);
    }
    bounce(list, count, options.bounceSpeed);
  }

  private noteTouching(): void {
    const { list, count } = this.contacts;
    const { touchGap } = this.options;
    for (let i = 0; i < count; i += 1) {
      const contact = list[i] as Contact;
      const touching = contact.peakImpulse > 0 || contact.separation <= touchGap;
      contact.began = touching && !contact.touching;
      contact.touching = touching;
    }
  }

  /** Writes the bodies and lets the calm ones sleep. */
  private settle(): void {
    const { awake, awakeCount, options } = this;
    for (let i = 0; i < awakeCount; i += 1) {
      const disc = awake[i] as Disc;
      markCalm(disc, options.calmDistance);
      if (disc.calm >= options.calmTicks) fallAsleep(disc);
      writeBody(disc, disc.body as Body);
    }
  }
}

const wakePartner = (contact: Contact, disc: Disc): void => {
  if (contact.a === disc && contact.b.asleep) wake(contact.b);
  if (contact.b === disc && contact.a.asleep) wake(contact.a);
};
