/** A 53-bit hash of a text, for telling texts apart without keeping them. */
export function textHash(text: string, seed = 0): number {
  let high = 0x811c9dc5 ^ seed;
  let low = 0x9747b28c ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d);
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35);
  return (high >>> 11) * 2 ** 32 + ((low ^ (high >>> 7)) >>> 0);
}
