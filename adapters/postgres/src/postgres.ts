import type { TenantId } from "@waypost/ports";
import { accessStore } from "./access-store.ts";
import { PooledDatabase } from "./database.ts";
import type { KnownLimits } from "./database.ts";
import { destinationStore } from "./destination-store.ts";
import { formStore } from "./form-store.ts";
import { deadLetters, jobStore } from "./job-store.ts";
import { liveUseStore } from "./live-use-store.ts";
import { listen } from "./listen.ts";
import { residenceOf } from "./move/registry.ts";
import { addressOf, urlAt } from "./placement/address.ts";
import { placedDatabase } from "./placement/placed-database.ts";
import { placedQueue, placedResponses, placedSchedules, placedTenants } from "./placement/placed-stores.ts";
import type { Report, StoredPlace } from "./placement/placed-stores.ts";
import { Places } from "./placement/places.ts";
import { JOB_CHANNEL, queue } from "./queue.ts";
import { operationsStore } from "./operations-store.ts";
import { responseStore } from "./response-store.ts";
import { resumeStore } from "./resume-store.ts";
import { scheduleStore } from "./schedule-store.ts";
import { singleton } from "./singleton.ts";
import { tenantStore } from "./tenant-store.ts";
import { retentionStore, usageStore } from "./usage-store.ts";
import { usedTokens } from "./used-tokens.ts";

export type { Database } from "./database.ts";
export { findEmbedded, removeEmbedded, startEmbedded } from "./embedded/embedded.ts";
export type { EmbeddedOptions, EmbeddedServer } from "./embedded/embedded.ts";
export { migrate, MigrationError, roleUrl } from "./migrate.ts";
export type { RolePasswords } from "./migrate.ts";
export { migrateEverywhere } from "./migrate-everywhere.ts";
export type { MigratedEverywhere, MigratedPlace } from "./migrate-everywhere.ts";
export { forget as forgetMovedRows } from "./move/forget.ts";
export { move as moveTenant } from "./move/move.ts";
export type { MoveReport, MoveStep } from "./move/move.ts";
export type { Residence } from "./move/registry.ts";
export { DatabaseUnavailable } from "./retry.ts";
export { timeMachine } from "./time-machine/time-machine.ts";
export type { TimeMachine } from "./time-machine/time-machine.ts";

/** The advisory lock of the one beat. Any number that nothing else locks. */
const BEAT = 7_246_013;

/** Notified when a tenant moves. */
const PLACEMENT_CHANNEL = "waypost_placement";
/** Milliseconds between two looks at where tenants live: a notification may be missed. */
const LOOK_AGAIN = 5000;

/**
 * Every store of a database, and of the databases that some of its tenants have moved to; over a pool of connections
 * each, made when it is first needed. `report` hears of connections that break while idle, and of which database;
 * `others` are addresses of databases where this role has another name or password than at home.
 */
export function connectPostgres(
  url: string,
  connections = 10,
  report: Report = () => undefined,
  others: readonly string[] = [],
) {
  const limits: KnownLimits = new Map();
  function placeAt(at: string): StoredPlace {
    const reportHere = (error: Error) => {
      report(error, { place: addressOf(at) });
    };
    const database = new PooledDatabase(at, connections, reportHere, limits);
    return {
      url: at,
      database,
      tenants: tenantStore(database),
      responses: responseStore(database),
      queue: queue(database, (heard) => listen(at, JOB_CHANNEL, heard, reportHere)),
      schedules: scheduleStore(database),
    };
  }
  const places = new Places(placeAt(url), (address) => placeAt(urlAt(address, url, others)));
  const database = placedDatabase(places);
  let following: (() => void) | undefined;
  return {
    database,
    tenants: placedTenants(places, tenantStore(database)),
    forms: formStore(database),
    responses: placedResponses(places),
    resume: resumeStore(database),
    access: accessStore(database),
    queue: placedQueue(places, report),
    jobs: jobStore(database),
    deadLetters: deadLetters(database),
    destinations: destinationStore(database),
    schedules: placedSchedules(places, scheduleStore(database), report),
    usage: usageStore(database),
    liveUse: liveUseStore(database),
    operations: operationsStore(places),
    retention: retentionStore(database),
    beat: singleton(url, BEAT),
    usedTokens: usedTokens(database),
    /** Where a tenant lives, as home says. Throws an OperatorError when there is none. */
    residence: (tenant: TenantId) => residenceOf(database, tenant),
    /** From now on it hears of tenants that move as they do, until it is closed. Else it notices when it is turned away. */
    follow() {
      const look = () => void places.refresh().catch(report);
      const unlisten = listen(url, PLACEMENT_CHANNEL, look, report);
      const timer = setInterval(look, LOOK_AGAIN).unref();
      following = () => {
        unlisten();
        clearInterval(timer);
      };
    },
    ping: () => database.ping(),
    async close() {
      following?.();
      await database.close();
    },
  };
}

/** What {@link connectPostgres} gives. */
export type Postgres = ReturnType<typeof connectPostgres>;
