import type { TenantId } from "@waypost/ports";
import type { Database } from "../database.ts";
import { withRetries } from "../retry.ts";
import { hasMoved } from "./moved.ts";

/** A database that tenants live in, with what is made of it once. */
export interface Place {
  readonly url: string;
  readonly database: Database;
}

/** Where a tenant lives that is not simply at home. */
interface Placement {
  /** Null is home. */
  readonly place: string | null;
  readonly moving: boolean;
  /** Where it is on its way to; it is there once `place` turns it away. */
  readonly next: string | null;
}

interface PlacementRow extends Placement {
  readonly tenant_id: TenantId;
}

const PLACEMENTS = "select tenant_id, place, moving, next from waypost.placement where place is not null or moving";

/** How often a tenant is looked for before its error goes on, and milliseconds between two looks. */
const MOST_LOOKS = 40;
const PAUSE = 50;

/**
 * Which database each tenant lives in. It is asked once and may be out of date from then on: a database turns away
 * whoever comes for a tenant that has moved, and then it is asked again. {@link Places.refresh} is for whoever hears of
 * moves before.
 */
export class Places<At extends Place> {
  readonly home: At;
  readonly #open: (address: string) => At;
  readonly #opened = new Map<string, At>();
  readonly #watchers = new Set<() => void>();
  #known: ReadonlyMap<TenantId, Placement> | undefined;
  #asked: Promise<void> | undefined;

  constructor(home: At, open: (address: string) => At) {
    this.home = home;
    this.#open = open;
  }

  /** Does a tenant's work where the tenant lives. Work that comes where it lives no more has done nothing, and is done again. */
  async within<T>(tenant: TenantId, work: (at: At) => Promise<T>): Promise<T> {
    if (this.#known === undefined) await this.refresh();
    for (let looks = 1; ; looks++) {
      const placement = this.#known?.get(tenant);
      try {
        return await work(this.#at(placement?.place ?? null));
      } catch (error) {
        if (!hasMoved(error)) throw error;
        await this.refresh();
        const now = this.#known?.get(tenant);
        // Whoever moves it died after it had left, or is about to say that it has come.
        if (now?.moving === true && now.place === (placement?.place ?? null)) {
          try {
            return await work(this.#at(now.next));
          } catch (other) {
            if (!hasMoved(other)) throw other;
          }
        }
        if (looks === MOST_LOOKS) throw error;
        if (looks > 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  }

  /** Every place that a tenant lives in, home first. */
  async all(): Promise<readonly At[]> {
    if (this.#known === undefined) await this.refresh();
    const places = [...(this.#known?.values() ?? [])].map(({ place }) => this.#at(place));
    return [...new Set([this.home, ...places])];
  }

  /** Every place that this process has had to do with, home first. */
  opened(): readonly At[] {
    return [this.home, ...this.#opened.values()];
  }

  /** Where a tenant lives as far as is known. */
  async of(tenant: TenantId): Promise<At> {
    if (this.#known === undefined) await this.refresh();
    return this.#at(this.#known?.get(tenant)?.place ?? null);
  }

  /** The tenants that live in a place other than home, as far as is known. */
  tenantsOf(place: At): readonly TenantId[] {
    return [...(this.#known ?? [])].flatMap(([tenant, { place: at }]) => (this.#at(at) === place ? [tenant] : []));
  }

  /** Where a tenant that is on its way may be found, where it lives first; of one that is not, nothing. */
  onItsWay(tenant: TenantId): readonly At[] {
    const placement = this.#known?.get(tenant);
    return placement?.moving === true ? [this.#at(placement.place), this.#at(placement.next)] : [];
  }

  /** Asks again where tenants live; those who ask together are answered together. */
  async refresh(): Promise<void> {
    this.#asked ??= this.#ask().finally(() => (this.#asked = undefined));
    await this.#asked;
  }

  /** Calls whenever it was asked where tenants live, until the function that it gives is called. */
  watch(asked: () => void): () => void {
    this.#watchers.add(asked);
    return () => this.#watchers.delete(asked);
  }

  async close(): Promise<void> {
    await Promise.all(this.opened().map(({ database }) => database.close()));
  }

  async #ask(): Promise<void> {
    const rows = await withRetries(() => this.home.database.query<PlacementRow>(PLACEMENTS));
    this.#known = new Map(rows.map(({ tenant_id: tenant, ...placement }) => [tenant, placement]));
    for (const asked of this.#watchers) asked();
  }

  #at(address: string | null): At {
    if (address === null) return this.home;
    const known = this.#opened.get(address);
    if (known !== undefined) return known;
    const opened = this.#open(address);
    this.#opened.set(address, opened);
    return opened;
  }
}
