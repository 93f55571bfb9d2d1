import { rmSync } from "node:fs";
import { join } from "node:path";
import { optional, POSTGRES, url } from "@waypost/settings";
import type { Variables } from "@waypost/settings";
import { keepRunning } from "./keep.ts";
import type { Server } from "./keep.ts";

/** A database server of our own on some data. */
export interface OwnServer {
  /** Starts it, or adopts the one that runs. */
  readonly start: (dataDir: string, port: number) => Promise<DatabaseServer>;
  /** Stops it and removes its data, whole or broken. */
  readonly remove: (dataDir: string) => Promise<void>;
}

/** The server while it runs. */
export interface DatabaseServer extends Server {
  readonly ownerUrl: string;
  /** True when it ran already. */
  readonly adopted: boolean;
}

/** The database that everything uses. */
export interface OpenDatabase {
  /** Its address as the owner. */
  readonly ownerUrl: string;
  /** Stops it, if it is ours. */
  readonly stop: () => Promise<void>;
}

/** Where the database is, and what becomes of the data that is there. */
export interface DatabaseOptions {
  readonly own: OwnServer;
  /** Waypost's data folder. */
  readonly data: string;
  readonly port: number;
  /** Throws away all data first. */
  readonly reset: boolean;
  /** The owner's address of a server of one's own: DATABASE_URL. */
  readonly given: string | undefined;
  readonly log: (line: string) => void;
}

/** The owner's address of a server of one's own, if there is one. Throws a `setting/wrong`. */
export const givenDatabase = (env: Variables): string | undefined =>
  optional(env, "DATABASE_URL") === undefined ? undefined : url(env, "DATABASE_URL", POSTGRES);

/** What is wrong with a database, by the name of its setting where it was given. */
export function databaseFailure(given: string | undefined, error: unknown): unknown {
  if (given === undefined || !(error instanceof Error)) return error;
  return new Error(`The database that DATABASE_URL names cannot be used: ${error.message}`, { cause: error });
}

/** Opens our own server and keeps it running, or the one that is given. Throws when it will not start. */
export async function openDatabase({ own, data, port, reset, given, log }: DatabaseOptions): Promise<OpenDatabase> {
  if (given !== undefined) {
    if (reset) throw new Error("--reset does not touch a database that DATABASE_URL names: empty it yourself.");
    return { ownerUrl: given, stop: () => Promise.resolve() };
  }
  const dataDir = join(data, "postgres");
  if (reset) {
    await own.remove(dataDir);
    for (const name of ["mailbox", "secrets.json"]) rmSync(join(data, name), { recursive: true, force: true });
    log("All data is gone");
  }
  const start = () => own.start(dataDir, port);
  const server = await start();
  log(server.adopted ? "PostgreSQL was running and is adopted" : "PostgreSQL is running");
  return { ownerUrl: server.ownerUrl, stop: keepRunning("PostgreSQL", server, start, log) };
}
