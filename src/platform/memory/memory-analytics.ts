import type { AnalyticsPort } from '../ports.ts';

export interface ReportedEvent {
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

export interface MemoryAnalytics {
  readonly port: AnalyticsPort;
  readonly reported: readonly ReportedEvent[];
  /** The platform puts the player into an arm of an experiment. */
  setArm(key: string, arm: string): void;
}

export const createMemoryAnalytics = (): MemoryAnalytics => {
  const reported: ReportedEvent[] = [];
  const arms = new Map<string, string>();
  return {
    port: {
      report: (event, fields) => void reported.push({ event, fields: { ...fields } }),
      arms: (keys) => Object.fromEntries([...arms].filter(([key]) => keys.includes(key))),
    },
    reported,
    setArm: (key, arm) => void arms.set(key, arm),
  };
};
