/** Two numbers that tell when they change. */
export class Point {
  private currentX: number;
  private currentY: number;
  private readonly changed: () => void;

  constructor(x: number, y: number, changed: () => void) {
    this.currentX = x;
    this.currentY = y;
    this.changed = changed;
  }

  get x(): number {
    return this.currentX;
  }

  set x(value: number) {
    this.set(value, this.currentY);
  }

  get y(): number {
    return this.currentY;
  }

  set y(value: number) {
    this.set(this.currentX, value);
  }

  set(x: number, y = x): void {
    if (x === this.currentX && y === this.currentY) return;
    this.currentX = x;
    this.currentY = y;
    this.changed();
  }

  copyFrom({ x, y }: { readonly x: number; readonly y: number }): void {
    this.set(x, y);
  }
}
