import type { JobFilter, ListedJob, ShownJob, TenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { jobsDiscard, jobsRetry } from "./jobs-change.ts";
import { jobsList } from "./jobs-list.ts";
import { jobsShow } from "./jobs-show.ts";
import type { WithJobs } from "./jobs.ts";

const job = (tenant: string, id: string, state: ListedJob["state"], error: string | null = null): ShownJob => ({
  tenant: tenant as TenantId,
  id,
  type: "mail.send",
  key: `key ${id}`,
  state,
  priority: "high",
  attempt: 8,
  runAt: "2026-11-21T10:00:00.000Z",
  leasedUntil: null,
  createdAt: "2026-11-21T09:00:00.000Z",
  endedAt: null,
  error,
  payload: { sealed: "eA==" },
});

/** The commands over jobs in memory. */
function made(silent: string | null = null, more: readonly ShownJob[] = []) {
  const kept = [
    ...more,
    job("acme", "1", "done"),
    job("other", "2", "buried", "Error ECONNREFUSED"),
    job("acme", "3", "due"),
  ];
  const mine = (tenant: TenantId) => kept.filter((each) => each.tenant === tenant);
  const matching = (tenant: TenantId, { state, type }: JobFilter) =>
    mine(tenant).filter((each) => (state ?? each.state) === each.state && (type ?? each.type) === each.type);
  const waits = (tenant: TenantId, id: string) =>
    Promise.resolve(mine(tenant).some((each) => each.id === id && ["due", "buried"].includes(each.state)));
  const withJobs: WithJobs = (work) =>
    work({
      tenants: ["acme", "other"] as unknown as readonly TenantId[],
      resultOf: () => Promise.resolve({ purged: 2 }),
      jobs: {
        list: (tenant, filter) => Promise.resolve(matching(tenant, filter)),
        show: (tenant, id) => Promise.resolve(mine(tenant).find((each) => each.id === id) ?? null),
        counts: (tenant) =>
          tenant === silent
            ? Promise.reject(new Error("away"))
            : Promise.resolve([
                { tenant, type: "mail.send", state: "due", jobs: 2, oldest: "2026-11-21T09:00:00.000Z" },
              ]),
        retry: waits,
        discard: waits,
        purge: () => Promise.resolve(0),
      },
    });
  const commands = [jobsList, jobsShow, jobsRetry, jobsDiscard].map((command) => command(withJobs));
  return async (...args: readonly string[]) => {
    const lines = { out: [] as string[], err: [] as string[] };
    const code = await run(commands, ["jobs", ...args], {
      out: (line) => lines.out.push(line),
      err: (line) => lines.err.push(line),
    });
    return { code, ...lines };
  };
}

describe("waypost jobs list", () => {
  it("names a tenant that cannot be asked, goes on with the others, and ends with 1", async () => {
    const { code, out, err } = await made("acme")("list", "--counts");
    expect([code, err, out.length]).toEqual([1, ["waypost: acme: away"], 2]);
    expect(await made("acme")("list", "--counts", "--tenant", "acme")).toMatchObject({ code: 1, out: [] });
  });

  it("lists the jobs of every tenant, the newest first", async () => {
    const { code, out } = await made()("list");
    expect(code).toBe(0);
    expect(out.map((line) => line.split(/ +/)[0])).toEqual(["ID", "3", "2", "1"]);
    expect(out[2]).toMatch(/^2 +other +mail.send +buried +8 +2026-11-21T09:00:00Z +key 2 +Error ECONNREFUSED$/);
  });

  it("lists those of one tenant or state, as JSON where asked", async () => {
    const ids = async (...args: string[]) =>
      (JSON.parse((await made()("list", "--json", ...args)).out.join("")) as ListedJob[]).map(({ id }) => id);
    expect(await ids("--tenant", "acme")).toEqual(["3", "1"]);
    expect(await ids("--state", "buried")).toEqual(["2"]);
    expect(await ids("--limit", "1")).toEqual(["3"]);
  });

  it("counts them", async () => {
    const { out } = await made()("list", "--counts");
    expect(out[1]).toMatch(/^acme +mail.send +due +2 +2026-11-21/);
  });

  it.each([
    [["--state", "lost"], "--state is one of due, working, done, buried"],
    [["--tenant", "nobody"], "there is no tenant nobody"],
    [["--limit", "0"], "--limit is a number up to 10000"],
    [["--fast"], "jobs list takes no --fast"],
    [["--type"], "jobs list needs a value after --type"],
    [["7"], "jobs list takes no 7"],
  ])("refuses %j", async (args, line) => {
    expect(await made()("list", ...args)).toEqual({ code: 2, out: [], err: [`waypost: ${line}`] });
  });
});

describe("waypost jobs show", () => {
  it("shows a job of whichever tenant with its payload and what came of it", async () => {
    const { code, out } = await made()("show", "2");
    expect(code).toBe(0);
    expect(out.join("\n")).toContain("error      Error ECONNREFUSED");
    expect(out.at(-2)).toContain("sealed");
    expect(out.at(-1)).toBe('result {"purged":2}');
    expect(JSON.parse((await made()("show", "2", "--json")).out.join("\n"))).toMatchObject({ tenant: "other" });
  });

  it("ends with 1 when there is none, and with 2 without an id", async () => {
    expect(await made()("show", "9")).toEqual({ code: 1, out: [], err: ["waypost: there is no job 9"] });
    expect((await made()("show")).code).toBe(2);
  });
});

describe("waypost jobs retry and discard", () => {
  it("change none of a number that jobs of several databases have, until the tenant is said", async () => {
    const twice = made(null, [job("other", "3", "buried")]);
    for (const command of ["retry", "discard", "show"])
      expect(await twice(command, "3")).toMatchObject({ code: 2, out: [], err: [expect.stringContaining("--tenant")] });
    expect(await twice("discard", "3", "--tenant", "other")).toMatchObject({ code: 0, out: ["1 job discarded"] });
  });

  it("change jobs that wait or are dead letters, and no others", async () => {
    expect(await made()("retry", "2", "3")).toEqual({ code: 0, out: ["2 jobs due again"], err: [] });
    expect(await made()("discard", "1", "2")).toEqual({
      code: 1,
      out: ["1 job discarded"],
      err: ["waypost: there is no job 1 that waits or is a dead letter"],
    });
  });

  it("take every dead letter, of one tenant where that is said", async () => {
    expect((await made()("retry", "--buried", "--json")).out).toEqual(['{"changed":["2"],"refused":[]}']);
    expect((await made()("discard", "--buried", "--tenant", "acme")).out).toEqual(["0 jobs discarded"]);
  });

  it("need ids or --buried, and not both", async () => {
    expect((await made()("retry")).code).toBe(2);
    expect((await made()("discard", "2", "--buried")).code).toBe(2);
  });
});
