import { chmodSync, mkdtempSync, rmSync } from "node:fs";
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

/** Starts a server with one migrated database; it ends with this process at the latest. `durable` keeps fsync on, for tests of crashes. */
export async function startTestDatabase({ durable = false } = {}): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "waypost-db-"));
  // The account that runs the server has to pass.
  chmodSync(folder, 0o711);
  const options = { dataDir: join(folder, "data"), port: await freePort(), durable };
  let server = await startEmbedded(options);
  let letGo = leash(server.pid, folder);
  await migrate(server.ownerUrl, PASSWORDS);
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
