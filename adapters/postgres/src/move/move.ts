import type { TenantId } from "@waypost/ports";
import { addressOf, urlAt } from "../placement/address.ts";
import { writeAudit } from "../time-machine/audit.ts";
import type { Copied, CopiedTable } from "../time-machine/copy.ts";
import { OperatorError } from "../time-machine/operator-error.ts";
import type { Operator } from "../time-machine/operator.ts";
import { leave } from "./leave.ts";
import { copyEntry, isAway, readyTarget, residenceOf, settle, turnAway } from "./registry.ts";
import type { Residence } from "./registry.ts";
import { bring, seenBy, tallyOf, wipe } from "./rows.ts";
import type { Route, Seen } from "./rows.ts";
import { sameSchema } from "./schema.ts";
import { openSession, ROWS_AS_EVER, ROWS_AS_THEY_ARE } from "./session.ts";
import type { MoveSession } from "./session.ts";
import { tenantTables } from "./tables.ts";

/** The points of a move, in order, of which a watcher hears. Whoever dies between two of them loses nothing. */
export type MoveStep = "announced" | "copied" | "caught up" | "verified" | "fenced" | "arrived" | "left" | "moved";

/** A move of one tenant. */
export interface MoveOrder {
  readonly tenant: TenantId;
  /** The owner's address of the database that it moves to; null is home. */
  readonly to: string | null;
  /** The owner's address of the database that it lives in, where that is not home and the owner there is another. */
  readonly from?: string | undefined;
  readonly onStep?: ((step: MoveStep) => void) | undefined;
}

/** What was moved. */
export interface MoveReport {
  /** Null is home. */
  readonly from: string | null;
  readonly to: string | null;
  /** As they were compared on both sides; null when it lived there already. */
  readonly tables: Readonly<Record<string, Copied>> | null;
  /** How long its writes waited, in milliseconds. */
  readonly fenced: number;
}

/** So often it is caught up with what changed, before and between tries to leave. */
const MOST_ROUNDS = 8;
/** With so many changed rows or fewer, catching up again would not make fewer. */
const FEW = 200;

/**
 * Moves a tenant to a database of its own, or back home, while others and its own respondents carry on: its writes wait
 * for a moment, and nothing of it is lost. The rows that it leaves behind are kept until {@link forget}. A move that was
 * cut short is undone or finished by the next. Throws an OperatorError.
 */
export async function move(operator: Operator, order: MoveOrder): Promise<MoveReport> {
  const { tenant } = order;
  const home = await openSession(operator.ownerUrl, tenant, operator.actor);
  try {
    await holdAlone(home, tenant);
    const to = order.to === null ? null : addressOf(order.to);
    const urlOf = (address: string | null) => {
      if (address === null) return operator.ownerUrl;
      if (order.to !== null && address === to) return order.to;
      return order.from !== undefined && addressOf(order.from) === address
        ? order.from
        : urlAt(address, operator.ownerUrl, operator.others);
    };
    const open = (address: string | null) =>
      address === null ? Promise.resolve(home) : openSession(urlOf(address), tenant, operator.actor);
    const residence = await settled(home, tenant, open);
    const { place: from } = residence;
    // Where it lives already, that is all there is to do.
    if (order.to !== null) await sameSchema(home, order.to);
    if (from === to) return { from, to, tables: null, fenced: 0 };
    if (residence.leftRows && residence.former !== to)
      throw new OperatorError("move/left-rows", `${tenant} has left rows elsewhere: let them go first, with --forget.`);
    const source = await open(from);
    const target = await open(to);
    try {
      const isOurs = to === null || residence.leftRows;
      const report = await carry({ tenant, source, target }, home, residence, to, isOurs, order.onStep);
      return { from, to, ...report };
    } finally {
      for (const session of new Set([source, target])) if (session !== home) await session.close();
    }
  } finally {
    await home.close();
  }
}

/** Nobody else moves, restores, backs up or erases the tenant until this session ends. */
async function holdAlone({ query }: MoveSession, tenant: TenantId): Promise<void> {
  const [row] = await query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('move/' || $1::text, 0)) as held",
    [tenant],
  );
  if (row?.held !== true)
    throw new OperatorError(
      "move/busy",
      `Somebody moves, restores, backs up or erases ${tenant} at this moment: try again.`,
    );
}

/** Where a tenant lives, after a move that was cut short has been finished or undone. */
async function settled(
  home: MoveSession,
  tenant: TenantId,
  open: (address: string | null) => Promise<MoveSession>,
): Promise<Residence> {
  const residence = await residenceOf(home, tenant);
  if (!residence.moving) return residence;
  const source = await open(residence.place);
  const target = await open(residence.next);
  try {
    // What the one that was cut short has sent may still be at work.
    await source.transaction("begin", () =>
      source.query("select pg_advisory_xact_lock(hashtextextended('place/' || $1::text, 0))", [tenant]),
    );
    if ((await isAway(source, tenant)) === true) return await arrive(home, tenant, residence);
    const tables = await tenantTables(target);
    await target.transaction("begin", async () => {
      await target.query(ROWS_AS_THEY_ARE);
      await turnAway(target, tenant, true);
      await wipe(target, tenant, tables);
    });
    const undone: Residence = { ...residence, moving: false, next: null, leftRows: false, former: null };
    await settle(home, tenant, undone);
    return undone;
  } finally {
    for (const session of new Set([source, target])) if (session !== home) await session.close();
  }
}

