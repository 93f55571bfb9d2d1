import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Children, stopLeftovers } from "./children.ts";

const folder = mkdtempSync(join(tmpdir(), "waypost-children-"));
const note = join(folder, "processes.json");
const main = join(folder, "src/main.ts");
const server = createServer((_request, response) => response.end());

beforeAll(async () => {
  mkdirSync(join(folder, "src"));
  writeFileSync(main, "setInterval(() => undefined, 1000);");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Starts a process that runs on, as a launcher does; gives its number and whether it has ended since. */
async function launch() {
  const children = new Children(note, () => undefined);
  const ready = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await children.start({ name: "one", main, env: {}, ready });
  const [pid] = JSON.parse(readFileSync(note, "utf8")) as number[];
  return { children, pid: Number(pid) };
}

it("a process that refuses its settings is not waited for", async () => {
  const refusing = join(folder, "src/refusing.ts");
  writeFileSync(refusing, "process.exit(2);");
  const children = new Children(note, () => undefined);
  const started = children.start({ name: "one", main: refusing, env: {}, ready: "http://127.0.0.1:9/" });
  await expect(started).rejects.toThrow("one refuses its settings");
  await children.stop();
});

/** Resolves when a process is gone, or is a number only. */
async function gone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z"))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

describe.runIf(process.platform === "linux")("what a killed launcher left behind", () => {
  it.each([
    ["is stopped by its note", (pid: number) => [pid]],
    ["is stopped where there was no time to note it", () => []],
  ])("%s", async (_, noted) => {
    const { children, pid } = await launch();
    writeFileSync(note, JSON.stringify(noted(pid)));
    stopLeftovers(note);
    // At once: the launcher of this test lives on, and notes what it starts again.
    expect(existsSync(note)).toBe(false);
    await gone(pid);
    await children.stop();
  });

  it("is left alone where it is another launcher's", async () => {
    const { children, pid } = await launch();
    stopLeftovers(join(folder, "other.json"));
    expect(process.kill(pid, 0)).toBe(true);
    await children.stop();
  });
});
