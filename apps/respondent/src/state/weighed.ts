interface Entry<V> {
  readonly value: V;
  readonly weight: number;
  /** Uses of the whole map before its last one. */
  used: number;
}

/**
 * A map of values that weigh `most` together at most, which forgets what was not used for longest. The one that was
 * used last is kept, whatever it weighs. A use is a number written down: only one who adds looks for the oldest.
 */
export class Weighed<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #most: number;
  readonly #forgotten: (keys: ReadonlySet<K>) => void;
  #weight = 0;
  #uses = 0;

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
    entry.used = this.#uses++;
    return entry.value;
  }

  set(key: K, value: V, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight, used: this.#uses++ });
    this.#weight += weight;
    if (this.#weight <= this.#most) return;
    const gone = new Set<K>();
    for (const [oldest] of [...this.#entries].sort(([, a], [, b]) => a.used - b.used)) {
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
