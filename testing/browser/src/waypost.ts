import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { start } from "./started.ts";
import type { Started } from "./started.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A running Waypost with its tenants. */
export interface Waypost extends Started {
  /** The port of the respondent app; the others lie at their usual distance. */
  readonly port: number;
  /** The key that QA tokens are signed with. */
  readonly qaKey: string;
  /** What admins sign in with. */
  readonly adminCode: string;
}

/** What a Waypost is started from. */
export interface StartOptions {
  /** The tree to start; default this one. */
  readonly root?: string;
  /** Its data, which outlive it; default a folder of its own, which goes with it. */
  readonly home?: string;
  /** Its first port; default the first free one from `PORT_BASE` on, or any. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts everything as `script/server` does. Throws what it printed if it fails. */
export async function startWaypost({ root = ROOT, home, settings, ...options }: StartOptions = {}): Promise<Waypost> {
  const port = options.port ?? (await freeBase(Number(process.env["PORT_BASE"] ?? "0")));
  const qaKey = "browser-tests-qa-key-0123456789";
  const adminCode = "browser-tests-admin-code";
  const started = await start({
    command: join(root, "script/server"),
    cwd: root,
    settings: {
      PORT_BASE: String(port),
      QA_BYPASS_KEY: qaKey,
      ADMIN_CODE: adminCode,
      WAYPOST_ENV: "test",
      ...settings,
    },
    ...(home === undefined ? {} : { home }),
    ready: "Waypost is ready",
  });
  return { ...started, port, qaKey, adminCode };
}

/** A base around which nothing listens, as far as one can tell: the first from `wanted` on, or any where that is 0. */
async function freeBase(wanted: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const base = wanted > 0 ? wanted + attempt * 10 : 20_000 + Math.floor(Math.random() * 200) * 100;
    const taken = await Promise.all([0, 50, 60, 100, 300, 400, 425, 432].map((offset) => listens(base + offset)));
    if (!taken.includes(true)) return base;
  }
  throw new Error("no free ports were found");
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(true);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(false);
      });
    });
  });
}
