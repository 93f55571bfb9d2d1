import { describe, expect, it, vi } from "vitest";
import { UsageError } from "../command.ts";
import type { Command } from "../command.ts";
import { tenantCreate } from "./tenant-create.ts";
import { tenantLimit } from "./tenant-limit.ts";
import { tenantShow } from "./tenant-show.ts";
import type { ShownTenant } from "./tenant-show.ts";
import { tenantSuspend } from "./tenant-suspend.ts";

async function run(command: Command, words: string) {
  const printed = { out: [] as string[], err: [] as string[] };
  const code = await command.run(words === "" ? [] : words.split(" "), {
    out: (line: string) => printed.out.push(line),
    err: (line: string) => printed.err.push(line),
  });
  return { code, ...printed };
}

describe("waypost tenant create", () => {
  const make = vi.fn((id: string) => Promise.resolve(id === "taken" ? ("exists" as const) : ("created" as const)));
  const command = tenantCreate(make, (id) => `http://${id}.localhost/sample`);

  it("makes a tenant and says where it is", async () => {
    expect(await run(command, "acme --name Acme")).toEqual({
      code: 0,
      out: ["acme is ready: http://acme.localhost/sample"],
      err: [],
    });
    expect(make).toHaveBeenCalledWith("acme", "Acme");
  });

  it("leaves one that is there as it is", async () => {
    expect(await run(command, "taken")).toMatchObject({ code: 1, err: [expect.stringContaining("tenant/exists")] });
  });

  it.each(["", "Acme", "a_b", "1st", "acme --nam x", "--name x", "a".repeat(63)])(
    "is called wrong with %j",
    async (words) => {
      await expect(run(command, words)).rejects.toThrow(UsageError);
    },
  );

  it.each(["two\nlines", "\u001b[31mred", "n".repeat(201)])("takes no name like %j", async (name) => {
    await expect(run(command, `acme --name ${name}`)).rejects.toThrow(UsageError);
    expect(make).not.toHaveBeenCalledWith("acme", name);
  });
});

describe("waypost tenant show", () => {
  const acme: ShownTenant = {
    id: "acme",
    name: "Acme",
    place: "postgres://db:5432/acme",
    movingTo: null,
    leftRowsAt: "home",
    cached: { entries: 3, bytes: 1400 },
    suspended: true,
    forms: ["car"],
    limits: { openResponses: { used: 7, most: 10 }, connections: { used: null, most: 4 } },
    submissions: 3,
    jobsWaiting: 0,
  };
  const command = tenantShow((id) => Promise.resolve(id === "acme" ? acme : null));

  it("shows what is used beside what may be", async () => {
    const { code, out } = await run(command, "acme");
    expect([code, ...out.slice(0, 3)]).toEqual([
      0,
      "acme  Acme  SUSPENDED",
      "lives at     postgres://db:5432/acme",
      "left rows at home",
    ]);
    expect(out).toContain("cached       3 entries, 2 kB");
    expect(out.slice(-2)).toEqual([
      "openResponses                   7          10",
      "connections                     -           4",
    ]);
  });

  it("prints JSON", async () => {
    expect(JSON.parse((await run(command, "acme --json")).out.join(""))).toEqual(acme);
  });

  it("says when there is none", async () => {
    expect(await run(command, "nobody")).toMatchObject({ code: 1, err: [expect.stringContaining("tenant/unknown")] });
  });
});

describe("waypost tenant limit", () => {
  const change = vi.fn((id: string) => Promise.resolve(id === "acme"));
  const command = tenantLimit({ names: ["connections", "openResponses"], change });

  it("sets some, and puts others back", async () => {
    expect(await run(command, "acme connections=4 openResponses=default")).toMatchObject({
      code: 0,
      out: ["acme is held to it within five seconds"],
    });
    expect(change).toHaveBeenCalledWith("acme", { connections: 4, openResponses: null });
  });

  it("says when there is no such tenant", async () => {
    expect(await run(command, "nobody connections=4")).toMatchObject({ code: 1 });
  });

  it.each(["", "acme", "connections=4", "acme wheels=4", "acme connections=0", "acme connections=few"])(
    "is called wrong with %j",
    async (words) => {
      await expect(run(command, words)).rejects.toThrow(UsageError);
    },
  );
});

describe("waypost tenant suspend and reopen", () => {
  const suspend = vi.fn((id: string) => Promise.resolve(id === "acme"));
  const [close, reopen] = tenantSuspend(suspend) as [Command, Command];

  it("closes and opens", async () => {
    expect([(await run(close, "acme")).code, (await run(reopen, "acme")).code]).toEqual([0, 0]);
    expect(suspend.mock.calls).toEqual([
      ["acme", true],
      ["acme", false],
    ]);
    expect((await run(close, "nobody")).code).toBe(1);
    await expect(run(close, "")).rejects.toThrow(UsageError);
  });
});
