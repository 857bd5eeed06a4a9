/** A quotient this long is written as this many ones and then the plain number. */
const LONGEST_RUN = 20;
/** Bits of a number written plainly: the largest that fits is far over the ticks of the longest replay. */
const PLAIN_BITS = 24;

export class BitWriter {
  readonly bytes: number[] = [];
  private free = 0;

  /** The low `count` bits of a whole number, highest first; at most 32. */
  bits(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i -= 1) this.bit((value >>> i) & 1);
  }

  /** Rice code: the quotient by 2^k as so many ones and a zero, then the k bits of the rest. */
  rice(value: number, k: number): void {
    const quotient = value >>> k;
    if (quotient >= LONGEST_RUN) {
      for (let i = 0; i < LONGEST_RUN; i += 1) this.bit(1);
      this.bits(value, PLAIN_BITS);
      return;
    }
    for (let i = 0; i < quotient; i += 1) this.bit(1);
    this.bit(0);
    this.bits(value, k);
  }

  private bit(bit: number): void {
    if (this.free === 0) {
      this.bytes.push(0);
      this.free = 8;
    }
    this.free -= 1;
    const last = this.bytes.length - 1;
    this.bytes[last] = (this.bytes[last] as number) | (bit << this.free);
  }
}

/** How many bits `rice` writes. */
export const riceLength = (value: number, k: number): number => {
  const quotient = value >>> k;
  return quotient >= LONGEST_RUN ? LONGEST_RUN + PLAIN_BITS : quotient + 1 + k;
};

/** Reads what BitWriter wrote. Past the end it gives zeros, and `short` is true. */
export class BitReader {
  private readonly bytes: readonly number[];
  private at = 0;

  constructor(bytes: readonly number[]) {
    this.bytes = bytes;
  }

  bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) value = (value << 1) | this.bit();
    return value >>> 0;
  }

  rice(k: number): number {
    let quotient = 0;
    while (quotient < LONGEST_RUN && this.bit() === 1) quotient += 1;
    return quotient === LONGEST_RUN ? this.bits(PLAIN_BITS) : (quotient << k) | this.bits(k);
  }

  /** Goes on with the next whole byte. */
  toByte(): void {
    this.at = (this.at + 7) & ~7;
  }

  get short(): boolean {
    return this.at > this.bytes.length * 8;
  }

  private bit(): number {
    const byte = this.bytes[this.at >> 3] ?? 0;
    const bit = (byte >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }
}
