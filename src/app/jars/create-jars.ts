import { DeferredJars, type DeferredJarsParts } from './deferred-jars.ts';

export type { DeferredJars } from './deferred-jars.ts';

/** Jars that go from hand to hand: their code is sent for when the first is wanted. */
export const createDeferredJars = (parts: DeferredJarsParts): DeferredJars => new DeferredJars(parts);
