import type { Body } from 'matter-js';
import { adoptBody, isChanged, readBody, writeBody } from './body-link.ts';
import type { Contact } from './contact.ts';
import { MAX_ID } from './contact.ts';
import { Contacts } from './contacts.ts';
import { Disc, makeGround } from './disc.ts';
import type { RoundOptions } from './options.ts';
import { solveRigid, solveSoft, warmStart } from './passes.ts';
import type { PhysicsIo } from './physics-io.ts';
import { fallAsleep, markCalm, wake } from './rest.ts';
import {
  bounce,
  integratePositions,
  integrateVelocities,
  makePass,
  type Pass,
  prepare,
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
  /** Something that lay still may move now: the contacts that rest are to be looked through. */
  private stirred = true;
  /** What the solver's passes go by, for sub-steps of the length that the last step had. */
  private pass: Pass;

  constructor(options: RoundOptions) {
    this.options = options;
    this.pass = makePass(options, 1 / options.subSteps);
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
    this.stirred = true;
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
    disc.measure(this.options.margin);
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
    if (this.pass.h !== h) this.pass = makePass(options, h);
    this.awakeCount = 0;
    for (let i = 0; i < discs.length; i += 1) this.read(discs[i] as Disc);
    for (let i = 0; i < discs.length; i += 1) {
      const disc = discs[i] as Disc;
      if (disc.asleep && !disc.isStatic) continue;
      disc.measure(options.margin);
      if (disc.inverseMass === 0) continue;
      disc.keep = 1 - (disc.body as Body).frictionAir * h;
      awake[this.awakeCount] = disc;
      this.awakeCount += 1;
    }
  }

  /** Takes up what was done to a body. Of one that sleeps on nothing else is read before it wakes. */
  private read(disc: Disc): void {
    const body = disc.body as Body;
    const changed = isChanged(disc, body);
    if (disc.asleep && !changed && !disc.isStatic) return;
    const wasStill = disc.inverseMass === 0;
    readBody(disc, body);
    if (wasStill && disc.inverseMass !== 0) this.stirred = true;
    if (changed) this.wakeNeighbours(disc);
    if (changed && !disc.isStatic) wake(disc);
    if (changed || disc.isStatic) disc.calm = changed ? 0 : 1;
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
    if (!contacts.allAgain) this.retireUnseen();
    if (contacts.disturbed) this.wakeTheMoved();
    if (this.stirred) this.reviveRested();
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
    this.stirred = false;
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
    this.stirred = true;
    wake(disc);
    disc.keep = 1 - (disc.body as Body).frictionAir * this.pass.h;
    this.awake[this.awakeCount] = disc;
    this.awakeCount += 1;
  }

  private solve(gravityX: number, gravityY: number, h: number): void {
    const { contacts, awake, awakeCount, options, pass } = this;
    const { list, count } = contacts;
    for (let i = 0; i < options.subSteps; i += 1) {
      integrateVelocities(awake, awakeCount, gravityX * h, gravityY * h);
      // The sweep has measured what the first sub-step begins with.
      warmStart(list, count, i === 0);
      solveSoft(list, count, pass);
      integratePositions(awake, awakeCount, h);
      solveRigid(list, count, pass);
    }
    bounce(list, count, options.bounceSpeed);
  }

  private noteTouching(): void {
    const { contacts, options } = this;
    const { list, count } = contacts;
    const { touchGap } = options;
    contacts.began = 0;
    for (let i = 0; i < count; i += 1) {
      const contact = list[i] as Contact;
      const touching = contact.met || contact.separation <= touchGap;
      contact.began = touching && !contact.touching;
      contact.touching = touching;
      if (contact.began) contacts.began += 1;
    }
  }

  /** Writes the bodies and lets the calm ones sleep. */
  private settle(): void {
    const { awake, awakeCount, options } = this;
    for (let i = 0; i < awakeCount; i += 1) {
      const disc = awake[i] as Disc;
      markCalm(disc, options.calmDistance);
      if (disc.calm >= options.calmTicks) {
        fallAsleep(disc);
        disc.measure(options.margin);
      }
      writeBody(disc, disc.body as Body);
    }
  }
}

const wakePartner = (contact: Contact, disc: Disc): void => {
  if (contact.a === disc && contact.b.asleep) wake(contact.b);
  if (contact.b === disc && contact.a.asleep) wake(contact.a);
};
