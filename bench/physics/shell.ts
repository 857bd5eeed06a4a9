/** Bare engine shells lack what rapier's loader reads at start; it only decodes error texts with it. */
interface BareShell {
  TextDecoder?: unknown;
  TextEncoder?: unknown;
}

class PlainDecoder {
  decode(bytes?: Uint8Array): string {
    return bytes ? String.fromCharCode(...bytes) : '';
  }
}

const bare = globalThis as BareShell;
bare.TextDecoder = bare.TextDecoder ?? PlainDecoder;
bare.TextEncoder = bare.TextEncoder ?? class {};
