import type { SharedCard } from '../protocol/chat.ts';
import type { LogLevel, LogSource } from '../protocol/log-source.ts';
import type { GameError, LogLine } from './phone-api.ts';

/** Lines kept of a game's console; older ones go first. */
const LOG_LINES = 2000;

/** What happened on a phone, for people and for tests. Cards and pictures stay until the page goes; the rest is of one launch. */
export class Record {
  readonly cards: SharedCard[] = [];
  /** Pictures the game has put into the album, and those it has shown. */
  readonly album: string[] = [];
  readonly previews: string[] = [];
  logs: LogLine[] = [];
  errors: GameError[] = [];
  vibrations: string[] = [];
  drawn = false;
  private began = 0;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  begin(): void {
    this.logs = [];
    this.errors = [];
    this.vibrations = [];
    this.drawn = false;
    this.began = performance.now();
    this.changed();
  }

  log(level: LogLevel, parts: readonly string[], from: LogSource = 'game'): void {
    this.logs.push({ level, text: parts.join(' '), at: Math.round(performance.now() - this.began), from });
    if (this.logs.length > LOG_LINES) this.logs.shift();
    this.changed();
  }

  failed(message: string, stack: string): void {
    this.errors.push({ message, stack });
    this.log('error', [stack === '' ? message : stack]);
  }
}
