import type { TenantId } from "@waypost/ports";

interface Use {
  held: number;
  readonly waiting: (() => void)[];
}

/**
 * Who may use how many connections at one moment. What goes over a tenant's share waits for the tenant's own work to
 * end, in order, so that a tenant whose statements are slow leaves the rest of the pool to the others.
 */
export class Shares {
  readonly #shareOf: (tenant: TenantId) => number;
  readonly #uses = new Map<TenantId, Use>();

  /** `shareOf` says how many connections a tenant may use; at least one is given. */
  constructor(shareOf: (tenant: TenantId) => number) {
    this.#shareOf = shareOf;
  }

  /** Runs work once a connection of the tenant's share is free, and gives the share back when it has ended. */
  async within<T>(tenant: TenantId, work: () => Promise<T>): Promise<T> {
    const use = this.#uses.get(tenant) ?? { held: 0, waiting: [] };
    this.#uses.set(tenant, use);
    if (use.held < Math.max(1, this.#shareOf(tenant))) use.held++;
    else
      await new Promise<void>((go) => {
        use.waiting.push(go);
      });
    try {
      return await work();
    } finally {
      this.#giveBack(tenant, use);
    }
  }

  /** To whoever waits longest, unless the share has become smaller meanwhile. */
  #giveBack(tenant: TenantId, use: Use): void {
    const next = use.held <= Math.max(1, this.#shareOf(tenant)) ? use.waiting.shift() : undefined;
    if (next !== undefined) {
      next();
      return;
    }
    use.held--;
    if (use.held === 0) this.#uses.delete(tenant);
  }
}
