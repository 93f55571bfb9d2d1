/**
 * A map of at most `most` entries that forgets what was not used for long. It has two generations: what is used is
 * moved to the young one, and when that has half of the room, the old one is forgotten and the young one grows old. So
 * reading what was used lately changes nothing, which makes it as fast as a plain map.
 */
export class Lru<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  readonly #most: number;
  readonly #half: number;

  constructor(most: number) {
    this.#most = most;
    this.#half = Math.max(1, Math.floor(most / 2));
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#most < 1) return;
    this.#old.delete(key);
    if (this.#young.size >= this.#half && !this.#young.has(key)) {
      this.#old = this.#most === 1 ? new Map<K, V>() : this.#young;
      this.#young = new Map<K, V>();
    }
    this.#young.set(key, value);
  }

  delete(key: K): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  /** Deletes every entry whose value and key answer true. */
  deleteWhere(wanted: (value: V, key: K) => boolean): void {
    for (const generation of [this.#young, this.#old])
      for (const [key, value] of generation) if (wanted(value, key)) generation.delete(key);
  }
}
