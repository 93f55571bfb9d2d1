/**
 * What the time machine costs: saves of responses with and without history, by how large a sealed response is.
 * Usage: script/bench time-machine
 */
import { randomBytes } from "node:crypto";
import { connectPostgres } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import { tenantId } from "@waypost/ports";
import { median, printTable, writeResults } from "./lib/table.ts";

const EXPIRES = "2030-01-01T00:00:00Z";
const RESPONSES = 400;
/** Seconds that each measurement lasts, and how often each is taken, in turns. */
const SECONDS = 3;
const TURNS = 3;

const named = tenantId("bench");
if (named === null) throw new Error("the tenant's name is none");
const tenant = named;

const database = await startTestDatabase({ durable: true });
const owner = connectPostgres(database.ownerUrl, 2);
const app = connectPostgres(database.appUrl, 10);
await owner.tenants.put({ id: tenant, name: "Bench", theme: {}, wrappedKey: randomBytes(32) });
await owner.forms.publish(tenant, "car", { id: "car" });

/** Saves a second, with as many customers at once as there are responses of this size. */
async function savesPerSecond(bytes: number, turn: string): Promise<number> {
  const sealed = [randomBytes(bytes), randomBytes(bytes)];
  const ids = Array.from({ length: RESPONSES }, (_, i) => `${turn}-${bytes}-${i}`);
  const common = { tenant, expiresAt: EXPIRES };
  await Promise.all(
    ids.map((id) =>
      app.responses.create({ ...common, id, form: "car", formVersion: 1, sealed: sealed[0] ?? Buffer.alloc(0) }),
    ),
  );
  const until = performance.now() + SECONDS * 1000;
  let saved = 0;
  await Promise.all(
    ids.map(async (id) => {
      for (let from = 1; performance.now() < until; from++, saved++)
        await app.responses.save({ ...common, id, from, sealed: sealed[from % 2] ?? Buffer.alloc(0) });
    }),
  );
  return saved / SECONDS;
}

async function keepHistory(kept: boolean): Promise<void> {
  for (const kind of ["inserts", "updates", "deletes"])
    await asOwner(
      database.ownerUrl,
      `alter table waypost.response ${kept ? "enable" : "disable"} trigger keeps_${kind}`,
    );
}

const rows = [];
for (const bytes of [500, 2000, 6000]) {
  const rates = { without: [] as number[], with: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++)
    for (const kept of [false, true]) {
      await keepHistory(kept);
      await asOwner(database.ownerUrl, "checkpoint");
      rates[kept ? "with" : "without"].push(await savesPerSecond(bytes, `${turn}-${kept}`));
    }
  const [without, withHistory] = [median(rates.without), median(rates.with)];
  rows.push({
    "sealed bytes": bytes,
    "saves/s without": Math.round(without),
    "saves/s with history": Math.round(withHistory),
    "overhead %": Math.round((1 - withHistory / without) * 1000) / 10,
  });
}

await Promise.all([owner.close(), app.close()]);
await database.stop();
printTable(rows);
writeResults("time-machine", { rows });
