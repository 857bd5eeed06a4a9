import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Numerals } from '../graphics/numerals.ts';
import { inQuad, lerp, outBack } from '../motion/ease.ts';
import { writeNumber } from './write-number.ts';

/** Points of the screen. */
interface Flight {
  points: number;
  x: number;
  y: number;
  /** Where it gathers: the latest merge it counts. */
  homeX: number;
  homeY: number;
  size: number;
  tint: number;
  /** Negative until the merge is seen. */
  age: number;
  /** Its middle as it is drawn; off the screen until it is. */
  seenY: number;
  /** Age at which it leaves; put off by every merge that joins, up to a limit. */
  leaves: number;
}

const CAPACITY = 6;
const STAY_MS = 460;
/** What is seen later than this gathers nothing yet. */
const SOON_MS = 200;
const LONGEST_STAY_MS = 1500;
const FLY_MS = 360;
const RISE = 26;
/** Points to the side that the way to the score swings out. */
const SWING = 46;
const MOST_SIZE = 34;

/**
 * Points on their way to the score. They show where they were won, gather those of merges close in time into one
 * number, and fly up. They are decoration: the score has them from the merge on.
 */
export class FlyingPoints {
  /** Fades where it is instead of flying. */
  reduced = false;
  target = { x: 0, y: 0 };
  private readonly numerals: Numerals;
  private readonly pool: Flight[] = [];

  constructor(numerals: Numerals) {
    this.numerals = numerals;
  }

  /** `delay` in milliseconds until the merge is seen; places in points. */
  add(points: number, x: number, y: number, size: number, tint: number, delay: number): void {
    const gathering = this.pool.find(({ age, leaves }) => age < leaves && age >= -SOON_MS);
    if (gathering) this.join(gathering, points, x, y, size, tint);
    else if (this.pool.length < CAPACITY)
      this.pool.push({
        points,
        x,
        y,
        homeX: x,
        homeY: y,
        size,
        tint,
        age: -delay,
        seenY: -1,
        leaves: STAY_MS,
      });
  }

  /** Whether points are seen between two heights of the screen. */
  crosses(top: number, bottom: number): boolean {
    return this.pool.some(({ seenY }) => seenY > top && seenY < bottom);
  }

  /** What was won last is shown at a place instead, once `delay` milliseconds have passed. */
  holdLast(x: number, y: number, size: number, delay: number): void {
    const last = this.pool[this.pool.length - 1];
    if (!last) return;
    Object.assign(last, { x, y, homeX: x, homeY: y, size, age: -delay, leaves: STAY_MS, seenY: -1 });
  }

  clear(): void {
    this.pool.length = 0;
  }

  draw(batch: QuadBatch, elapsedMs: number): void {
    for (const flight of this.pool) {
      flight.age += elapsedMs;
      if (flight.age > 0) this.drawOne(batch, flight, elapsedMs);
    }
    this.forgetArrived();
  }

  private forgetArrived(): void {
    let kept = 0;
    for (const flight of this.pool) if (flight.age < flight.leaves + FLY_MS) this.pool[kept++] = flight;
    this.pool.length = kept;
  }

  private join(flight: Flight, points: number, x: number, y: number, size: number, tint: number): void {
    flight.points += points;
    flight.homeX = x;
    flight.homeY = y;
    flight.size = Math.min(MOST_SIZE, Math.max(flight.size, size) + 1.5);
    flight.tint = tint;
    flight.leaves = Math.min(LONGEST_STAY_MS, Math.max(0, flight.age) + STAY_MS);
  }

  private drawOne(batch: QuadBatch, flight: Flight, elapsedMs: number): void {
    const { age, leaves, points, tint } = flight;
    const share = Math.min(1, elapsedMs / 70);
    flight.x += (flight.homeX - flight.x) * share;
    flight.y += (flight.homeY - flight.y) * share;
    const arrived = Math.min(1, age / 190);
    const grown = this.reduced ? 1 : outBack(arrived);
    const up = flight.y - (this.reduced ? RISE : RISE * Math.min(1, age / 300));
    const t = Math.min(1, Math.max(0, (age - leaves) / FLY_MS));
    const gone = this.reduced ? 0 : inQuad(t);
    const x = lerp(flight.x, this.target.x, gone) + Math.sin(gone * Math.PI) * this.swingOf(flight);
    const y = lerp(up, this.target.y, gone);
    flight.seenY = y;
    const size = flight.size * grown * lerp(1, 0.8, gone);
    const alpha = this.reduced ? arrived * (1 - t) : 1;
    writeNumber(batch, this.numerals, `+${points}`, x, y, size, tint, alpha);
  }

  /** Outwards, so that it leaves the pieces under it. */
  private swingOf({ x }: Flight): number {
    return x < this.target.x ? -SWING : SWING;
  }
}
