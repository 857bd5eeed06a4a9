/** CRC-16 with the polynomial x¹⁶ + x¹² + x⁵ + 1: finds every flip of up to three bits in a replay. */
export const checksum = (bytes: readonly number[]): number => {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let i = 0; i < 8; i += 1) sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : (sum << 1) & 0xffff;
  }
  return sum;
};
