import { tenantId } from "@waypost/ports";
import type { ScheduleState, TenantId, TenantState } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { findingsOf } from "./findings.ts";
import type { Picture } from "./findings.ts";
import { away, bytes, counted, span } from "./words.ts";

const ACME = tenantId("acme") as TenantId;
const NOW = Date.parse("2026-11-21T10:00:00.000Z");
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

const NOTHING: Picture = { queues: [], failures: [], schedules: [], tenants: [], audit: [], silent: [] };
const QUEUE = { tenant: ACME, type: "mail.send", ready: 0, delayed: 0, running: 0, dead: 0, oldestReady: null };
const SCHEDULE: ScheduleState = {
  name: "backup",
  cron: "7 2 * * *",
  zone: "Europe/London",
  type: "tenant.backup",
  tenants: 1,
  nextAt: ago(-60),
  lastAt: ago(60),
  paused: 0,
  why: null,
};
const TENANT: TenantState = {
  tenant: ACME,
  name: "Acme",
  suspended: false,
  storageFull: false,
  openResponses: { used: 1, most: 100 },
  jobsInFlight: { used: 4, most: 4 },
  requestsPerMinute: { used: 6, most: 60 },
  concurrentRequests: { used: 1, most: 10 },
  connections: { used: 1, most: 8 },
  storageBytes: { used: null, most: 100 },
  submissions: null,
  countedOn: null,
};
const NEWEST = { at: ago(1), action: "tenant.create", actor: "owner" };

const found = (more: Partial<Picture>) => findingsOf({ ...NOTHING, ...more }, NOW).map(({ what }) => what);

describe("what needs a person", () => {
  it("is nothing while everything goes on", () => {
    const queues = [{ ...QUEUE, ready: 3, running: 4, delayed: 2, oldestReady: ago(1) }];
    // Jobs of a tenant that is suspended wait for that to end.
    const halted = { ...TENANT, tenant: tenantId("halted") as TenantId, suspended: true };
    queues.push({ ...QUEUE, tenant: halted.tenant, ready: 1, running: 0, delayed: 0, oldestReady: ago(99) });
    const audit = [{ tenant: ACME, entries: 1, newest: NEWEST, brokenAt: null }];
    expect(found({ queues, audit, schedules: [SCHEDULE], tenants: [TENANT, halted] })).toEqual([]);
  });

  it.each<[string, Partial<Picture>]>([
    ["Jobs wait, the oldest for 12 min, and none runs.", { queues: [{ ...QUEUE, ready: 1, oldestReady: ago(12) }] }],
    ["Jobs wait, the oldest for 12 min.", { queues: [{ ...QUEUE, ready: 1, running: 1, oldestReady: ago(12) }] }],
    [
      "The database postgres://db2/acme of acme does not answer.",
      { silent: [{ place: "postgres://db2/acme", tenants: [ACME] }] },
    ],
    ["2 dead letters.", { queues: [{ ...QUEUE, dead: 2 }] }],
    ["1 schedule is overdue.", { schedules: [{ ...SCHEDULE, nextAt: ago(3) }] }],
    ["2 schedules are paused.", { schedules: [{ ...SCHEDULE, paused: 2 }] }],
    ["The newest backups were due 30 h ago.", { schedules: [{ ...SCHEDULE, lastAt: ago(30 * 60) }] }],
    ["Acme has more stored than it may: no response begins.", { tenants: [{ ...TENANT, storageFull: true }] }],
    ["Acme is near a limit.", { tenants: [{ ...TENANT, openResponses: { used: 90, most: 100 } }] }],
    ["The audit of acme is broken at entry 7.", { audit: [{ tenant: ACME, entries: 9, newest: NEWEST, brokenAt: 7 }] }],
  ])("is said: %s", (what, more) => {
    expect(found(more)).toEqual([what]);
  });
});

describe("words", () => {
  it("give spans and sizes in a unit that is read at a glance", () => {
    expect([0, 119_000, 120_000, 7_199_000, 7_200_000, 172_800_000].map(span)).toEqual([
      "0 s",
      "119 s",
      "2 min",
      "119 min",
      "2 h",
      "2 d",
    ]);
    expect([0, 999, 1000, 12_540_000, 3e15].map(bytes)).toEqual(["0 B", "999 B", "1 kB", "12.5 MB", "3,000 TB"]);
    expect([counted(1, "job"), counted(12_000, "job")]).toEqual(["1 job", "12,000 jobs"]);
    expect([away(ago(3), NOW), away(ago(-3), NOW)]).toEqual([
      '<span class="away">3 min ago</span>',
      '<span class="away">in 3 min</span>',
    ]);
  });
});
