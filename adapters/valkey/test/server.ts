import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Servers that speak the protocol, the one we are made for first. */
const PROGRAMS = ["valkey-server", "redis-server"];
const HELP =
  "The tests of the cache need Valkey or Redis 7: apt-get install valkey-server (Debian 12: redis-server), brew install valkey.";

/** A server for tests, with nothing in it and nothing kept. */
export interface TestServer {
  readonly address: URL;
  readonly kill: () => void;
  readonly stop: () => void;
}

/** Starts a server; installs one first where this is Debian and we may. Throws with what to install otherwise. */
export async function startServer(): Promise<TestServer> {
  const program = found() ?? installed();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "waypost-valkey-"));
  const options = { port: String(port), bind: "127.0.0.1", save: "", appendonly: "no", dir: folder };
  const server = spawn(
    program,
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  // It ends with whoever started it, however that ends.
  process.once("exit", () => server.kill("SIGKILL"));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).once("exit", (code) => {
      reject(new Error(`${program} ended with ${code}`));
    });
    server.stdout.on("data", (chunk: Buffer) => {
      if (chunk.includes("Ready to accept connections")) resolve();
    });
  });
  const kill = () => server.kill("SIGKILL");
  return {
    address: new URL(`valkey://127.0.0.1:${port}`),
    kill,
    stop() {
      kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function found(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(":").concat("/usr/bin", "/usr/local/bin");
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))).find((path) => existsSync(path));
}

function installed(): string {
  if (!existsSync("/etc/debian_version")) throw new Error(HELP);
  console.error("Installing a cache server from Debian's packages ...");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
    execFileSync(command, rest, {
      stdio: ["ignore", "ignore", "ignore"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  try {
    run("update", "-qq");
  } catch {
    throw new Error(HELP);
  }
  for (const program of PROGRAMS)
    try {
      run("install", "-y", "-qq", "--no-install-recommends", program);
      break;
    } catch {
      // A Debian without it has the other.
    }
  const program = found();
  if (program === undefined) throw new Error(HELP);
  return program;
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
