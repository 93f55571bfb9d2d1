import type { Job, ResponseStore, ScheduleStore, StoredSchedule, TenantId, WorkQueue } from "@waypost/ports";
import { addressOf } from "./address.ts";
import type { TenantRegistry } from "../tenant-store.ts";
import type { Place, Places } from "./places.ts";

/** A database with the stores whose statements do not say whose rows they are for, or are for those of every tenant. */
export interface StoredPlace extends Place {
  readonly tenants: TenantRegistry;
  readonly responses: ResponseStore;
  readonly queue: WorkQueue;
  readonly schedules: ScheduleStore;
}

/** Hears of what went wrong with a database: which one, where that is known, without who connects. */
export type Report = (error: Error, about?: { readonly place: string }) => void;

/** Responses, each where its tenant lives. */
export function placedResponses(places: Places<StoredPlace>): ResponseStore {
  return {
    create: (response) => places.within(response.tenant, ({ responses }) => responses.create(response)),
    read: (tenant, id) => places.within(tenant, ({ responses }) => responses.read(tenant, id)),
    save: (save) => places.within(save.tenant, ({ responses }) => responses.save(save)),
    submit: (save, submission, jobs) =>
      places.within(save.tenant, ({ responses }) => responses.submit(save, submission, jobs)),
    submission: (tenant, response) => places.within(tenant, ({ responses }) => responses.submission(tenant, response)),
    amend: (save, sealed, jobs) => places.within(save.tenant, ({ responses }) => responses.amend(save, sealed, jobs)),
  };
}

/**
 * The registry at home, which tenants' own databases have a copy of: what is changed at home is changed there too.
 */
export function placedTenants(places: Places<StoredPlace>, registry: TenantRegistry): TenantRegistry {
  const { home } = places;
  /** Changes the copies, wherever there is one; the move that is under way makes its own. */
  async function elsewhere(id: TenantId, change: (tenants: TenantRegistry) => Promise<unknown>): Promise<void> {
    await places.refresh();
    await places.within(id, async (place) => {
      if (place !== home) await change(place.tenants);
    });
  }
  return {
    ...registry,
    async put(tenant) {
      await registry.put(tenant);
      await elsewhere(tenant.id, (tenants) => tenants.put(tenant));
    },
    async limit(id, limits) {
      const there = await registry.limit(id, limits);
      if (there) await elsewhere(id, (tenants) => tenants.limit(id, limits));
      return there;
    },
    async suspend(id, suspended) {
      const there = await registry.suspend(id, suspended);
      if (there) await elsewhere(id, (tenants) => tenants.suspend(id, suspended));
      return there;
    },
  };
}

/** Milliseconds for which a place that did not answer is left alone by those who go round all places. */
const REST = 5000;

/**
 * Goes round every place, each time from another on. One that is not home and does not answer is left alone for a while:
 * the others go on.
 */
function rounds(places: Places<StoredPlace>, report: Report) {
  const resting = new Map<StoredPlace, number>();
  let first = 0;
  return async function* <T>(ask: (place: StoredPlace) => Promise<T>): AsyncGenerator<T> {
    const all = await places.all();
    first = (first + 1) % all.length;
    for (const place of [...all.slice(first), ...all.slice(0, first)]) {
      if ((resting.get(place) ?? 0) > Date.now()) continue;
      try {
        yield await ask(place);
      } catch (error) {
        if (place === places.home) throw error;
        resting.set(place, Date.now() + REST);
        report(error instanceof Error ? error : new Error("a place did not answer"), { place: addressOf(place.url) });
      }
    }
  };
}

/** The queue of every place as one. */
export function placedQueue(places: Places<StoredPlace>, report: Report): WorkQueue {
  const round = rounds(places, report);

  /** Says something of a job where its tenant lives; where it goes meanwhile, it is said too. */
  async function say(tenant: TenantId, what: (queue: WorkQueue) => Promise<void>): Promise<void> {
    const said = await places.of(tenant);
    await what(said.queue);
    if (places.onItsWay(tenant).length === 0) return;
    await places.refresh();
    const others = new Set([await places.of(tenant), ...places.onItsWay(tenant)]);
    for (const place of others) if (place !== said) await what(place.queue);
  }

  return {
    enqueue: (job) => places.within(job.tenant, ({ queue }) => queue.enqueue(job)),
    async claim(types, limit, leaseMs, perTenant) {
      const claimed: Job[] = [];
      try {
        for await (const jobs of round(({ queue }) =>
          claimed.length < limit ? queue.claim(types, limit - claimed.length, leaseMs, perTenant) : Promise.resolve([]),
        ))
          claimed.push(...jobs);
      } catch (error) {
        // What others gave is at work already: it is done, and who did not answer is asked again.
        if (claimed.length === 0) throw error;
      }
      return claimed;
    },
    async extend(jobs, leaseMs) {
      const tenants = [...Map.groupBy(jobs, (job) => job.tenant)];
      // Side by side and to the end: a place that does not answer keeps nobody else's jobs from being held.
      const said = await Promise.allSettled(
        tenants.map(([tenant, held]) => say(tenant, (queue) => queue.extend(held, leaseMs))),
      );
      for (const each of said) if (each.status === "rejected") throw each.reason;
    },
    complete: (job) => say(job.tenant, (queue) => queue.complete(job)),
    retry: (job, runAt, error) => say(job.tenant, (queue) => queue.retry(job, runAt, error)),
    bury: (job, error) => say(job.tenant, (queue) => queue.bury(job, error)),
    watch(due) {
      const watched = new Map<StoredPlace, () => void>();
      const attend = async () => {
        for (const place of await places.all()) if (!watched.has(place)) watched.set(place, place.queue.watch(due));
      };
      let ended = false;
      const again = () => {
        if (!ended) void attend().catch(report);
      };
      watched.set(places.home, places.home.queue.watch(due));
      const unwatch = places.watch(() => {
        again();
        due();
      });
      again();
      return () => {
        ended = true;
        unwatch();
        for (const stop of watched.values()) stop();
      };
    },
  };
}

/** The schedules of every place as one. */
export function placedSchedules(places: Places<StoredPlace>, schedules: ScheduleStore, report: Report): ScheduleStore {
  const round = rounds(places, report);
  return {
    ...schedules,
    async without(name) {
      const lacking: TenantId[] = [];
      for await (const { place, tenants } of round(async (place) => ({
        place,
        tenants: await place.schedules.without(name),
      })))
        for (const tenant of tenants) if ((await places.of(tenant)) === place) lacking.push(tenant);
      return lacking;
    },
    async due(now, limit) {
      const due: StoredSchedule[] = [];
      for await (const found of round((place) => place.schedules.due(now, limit))) due.push(...found);
      return due.sort((a, b) => (a.nextAt < b.nextAt ? -1 : 1)).slice(0, limit);
    },
  };
}
