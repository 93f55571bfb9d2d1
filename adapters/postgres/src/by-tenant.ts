import { TenantBusy } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { Batcher } from "./batcher.ts";
import { hasMoved } from "./placement/moved.ts";

/** A batcher for each tenant, made when it is first needed. `keyOf` says which items never share a batch. */
export function byTenant<Item, Result>(
  flushOf: (tenant: TenantId) => (items: readonly Item[]) => Promise<readonly Result[]>,
  keyOf: (item: Item) => string,
): (tenant: TenantId) => Batcher<Item, Result> {
  const batchers = new Map<TenantId, Batcher<Item, Result>>();
  return (tenant) => {
    const known = batchers.get(tenant);
    if (known !== undefined) return known;
    const batcher = new Batcher<Item, Result>(
      flushOf(tenant),
      keyOf,
      (error) => !(error instanceof TenantBusy) && !hasMoved(error),
    );
    batchers.set(tenant, batcher);
    return batcher;
  };
}
