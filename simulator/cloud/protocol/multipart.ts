/** The parts of a form by name, as bytes. */
export const readMultipart = (contentType: string, body: Buffer): ReadonlyMap<string, Buffer> => {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1] ?? '';
  const parts = new Map<string, Buffer>();
  let at = body.indexOf(`--${boundary}`);
  while (at >= 0) {
    const next = body.indexOf(`--${boundary}`, at + 1);
    if (next < 0) break;
    const head = body.indexOf('\r\n\r\n', at);
    const name = /name="([^"]*)"/.exec(body.subarray(at, head).toString())?.[1];
    // A part ends with the line break before the next boundary.
    if (name !== undefined && head > 0) parts.set(name, body.subarray(head + 4, next - 2));
    at = next;
  }
  return parts;
};
