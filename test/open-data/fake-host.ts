import type {
  Brush,
  DirectedCard,
  DomainHost,
  GroupRef,
  ListFault,
  Sheet,
} from '../../src/open-data/domain-host.ts';
import type { FingerRecord } from '../../src/shared/fingers-down.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';

/** A line of text that was written, and where. */
export interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A context that draws nothing and remembers what was written since it was last cleared. */
const createBrush = (written: Written[], counts: { strokes: number }): Brush => {
  const nothing = (): void => {};
  const gradient = { addColorStop: nothing } as CanvasGradient;
  const brush = {
    clearRect: () => {
      written.length = 0;
    },
    fillText: (text: string, x: number, y: number) =>
      void written.push({ text: text.replace(/[\u2068\u2069]/g, ''), x, y }),
    measureText: (text: string) => ({ width: text.length * 9 }) as TextMetrics,
    createLinearGradient: () => gradient,
    createRadialGradient: () => gradient,
    font: '',
  };
  return new Proxy(brush, {
    get: (target, name) => {
      if (name in target) return target[name as keyof typeof target];
      counts.strokes += 1;
      return nothing;
    },
  }) as unknown as Brush;
};

/** A platform around the domain, with its time and its answers in our hand. */
export class FakeHost implements DomainHost {
  readonly written: Written[] = [];
  readonly counts = { strokes: 0 };
  readonly asked: string[] = [];
  people: unknown[] = [];
  groupPeople: unknown[] = [];
  readonly groupsAsked: GroupRef[] = [];
  me: unknown = [];
  fault: ListFault | null = null;
  /** The platform says nothing at all. */
  silent = false;
  time = 1_790_000_000_000;
  /** Milliseconds that pass at every look at the clock: work takes time. */
  perLook = 1;
  paints = 0;
  frames: (() => void)[] = [];
  canShareTo = true;
  readonly shares: string[] = [];
  readonly shareImages: (string | null)[] = [];
  private timers: { readonly at: number; readonly call: () => void }[] = [];
  private readonly brush = createBrush(this.written, this.counts);
  private message: (message: unknown) => void = () => {};
  private touched: (touch: FingerRecord) => void = () => {};

  shared() {
    this.paints += 1;
    return { width: 640, height: 1000, brush: this.brush };
  }

  createCanvas(width: number, height: number) {
    return { sheet: { width, height } as Sheet, brush: this.brush };
  }

  now(): number {
    this.time += this.perLook;
    return this.time;
  }

  nextFrame(frame: () => void): void {
    this.frames.push(frame);
  }

  after(milliseconds: number, call: () => void): void {
    this.timers.push({ at: this.time + milliseconds, call });
  }

  onMessage(listener: (message: unknown) => void): void {
    this.message = listener;
  }

  onTouch(listener: (touch: FingerRecord) => void): void {
    this.touched = listener;
  }

  loadImage(path: string, done: (sheet: Sheet | null) => void): void {
    this.asked.push(path);
    this.after(10, () => done(null));
  }

  loadFont(): string | null {
    return null;
  }

  friends(keys: readonly string[], done: (answer: Result<unknown, ListFault>) => void): void {
    this.answer(this.people, keys, done);
  }

  group(ref: GroupRef, keys: readonly string[], done: (answer: Result<unknown, ListFault>) => void): void {
    this.groupsAsked.push(ref);
    this.answer(this.groupPeople, keys, done);
  }

  self(done: (answer: unknown) => void): void {
    this.after(5, () => done(this.me));
  }

  shareTo(openId: string, { image }: DirectedCard, done: (sent: boolean) => void): void {
    this.shares.push(openId);
    this.shareImages.push(image);
    this.after(10, () => done(true));
  }

  tell(...messages: readonly unknown[]): void {
    for (const message of messages) this.message(message);
  }

  /** So many milliseconds, a frame every 16. Answers how many frames were asked for. */
  pass(milliseconds: number): number {
    let frames = 0;
    for (let gone = 0; gone < milliseconds; gone += 16) {
      this.time += 16;
      frames += this.turn();
    }
    return frames;
  }

  /** What is due by now, and one frame. */
  turn(): number {
    this.settle();
    const waiting = this.frames;
    this.frames = [];
    for (const frame of waiting) frame();
    return waiting.length;
  }

  /** Answers and timers that are due by now. */
  settle(): void {
    const due = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    for (const { call } of due) call();
  }

  touch(phase: FingerRecord['phase'], x: number, y: number, id = 0): void {
    this.touched({ phase, id, x, y });
  }

  tap(x: number, y: number): void {
    this.touch('start', x, y);
    this.touch('end', x, y);
    this.pass(48);
  }

  /** What is to be read now, from top to bottom. */
  get lines(): readonly string[] {
    return [...this.written].sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
  }

  placeOf(text: string): Written | undefined {
    return this.written.find((line) => line.text === text);
  }

  private answer(
    people: unknown[],
    keys: readonly string[],
    done: (answer: Result<unknown, ListFault>) => void,
  ): void {
    if (this.silent) return;
    const answer = this.fault === null ? ok(withKeys(people, keys)) : fail(this.fault);
    this.after(10, () => done(answer));
  }
}

/** The platform hands out only the keys that were asked for; what is no person goes through as it is. */
const withKeys = (people: readonly unknown[], keys: readonly string[]): unknown[] =>
  people.map((person) => {
    const list = (person as { KVDataList?: unknown } | null)?.KVDataList;
    if (!Array.isArray(list)) return person;
    const wanted = list.filter((pair) => keys.includes((pair as { key?: string } | null)?.key ?? ''));
    return { ...(person as object), KVDataList: wanted };
  });
