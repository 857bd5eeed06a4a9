import { expect } from 'vitest';
import { LEG_DROPS } from '../../../src/core/index.ts';
import { JarProof } from '../../../src/passed/jar-proof.ts';
import type { PassedJar } from '../../../src/passed/passed-jar.ts';
import { makeJarText, parseJarText } from '../../../src/passed/text.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { JarScreen, JarsScreen } from '../../../src/view/screens/jar/jar-screen.ts';
import { frames, type Harness, type HarnessOptions, landed, openGame, rules } from '../harness.ts';

/** A phone of its own: its player is drawn from `random`. */
export const phoneOf = async (
  random: number,
  cells: Cells = new Map(),
  options: HarnessOptions = {},
): Promise<Harness> => {
  const phone = openGame(cells, {
    ...options,
    random: () => random,
    drawSeed: () => Math.floor(random * 2 ** 31),
  });
  phone.jars.want();
  await landed();
  return phone;
};

export const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

export const enter = (phone: Harness, query: Record<string, string>): void =>
  phone.launchHandler.onShow({ scene: 1007, query, shareTicket: null });

export const jarScreen = (phone: Harness): JarScreen => {
  const { screen } = phone.stage;
  if (screen.name !== 'jar') throw new Error(screen.name);
  return screen;
};

/** How the jar on the screen stands once its legs are played again. */
export const standing = (phone: Harness): string | null => {
  for (let frame = 0; frame < 2000 && jarScreen(phone).jar?.standing === 'checking'; frame++)
    frames(phone, 1);
  return jarScreen(phone).jar?.standing ?? jarScreen(phone).fault;
};

/** As a hand drops: spread, never the same wait. */
export const dropLeg = (phone: Harness, drops = LEG_DROPS): void => {
  for (let drop = 0; drop < drops && !phone.game.run?.view.ended; drop++) {
    phone.controller.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
    frames(phone, 40 + (drop % 7));
  }
};

export const awaitJar = (phone: Harness): void => {
  for (let frame = 0; frame < 1500 && phone.stage.screen.name !== 'jar'; frame++) frames(phone, 1);
  expect(phone.stage.screen.name).toBe('jar');
};

export const playLeg = (phone: Harness): void => {
  dropLeg(phone);
  awaitJar(phone);
};

/** What the phone sends to the next one. */
export const passOn = (phone: Harness): Record<string, string> => {
  phone.game.handle({ type: 'share' });
  return queryOf(phone.host.sharing.shared[phone.host.sharing.shared.length - 1]?.query ?? '');
};

export const jarOf = (query: Record<string, string>): PassedJar => {
  const jar = parseJarText(query.j);
  if (!jar.ok) throw new Error(jar.error.detail);
  return jar.value;
};

export const cardOf = (jar: PassedJar): Record<string, string> => ({ m: 'passed', j: makeJarText(jar) });

export const holds = (jar: PassedJar): boolean => {
  const proof = new JarProof(rules, jar);
  while (proof.advance(1000) === null);
  return proof.verdict?.ok === true;
};

export const listed = (phone: Harness): JarsScreen['jars'] => {
  phone.game.handle({ type: 'open', page: 'jars' });
  const { screen } = phone.stage;
  if (screen.name !== 'jars') throw new Error(screen.name);
  return screen.jars;
};
