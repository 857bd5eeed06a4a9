import type { ClockPort, LifecyclePort, LogPort, StoragePort } from '../platform/ports.ts';
import { chinaDate, makeChinaDate } from '../shared/china-date.ts';
import { daysAfter } from '../shared/lunar-calendar.ts';
import { CHINA_OFFSET_MS, DAY_MS } from '../shared/vocabulary/time.ts';

export interface TrustedClockParts {
  readonly clock: ClockPort;
  readonly storage: StoragePort;
  readonly lifecycle: Pick<LifecyclePort, 'onShow'>;
  readonly log: LogPort;
}

/** The days that can be: see `splitSave`. */
export interface TrustedDay {
  /** In China, now, `yyyy-mm-dd`. */
  today(): string;
  /** The day after the last one of which the cloud told; null while it never did. */
  latest(): string | null;
}

/** Milliseconds since 1970. */
interface Heard {
  readonly cloudAt: number;
  readonly phoneAt: number;
}

const KEY = 'clock';
/** The last moment of China's year 9999. */
const MAX_TIME = Date.UTC(9999, 11, 31, 15, 59, 59, 999);
/** What is heard is written down again when it is later by more than this than what is written, in milliseconds. */
const NEWS_MS = 60_000;
/** An answer is underway for so long: less is no reason to set the time anew. */
const JITTER_MS = 5000;
/** An answer that took longer does not say what time it is. */
const LONGEST_CALL_MS = 30_000;

const isTime = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= MAX_TIME;

const parseHeard = (stored: unknown): Heard | null => {
  const [cloudAt, phoneAt, more] = typeof stored === 'string' ? stored.split(' ').map(Number) : [];
  const sane = cloudAt !== undefined && phoneAt !== undefined && more === undefined;
  return sane && isTime(cloudAt) && isTime(phoneAt) ? { cloudAt, phoneAt } : null;
};

const dayOf = (time: number): string => makeChinaDate(chinaDate(time));
const dayAfter = (time: number): string => makeChinaDate(daysAfter(chinaDate(time), 1));
const dayNumber = (time: number): number => Math.floor((time + CHINA_OFFSET_MS) / DAY_MS);

/**
 * The phone's clock as the cloud corrects it. Each answer tells the cloud's time; from there it goes on by the phone's own
 * clock that nobody can set, where there is one. Offline, and after a kill, it goes on from what was heard last. It never
 * goes back but when the cloud says so. Everything of the game that asks for a time or a day asks here.
 */
export class TrustedClock implements ClockPort, TrustedDay {
  private readonly parts: TrustedClockParts;
  private heard: Heard | null;
  private latestDay: string | null;
  /** The day as it was worked out last. */
  private day = { number: Number.NaN, text: '' };
  private time: number;
  private wallAt: number;
  private uptimeAt: number | null;
  private slept = false;
  private onDay: () => void = () => {};

  constructor(parts: TrustedClockParts) {
    this.parts = parts;
    const stored = parts.storage.read(KEY);
    this.heard = stored.ok ? parseHeard(stored.value) : null;
    this.latestDay = this.heard && dayAfter(this.heard.cloudAt);
    const wall = this.wall(this.heard?.phoneAt ?? 0);
    this.wallAt = wall;
    this.uptimeAt = this.uptime();
    this.time = this.heard
      ? Math.max(wall + this.heard.cloudAt - this.heard.phoneAt, this.heard.cloudAt)
      : wall;
    // While a phone sleeps its uptime may stand still.
    parts.lifecycle.onShow(() => {
      this.slept = true;
      this.now();
    });
  }

  now(): number {
    const wall = this.wall(this.wallAt);
    const uptime = this.uptime();
    const byWall = Math.max(0, wall - this.wallAt);
    const byUptime = uptime === null || this.uptimeAt === null ? byWall : Math.max(0, uptime - this.uptimeAt);
    this.time = Math.min(this.time + (this.slept ? Math.max(byWall, byUptime) : byUptime), MAX_TIME);
    this.slept = false;
    this.wallAt = wall;
    this.uptimeAt = uptime;
    return this.time;
  }

  today(): string {
    const time = this.now();
    const number = dayNumber(time);
    if (number !== this.day.number) this.day = { number, text: dayOf(time) };
    return this.day.text;
  }

  latest(): string | null {
    return this.latestDay;
  }

  /** From now on this one hears when the cloud's word makes it another day. */
  watch(onDay: () => void): void {
    this.onDay = onDay;
  }

  /** An answer of the cloud told its time; `askedAt` is when it was asked for, by this clock. */
  hear(cloudAt: number, askedAt: number): void {
    const now = this.now();
    if (!isTime(cloudAt) || now - askedAt > LONGEST_CALL_MS) return;
    const before = dayOf(now);
    const known = this.heard;
    if (known === null || Math.abs(cloudAt - now) > JITTER_MS) this.time = cloudAt;
    const heard = { cloudAt, phoneAt: this.wallAt };
    this.heard = heard;
    this.latestDay = dayAfter(cloudAt);
    if (known === null || Math.abs(cloudAt - known.cloudAt) > NEWS_MS) void this.write(heard);
    if (this.today() !== before) this.onDay();
  }

  uptime(): number | null {
    const uptime = this.parts.clock.uptime?.() ?? null;
    return uptime !== null && Number.isFinite(uptime) ? uptime : null;
  }

  nextFrame(callback: () => void): () => void {
    return this.parts.clock.nextFrame(callback);
  }

  after(milliseconds: number, callback: () => void): () => void {
    return this.parts.clock.after(milliseconds, callback);
  }

  /** A clock that shows no time stands still. */
  private wall(otherwise: number): number {
    const wall = this.parts.clock.now();
    return isTime(wall) ? wall : otherwise;
  }

  private async write({ cloudAt, phoneAt }: Heard): Promise<void> {
    const written = await this.parts.storage.write(KEY, `${cloudAt} ${phoneAt}`);
    if (!written.ok) this.parts.log.warn(`clock: ${written.error.code} ${written.error.detail}`);
  }
}
