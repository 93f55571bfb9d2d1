import type { Database } from "../database.ts";
import type { Place, Places } from "./places.ts";

/** The databases that tenants live in as one: a tenant's work goes where it lives, everything else is done at home. */
export function placedDatabase(places: Places<Place>): Database {
  const { database: home } = places.home;
  return {
    limit: (tenant, limits) => {
      home.limit(tenant, limits);
    },
    limitsOf: (tenant) => home.limitsOf(tenant),
    peakOf: (tenant) => Math.max(...places.opened().map(({ database }) => database.peakOf(tenant))),
    withTenant: (tenant, work) => places.within(tenant, ({ database }) => database.withTenant(tenant, work)),
    statement: (tenant, sql, values) =>
      places.within(tenant, ({ database }) => database.statement(tenant, sql, values)),
    call: (tenant, name, sql, values) =>
      places.within(tenant, ({ database }) => database.call(tenant, name, sql, values)),
    query: (sql, values) => home.query(sql, values),
    prepared: (name, sql, values) => home.prepared(name, sql, values),
    ping: () => home.ping(),
    close: () => places.close(),
  };
}
