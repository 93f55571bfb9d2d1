import { markup, none, text } from "@waypost/pages";
import type { Html } from "@waypost/pages";
import type { AuditState, FailedJob, QueueState, ScheduleState, TenantState } from "@waypost/ports";
import { bar, each, table } from "./table.ts";
import { away, bytes, count, counted, moment, span } from "./words.ts";

const words = (value: string) => text(value);
const number = (value: number): Html => (value === 0 ? markup`<span class="nought">0</span>` : words(count(value)));

/** Jobs that are not over, by tenant and type. */
export function queuesPanel(queues: readonly QueueState[], now: number): Html {
  const rank = ({ dead, ready }: QueueState) => dead * 1e9 + ready;
  return table<QueueState>({
    id: "queues",
    title: "Queues",
    note: "Jobs that are not over. Ready ones may be taken now; delayed ones wait for their moment or their next attempt.",
    columns: [
      { label: "Job", kind: "heading", cell: ({ type }) => markup`<code>${words(type)}</code>` },
      { label: "Tenant", cell: ({ tenant }) => words(tenant) },
      { label: "Ready", kind: "number", cell: ({ ready }) => number(ready) },
      { label: "Delayed", kind: "number", cell: ({ delayed }) => number(delayed) },
      { label: "Running", kind: "number", cell: ({ running }) => number(running) },
      { label: "Dead", kind: "number", cell: ({ dead }) => number(dead) },
      {
        label: "Oldest waits",
        kind: "number",
        cell: ({ oldestReady }) => words(oldestReady === null ? "–" : span(now - Date.parse(oldestReady))),
      },
    ],
    rows: queues.toSorted((a, b) => rank(b) - rank(a) || a.tenant.localeCompare(b.tenant)),
    empty: "No job waits, runs or has failed.",
  });
}

/** A form that changes jobs: where it goes and what it carries. */
export interface JobForms {
  readonly token: string;
}

const hidden = (fields: Readonly<Record<string, string>>): Html =>
  each(
    Object.entries(fields),
    ([name, value]) => markup`<input type="hidden" name="${text(name)}" value="${text(value)}">`,
  );

function actions({ tenant, id, type }: FailedJob, { token }: JobForms): Html {
  const job = markup`<span class="hidden"> job ${text(id)}, ${text(type)}</span>`;
  return markup`<form class="actions" method="post" action="/operations/jobs">${hidden({ csrf_token: token, tenant, id })}
<button name="action" value="retry">Retry${job}</button>
<details><summary>Discard${job}</summary><button class="grave" name="action" value="discard">Discard for good${job}</button></details></form>`;
}

/** Jobs whose last attempt failed, each with what can be done about it. */
export function failuresPanel(failures: readonly FailedJob[], most: number, forms: JobForms, now: number): Html {
  const note =
    failures.length < most
      ? "Dead letters stay until somebody retries or discards them. The others are tried again by themselves."
      : `The newest ${count(most)}. Dead letters stay until somebody retries or discards them.`;
  const dead = [
    ...Map.groupBy(
      failures.filter((job) => job.dead),
      ({ tenant, type }) => `${tenant} ${type}`,
    ).values(),
  ];
  const many = dead.filter((jobs) => jobs.length > 1);
  return markup`${table<FailedJob>({
    id: "failures",
    title: "Failures",
    note,
    columns: [
      {
        label: "Job",
        kind: "heading",
        cell: ({ id, type, key }) =>
          markup`<code>${words(type)}</code> ${words(id)}<span class="key">${words(key)}</span>`,
      },
      { label: "Tenant", cell: ({ tenant }) => words(tenant) },
      { label: "Attempts", kind: "number", cell: ({ attempt }) => words(count(attempt)) },
      { label: "Error", kind: "wide", cell: ({ error }) => words(error ?? "none is noted") },
      {
        label: "State",
        cell: ({ dead: isDead, at }) =>
          isDead ? markup`<strong class="dead">Dead</strong> ${away(at, now)}` : markup`again ${away(at, now)}`,
      },
      { label: "Do", cell: (job) => actions(job, forms) },
    ],
    rows: failures,
    empty: "No job has failed.",
  })}${each(many, ([job]) => (job === undefined ? none : retryAll(job, forms)))}`;
}

const retryAll = ({ tenant, type }: FailedJob, { token }: JobForms): Html =>
  markup`<form class="all" method="post" action="/operations/jobs">${hidden({ csrf_token: token, tenant, type })}
<button name="action" value="retry-all">Retry all dead <code>${text(type)}</code> of ${text(tenant)}</button></form>`;

