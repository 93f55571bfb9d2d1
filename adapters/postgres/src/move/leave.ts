import pg from "pg";
import type { CopiedTable } from "../time-machine/copy.ts";
import { OperatorError } from "../time-machine/operator-error.ts";
import type { MoveStep } from "./move.ts";
import { bring, unequal } from "./rows.ts";
import type { Route, Seen } from "./rows.ts";
import { ROWS_AS_THEY_ARE } from "./session.ts";

/** What is done in the last transactions of a move. */
export interface Farewell {
  /** In the target's, once all rows are there. */
  readonly arriving: () => Promise<void>;
  /** In the source's, once the target's is kept. */
  readonly leaving: () => Promise<void>;
}

/** How long others may wait for the tenant's place, and how long one statement may keep them waiting. */
const PATIENCE =
  "set local lock_timeout = '2s'; set local statement_timeout = '5s'; set local client_connection_check_interval = '1s'";

/** Tables of which it is enough to know that rows came: nobody takes any away while a tenant moves. */
const GROWS = new Set(["history", "saved_states", "audit", "erasure"]);
/** What would be taken or fired at the source, which is asked for that of every tenant. */
const LIVE = [
  "delete from waypost.job where tenant_id = $1 and state <> 'done'",
  "delete from waypost.schedule where tenant_id = $1",
];

/**
 * Has the tenant leave the source: its writes wait while the last changes are brought, and are turned away once the
 * source's transaction is kept. That is the moment of the move. Gives for how many milliseconds they waited, or null when
 * it would have been too long: they go on then, and nothing has happened.
 */
export async function leave(
  route: Route,
  tables: readonly CopiedTable[],
  seen: Seen,
  { arriving, leaving }: Farewell,
  onStep: (step: MoveStep) => void,
): Promise<number | null> {
  const { tenant, source, target } = route;
  try {
    let began = 0;
    await source.transaction("begin", async () => {
      await source.query(PATIENCE);
      began = performance.now();
      await source.query("select pg_advisory_xact_lock(hashtextextended('place/' || $1::text, 0))", [tenant]);
      // Workers take and settle jobs of every tenant: those of this one stay as they are from here on.
      await source.query("select from waypost.job where tenant_id = $1 and state <> 'done' for update", [tenant]);
      onStep("fenced");
      await target.transaction("begin", async () => {
        await target.query(ROWS_AS_THEY_ARE);
        for (const table of tables) await bring(route, table, { seen, last: true }, GROWS.has(table.name));
        const differing = await unequal(
          route,
          tables.filter(({ name }) => !GROWS.has(name)),
        );
        if (differing.length > 0)
          throw new OperatorError(
            "move/differs",
            `Not the same on both sides: ${differing.join(", ")}; nothing has moved.`,
          );
        await arriving();
      });
      onStep("arrived");
      await source.query(ROWS_AS_THEY_ARE);
      for (const sql of LIVE) await source.change(sql, [tenant]);
      await source.query("set local session_replication_role = origin");
      await leaving();
    });
    onStep("left");
    return performance.now() - began;
  } catch (error) {
    if (isImpatient(error)) return null;
    throw error;
  }
}

/** True of an error that says: it took too long (55P03, 57014). */
const isImpatient = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === "55P03" || error.code === "57014");
