/** A file of the package as it lies in one piece with others. */
export interface PackedFile {
  readonly path: string;
  readonly edition: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Head = readonly (readonly [path: string, edition: string, length: number])[];

/** Four bytes say how long the head is; the head (JSON) tells of each file, and the files follow in its order. */
const HEAD_LENGTH_BYTES = 4;

export const packData = (files: readonly PackedFile[]): Uint8Array => {
  const head: Head = files.map(({ path, edition, bytes }) => [path, edition, bytes.length]);
  const text = new TextEncoder().encode(JSON.stringify(head));
  const start = HEAD_LENGTH_BYTES + text.length;
  const packed = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.length, start));
  new DataView(packed.buffer).setUint32(0, text.length);
  packed.set(text, HEAD_LENGTH_BYTES);
  files.reduce((at, { bytes }) => {
    packed.set(bytes, at);
    return at + bytes.length;
  }, start);
  return packed;
};

export const unpackData = (packed: ArrayBuffer): PackedFile[] => {
  const length = new DataView(packed).getUint32(0);
  const text = new TextDecoder().decode(new Uint8Array(packed, HEAD_LENGTH_BYTES, length));
  let at = HEAD_LENGTH_BYTES + length;
  return (JSON.parse(text) as Head).map(([path, edition, size]) => {
    const bytes = new Uint8Array(packed, at, size);
    at += size;
    return { path, edition, bytes };
  });
};
