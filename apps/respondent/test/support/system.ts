import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readLibrary } from "@waypost/adapter-files";
import { tenantCipher } from "@waypost/adapter-local";
import { connectPostgres } from "@waypost/adapter-postgres";
import { startTestDatabase } from "@waypost/adapter-postgres/testing";
import { tenantId } from "@waypost/ports";
import { builtAssets } from "./built-assets.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const MASTER = Buffer.alloc(32, 11);

/** The key that signs QA tokens in these tests. */
export const QA_KEY = "a key for the testers";

/** One process of ours, and what it wrote. */
export interface Running {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly port: number;
}

/** Ports that nobody listens on, so that two runs of the tests do not meet. */
export async function freePorts(): Promise<readonly [number, number, number, number]> {
  const servers = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports as [number, number, number, number];
}

const started = new Set<Running["process"]>();

/** Starts `apps/<app>/src/main.ts` and waits until it is ready. */
export async function start(app: string, port: number, env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [join(ROOT, "apps", app, "src/main.ts")], {
    env: { PATH: process.env["PATH"], PORT: String(port), WAYPOST_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => lines.push(...chunk.toString().split("\n").filter(Boolean)));
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`${app} ended with ${child.exitCode}: ${lines.join("\n")}`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { process: child, lines, port };
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error(`${app} is not ready: ${lines.join("\n")}`);
}

/** Ends a process, by default as a crash does. */
export async function end(
  { process: child }: Pick<Running, "process">,
  signal: NodeJS.Signals = "SIGKILL",
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/** Ends every process that a test file started, however far it came. */
export async function endAll(): Promise<void> {
  for (const process of started) await end({ process });
  started.clear();
}

/** A database with every form of the library, and the settings of the processes that serve it. */
export async function startSystem({ durable = false } = {}) {
  const database = await startTestDatabase({ durable });
  const cipher = tenantCipher([MASTER]);
  const owner = connectPostgres(database.ownerUrl, 2);
  for (const { id: folder, theme, forms } of readLibrary(join(ROOT, "forms"))) {
    const id = tenantId(folder);
    if (id === null) throw new Error(`${folder} is no tenant`);
    const { name } = theme as { name: string };
    await owner.tenants.put({ id, name, theme, wrappedKey: cipher.newKey() });
    for (const { definition } of forms) await owner.forms.publish(id, (definition as { id: string }).id, definition);
  }
  const env = {
    DATABASE_URL: database.appUrl,
    SECRET_KEYS: MASTER.toString("base64"),
    ASSETS: builtAssets(),
    QA_BYPASS_KEY: QA_KEY,
    RATE_LIMIT_ADDRESS: "0",
  };
  return {
    database,
    owner,
    cipher,
    env,
    stop: async () => {
      await endAll();
      await owner.close();
      await database.stop();
    },
  };
}

/** What {@link startSystem} gives. */
export type System = Awaited<ReturnType<typeof startSystem>>;
