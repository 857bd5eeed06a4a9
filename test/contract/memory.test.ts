import { describe, it } from 'vitest';
import { createMemoryPlatform, type MemoryHost } from '../../src/platform/memory/create-memory-platform.ts';
import { CLOUD_ANSWERS } from './cloud-contract.ts';
import type { Hands } from './hands.ts';
import { LAUNCH } from './lifecycle-contract.ts';
import { FILES, WORDS } from './package-contract.ts';
import { CONTRACTS } from './suite.ts';

const FOLDER_FILES = {
  [FILES.text]: WORDS,
  [FILES.image]: new ArrayBuffer(8),
  [FILES.font]: new ArrayBuffer(8),
};

/** Writes and other promises of the game take their turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const handsOn = (host: MemoryHost): Hands => ({
  hide: async () => host.lifecycle.hide(),
  show: async (entry) => host.lifecycle.show(entry),
  warnMemory: async () => host.lifecycle.warnMemory(),
  fault: async (_, message) => host.lifecycle.raise(message),
  touch: async (touch) => host.touch.touch(touch),
  lose: async (id) => host.touch.lose(id),
  resize: async (windowWidth, windowHeight) => host.window.resize({ windowWidth, windowHeight }),
  connect: async (connected) => host.network.connect(connected),
  interrupt: async (phase) => host.audio.interrupt(phase),
  pass: async (milliseconds) => {
    host.clock.advance(milliseconds);
    await turn();
  },
  frame: async () => host.clock.frame(),
  taps: async () => host.sharing.taps,
  shared: async () => host.sharing.shared,
  menuCard: async () => host.sharing.menuCard(),
  hosted: async () => Object.fromEntries(host.friends.hosted),
});

describe('contract: the host in memory', () => {
  it.each(Object.entries(CONTRACTS))('%s', async (_, contract) => {
    const host = createMemoryPlatform({ launch: LAUNCH, files: FOLDER_FILES });
    for (const [name, answer] of Object.entries(CLOUD_ANSWERS)) host.cloud.answer(name, answer);
    await contract(host.platform, handsOn(host));
  });
});
