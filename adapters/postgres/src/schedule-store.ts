import type { Schedule, ScheduleStore, StoredSchedule, TenantId } from "@waypost/ports";
import type { Database } from "./database.ts";
import { PRIORITIES, priorityOf } from "./priorities.ts";
import { withRetries } from "./retry.ts";

interface ScheduleRow {
  readonly tenant_id: TenantId;
  readonly name: string;
  readonly cron: string;
  readonly zone: string;
  readonly type: string;
  readonly payload: unknown;
  readonly priority: number;
  readonly next_at: Date;
  readonly last_at: Date | null;
  readonly paused: string | null;
}

const KEEP = `insert into waypost.schedule (tenant_id, name, cron, zone, type, payload, priority, next_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, name)`;

// One statement, so one transaction: the schedule moves on, the moment is noted, the job is enqueued, or none of it.
// Moments are told apart by milliseconds here: one that was set by hand may have more digits. A schedule that somebody
// has locked is left for the next tick.
const FIRE = `
  with due as (
    select tenant_id, name from waypost.schedule
    where tenant_id = $1 and name = $2 and date_trunc('milliseconds', next_at) = $3 and paused is null
    for update skip locked
  ), moved as (
    update waypost.schedule as s set next_at = $4, last_at = $3
    from due where s.tenant_id = due.tenant_id and s.name = due.name
    returning s.tenant_id, s.name, s.type, s.payload, s.priority
  ), noted as (
    insert into waypost.firing (tenant_id, schedule, fire_at) select tenant_id, name, $3 from moved
    on conflict do nothing returning schedule
  )
  insert into waypost.job (tenant_id, type, key, payload, priority)
  select tenant_id, type, $5, payload, priority from moved join noted on noted.schedule = moved.name
  on conflict (tenant_id, type, key) do nothing returning id`;

const valuesOf = (schedule: Schedule): readonly unknown[] => [
  schedule.tenant,
  schedule.name,
  schedule.cron,
  schedule.zone,
  schedule.type,
  JSON.stringify(schedule.payload),
  PRIORITIES[schedule.priority],
  schedule.nextAt,
];

const scheduleOf = ({ tenant_id: tenant, next_at, last_at, priority, ...row }: ScheduleRow): StoredSchedule => ({
  ...row,
  tenant,
  priority: priorityOf(priority),
  nextAt: next_at.toISOString(),
  lastAt: last_at?.toISOString() ?? null,
});

/** Schedules in PostgreSQL. What is due, and who has none, is asked as the worker, who sees those of every tenant. */
export function scheduleStore(database: Database): ScheduleStore {
  return {
    async put(schedule) {
      const sql = `${KEEP} do update set cron = excluded.cron, zone = excluded.zone, type = excluded.type,
        payload = excluded.payload, priority = excluded.priority, next_at = excluded.next_at, paused = null`;
      await withRetries(() => database.statement(schedule.tenant, sql, valuesOf(schedule)));
    },
    async add(schedule) {
      const sql = `${KEEP} do nothing returning name`;
      const rows = await withRetries(() => database.statement(schedule.tenant, sql, valuesOf(schedule)));
      return rows.length > 0;
    },
    async list(tenant) {
      const rows = await database.statement<ScheduleRow>(
        tenant,
        "select * from waypost.schedule where tenant_id = $1 order by name",
        [tenant],
      );
      return rows.map(scheduleOf);
    },
    async without(name) {
      const rows = await database.query<{ id: TenantId }>(
        `select id from waypost.tenant
         where not exists (select from waypost.schedule where tenant_id = tenant.id and name = $1) order by id`,
        [name],
      );
      return rows.map(({ id }) => id);
    },
    async due(now, limit) {
      const rows = await database.query<ScheduleRow>(
        "select * from waypost.schedule where paused is null and next_at <= $1 order by next_at limit $2",
        [now, limit],
      );
      return rows.map(scheduleOf);
    },
    // Not tried again when the connection broke: it may have fired, and then has moved on.
    async fire({ tenant, name, nextAt: fireAt }, nextAt) {
      const rows = await database.statement(tenant, FIRE, [tenant, name, fireAt, nextAt, `${name} ${fireAt}`]);
      return rows.length > 0;
    },
    async pause({ tenant, name }, why) {
      await database.statement(tenant, "update waypost.schedule set paused = $3 where tenant_id = $1 and name = $2", [
        tenant,
        name,
        why,
      ]);
    },
  };
}
