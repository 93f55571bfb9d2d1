import { randomBytes } from "node:crypto";
import { identifier } from "@waypost/time-machine";
import pg from "pg";
import { migrate } from "../migrate.ts";
import type { Operator } from "./operator.ts";

/** The name tells which connection made it: its number, and the microseconds at which it began. */
const PREFIX = "waypost_scratch";

const OWN = `select pid, (extract(epoch from backend_start) * 1000000)::bigint as began from pg_stat_activity
  where pid = pg_backend_pid()`;

const ABANDONED = `select datname as name from pg_database as made
  where datname ~ '^${PREFIX}_\\d+_\\d+_' and pg_get_userbyid(datdba) = current_user and not exists (
    select from pg_stat_activity
    where pid::text = split_part(made.datname, '_', 3)
      and (extract(epoch from backend_start) * 1000000)::bigint::text = split_part(made.datname, '_', 4)
  )`;

/**
 * Makes a migrated database beside the operator's for some work, and drops it whatever becomes of that. The work hears
 * of which schema it is.
 */
export async function withScratch<T>(
  operator: Operator,
  work: (scratch: Operator, schemaVersion: number) => Promise<T>,
): Promise<T> {
  return connected(operator, async (owner) => {
    await dropAbandonedBy(owner);
    const { rows } = await owner.query<{ pid: number; began: string }>(OWN);
    const name = [PREFIX, rows[0]?.pid, rows[0]?.began, randomBytes(4).toString("hex")].join("_");
    try {
      await owner.query(`create database ${identifier(name)}`);
      const url = new URL(operator.ownerUrl);
      url.pathname = `/${name}`;
      const ran = await migrate(url.href, {});
      return await work({ ...operator, ownerUrl: url.href }, Number(ran.at(-1)?.slice(0, 4)));
    } finally {
      await drop(owner, name);
    }
  });
}

/** Drops what those left behind who were killed at such work: it holds rows of tenants. */
export function dropAbandoned(operator: Operator): Promise<void> {
  return connected(operator, dropAbandonedBy);
}

async function dropAbandonedBy(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(ABANDONED);
  for (const { name } of rows) {
    // Somebody else may be at the same: whoever comes next looks again.
    await drop(owner, name).catch(() => undefined);
  }
}

const drop = (owner: pg.Client, name: string) =>
  owner.query(`drop database if exists ${identifier(name)} with (force)`);

async function connected<T>({ ownerUrl }: Operator, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
