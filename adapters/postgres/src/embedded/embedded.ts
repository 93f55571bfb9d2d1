import { spawn } from "node:child_process";
import { chownSync, closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { serverAccount } from "./account.ts";
import type { Account } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { OWNER, initialise, locationNote, passwordFile, placeFor, placeOf } from "./data.ts";
import { isAlive, runningServer, stopServer } from "./running.ts";

/** A PostgreSQL server of our own. */
export interface EmbeddedServer {
  /** The address of its database as the owner. */
  readonly ownerUrl: string;
  readonly pid: number;
  /** Where its data really is. */
  readonly dataDir: string;
  /** True when it ran already: a process that was killed had left it behind. */
  readonly adopted: boolean;
  /** Stops it fast: open transactions end, everything committed is on disk. */
  readonly stop: () => Promise<void>;
}

/** Where and how the server runs. */
export interface EmbeddedOptions {
  /** Its data; moved to /var/tmp when the account that runs it could not get there. */
  readonly dataDir: string;
  readonly port: number;
  /** False gives up durability for speed: for tests that throw the data away. Default true. */
  readonly durable?: boolean;
}

const DATABASE = "waypost";
/** How long the server may take to start, crash recovery included, in milliseconds. */
const MOST_START = 60_000;
/** How long one that runs already may take to answer. */
const MOST_ANSWER = 15_000;
/** How long the last processes of a killed server may hold on to the data. */
const MOST_ORPHANS = 10_000;

/** Starts the server, or adopts the one that runs on the same data. Throws with the end of its log when it will not. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = serverAccount();
  const dataDir = placeFor(options.dataDir, account);
  const running = runningServer(dataDir);
  if (running !== null) {
    const ownerUrl = urlOf(dataDir, running.port);
    const answered = await answers(ownerUrl, MOST_ANSWER, () => isAlive(running.pid));
    if (answered) return handle(ownerUrl, running.pid, dataDir, true);
    await stopServer(running.pid);
  }
  const binaries = findBinaries(account !== null);
  initialise(binaries.initdb, dataDir, account);
  const ownerUrl = urlOf(dataDir, options.port);
  const until = Date.now() + MOST_ORPHANS;
  for (;;) {
    const pid = await launch(binaries.postgres, dataDir, options, account, ownerUrl);
    if (pid !== null) return handle(ownerUrl, pid, dataDir, false);
    const end = tailOf(logOf(dataDir));
    if (!end.includes("is still in use") || Date.now() > until)
      throw new Error(`PostgreSQL did not start on port ${options.port}. The end of ${logOf(dataDir)}:\n${end}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The owner's address of the server that runs on the data; null when none does. */
export function findEmbedded(wanted: string): string | null {
  const dataDir = placeOf(wanted, process.getuid?.() === 0);
  const running = runningServer(dataDir);
  return running === null ? null : urlOf(dataDir, running.port);
}

/** Stops the server that runs on the data, if one does, and removes the data: whole or broken, it need not start. */
export async function removeEmbedded(wanted: string): Promise<void> {
  const dataDir = placeOf(wanted, process.getuid?.() === 0);
  const running = runningServer(dataDir);
  if (running !== null) await stopServer(running.pid);
  for (const path of [dataDir, `${dataDir}.new`, passwordFile(dataDir), locationNote(wanted)])
    rmSync(path, { recursive: true, force: true });
}

/** Runs the server and waits until it answers; null when it ended instead. */
async function launch(
  program: string,
  dataDir: string,
  options: EmbeddedOptions,
  account: Account | null,
  ownerUrl: string,
): Promise<number | null> {
  const output = openSync(logOf(dataDir), "a");
  if (account !== null) chownSync(logOf(dataDir), account.uid, account.gid);
  const settings = Object.entries(settingsFor(options)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(program, ["-D", dataDir, ...settings], {
    ...(account ?? {}),
    stdio: ["ignore", output, output],
    // Outlives a launcher that is killed; the next one adopts it.
    detached: true,
    cwd: dataDir,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
  });
  closeSync(output);
  let ended = false;
  child.once("exit", () => (ended = true)).once("error", () => (ended = true));
  child.unref();
  const started = await answers(ownerUrl, MOST_START, () => !ended);
  return started && child.pid !== undefined ? child.pid : null;
}

function handle(ownerUrl: string, pid: number, dataDir: string, adopted: boolean): EmbeddedServer {
  return { ownerUrl, pid, dataDir, adopted, stop: () => stopServer(pid) };
}

function settingsFor({ port, durable = true }: EmbeddedOptions): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    wal_compression: "on",
    max_wal_size: "1GB",
    checkpoint_timeout: "15min",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}

/** The address of the database as the owner. */
function urlOf(dataDir: string, port: number): string {
  return `postgres://${OWNER}:${readFileSync(passwordFile(dataDir), "utf8")}@127.0.0.1:${port}/${DATABASE}`;
}

/** Waits until the server takes a connection; makes the database if it is new. */
async function answers(ownerUrl: string, milliseconds: number, alive: () => boolean): Promise<boolean> {
  const until = Date.now() + milliseconds;
  const maintenance = new URL(ownerUrl);
  maintenance.pathname = "/postgres";
  while (Date.now() < until && alive()) {
    const client = new pg.Client({ connectionString: maintenance.href, connectionTimeoutMillis: 2000 });
    // What breaks later than the statement is told there as well.
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
      if (rowCount === 0) await client.query(`create database ${DATABASE}`);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

const logOf = (dataDir: string): string => join(dataDir, "server.log");

function tailOf(file: string): string {
  return readFileSync(file, "utf8").split("\n").slice(-15).join("\n");
}
