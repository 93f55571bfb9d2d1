import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findEmbedded, removeEmbedded, startEmbedded } from "../src/postgres.ts";
import type { EmbeddedServer } from "../src/postgres.ts";
import { asOwner, freePort } from "../src/testing.ts";

let folder: string;
let port: number;
const started: EmbeddedServer[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "waypost-embedded-"));
  chmodSync(folder, 0o711);
  port = await freePort();
});

afterEach(async () => {
  for (const server of started.splice(0)) {
    await server.stop();
    rmSync(server.dataDir, { recursive: true, force: true });
    rmSync(`${server.dataDir}.password`, { force: true });
  }
  rmSync(folder, { recursive: true, force: true });
});

async function start(dataDir = join(folder, "data")): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, port });
  started.push(server);
  return server;
}

const note = (server: EmbeddedServer, text: string) =>
  asOwner(server.ownerUrl, `create table note (text text); insert into note values ('${text}')`);
const noted = async (server: EmbeddedServer) =>
  (await asOwner(server.ownerUrl, "select text from note")).map(({ text }) => text);

/** Starts a server from a process of its own, which then ends as if it were killed. */
async function startAndVanish(): Promise<void> {
  const entry = join(import.meta.dirname, "../src/postgres.ts");
  const script = `import { findEmbedded, removeEmbedded, startEmbedded } from ${JSON.stringify(entry)};
    await startEmbedded(${JSON.stringify({ dataDir: join(folder, "data"), port })});
    process.kill(process.pid, "SIGKILL");`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]).catch(() => undefined);
}

describe("the embedded server", () => {
  it("keeps its data from one start to the next", async () => {
    const first = await start();
    await note(first, "kept");
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await noted(second)).toEqual(["kept"]);
  });

  it("is adopted when the process that started it was killed", async () => {
    await startAndVanish();
    const adopted = await start();
    expect(adopted.adopted).toBe(true);
    await adopted.stop();
    expect(existsSync(join(adopted.dataDir, "postmaster.pid"))).toBe(false);
  });

  it("starts again at once after it was killed, whatever of it is still at work", async () => {
    const first = await start();
    await note(first, "kept");
    process.kill(first.pid, "SIGKILL");
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await noted(second)).toEqual(["kept"]);
  });

  it("leaves a process alone that has the number of a dead server", async () => {
    const first = await start();
    process.kill(first.pid, "SIGKILL");
    await first.stop();
    const file = join(first.dataDir, "postmaster.pid");
    writeFileSync(file, readFileSync(file, "utf8").replace(String(first.pid), String(process.pid)));
    expect((await start()).adopted).toBe(false);
  });

  it("begins again when it was stopped while it made its data", async () => {
    mkdirSync(join(folder, "data.new"));
    writeFileSync(join(folder, "data.new", "PG_VERSION"), "18");
    writeFileSync(join(folder, "data.password"), "old");
    const server = await start();
    expect(await asOwner(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("is found while it runs, and at no other time", async () => {
    const dataDir = join(folder, "data");
    expect(findEmbedded(dataDir)).toBe(null);
    const server = await start();
    expect(findEmbedded(dataDir)).toBe(server.ownerUrl);
    await server.stop();
    expect(findEmbedded(dataDir)).toBe(null);
  });

  it("is removed with its data while it runs", async () => {
    const server = await start();
    await note(server, "old");
    await removeEmbedded(server.dataDir);
    const second = await start();
    expect(second.adopted).toBe(false);
    await expect(noted(second)).rejects.toThrow(/does not exist/);
  });

  it("is removed when its data is broken and it would not start", async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.dataDir, "global", "pg_control"), "broken");
    await expect(start()).rejects.toThrow(/did not start/);
    await removeEmbedded(first.dataDir);
    expect(await asOwner((await start()).ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it.skipIf(process.getuid?.() !== 0)("is never removed by a copy of its checkout", async () => {
    chmodSync(folder, 0o700);
    const server = await start();
    const copy = mkdtempSync(join(tmpdir(), "waypost-copy-"));
    writeFileSync(join(copy, "data.location"), readFileSync(join(folder, "data.location")));
    await removeEmbedded(join(copy, "data"));
    rmSync(copy, { recursive: true });
    expect(await asOwner(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("says what is wrong when its port is taken", async () => {
    await start();
    await expect(startEmbedded({ dataDir: join(folder, "second"), port })).rejects.toThrow(/already in use/);
  });

  it.skipIf(process.getuid?.() !== 0)("keeps its data elsewhere where its account could not reach it", async () => {
    chmodSync(folder, 0o700);
    const server = await start();
    expect(server.dataDir).toMatch(/^\/var\/tmp\/waypost-/);
    expect(readFileSync(join(folder, "data.location"), "utf8")).toBe(`${server.dataDir}\n`);
    expect(await asOwner(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
