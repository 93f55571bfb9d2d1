import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "./lock.ts";
import { portsFrom } from "./ports.ts";
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
    expect(portsFrom(undefined)).toMatchObject({ respondent: 4000, quoteEngine: 4300, mailbox: 4400 });
    expect(portsFrom("5000")).toMatchObject({ respondent: 5000, quoteEngine: 5300, mailbox: 5400 });
  });

  it.each(["abc", "80", "65536", "4000.5"])("refuse a base of %s and name the setting", (base) => {
    expect(() => portsFrom(base)).toThrow(/PORT_BASE/);
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

describe("the lock", () => {
  it("is taken over from a process that is gone", () => {
    const file = join(folder, "lock");
    writeFileSync(file, "999999999");
    const release = takeLock(file);
    expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    release();
    expect(() => statSync(file)).toThrow();
  });
});
