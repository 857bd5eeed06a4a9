import type { CheckParts } from '../../src/check/check.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { createMemoryPlatform } from '../../src/platform/memory/create-memory-platform.ts';
import type { ClockPort, StoragePort } from '../../src/platform/ports.ts';
import type { ReportLine } from '../../src/shared/phone-report.ts';
import { ok } from '../../src/shared/result.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';

const nothing = (): void => {};

/** Whatever waits goes on at once, but a wait for something that never answers; each look at the clock finds it later. */
const quickClock = (msALook: number): ClockPort & { pass(milliseconds: number): void } => {
  let now = 1_700_000_000_000;
  return {
    pass: (milliseconds) => {
      now += milliseconds;
    },
    now: () => {
      now += msALook;
      return now;
    },
    nextFrame: (callback) => {
      setImmediate(callback);
      return nothing;
    },
    after: (milliseconds, callback) => {
      if (milliseconds < 10_000) setImmediate(callback);
      return nothing;
    },
  };
};

interface SoundFacts {
  readonly state: string;
  /** Seconds that pass between two looks at the context's time. */
  readonly passes: number;
  /** What the analyser hears; null: there is none. */
  readonly wave: number | null;
}

const soundOf = ({ state, passes, wave }: SoundFacts): object => {
  let time = 0;
  const node = { connect: nothing, start: nothing, stop: nothing, gain: { value: 1 } };
  const analyser = {
    ...node,
    fftSize: 64,
    getByteTimeDomainData: (into: Uint8Array) => into.fill(wave ?? 0),
  };
  return {
    state,
    get currentTime() {
      time += passes;
      return time;
    },
    destination: {},
    createOscillator: () => node,
    createGain: () => node,
    ...(wave !== null && { createAnalyser: () => analyser }),
  };
};

const WEBGL2 = {
  MAX_TEXTURE_SIZE: 1,
  MAX_TEXTURE_IMAGE_UNITS: 2,
  RENDERER: 3,
  readPixels: nothing,
  getParameter: (name: number) => ['', 4096, 16, 'Tested'][name],
  isContextLost: () => false,
};

export const ARRAYS = {
  createVertexArray: () => ({}),
  bindVertexArray: nothing,
  isVertexArray: () => true,
  deleteVertexArray: nothing,
};

export interface PlantedFaults {
  readonly arrays?: object;
  readonly webglVersion?: number;
  readonly sound?: Partial<SoundFacts>;
  readonly storage?: (sound: StoragePort) => Partial<StoragePort>;
  /** Milliseconds that pass between two looks at the clock: sixty steps are timed so. */
  readonly msALook?: number;
  readonly msAFrame?: number;
  readonly parts?: (sound: CheckParts) => Partial<CheckParts>;
}

/** A phone on which all is well, but for what is planted. */
const partsOf = (planted: PlantedFaults): CheckParts => {
  const host = createMemoryPlatform({
    files: {
      'settings/balance.json': '{}',
      'assets/audio/drop.mp3': new ArrayBuffer(8),
      'assets/fonts/text.ttf': new ArrayBuffer(8),
    },
  });
  const { platform } = host;
  const storage = { ...platform.storage, ...planted.storage?.(platform.storage) };
  const clock = quickClock(planted.msALook ?? 6);
  const context = soundOf({ state: 'running', passes: 0.3, wave: 200, ...planted.sound });
  const parts: CheckParts = {
    platform: {
      ...platform,
      storage,
      clock,
      audio: { ...platform.audio, createContext: () => ok(context) },
    },
    rules: shippedRules(),
    board: { begin: nothing, draw: () => clock.pass(planted.msAFrame ?? 4), isFree: true },
    surface: { gl: { ...WEBGL2, ...(planted.arrays ?? ARRAYS) }, webglVersion: planted.webglVersion ?? 2 },
    times: { openedAt: 0, drawnAt: 40, arm: 'none' },
    build: '1.2.3',
  };
  return { ...parts, ...planted.parts?.(parts) };
};

export const reportOf = async (planted: PlantedFaults = {}): Promise<readonly ReportLine[]> => {
  const lines: ReportLine[] = [];
  await runChecks(partsOf(planted), (line) => void lines.push(line));
  return lines;
};
