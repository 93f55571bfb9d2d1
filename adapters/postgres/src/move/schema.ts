import pg from "pg";
import { migrate } from "../migrate.ts";
import { OperatorError } from "../time-machine/operator-error.ts";
import type { MoveSession } from "./session.ts";

const SCHEMA = "select string_agg(name || ' ' || hash, ',' order by name) as schema from waypost.migration";
const ROLES = "select rolname, rolpassword from pg_authid where rolname like 'waypost\\_%'";

/** Gives the database that a tenant moves to the same schema as home. Throws `move/other-schema` when that is another. */
export async function sameSchema(home: MoveSession, targetUrl: string): Promise<void> {
  await migrate(targetUrl, {});
  const target = new pg.Client({ connectionString: targetUrl });
  await target.connect();
  try {
    const [here] = await home.query<{ schema: string }>(SCHEMA);
    const { rows } = await target.query<{ schema: string }>(SCHEMA);
    if (here?.schema !== rows[0]?.schema)
      throw new OperatorError("move/other-schema", "The database at home has another schema: migrate it first.");
    await sameRoles(home, target);
  } finally {
    await target.end();
  }
}

/** Lets the apps in with the passwords that they have at home, as far as the owners may read and set them. */
async function sameRoles(home: MoveSession, target: pg.Client): Promise<void> {
  const SERVER = "select system_identifier::text as server from pg_control_system()";
  try {
    const [here] = await home.query<{ server: string }>(SERVER);
    const there = (await target.query<{ server: string }>(SERVER)).rows[0];
    if (here?.server === there?.server) return;
    for (const { rolname, rolpassword } of await home.query<{ rolname: string; rolpassword: string | null }>(ROLES))
      if (rolpassword !== null)
        await target.query(`alter role ${pg.escapeIdentifier(rolname)} password ${pg.escapeLiteral(rolpassword)}`);
  } catch (error) {
    // Only a superuser may: else the operator has given them their passwords.
    if (!(error instanceof pg.DatabaseError && error.code === "42501")) throw error;
  }
}
