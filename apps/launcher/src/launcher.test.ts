import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAdminCode } from "./admin-code.ts";
import { takeLock } from "./lock.ts";
import { readPorts, refuseTaken } from "./ports.ts";
import { readSecrets } from "./secrets.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypost-launcher-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("ports", () => {
  it("start at 4000 and shift as a whole", () => {
    expect(readPorts({})).toMatchObject({ respondent: 4000, quoteEngine: 4300, mailbox: 4400 });
    expect(readPorts({ PORT_BASE: "5000" })).toMatchObject({ respondent: 5000, quoteEngine: 5300, mailbox: 5400 });
  });

  it.each(["abc", "80", "65536", "4000.5"])("refuse a base of %s and name the setting", (base) => {
    expect(() => readPorts({ PORT_BASE: base })).toThrow(/PORT_BASE/);
  });

  it("are refused by name while another process listens on one", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await expect(refuseTaken({ quoteEngine: port })).rejects.toThrow(
      `Port ${port} is in use by another process [setting/port-taken] (wanted for: quoteEngine).`,
    );
    other.close();
    await once(other, "close");
    await expect(refuseTaken({ quoteEngine: port })).resolves.toBeUndefined();
  });
});

describe("secrets", () => {
  it("are made once, for their owner's eyes only", () => {
    const file = join(folder, "secrets.json");
    const first = readSecrets(file, {});
    expect(Buffer.from(first.SECRET_KEYS, "base64")).toHaveLength(32);
    expect(readSecrets(file, {})).toEqual(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("give way to the environment's", () => {
    expect(readSecrets(join(folder, "secrets.json"), { SECRET_KEYS: "given" }).SECRET_KEYS).toBe("given");
  });
});

describe("the admins' code", () => {
  it("is made once, for its owner's eyes only, and gives way to the environment's", () => {
    const file = join(folder, "keys/admin-code");
    const first = readAdminCode(file, {});
    expect(first).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(readAdminCode(file, {})).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readAdminCode(file, { ADMIN_CODE: "given" })).toBe("given");
  });
});

describe("the lock", () => {
  it("is taken over from a process that is gone", () => {
    const file = join(folder, "lock");
    writeFileSync(file, "999999999");
    const release = takeLock(file);
    expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    release();
    expect(() => statSync(file)).toThrow();
  });

  it("goes to one of many that find a stale one at the same moment", async () => {
    const file = join(folder, "lock");
    writeFileSync(file, "999999999");
    // The marker in the comment is what tells a launcher from a process that merely has its number.
    const script = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, "lock.ts"))};
      while (Date.now() < ${Date.now() + 1000}) {}
      try { takeLock(${JSON.stringify(file)}); console.log("taken"); } catch (error) { console.log(error.name); }
      setInterval(() => {}, 1000); // apps/launcher/src/main.ts`;
    const starters = Array.from({ length: 5 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] }),
    );
    const said = await Promise.all(
      starters.map(async ({ stdout }) => {
        const [line] = (await once(stdout, "data")) as [Buffer];
        return String(line).trim();
      }),
    );
    for (const starter of starters) starter.kill("SIGKILL");
    expect(said.sort()).toEqual([...Array<string>(4).fill("AlreadyRunning"), "taken"]);
  });
});
