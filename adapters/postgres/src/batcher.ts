/** One that waits for its part of a batch. */
interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what comes while a batch is on its way waits and goes with the next one, so that one transaction
 * serves many. Nothing waits while nothing is on its way. Two items with the same key never share a batch: the later
 * one goes after, in order.
 */
export class Batcher<Item, Result> {
  readonly #flush: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #keyOf: (item: Item) => string;
  readonly #divisible: (error: unknown) => boolean;
  readonly #most: number;
  #waiting: Waiting<Item, Result>[] = [];
  #flying = false;

  /**
   * `flush` gives one result an item, in their order, or throws and has done nothing. `divisible` tells whether some
   * may fare better by themselves after an error: a bad item is one to divide for, a server that is away is not.
   */
  constructor(
    flush: (items: readonly Item[]) => Promise<readonly Result[]>,
    keyOf: (item: Item) => string,
    divisible: (error: unknown) => boolean,
    most = 500,
  ) {
    this.#flush = flush;
    this.#keyOf = keyOf;
    this.#divisible = divisible;
    this.#most = most;
  }

  /** True while nothing waits and nothing is on its way. */
  get idle(): boolean {
    return !this.#flying && this.#waiting.length === 0;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#flying) {
        this.#flying = true;
        // What else arrives in this turn of the event loop comes along.
        setImmediate(() => void this.#fly());
      }
    });
  }

  async #fly(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#deliver(this.#next());
    }
    this.#flying = false;
  }

  /** Sends a batch; what one that is refused was made of goes again each by itself, so that only those fail that are to blame. */
  async #deliver(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#flush(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error("a batch gave too few results"));
        else resolve(result);
      });
    } catch (error) {
      if (batch.length > 1 && this.#divisible(error)) {
        await Promise.all(batch.map((each) => this.#deliver([each])));
      } else for (const { reject } of batch) reject(error);
    }
  }

  #next(): readonly Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = [];
    const later: Waiting<Item, Result>[] = [];
    const keys = new Set<string>();
    for (const each of this.#waiting) {
      const key = this.#keyOf(each.item);
      if (batch.length < this.#most && !keys.has(key)) {
        keys.add(key);
        batch.push(each);
      } else later.push(each);
    }
    this.#waiting = later;
    return batch;
  }
}
