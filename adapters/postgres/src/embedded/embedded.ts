import { execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { serverAccount } from "./account.ts";
import type { Account } from "./account.ts";
import { findBinaries, reachableByAll } from "./binaries.ts";

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

const OWNER = "waypost";
const DATABASE = "waypost";
/** How long the server may take to start, crash recovery included, and to stop. In milliseconds. */
const MOST_START = 60_000;
const MOST_STOP = 30_000;

/** Starts the server, or adopts the one that runs on the same data. Throws with the end of its log when it will not. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = serverAccount();
  const dataDir = placeFor(options.dataDir, account);
  const running = runningServer(dataDir);
  if (running !== null) {
    const ownerUrl = urlOf(dataDir, running.port);
    if (await answers(ownerUrl, 5000)) return handle(ownerUrl, running.pid, dataDir, true);
    await end(running.pid);
  }
  const binaries = findBinaries(account !== null);
  if (!existsSync(join(dataDir, "PG_VERSION"))) initialise(binaries.initdb, dataDir, account);
  rmSync(join(dataDir, "postmaster.pid"), { force: true });
  const log = join(dataDir, "server.log");
  const output = openSync(log, "a");
  if (account !== null) chownSync(log, account.uid, account.gid);
  const settings = Object.entries(settingsFor(options)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", dataDir, ...settings], {
    ...(account ?? {}),
    stdio: ["ignore", output, output],
    // Outlives a launcher that is killed; the next one adopts it.
    detached: true,
    cwd: dataDir,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
  });
  child.unref();
  const ownerUrl = urlOf(dataDir, options.port);
  if (child.pid === undefined || !(await answers(ownerUrl, MOST_START, () => child.exitCode === null)))
    throw new Error(`PostgreSQL did not start on port ${options.port}. The end of ${log}:\n${tailOf(log)}`);
  return handle(ownerUrl, child.pid, dataDir, false);
}

function handle(ownerUrl: string, pid: number, dataDir: string, adopted: boolean): EmbeddedServer {
  return { ownerUrl, pid, dataDir, adopted, stop: () => end(pid) };
}

/** The data's folder, or one below /var/tmp where the server's account could not reach it; a note says where it went. */
function placeFor(wanted: string, account: Account | null): string {
  mkdirSync(dirname(wanted), { recursive: true });
  const reachable = account === null || reachableByAll(dirname(wanted));
  const place = reachable
    ? wanted
    : `/var/tmp/waypost-${createHash("sha256").update(wanted).digest("hex").slice(0, 16)}`;
  if (!reachable) writeFileSync(`${wanted}.location`, `${place}\n`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  if (account !== null && statSync(place).uid !== account.uid) chownSync(place, account.uid, account.gid);
  return place;
}

function initialise(initdb: string, dataDir: string, account: Account | null): void {
  const password = randomBytes(24).toString("base64url");
  const file = `${dataDir}.password`;
  writeFileSync(file, password, { mode: 0o600 });
  if (account !== null) chownSync(file, account.uid, account.gid);
  try {
    execFileSync(
      initdb,
      [
        "-D",
        dataDir,
        "-U",
        OWNER,
        "-A",
        "scram-sha-256",
        "--pwfile",
        file,
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions",
      ],
      {
        ...(account ?? {}),
        stdio: ["ignore", "ignore", "pipe"],
        env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
      },
    );
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL's data could not be made in ${dataDir}: ${String((error as { stderr?: unknown }).stderr ?? error)}`,
    );
  }
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

/** The address as the owner; its password lies beside the data, for its owner's eyes only. */
function urlOf(dataDir: string, port: number): string {
  const password = readFileSync(`${dataDir}.password`, "utf8");
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** The server that runs on the data; null when there is none and its note is stale. */
function runningServer(dataDir: string): { pid: number; port: number } | null {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (pid === undefined || port === undefined || !isPostgres(pid)) return null;
  return { pid, port };
}

/** Process numbers are used again: true when this one is a server, as far as the system tells. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

/** Waits until the server takes a connection; makes the database if it is new. */
async function answers(ownerUrl: string, milliseconds: number, alive: () => boolean = () => true): Promise<boolean> {
  const until = Date.now() + milliseconds;
  const maintenance = new URL(ownerUrl);
  maintenance.pathname = "/postgres";
  while (Date.now() < until && alive()) {
    const client = new pg.Client({ connectionString: maintenance.href, connectionTimeoutMillis: 2000 });
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

async function end(pid: number): Promise<void> {
  const until = Date.now() + MOST_STOP;
  try {
    process.kill(pid, "SIGINT");
    while (Date.now() < until) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}

function tailOf(file: string): string {
  return readFileSync(file, "utf8").split("\n").slice(-15).join("\n");
}
