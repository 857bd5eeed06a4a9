import type { LogPort } from '../ports.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

export interface MemoryLog {
  readonly port: LogPort;
  readonly lines: readonly LogLine[];
}

export const createMemoryLog = (): MemoryLog => {
  const lines: LogLine[] = [];
  const note = (level: LogLine['level']) => (message: string) => {
    lines.push({ level, message });
  };
  return { port: { info: note('info'), warn: note('warn'), error: note('error') }, lines };
};