/** Says at home where a tenant that has left its own database is now. */
async function arrive(home: MoveSession, tenant: TenantId, { place, next }: Residence): Promise<Residence> {
  const arrived: Residence = { place: next, moving: false, next: null, leftRows: true, former: place };
  await settle(home, tenant, arrived);
  return arrived;
}

async function carry(
  route: Route,
  home: MoveSession,
  residence: Residence,
  to: string | null,
  isOurs: boolean,
  onStep: (step: MoveStep) => void = () => undefined,
): Promise<Pick<MoveReport, "tables" | "fenced">> {
  const { tenant, source, target } = route;
  const tables = await tenantTables(source);
  // Rows that it left at the target are written anew.
  const announced: Residence = { ...residence, moving: true, next: to, leftRows: false, former: null };
  await readyTarget(home, target, tenant, () => wipe(target, tenant, tables), isOurs);
  await settle(home, tenant, announced);
  onStep("announced");
  let round = await catchUp(route, tables, null);
  onStep("copied");
  for (let rounds = 1; ; rounds++) {
    for (; round.came > FEW && rounds < MOST_ROUNDS; rounds++) round = await catchUp(route, tables, round.seen);
    onStep("caught up");
    const proved = await verified(route, tables, round.seen);
    onStep("verified");
    const fenced = await leave(
      route,
      tables,
      proved.seen,
      {
        // In the target's last transaction, which is the first that counts there.
        arriving: async () => {
          if (home !== target) await copyEntry(home, target, tenant);
          await rise(route, home !== target);
          await target.query(ROWS_AS_EVER);
          const subject = to ?? "home";
          await writeAudit(target, { tenant, action: "tenant.move", subject, details: { tables: proved.tables } });
          await turnAway(target, tenant, false);
        },
        // In the source's last transaction: from its end on, the tenant is at the target.
        leaving: async () => {
          await turnAway(source, tenant, true);
          if (home === source)
            await settle(home, tenant, { place: to, moving: false, next: null, leftRows: true, former: null }, true);
        },
      },
      onStep,
    );
    if (fenced !== null) {
      if (home !== source) await arrive(home, tenant, announced);
      onStep("moved");
      return { tables: proved.tables, fenced };
    }
    if (rounds >= MOST_ROUNDS)
      throw new OperatorError(
        "move/too-busy",
        `${tenant} was too busy to be moved: its writes would have waited too long.`,
      );
    round = await catchUp(route, tables, proved.seen);
  }
}

/** What of the source is at the target. */
interface Round {
  readonly seen: Seen;
  /** How many rows came. */
  readonly came: number;
}

const SEE = "begin isolation level repeatable read read only";

/** Brings the target to what the source is at one moment. */
function catchUp(route: Route, tables: readonly CopiedTable[], before: Seen | null): Promise<Round> {
  const { source, target } = route;
  return source.transaction(SEE, async () => {
    const seen = await seenBy(source);
    const came = await target.transaction("begin", async () => {
      await target.query(ROWS_AS_THEY_ARE);
      let rows = 0;
      for (const table of tables) rows += await bring(route, table, { seen: before, last: false });
      return rows;
    });
    return { seen, came };
  });
}

/** Catches up once more, and compares every row of both sides. Throws `move/differs`. */
function verified(
  route: Route,
  tables: readonly CopiedTable[],
  before: Seen,
): Promise<{ readonly seen: Seen; readonly tables: Readonly<Record<string, Copied>> }> {
  const { tenant, source, target } = route;
  return source.transaction(SEE, async () => {
    const seen = await seenBy(source);
    await target.transaction("begin", async () => {
      await target.query(ROWS_AS_THEY_ARE);
      for (const table of tables) await bring(route, table, { seen: before, last: false });
    });
    const found: Record<string, Copied> = {};
    for (const table of tables) {
      const [here, there] = await Promise.all([tallyOf(source, tenant, table), tallyOf(target, tenant, table)]);
      if (here.sha256 !== there.sha256)
        throw new OperatorError("move/differs", `${table.name} is not the same on both sides; nothing has moved.`);
      found[table.name] = here;
    }
    return { seen, tables: found };
  });
}

/**
 * Numbers that the target draws from now on are higher than those that came, and what came with its history may be put
 * back as far as that reaches.
 */
async function rise({ tenant, source, target }: Route, isOwn: boolean): Promise<void> {
  for (const table of ["history", "saved_states", "job"])
    await target.query(
      `select setval(s.name::regclass, greatest(nextval(s.name::regclass), coalesce(max(t.id), 0)))
       from (select pg_get_serial_sequence('waypost.${table}', 'id') as name) as s
         left join waypost.${table} as t on t.tenant_id = $1 group by s.name`,
      [tenant],
    );
  if (!isOwn) return;
  const kept = await source.query<{ name: string; since: string }>(
    "select table_name as name, to_json(since) #>> '{}' as since from waypost.kept_table",
  );
  for (const { name, since } of kept)
    await target.change("update waypost.kept_table set since = least(since, $2) where table_name = $1", [name, since]);
}
