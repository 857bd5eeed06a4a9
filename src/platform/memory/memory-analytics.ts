import type { AnalyticsPort, LevelStep } from '../outer-ports.ts';

export interface ReportedEvent {
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

export interface MemoryAnalytics {
  readonly port: AnalyticsPort;
  readonly reported: readonly ReportedEvent[];
  readonly levels: readonly LevelStep[];
  /** Milliseconds by their scenes. */
  readonly times: readonly (readonly [scene: number, milliseconds: number])[];
  /** The platform puts the player into an arm of an experiment. */
  setArm(key: string, arm: string): void;
}

export const createMemoryAnalytics = (): MemoryAnalytics => {
  const reported: ReportedEvent[] = [];
  const levels: LevelStep[] = [];
  const times: [number, number][] = [];
  const arms = new Map<string, string>();
  return {
    port: {
      report: (event, fields) => void reported.push({ event, fields: { ...fields } }),
      reportTime: (scene, milliseconds) => void times.push([scene, milliseconds]),
      reportLevel: (step) => void levels.push(step),
      arms: async (keys) => Object.fromEntries([...arms].filter(([key]) => keys.includes(key))),
    },
    reported,
    levels,
    times,
    setArm: (key, arm) => void arms.set(key, arm),
  };
};
