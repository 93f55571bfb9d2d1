import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "./embedded/embedded.ts";
import type { EmbeddedServer } from "./embedded/embedded.ts";
import { leash } from "./leash.ts";
import { migrate, roleUrl } from "./migrate.ts";

/** A migrated database of its own on a real server, thrown away at the end. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly operationsUrl: string;
  /** The server below it, for tests that kill it. */
  readonly server: EmbeddedServer;
  /** Starts the server again on the same data and port after it was killed. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const PASSWORDS = {
  waypost_app: "app-in-tests",
  waypost_worker: "worker-in-tests",
  waypost_operations: "operations-in-tests",
};

/** Names the folder of a migrated database that test databases begin as copies of. */
const TEMPLATE = "WAYPOST_TEST_DATABASE";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "waypost-db-"));
  // The account that runs the server has to pass.
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Makes the database that the test databases of this process, and of those that it starts, begin as copies of: copying
 * one takes a tenth of making it. Gives what removes it.
 */
export async function makeTemplate(): Promise<() => void> {
  const folder = makeFolder();
  const server = await startEmbedded({ dataDir: join(folder, "data"), port: await freePort(), durable: false });
  const letGo = leash(server.pid, folder);
  await migrate(server.ownerUrl, PASSWORDS);
  await server.stop();
  letGo();
  process.env[TEMPLATE] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Starts a server with one migrated database; it ends with this process at the latest. `durable` keeps fsync on, for tests of crashes. */
export async function startTestDatabase({ durable = false } = {}): Promise<TestDatabase> {
  const folder = makeFolder();
  const template = process.env[TEMPLATE];
  const copied = template !== undefined && existsSync(join(template, "data/PG_VERSION"));
  // With its owner: PostgreSQL refuses data of others.
  if (copied) execFileSync("cp", ["-a", `${template}/.`, folder]);
  const options = { dataDir: join(folder, "data"), port: await freePort(), durable };
  let server = await startEmbedded(options);
  let letGo = leash(server.pid, folder);
  if (!copied) await migrate(server.ownerUrl, PASSWORDS);
  const { ownerUrl } = server;
  return {
    ownerUrl,
    appUrl: roleUrl(ownerUrl, "waypost_app", PASSWORDS),
    workerUrl: roleUrl(ownerUrl, "waypost_worker", PASSWORDS),
    operationsUrl: roleUrl(ownerUrl, "waypost_operations", PASSWORDS),
    get server() {
      return server;
    },
    async restart() {
      letGo();
      server = await startEmbedded(options);
      letGo = leash(server.pid, folder);
    },
    async stop() {
      await server.stop();
      letGo();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs SQL as the owner of a database. */
export async function asOwner(
  ownerUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
