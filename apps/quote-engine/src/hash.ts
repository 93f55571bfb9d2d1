/**
 * A small hash that spreads texts evenly, for invented data that must be the same on every machine and in every run.
 * It protects nothing.
 */

/** A whole number from 0 to 2^32 - 1 that depends on every character (FNV-1a with a final mix). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The member of a list that a text chooses. Throws a RangeError when the list is empty. */
export function pick<T>(members: readonly T[], text: string): T {
  const chosen = members[hash(text) % members.length];
  if (chosen === undefined) throw new RangeError("There is nothing to pick from");
  return chosen;
}
