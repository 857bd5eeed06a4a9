import { expect, test } from 'vitest';
import { startGameLoop } from '../../../src/app/boot/game-loop.ts';
import { createMemoryPlatform } from '../../../src/platform/memory/create-memory-platform.ts';

test('a frame that throws: is told, and the next comes', () => {
  const host = createMemoryPlatform();
  let frames = 0;
  startGameLoop(host.platform.clock, host.platform.log, () => {
    frames += 1;
    if (frames === 2) throw new Error('on purpose');
  });
  for (let frame = 0; frame < 4; frame++) host.clock.frame();
  expect(frames).toBe(4);
  expect(host.log.lines.map(({ message }) => message)).toEqual(['frame: Error: on purpose']);
});
