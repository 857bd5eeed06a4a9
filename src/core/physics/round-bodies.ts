import type Matter from 'matter-js';
import type { Engine } from 'matter-js';
import type { Contact } from './contact.ts';
import { RoundWorld } from './round-world.ts';

const BASE_DELTA_MS = 1000 / 60;

interface MatterNamespace {
  Engine: typeof Matter.Engine;
  Composite: typeof Matter.Composite;
  Events: typeof Matter.Events;
}

/** Members of an engine that the typings leave out. */
interface Untyped {
  readonly plugin: { readonly round?: unknown };
  readonly events: Readonly<Record<string, readonly unknown[]>>;
}

const roundWorldOf = (engine: Engine): RoundWorld | null => {
  const world = (engine as Engine & Untyped).plugin.round;
  return world instanceof RoundWorld ? world : null;
};

/** What an engine's collision listeners get; only built when somebody listens. */
const contactsThat = (world: RoundWorld, wanted: (contact: Contact) => boolean): Contact[] =>
  world.contacts.list.slice(0, world.contacts.count).filter(wanted);

/** Whether anybody listens to anything of the engine's. */
const isHeard = (engine: Engine): boolean => {
  for (const _name in (engine as Engine & Untyped).events) return true;
  return false;
};

const listens = (engine: Engine, name: string): boolean => {
  const listeners = (engine as Engine & Untyped).events[name];
  return listeners !== undefined && listeners.length > 0;
};

const announce = (matter: MatterNamespace, engine: Engine, name: string, event: object): void => {
  if (listens(engine, name)) matter.Events.trigger(engine, name, event);
};

const announceContacts = (
  matter: MatterNamespace,
  engine: Engine,
  world: RoundWorld,
  event: object,
): void => {
  if (listens(engine, 'collisionStart')) {
    const pairs = contactsThat(world, (contact) => contact.began);
    matter.Events.trigger(engine, 'collisionStart', { ...event, pairs });
  }
  if (listens(engine, 'collisionActive')) {
    const pairs = contactsThat(world, (contact) => contact.touching && !contact.began);
    matter.Events.trigger(engine, 'collisionActive', { ...event, pairs });
  }
};

const update = (matter: MatterNamespace, engine: Engine, world: RoundWorld, delta: number): Engine => {
  const { timing, gravity } = engine;
  timing.timestamp += delta;
  const heard = isHeard(engine);
  if (heard) announce(matter, engine, 'beforeUpdate', timing);
  if (engine.world.isModified) {
    world.setBodies(matter.Composite.allBodies(engine.world));
    engine.world.isModified = false;
  }
  const pull = gravity.scale * BASE_DELTA_MS * BASE_DELTA_MS;
  world.step(gravity.x * pull, gravity.y * pull, delta / BASE_DELTA_MS);
  if (heard) {
    announceContacts(matter, engine, world, timing);
    announce(matter, engine, 'afterUpdate', timing);
  }
  return engine;
};

/**
 * Exact round bodies for matter-js: `Matter.use(roundBodies)`, then
 * `Engine.create({ plugin: { round: new RoundWorld(options) } })`. Engines without it run as ever.
 */
export const roundBodies = {
  name: 'matter-round-bodies',
  version: '0.1.0',
  for: 'matter-js@^0.20.0',
  install(matter: MatterNamespace): void {
    const stock = matter.Engine.update;
    matter.Engine.update = (engine, delta = BASE_DELTA_MS, correction) => {
      const world = roundWorldOf(engine);
      return world ? update(matter, engine, world, delta) : stock(engine, delta, correction);
    };
  },
};
