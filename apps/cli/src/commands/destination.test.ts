import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { destinationAdd, destinationList, destinationRemove } from "./destination.ts";
import type { Destinations, NewDestination } from "./destination.ts";

const SECRET = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;

/** The commands over destinations in memory; there is one tenant. */
function made() {
  const kept: NewDestination[] = [];
  const destinations: Destinations = {
    put: (each) => Promise.resolve(each.tenant === "acme" && kept.push(each) > 0),
    list: (tenant) =>
      Promise.resolve(
        tenant === "acme" ? kept.map(({ name, kind, form }) => ({ name, kind, form, paused: null })) : null,
      ),
    remove: (_tenant, name) => Promise.resolve(kept.some((each) => each.name === name)),
    newSecret: () => SECRET,
  };
  const commands = [destinationAdd, destinationList, destinationRemove].map((command) => command(destinations));
  const call = async (...args: readonly string[]) => {
    const lines = { out: [] as string[], err: [] as string[] };
    const terminal = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) };
    const code = await run(commands, ["destination", ...args], terminal);
    return { code, ...lines };
  };
  return { call, kept };
}

describe("waypost destination", () => {
  it("adds a webhook and prints its secret once", async () => {
    const { call, kept } = made();
    const { code, out } = await call("add", "acme", "crm", "--webhook", "https://example.com/in", "--form", "car");
    expect({ code, out }).toEqual({
      code: 0,
      out: ["crm takes submissions of car from now on", `secret: ${SECRET}`],
    });
    expect(kept[0]).toMatchObject({ kind: "webhook", form: "car", settings: { secret: SECRET } });
    expect((await call("list", "acme")).out[1]).toBe("crm   webhook  car");
    expect((await call("list", "acme", "--json")).out.join("")).not.toContain("whsec");
  });

  it("adds folders and confirmations", async () => {
    const { call, kept } = made();
    expect((await call("add", "acme", "files", "--folder", "json,csv")).code).toBe(0);
    expect((await call("add", "acme", "thanks", "--confirmation")).code).toBe(0);
    expect(kept.map(({ kind, settings }) => [kind, settings])).toEqual([
      ["folder", { formats: ["json", "csv"] }],
      ["confirmation", {}],
    ]);
  });

  it.each([
    [["acme", "crm"]],
    [["acme", "crm", "--confirmation", "--folder", "json"]],
    [["acme", "crm", "--webhook", "ftp://example.com"]],
    [["acme", "crm", "--webhook", "https://example.com", "--secret", "short"]],
    [["acme", "crm", "--confirmation", "--secret", SECRET]],
    [["acme", "crm", "--folder", "xml"]],
    [["acme", "CRM!", "--confirmation"]],
    [["acme", "--confirmation"]],
  ])("refuses %j as a wrong call", async (args) => {
    expect((await made().call("add", ...args)).code).toBe(2);
  });

  it("ends with 1 for a tenant or a destination that is not there", async () => {
    const { call } = made();
    expect((await call("add", "nobody", "crm", "--confirmation")).code).toBe(1);
    expect((await call("list", "nobody")).code).toBe(1);
    expect(await call("remove", "acme", "crm")).toMatchObject({
      code: 1,
      err: ["waypost: acme has no destination crm"],
    });
  });
});