/** What comes by the clock. */
export function schedulesPanel(schedules: readonly ScheduleState[], now: number): Html {
  return table<ScheduleState>({
    id: "schedules",
    title: "Schedules",
    note: "Schedules of one name and clock are one row, however many tenants have them.",
    columns: [
      { label: "Schedule", kind: "heading", cell: ({ name }) => words(name) },
      { label: "Job", cell: ({ type }) => markup`<code>${words(type)}</code>` },
      { label: "When", cell: ({ cron, zone }) => markup`<code>${words(cron)}</code> ${words(zone)}` },
      { label: "Tenants", kind: "number", cell: ({ tenants }) => words(count(tenants)) },
      {
        label: "Fired last",
        cell: ({ lastAt }) => (lastAt === null ? words("never") : markup`${moment(lastAt)}, ${away(lastAt, now)}`),
      },
      {
        label: "Fires next",
        cell: ({ nextAt }) => (nextAt === null ? words("–") : markup`${moment(nextAt)}, ${away(nextAt, now)}`),
      },
      {
        label: "Paused",
        cell: ({ paused, why }) => words(paused === 0 ? "–" : `${counted(paused, "tenant")}: ${why ?? ""}`),
      },
    ],
    rows: schedules,
    empty: "There are no schedules: the beat gives every tenant its own within a minute of its start.",
  });
}

function stateOf({ suspended, storageFull }: TenantState): Html {
  if (suspended) return markup`<strong>Suspended</strong>`;
  return storageFull ? markup`<strong class="dead">Storage full</strong>` : words("In service");
}

/** How near a tenant is to its limits, in full tenths, so that names order the rest; a full storage comes first. */
function urgency({ storageFull, storageBytes, openResponses }: TenantState): number {
  const share = Math.max((storageBytes.used ?? 0) / storageBytes.most, openResponses.used / openResponses.most);
  return storageFull ? Number.MAX_SAFE_INTEGER : Math.floor(share * 10);
}

/** Tenants and what they use of what they may. */
export function tenantsPanel(tenants: readonly TenantState[]): Html {
  const ofMost = ({ used, most }: { readonly used: number; readonly most: number }) =>
    bar(used, most, `${count(used)} of ${count(most)}`);
  return table<TenantState>({
    id: "tenants",
    title: "Tenants",
    note: "Storage and submissions are counted twice a day, everything else is as it stands.",
    columns: [
      {
        label: "Tenant",
        kind: "heading",
        cell: ({ name, tenant }) => markup`${words(name)}<span class="key">${words(tenant)}</span>`,
      },
      { label: "State", cell: stateOf },
      { label: "Open responses", cell: ({ openResponses }) => ofMost(openResponses) },
      { label: "Jobs at work", cell: ({ jobsInFlight }) => ofMost(jobsInFlight) },
      { label: "Requests a minute", cell: ({ requestsPerMinute }) => ofMost(requestsPerMinute) },
      { label: "Requests at once", cell: ({ concurrentRequests }) => ofMost(concurrentRequests) },
      { label: "Connections", cell: ({ connections }) => ofMost(connections) },
      {
        label: "Storage",
        cell: ({ storageBytes: { used, most } }) =>
          used === null ? words("not counted yet") : bar(used, most, `${bytes(used)} of ${bytes(most)}`),
      },
      {
        label: "Submissions",
        kind: "number",
        cell: ({ submissions }) => words(submissions === null ? "–" : count(submissions)),
      },
    ],
    rows: tenants.toSorted((a, b) => urgency(b) - urgency(a) || a.name.localeCompare(b.name)),
    empty: "There are no tenants.",
  });
}

/** Each tenant's audit. */
export function auditPanel(audit: readonly AuditState[], now: number): Html {
  return table<AuditState>({
    id: "audit",
    title: "Audit",
    note: "Whether each entry holds the hash of the one before it. “waypost audit verify” also makes every hash anew.",
    columns: [
      { label: "Tenant", kind: "heading", cell: ({ tenant }) => words(tenant) },
      { label: "Entries", kind: "number", cell: ({ entries }) => words(count(entries)) },
      {
        label: "Chain",
        cell: ({ brokenAt }) =>
          brokenAt === null ? words("whole") : markup`<strong class="dead">broken at ${brokenAt}</strong>`,
      },
      {
        label: "Newest entry",
        kind: "wide",
        cell: ({ newest }) =>
          markup`<code>${words(newest.action)}</code> by ${words(newest.actor)}, ${away(newest.at, now)}`,
      },
    ],
    rows: audit.toSorted((a, b) => Number(b.brokenAt !== null) - Number(a.brokenAt !== null)),
    empty: "Nothing was done yet that the audit tells of.",
  });
}
