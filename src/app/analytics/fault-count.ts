import type { LogPort } from '../../platform/ports.ts';
import { FAULTS, type Fault } from './event-schemas.ts';

const CODE = /\b[a-z]+\/[a-z-]+\b/g;

const codesIn = (message: string): readonly Fault[] =>
  FAULTS.filter((fault) => (message.match(CODE) ?? []).some((code) => code === fault));

/** Tells of the first fault of each code in a sitting, out of what is written into the log. */
export class FaultCount {
  private readonly tell: (code: Fault) => void;
  private readonly mark: string;
  private readonly told = new Set<Fault>();

  /** `mark`: what each line ends with, for whoever reads the logs of many phones. */
  constructor(tell: (code: Fault) => void, mark: string) {
    this.tell = tell;
    this.mark = mark;
  }

  note(code: Fault): void {
    if (this.told.has(code)) return;
    this.told.add(code);
    this.tell(code);
  }

  /** Reads along what is written into a log. */
  watch(log: LogPort): LogPort {
    const along = (level: 'warn' | 'error') => (message: string) => {
      log[level](`${message} (${this.mark})`);
      for (const code of codesIn(message)) this.note(code);
    };
    return { info: (message) => log.info(message), warn: along('warn'), error: along('error') };
  }
}
