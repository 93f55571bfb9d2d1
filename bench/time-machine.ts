/**
 * What the time machine costs and takes. First saves of responses with and without history, by how many customers save
 * at once and how large a sealed response is. Without: no history at all, and each save puts its bytes in place of those
 * in the response's row, which is what saves did before they were written for history to find (docs/adr/0060). With: as
 * the app saves. Same calls, same batches, same durability. Then a restore over 100,000 rows of history, its preview and
 * its undo: rows that were changed by SQL, and rows that were saved by the app.
 * Usage: script/bench time-machine
 */
import { randomBytes } from "node:crypto";
import { connectPostgres, timeMachine } from "@waypost/adapter-postgres";
import { asOwner, startTestDatabase } from "@waypost/adapter-postgres/testing";
import { tenantId } from "@waypost/ports";
import { processorTime } from "./lib/processor.ts";
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
  /** Microseconds that the server has a processor a save. */
  readonly processor: number;
}

/** A save in place, as it was with nothing of history in it. */
const IN_PLACE = `
  create or replace function waypost.save_responses(
    p_tenant text, p_ids text[], p_from integer[], p_expires timestamptz[], p_lengths integer[], p_sealed bytea
  ) returns setof text language plpgsql security invoker set enable_nestloop = off as $$
  begin
    perform set_config('waypost.tenant', p_tenant, true);
    return query
      update waypost.response as r
      set sealed = substr(p_sealed, (part.ends - part.length + 1)::integer, part.length),
        version = r.version + 1, expires_at = part.expires, updated_at = now()
      from (
        select s.*, sum(s.length) over (order by s.place) as ends
        from unnest(p_ids, p_from, p_expires, p_lengths)
          with ordinality as s (id, from_version, expires, length, place)
      ) as part
      where r.tenant_id = p_tenant and r.id = part.id and r.version = part.from_version and r.status = 'in-progress'
        and r.id = any(p_ids)
      returning r.id;
  end
  $$`;
const [saving] = await sql(
  `select pg_get_functiondef(oid) as "asTheAppSaves" from pg_proc
   where pronamespace = 'waypost'::regnamespace and proname = 'save_responses'`,
);

const logged = async (): Promise<number> => {
  const [row] = await sql("select (pg_current_wal_insert_lsn() - '0/0')::float8 as bytes");
  return Number(row?.["bytes"]);
};

/** Saves with so many customers at once, each waiting for the save before the next. */
async function savesOf(customers: number, bytes: number, name: string): Promise<Saves> {
  const [one, other] = [randomBytes(bytes), randomBytes(bytes)];
  const ids = Array.from({ length: customers }, (_, i) => `${name}-${i}`);
  await Promise.all(ids.map((id) => app.responses.create({ ...common, id, form: "car", formVersion: 1, sealed: one })));
  const before = { log: await logged(), processor: processorTime(database.server.pid) };
  const until = performance.now() + SECONDS * 1000;
  let saved = 0;
  await Promise.all(
    ids.map(async (id) => {
      for (let from = 1; performance.now() < until; from++, saved++)
        await app.responses.save({ ...common, id, from, sealed: from % 2 === 0 ? one : other });
    }),
  );
  return {
    perSecond: saved / SECONDS,
    log: ((await logged()) - before.log) / saved,
    processor: (processorTime(database.server.pid) - before.processor) / saved,
  };
}

async function keepHistory(kept: boolean): Promise<void> {
  await sql(kept ? String(saving?.["asTheAppSaves"]) : IN_PLACE);
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
    "server µs without": middle("without", "processor"),
    "server µs with": middle("kept", "processor"),
  };
}

const ids = Array.from({ length: RESTORED }, (_, i) => `restored-${i}`);
/** Ways in which the rows that are put back were changed since the moment. */
const CHANGED = {
  /** A statement that changes all of them, by hand. */
  "by SQL": (change: number) =>
    sql("update waypost.response set version = version + 1, sealed = decode(repeat($1, 2000), 'hex')", [`0${change}`]),
  /** Many customers at once. */
  "by the app": async (change: number) => {
    const sealed = Buffer.alloc(2000, change);
    await Promise.all(ids.map((id) => app.responses.save({ ...common, id, from: change, sealed })));
  },
};

/** A restore of responses that were each changed several times since the moment. */
async function measureRestore(how: keyof typeof CHANGED): Promise<readonly Row[]> {
  await sql("delete from waypost.response");
  await sql(
    `insert into waypost.response (tenant_id, id, form, form_version, version, status, sealed, expires_at)
     select $1, id, 'car', 1, 1, 'in-progress', decode(repeat('00', 2000), 'hex'), $2 from unnest($3::text[]) as id`,
    [tenant, EXPIRES, ids],
  );
  const [now] = await sql("select to_json(clock_timestamp()) #>> '{}' as moment");
  const moment = String(now?.["moment"]);
  for (let change = 1; change <= CHANGES; change++) await CHANGED[how](change);
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
  const rows = { changed: how, "rows of history": RESTORED * CHANGES, "rows put back": RESTORED };
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
const restores = [...(await measureRestore("by SQL")), ...(await measureRestore("by the app"))];
printTable(restores);
writeResults("time-machine", { saves, restores });
await Promise.all([owner.close(), app.close()]);
await database.stop();
