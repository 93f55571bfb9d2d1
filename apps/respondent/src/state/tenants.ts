import { isDeepStrictEqual } from "node:util";
import { parseTheme } from "@waypost/pages";
import type { Theme } from "@waypost/pages";
import { tenantId } from "@waypost/ports";
import type { Tenant, TenantStore } from "@waypost/ports";
import { Fresh } from "./fresh.ts";

/** A tenant with its theme ready to be drawn. */
export interface Brand {
  readonly tenant: Tenant;
  readonly theme: Theme;
}

/** The tenants that are served. */
export interface Tenants {
  readonly find: (id: string) => Promise<Brand | null>;
  readonly list: () => Promise<readonly Tenant[]>;
}

const MOST = 1000;

/** A tenant whose theme is not one: it cannot be drawn, and the log says why. */
export class ThemeBroken extends Error {
  override readonly name = "ThemeBroken";
}

/** The tenant with its theme; that of `before` where it did not change, so that what was drawn with it stays good. */
function brandOf(tenant: Tenant, before: Brand | null): Brand {
  if (before !== null && isDeepStrictEqual(before.tenant.theme, tenant.theme)) return { tenant, theme: before.theme };
  const theme = parseTheme(tenant.theme as Parameters<typeof parseTheme>[0]);
  if (!("css" in theme)) {
    const faults = theme.map(({ code, pointer }) => `${code} at ${pointer}`).join(", ");
    throw new ThemeBroken(`the theme of tenant ${tenant.id} is not one: ${faults}`);
  }
  return { tenant, theme };
}

/** Tenants of a store, kept for a few seconds. An unknown one is kept too, so that it is not asked for all day. */
export function createTenants(store: TenantStore, now: () => number): Tenants {
  const known = new Fresh<Brand | null>(MOST, now);
  return {
    list: store.list,
    find: (id) =>
      known.get(id, async (before = null) => {
        const name = tenantId(id);
        const tenant = name === null ? null : await store.find(name);
        return tenant === null ? null : brandOf(tenant, before);
      }),
  };
}
