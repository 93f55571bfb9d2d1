import { expect, it } from "vitest";
import { UsageError } from "../command.ts";
import { migrateCommand } from "./migrate.ts";
import type { Migrated } from "./migrate.ts";

const run = async (migrated: Migrated, args: readonly string[] = []) => {
  const printed: string[] = [];
  const print = (line: string) => printed.push(line);
  const command = migrateCommand(() => Promise.resolve(migrated));
  return { code: await command.run(args, { out: print, err: print }), printed };
};

it("tells what ran where", async () => {
  const places = [{ place: "postgres://db2/acme", ran: ["0060-next"], problem: null }];
  expect(await run({ home: [], places })).toEqual({
    code: 0,
    printed: ["home: up to date", "postgres://db2/acme: ran 0060-next"],
  });
});

it("fails when a tenant's database cannot be reached", async () => {
  const places = [{ place: "postgres://db2/acme", ran: [], problem: new Error("timeout") }];
  const { code, printed } = await run({ home: ["0060-next"], places });
  expect([code, printed.at(-1)]).toEqual([1, expect.stringContaining("timeout")]);
});

it("takes no arguments", async () => {
  await expect(run({ home: [], places: [] }, ["--all"])).rejects.toThrow(UsageError);
});
