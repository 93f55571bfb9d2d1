import { DatabaseUnavailable, PATIENCE, retryingUntil } from "./retry.ts";

/** One that waits for its part of a batch. */
interface Waiting<Item, Result> {
  readonly item: Item;
  /** When it waits no longer for a database that is away, as `performance.now()` tells it. */
  readonly until: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what comes while a batch is on its way waits and goes with the next one, so that one transaction
 * serves many. Nothing waits while nothing is on its way. Two items with the same key never share a batch: the later
 * one goes after, in order. While the database is away each item waits for as long as one alone would, from when it came:
 * a batch gives up with the oldest of its items, and the others go with the next.
 */
export class Batcher<Item, Result> {
  readonly #flush: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #keyOf: (item: Item) => string;
  readonly #divisible: (error: unknown) => boolean;
  readonly #most: number;
  readonly #patience: number;
  #waiting: Waiting<Item, Result>[] = [];
  #flying = false;

  /**
   * `flush` gives one result an item, in their order, or throws and has done nothing, or is away: then it bears being
   * done twice. `divisible` tells whether some may fare better by themselves after another error: a bad item is one to
   * divide for.
   */
  constructor(
    flush: (items: readonly Item[]) => Promise<readonly Result[]>,
    keyOf: (item: Item) => string,
    divisible: (error: unknown) => boolean,
    most = 500,
    patience = PATIENCE,
  ) {
    this.#flush = flush;
    this.#keyOf = keyOf;
    this.#divisible = divisible;
    this.#most = most;
    this.#patience = patience;
  }

  /** True while nothing waits and nothing is on its way. */
  get idle(): boolean {
    return !this.#flying && this.#waiting.length === 0;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, until: performance.now() + this.#patience, resolve, reject });
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
    const oldest = Math.min(...batch.map(({ until }) => until));
    try {
      const results = await retryingUntil(oldest, () => this.#flush(batch.map(({ item }) => item)));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error("a batch gave too few results"));
        else resolve(result);
      });
    } catch (error) {
      if (error instanceof DatabaseUnavailable) {
        const late = ({ until }: Waiting<Item, Result>) => until === oldest || until < performance.now();
        for (const { reject } of batch.filter(late)) reject(error);
        this.#waiting.unshift(...batch.filter((each) => !late(each)));
      } else if (batch.length > 1 && this.#divisible(error)) {
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
