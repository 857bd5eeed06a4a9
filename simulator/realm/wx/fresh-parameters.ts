import { native } from '../natives.ts';

/** Parameters by the interface that has them. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  GainNode: ['gain'],
  AudioBufferSourceNode: ['playbackRate', 'detune'],
  BiquadFilterNode: ['frequency', 'detune', 'Q', 'gain'],
  OscillatorNode: ['frequency', 'detune'],
  DelayNode: ['delayTime'],
  ConstantSourceNode: ['offset'],
  DynamicsCompressorNode: ['threshold', 'knee', 'ratio', 'attack', 'release'],
};

const VALUES = ['value', 'defaultValue', 'minValue', 'maxValue'] as const;

type Prototype = Record<string, unknown>;

/** An object that stands for a parameter, and for nothing that was put onto another such object. */
const standIn = (real: AudioParam): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      VALUES.map((name) => [
        name,
        {
          enumerable: true,
          get: () => real[name],
          set: (value: number) => {
            if (name === 'value') real.value = value;
          },
        },
      ]),
    ),
  );

/** What WebKit does: reading `node.gain` twice gives two objects. */
export const makeParametersFresh = (): void => {
  const reals = new WeakMap<object, AudioParam>();
  const interfaces = native.window as unknown as Record<string, { prototype: Prototype } | undefined>;
  for (const [name, parameters] of Object.entries(PARAMETERS)) {
    const prototype = interfaces[name]?.prototype;
    if (prototype === undefined) continue;
    for (const parameter of parameters) {
      const { get } = Object.getOwnPropertyDescriptor(prototype, parameter) ?? {};
      if (get === undefined) continue;
      Object.defineProperty(prototype, parameter, {
        configurable: true,
        get(this: object) {
          const real = get.call(this) as AudioParam;
          const made = standIn(real);
          reals.set(made, real);
          return made;
        },
      });
    }
  }
  const nodes = interfaces.AudioNode!.prototype;
  const connect = nodes.connect as (this: object, to: unknown, ...rest: unknown[]) => unknown;
  nodes.connect = function (this: object, to: object, ...rest: unknown[]): unknown {
    return connect.call(this, reals.get(to) ?? to, ...rest);
  };
};
