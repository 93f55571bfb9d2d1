/**
 * What the time machine costs and takes: saves of responses with and without history, by how many customers save at
 * once and how large a sealed response is; then a restore over 100,000 rows of history, its preview and its undo.
 * Usage: script/bench time-machine
 */
import { randomBytes } from "node:crypto";
import { connectPostgres, timeMachine } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import { tenantId } from "@waypost/ports";
import { median, printTable, writeResults, type Row } from "./lib/table.ts";

const EXPIRES = "2030-01-01T00:00:00Z";
/** Seconds that each measurement lasts, and how often each is taken, in turns. */
const SECONDS = 2;
const TURNS = 5;
/** Responses of a restore, and how often each was saved after the moment. */
const RESTORED = 20_000;
const CHANGES = 5;

const tenant = tenantId("bench");
if (tenant === null) throw new Error("the tenant's name is none");
const common = { tenant, expiresAt: EXPIRES };

const database = await startTestDatabase({ durable: true });
const owner = connectPostgres(database.ownerUrl, 2);
const app = connectPostgres(database.appUrl, 10);
await owner.tenants.put({ id: tenant, name: "Bench", theme: {}, wrappedKey: randomBytes(32) });
await owner.forms.publish(tenant, "car", { id: "car" });
const sql = (text: string, values: readonly unknown[] = []) => asOwner(database.ownerUrl, text, values);

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
};

/** What saves were measured to do. */
interface Saves {
  readonly perSecond: number;
  /** Bytes that the server writes to its log a save. */
  readonly log: number;
}

const logged = async (): Promise<number> => {
  const [row] = await sql("select (pg_current_wal_insert_lsn() - '0/0')::float8 as bytes");
  return Number(row?.["bytes"]);
};

/** Saves with so many customers at once, each waiting for the save before the next. */
async function savesOf(customers: number, bytes: number, name: string): Promise<Saves> {
  const [one, other] = [randomBytes(bytes), randomBytes(bytes)];
  const ids = Array.from({ length: customers }, (_, i) => `${name}-${i}`);
  await Promise.all(ids.map((id) => app.responses.create({ ...common, id, form: "car", formVersion: 1, sealed: one })));
  const before = await logged();
  const until = performance.now() + SECONDS * 1000;
  let saved = 0;
  await Promise.all(
    ids.map(async (id) => {
      for (let from = 1; performance.now() < until; from++, saved++)
        await app.responses.save({ ...common, id, from, sealed: from % 2 === 0 ? one : other });
    }),
  );
  return { perSecond: saved / SECONDS, log: ((await logged()) - before) / saved };
}

async function keepHistory(kept: boolean): Promise<void> {
  for (const kind of ["inserts", "updates", "deletes", "new_keys"])
    await sql(`alter table waypost.response ${kept ? "enable" : "disable"} trigger keeps_${kind}`);
}

async function measureSaves(customers: number, bytes: number): Promise<Row> {
  const taken = { without: [] as Saves[], kept: [] as Saves[] };
  for (let turn = 0; turn < TURNS; turn++)
    for (const kept of turn % 2 === 0 ? [false, true] : [true, false]) {
      await keepHistory(kept);
      await sql("checkpoint");
      taken[kept ? "kept" : "without"].push(await savesOf(customers, bytes, `${customers}-${bytes}-${turn}-${kept}`));
    }
  await keepHistory(true);
  const middle = (kind: keyof typeof taken, figure: keyof Saves) =>
    Math.round(median(taken[kind].map((each) => each[figure])));
  // Of each pair, taken one after the other: what else the machine does weighs on both.
  const overheads = taken.kept.map(({ perSecond }, turn) => 1 - perSecond / (taken.without[turn]?.perSecond ?? NaN));
  return {
    "customers at once": customers,
    "sealed bytes": bytes,
    "saves/s without": middle("without", "perSecond"),
    "saves/s with history": middle("kept", "perSecond"),
    "overhead %": Math.round(median(overheads) * 100),
    "log bytes without": middle("without", "log"),
    "log bytes with": middle("kept", "log"),
  };
}

/** A restore of responses that were each saved several times since the moment. */
async function measureRestore(): Promise<readonly Row[]> {
  await sql(
    `insert into waypost.response (tenant_id, id, form, form_version, version, status, sealed, expires_at)
     select $1, 'restored-' || i, 'car', 1, 1, 'in-progress', decode(repeat('00', 2000), 'hex'), $2
     from generate_series(1, $3::integer) as i`,
    [tenant, EXPIRES, RESTORED],
  );
  const [now] = await sql("select to_json(clock_timestamp()) #>> '{}' as moment");
  const moment = String(now?.["moment"]);
  for (let change = 1; change <= CHANGES; change++)
    await sql(
      `update waypost.response set version = version + 1, sealed = decode(repeat($1, 2000), 'hex') where id like 'restored-%'`,
      [`0${change}`],
    );
  await sql("checkpoint");
  // Neither cipher nor blobs are asked for by a restore to a moment that holds no files.
  const machine = timeMachine(
    { ownerUrl: database.ownerUrl, actor: "bench" },
    {} as never,
    {
      putBack: () => Promise.resolve([]),
    } as never,
  );
  const restore = (dryRun: boolean) => machine.restoreTo("bench", { kind: "form", form: "car" }, moment, dryRun, 10);
  const rows = { "rows of history": RESTORED * CHANGES, "rows put back": RESTORED };
  return [
    { what: "preview", ...rows, ms: await milliseconds(() => restore(true)) },
    { what: "restore", ...rows, ms: await milliseconds(() => restore(false)) },
    { what: "undo", ...rows, ms: await milliseconds(() => machine.undo("bench", false, 10)) },
  ];
}

const saves: Row[] = [];
for (const [customers, bytes] of [
  [8, 2000],
  [64, 2000],
  [400, 500],
  [400, 2000],
] as const)
  saves.push(await measureSaves(customers, bytes));
printTable(saves);
await sql("delete from waypost.response");
const restores = await measureRestore();
printTable(restores);
writeResults("time-machine", { saves, restores });
await Promise.all([owner.close(), app.close()]);
await database.stop();
