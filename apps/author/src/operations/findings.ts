import type { AuditState, FailedJob, QueueState, ScheduleState, SilentPlace, TenantState } from "@waypost/ports";
import { counted, span } from "./words.ts";

/** How everything stands at one moment. */
export interface Picture {
  readonly queues: readonly QueueState[];
  readonly failures: readonly FailedJob[];
  readonly schedules: readonly ScheduleState[];
  readonly tenants: readonly TenantState[];
  readonly audit: readonly AuditState[];
  readonly silent: readonly SilentPlace[];
}

/** Something to look at: what it is, what to do, and the table that shows it. */
export interface Finding {
  readonly what: string;
  readonly advice: string;
  readonly table: "queues" | "failures" | "schedules" | "tenants" | "audit";
}

/** A job that is ready so long waits for want of a worker. */
const LONG_READY = 300_000;
/** A schedule that is overdue so long waits for want of a beat. */
const LONG_OVERDUE = 120_000;
/** A nightly backup that is older is missing. */
const OLD_BACKUP = 26 * 3_600_000;
const NEARLY_FULL = 0.9;

/** What in a picture a person has to look at, the most urgent first; `now` in milliseconds since 1970. */
export function findingsOf(picture: Picture, now: number): readonly Finding[] {
  return [
    ...ofPlaces(picture),
    ...ofAudit(picture),
    ...ofQueues(picture, now),
    ...ofSchedules(picture, now),
    ...ofTenants(picture),
  ];
}

const since = (iso: string, now: number) => now - Date.parse(iso);

function ofPlaces({ silent }: Picture): readonly Finding[] {
  return silent.map(({ place, tenants }) => ({
    what: `The database ${place} of ${tenants.join(", ")} does not answer.`,
    advice: "Bring it back: their respondents get 503, and nothing of them is shown here.",
    table: "tenants",
  }));
}

function ofAudit({ audit }: Picture): readonly Finding[] {
  return audit
    .filter(({ brokenAt }) => brokenAt !== null)
    .map(({ tenant, brokenAt }) => ({
      what: `The audit of ${tenant} is broken at entry ${brokenAt ?? 0}.`,
      advice: "Somebody changed it in the database. Run “waypost audit verify” and find out who.",
      table: "audit",
    }));
}

function ofQueues({ queues, tenants }: Picture, now: number): readonly Finding[] {
  const findings: Finding[] = [];
  const suspended = new Set(tenants.filter((each) => each.suspended).map(({ tenant }) => tenant));
  const late = queues.filter(
    ({ tenant, oldestReady }) => oldestReady !== null && since(oldestReady, now) > LONG_READY && !suspended.has(tenant),
  );
  const oldest = Math.max(...late.map(({ oldestReady }) => since(oldestReady ?? "", now)));
  const running = queues.some(({ running }) => running > 0);
  if (late.length > 0)
    findings.push({
      what: `Jobs wait, the oldest for ${span(oldest)}${running ? "" : ", and none runs"}.`,
      advice: running
        ? "More workers, or more places in them (CONCURRENCY); or what the jobs talk to is slow."
        : "No worker runs, or it does not reach the database: look at its log and start one.",
      table: "queues",
    });
  const dead = queues.reduce((sum, each) => sum + each.dead, 0);
  if (dead > 0)
    findings.push({
      what: `${counted(dead, "dead letter")}.`,
      advice: "Put right what their errors tell of, then retry them.",
      table: "failures",
    });
  return findings;
}

function ofSchedules({ schedules }: Picture, now: number): readonly Finding[] {
  const findings: Finding[] = [];
  const overdue = schedules.filter(({ nextAt }) => nextAt !== null && since(nextAt, now) > LONG_OVERDUE);
  if (overdue.length > 0)
    findings.push({
      what: `${counted(overdue.length, "schedule is", "schedules are")} overdue.`,
      advice: "No beat runs, or it does not reach the database: look at its log and start one.",
      table: "schedules",
    });
  const paused = schedules.reduce((sum, each) => sum + each.paused, 0);
  if (paused > 0)
    findings.push({
      what: `${counted(paused, "schedule is", "schedules are")} paused.`,
      advice: "The table says why.",
      table: "schedules",
    });
  const backup = schedules.find(({ type, lastAt }) => type === "tenant.backup" && lastAt !== null);
  if (backup?.lastAt != null && since(backup.lastAt, now) > OLD_BACKUP)
    findings.push({
      what: `The newest backups were due ${span(since(backup.lastAt, now))} ago.`,
      advice: "Look for failed jobs of the type tenant.backup; “waypost tenant backup --all --verify” makes some now.",
      table: "schedules",
    });
  return findings;
}

function ofTenants({ tenants }: Picture): readonly Finding[] {
  return tenants.flatMap(({ name, storageFull, storageBytes, openResponses }): Finding[] => {
    if (storageFull)
      return [
        {
          what: `${name} has more stored than it may: no response begins.`,
          advice: "Raise storageMegabytes with “waypost tenant limit”, or remove what is not needed.",
          table: "tenants",
        },
      ];
    const shares = [(storageBytes.used ?? 0) / storageBytes.most, openResponses.used / openResponses.most];
    return Math.max(...shares) < NEARLY_FULL
      ? []
      : [{ what: `${name} is near a limit.`, advice: "Raise it with “waypost tenant limit”.", table: "tenants" }];
  });
}
