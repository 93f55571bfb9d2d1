import { accessStore } from "./access-store.ts";
import { Database } from "./database.ts";
import { destinationStore } from "./destination-store.ts";
import { formStore } from "./form-store.ts";
import { jobStore } from "./job-store.ts";
import { listen } from "./listen.ts";
import { JOB_CHANNEL, queue } from "./queue.ts";
import { responseStore } from "./response-store.ts";
import { resumeStore } from "./resume-store.ts";
import { scheduleStore } from "./schedule-store.ts";
import { singleton } from "./singleton.ts";
import { tenantStore } from "./tenant-store.ts";
import { usedTokens } from "./used-tokens.ts";

export { Database } from "./database.ts";
export { findEmbedded, removeEmbedded, startEmbedded } from "./embedded/embedded.ts";
export type { EmbeddedOptions, EmbeddedServer } from "./embedded/embedded.ts";
export { migrate, MigrationError, roleUrl } from "./migrate.ts";
export type { RolePasswords } from "./migrate.ts";
export { DatabaseUnavailable } from "./retry.ts";
export { timeMachine } from "./time-machine/time-machine.ts";
export type { TimeMachine } from "./time-machine/time-machine.ts";

/** The advisory lock of the one beat. Any number that nothing else locks. */
const BEAT = 7_246_013;

/** Every store of one database, over one pool of connections. `report` hears of connections that break while idle. */
export function connectPostgres(url: string, connections = 10, report?: (error: Error) => void) {
  const database = new Database(url, connections, report);
  return {
    database,
    tenants: tenantStore(database),
    forms: formStore(database),
    responses: responseStore(database),
    resume: resumeStore(database),
    access: accessStore(database),
    queue: queue(database, (heard) => listen(url, JOB_CHANNEL, heard, report)),
    jobs: jobStore(database),
    destinations: destinationStore(database),
    schedules: scheduleStore(database),
    beat: singleton(url, BEAT),
    usedTokens: usedTokens(database),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}

/** What {@link connectPostgres} gives. */
export type Postgres = ReturnType<typeof connectPostgres>;
