import { randomFillSync } from "node:crypto";

/** How many are drawn at once: asking the system is what costs. */
const AT_ONCE = 256;

/** A source of `size` unguessable bytes a time. Each draw is good until 256 others were made: copy what lasts. */
export function randomSource(size: number): () => Buffer {
  const drawn = Buffer.allocUnsafe(size * AT_ONCE);
  let left = 0;
  return () => {
    if (left === 0) {
      randomFillSync(drawn);
      left = drawn.length;
    }
    left -= size;
    return drawn.subarray(left, left + size);
  };
}
