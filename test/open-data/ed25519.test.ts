import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha512 } from '../../src/open-data/ed25519/sha512.ts';
import { SignatureCheck } from '../../src/open-data/ed25519/signature-check.ts';

const bytesOf = (buffer: Uint8Array): number[] => [...buffer];

const hashOf = (message: readonly number[]): string => {
  const hash = new Sha512(message);
  while (!hash.done) hash.step();
  return Buffer.from(hash.digest).toString('hex');
};

const holds = (key: readonly number[], message: readonly number[], signature: readonly number[]): boolean => {
  const check = new SignatureCheck(key, message, signature);
  for (;;) {
    const answer = check.advance();
    if (answer !== null) return answer;
  }
};

/** Test 2 and 3 of RFC 8032, 7.1: secret, public key, message, signature. */
const KNOWN = [
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;
const hex = (text: string): number[] => bytesOf(Buffer.from(text, 'hex'));

describe('SHA-512', () => {
  it.each([0, 1, 111, 112, 127, 128, 129, 1000, 25_000])(
    '%i bytes: are hashed as Node hashes them',
    (length) => {
      const message = Array.from({ length }, (_, at) => (at * 7919) & 255);
      expect(hashOf(message)).toBe(createHash('sha512').update(Buffer.from(message)).digest('hex'));
    },
  );
});

describe('Ed25519', () => {
  it.each(KNOWN)('the signatures of RFC 8032: hold (%#)', (_, key, message, signature) => {
    expect(holds(hex(key), hex(message), hex(signature))).toBe(true);
  });

  const pair = generateKeyPairSync('ed25519');
  const key = bytesOf(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));

  it('what Node signs: holds, and with any byte changed it does not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(63),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(31),
        (message, at, by, of) => {
          const signature = bytesOf(sign(null, message, pair.privateKey));
          expect(holds(key, bytesOf(message), signature)).toBe(true);
          const spoilt = signature.map((byte, place) => (place === at ? byte ^ by : byte));
          expect(holds(key, bytesOf(message), spoilt)).toBe(false);
          const other = key.map((byte, place) => (place === of ? byte ^ by : byte));
          expect(holds(other, bytesOf(message), signature)).toBe(false);
          expect(holds(key, [...message, 1], signature)).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a factor that is the same modulo the order: is another signature and does not hold', () => {
    const signature = bytesOf(sign(null, Buffer.from('x'), pair.privateKey));
    const order = hex('edd3f55c1a631258d69cf7a2def9de14').concat(
      Array.from({ length: 15 }, () => 0),
      16,
    );
    let over = 0;
    const higher = signature.map((byte, at) => {
      if (at < 32) return byte;
      over += byte + order[at - 32]!;
      const low = over & 255;
      over >>= 8;
      return low;
    });
    expect(holds(key, bytesOf(Buffer.from('x')), higher)).toBe(false);
  });

  it('anything: is answered, and does not hold', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ minLength: 64, maxLength: 64 }),
        (some, signature) => {
          expect(holds(bytesOf(some), [1, 2, 3], bytesOf(signature))).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a key as the cloud keeps it: what it signs holds', () => {
    const stored = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const again = createPrivateKey({ key: Buffer.from(stored, 'base64'), format: 'der', type: 'pkcs8' });
    const message = Buffer.from('tuanyuan run');
    expect(holds(key, bytesOf(message), bytesOf(sign(null, message, again)))).toBe(true);
  });
});
