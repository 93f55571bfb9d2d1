interface Entry<V> {
  readonly value: V;
  readonly weight: number;
}

/**
 * A map of values that weigh `most` together at most, which forgets what was not used for longest. The one that was
 * used last is kept, whatever it weighs.
 */
export class Weighed<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #most: number;
  readonly #forgotten: (keys: ReadonlySet<K>) => void;
  #weight = 0;

  /** `forgotten` is told the keys that are forgotten, not those that are deleted. */
  constructor(most: number, forgotten: (keys: ReadonlySet<K>) => void) {
    this.#most = most;
    this.#forgotten = forgotten;
  }

  /** What is kept weighs so much. */
  get weight(): number {
    return this.#weight;
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // The order of a map is that in which its keys came: this one comes last again.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: K, value: V, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    const gone = new Set<K>();
    for (const [oldest] of this.#entries) {
      if (this.#weight <= this.#most || oldest === key) break;
      this.delete(oldest);
      gone.add(oldest);
    }
    if (gone.size > 0) this.#forgotten(gone);
  }

  delete(key: K): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
