import type { ClockPort } from '../platform/ports.ts';
import type { ReportLine } from '../shared/phone-report.ts';
import { type Check, line, pass } from './check.ts';

/** The part of a Web Audio context that is used here; hosts leave out any of it. */
interface Context {
  readonly state?: string;
  readonly currentTime: number;
  readonly destination: object;
  resume?(): unknown;
  close?(): unknown;
  createOscillator(): Node & { start(): void; stop(): void };
  createGain(): Node & { readonly gain: { value: number } };
  createAnalyser?(): Node & { readonly fftSize: number; getByteTimeDomainData(into: Uint8Array): void };
}
interface Node {
  connect(to: object): unknown;
}

const LISTEN_MS = 400;
/** Soft enough not to be noticed. */
const LEVEL = 0.01;
/** What silence is in bytes of a wave. */
const FLAT = 128;

/** A tone into an analyser: whether anything came out of it; null where there is no analyser. */
const hears = async (
  context: Context,
  clock: Pick<ClockPort, 'nextFrame' | 'after'>,
): Promise<boolean | null> => {
  const tone = context.createOscillator();
  const soft = context.createGain();
  soft.gain.value = LEVEL;
  const analyser = context.createAnalyser?.();
  tone.connect(analyser ?? soft);
  analyser?.connect(soft);
  soft.connect(context.destination);
  tone.start();
  await pass(clock, LISTEN_MS);
  if (!analyser) return null;
  const wave = new Uint8Array(analyser.fftSize);
  analyser.getByteTimeDomainData(wave);
  tone.stop();
  return wave.some((byte) => Math.abs(byte - FLAT) > 1);
};

const listen = async (
  context: Context,
  clock: Pick<ClockPort, 'nextFrame' | 'after'>,
): Promise<ReportLine> => {
  context.resume?.();
  await pass(clock, LISTEN_MS);
  if (context.state === 'suspended') return line('info', 'sound', 'waits for a touch: open this page by one');
  const from = context.currentTime;
  const heard = await hears(context, clock);
  if (context.currentTime <= from)
    return line('bad', 'sound', `${context.state ?? 'running'}, and its time stands still`);
  if (heard === false) return line('bad', 'sound', `${context.state ?? 'running'}, and silent`);
  return line('ok', 'sound', heard === null ? 'its time passes' : 'a tone comes through');
};

export const sound: Check = {
  name: 'sound',
  run: async ({ platform: { audio, clock } }) => {
    const made = audio.createContext();
    if (!made.ok)
      return [
        made.error.code === 'host/unsupported'
          ? line('info', 'sound', 'no Web Audio: plain players')
          : line('bad', 'sound', `no context: ${made.error.code}`),
      ];
    const context = made.value as Context;
    const told = await listen(context, clock);
    context.close?.();
    return [told];
  },
};
