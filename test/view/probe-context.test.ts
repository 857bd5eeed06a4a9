import { expect, it } from 'vitest';
import { type Graphics, probeOf } from '../../src/view/pixi/probe-context.ts';

interface Probe {
  createShader(kind: number): object | null;
  compileShader(shader: object | null): void;
  getShaderParameter(shader: object | null, name: number): unknown;
}

/** A lost context answers null. */
const lost = new Proxy({}, { get: () => () => null }) as Graphics;

it('a context that is lost at the start: what Pixi repeats until a shader compiles comes to an end', () => {
  const probe = probeOf(lost) as Probe;
  const shader = probe.createShader(1);
  probe.compileShader(shader);
  expect(probe.getShaderParameter(shader, 1)).toBe(true);
});

it('a shader that does not compile is still told of', () => {
  const refusing = new Proxy({}, { get: () => () => false }) as Graphics;
  expect((probeOf(refusing) as Probe).getShaderParameter({}, 1)).toBe(false);
});
