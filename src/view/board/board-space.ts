/** Where the board stands on the screen: board units to points, with the camera's breath about the jar's middle. */
export class BoardSpace {
  scale = 1;
  left = 0;
  top = 0;
  /** Board units. */
  width = 0;
  private restScale = 1;
  private restLeft = 0;
  private restTop = 0;
  private middleX = 0;
  private middleY = 0;

  set(left: number, top: number, scale: number, width: number, height: number): void {
    this.restLeft = left;
    this.restTop = top;
    this.restScale = scale;
    this.width = width;
    this.middleX = width / 2;
    this.middleY = height / 2;
    this.zoom(1);
  }

  /** `dip`: board units the whole hangs lower. */
  zoom(factor: number, dip = 0): void {
    this.scale = this.restScale * factor;
    this.left = this.restLeft + this.middleX * (this.restScale - this.scale);
    this.top = this.restTop + this.middleY * (this.restScale - this.scale) + dip * this.restScale;
  }

  screenX(x: number): number {
    return this.left + x * this.scale;
  }

  screenY(y: number): number {
    return this.top + y * this.scale;
  }

  /** A place of the board on the screen. */
  place({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
    return { x: this.screenX(x), y: this.screenY(y) };
  }

  /** Touches are read against the board at rest, so that a breathing camera moves no aim. */
  boardX(screenX: number): number {
    return (screenX - this.restLeft) / this.restScale;
  }

  boardY(screenY: number): number {
    return (screenY - this.restTop) / this.restScale;
  }
}
