/** The few messages of the openapi protocol: lengths and varints only. */
export interface Field {
  readonly number: number;
  /** The bytes of a length-delimited field; empty for a number. */
  readonly bytes: Buffer;
}

const readVarint = (bytes: Buffer, at: number): readonly [value: number, next: number] => {
  let value = 0;
  let scale = 1;
  for (let next = at; next < bytes.length; next += 1) {
    const byte = bytes[next] as number;
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 0x80) return [value, next + 1];
  }
  return [value, bytes.length];
};

const LENGTH_DELIMITED = 2;

export const readMessage = (bytes: Buffer): readonly Field[] => {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag, afterTag] = readVarint(bytes, at);
    const [value, afterValue] = readVarint(bytes, afterTag);
    const delimited = (tag & 7) === LENGTH_DELIMITED;
    at = delimited ? afterValue + value : afterValue;
    fields.push({
      number: tag >> 3,
      bytes: delimited ? bytes.subarray(afterValue, at) : Buffer.alloc(0),
    });
  }
  return fields;
};

const writeVarint = (value: number): Buffer => {
  const bytes: number[] = [];
  // A negative number takes ten bytes, as 64 bits of two's complement.
  let left = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    bytes.push(left > 0n ? low | 0x80 : low);
  } while (left > 0n);
  return Buffer.from(bytes);
};

export const bytesField = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([writeVarint(number * 8 + LENGTH_DELIMITED), writeVarint(bytes.length), bytes]);

export const numberField = (number: number, value: number): Buffer =>
  Buffer.concat([writeVarint(number * 8), writeVarint(value)]);
