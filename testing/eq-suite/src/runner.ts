import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { start } from "../../browser/src/started.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A Waypost that serves questionnaires of ONS. */
export interface Runner {
  readonly url: string;
  /** The launcher's key file. */
  readonly keys: string;
  readonly stop: () => Promise<void>;
}

/** Starts `waypost respondent --eq` on a folder of questionnaires, with data that go when it stops. */
export async function startRunner(schemas: string): Promise<Runner> {
  const port = await freePort();
  const { home, stop } = await start({
    command: join(ROOT, "bin/waypost"),
    args: ["respondent", "--eq", "--schemas", schemas, "--port", String(port)],
    cwd: ROOT,
    settings: { WAYPOST_ENV: "test", EQ_SUPPLEMENTARY_DATA: join(import.meta.dirname, "../data") },
    ready: "Questionnaires are served at",
  });
  return { url: `http://localhost:${port}`, keys: join(home, "keys/launcher.json"), stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
