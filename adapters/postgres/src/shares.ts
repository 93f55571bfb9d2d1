import { TenantBusy } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";

interface Use {
  held: number;
  readonly waiting: (() => void)[];
}

/** What a tenant may hold at one moment, and how many milliseconds what goes over it may wait. */
export interface Share {
  readonly connections: number;
  readonly statementMilliseconds: number;
}

/**
 * Who may use how many connections at one moment. What goes over a tenant's share waits for the tenant's own work to
 * end, in order, so that a tenant whose statements are slow leaves the rest of the pool to the others. Nothing waits
 * for longer than one statement may take.
 */
export class Shares {
  readonly #shareOf: (tenant: TenantId) => Share;
  readonly #uses = new Map<TenantId, Use>();
  readonly #peaks = new Map<TenantId, number>();

  /** `shareOf` says what a tenant may use; one connection is given at least. */
  constructor(shareOf: (tenant: TenantId) => Share) {
    this.#shareOf = shareOf;
  }

  /**
   * Runs work once a connection of the tenant's share is free, and gives the share back when it has ended. Throws
   * {@link TenantBusy} when none became free in time.
   */
  async within<T>(tenant: TenantId, work: () => Promise<T>): Promise<T> {
    const use = this.#uses.get(tenant) ?? { held: 0, waiting: [] };
    this.#uses.set(tenant, use);
    if (use.held < this.#most(tenant)) use.held++;
    else await this.#turn(use, this.#shareOf(tenant).statementMilliseconds);
    if (use.held > (this.#peaks.get(tenant) ?? 0)) this.#peaks.set(tenant, use.held);
    try {
      return await work();
    } finally {
      this.#giveBack(tenant, use);
    }
  }

  /** The most connections that the tenant held at one moment since this was asked last. */
  peak(tenant: TenantId): number {
    const most = this.#peaks.get(tenant) ?? 0;
    this.#peaks.delete(tenant);
    return most;
  }

  #most(tenant: TenantId): number {
    return Math.max(1, this.#shareOf(tenant).connections);
  }

  /** Resolves when it is the turn of whoever waits; a connection is theirs then. */
  #turn({ waiting }: Use, patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(new TenantBusy());
      }, patience);
      waiting.push(go);
    });
  }

  /** To whoever waits longest, unless the share has become smaller meanwhile. */
  #giveBack(tenant: TenantId, use: Use): void {
    const next = use.held <= this.#most(tenant) ? use.waiting.shift() : undefined;
    if (next !== undefined) {
      next();
      return;
    }
    use.held--;
  }
}
