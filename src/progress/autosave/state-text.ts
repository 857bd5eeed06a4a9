/** JSON has no −0, and a state is the same only with it. */
const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** The text of a state, made a part at a time: a full jar has thousands of numbers, which take several frames' time to write out. */
export class StateText {
  private readonly state: readonly number[];
  private readonly parts: string[] = [];
  private at = 0;

  constructor(state: readonly number[]) {
    this.state = state;
  }

  /** Writes out so many numbers more at most; true once all are. */
  step(most: number): boolean {
    const end = Math.min(this.state.length, this.at + most);
    if (end > this.at) this.parts.push(this.state.slice(this.at, end).map(numberText).join(' '));
    this.at = end;
    return end === this.state.length;
  }

  /** Writes out what is left. */
  finish(): string {
    this.step(Number.POSITIVE_INFINITY);
    return this.parts.join(' ');
  }
}
