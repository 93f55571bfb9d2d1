import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled } from "./bundle.ts";

describe("a bundle", () => {
  let root: string;
  const log: string[] = [];
  const make = (folder = join(root, ".build")) =>
    bundled({ root, main: join(root, "app/main.ts"), folder, log: (line) => log.push(line) });
  const run = (file: string) => execFileSync(process.execPath, [file], { encoding: "utf8" }).trim();

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "waypost-bundle-"));
    mkdirSync(join(root, "app"));
    writeFileSync(
      join(root, "app/main.ts"),
      'import { word } from "./word.ts"; console.log(word, (await import("./late.ts")).late);',
    );
    writeFileSync(join(root, "app/word.ts"), 'export const word: string = "one";');
    writeFileSync(join(root, "app/late.ts"), 'export const late: string = "late";');
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it("does what the modules do", async () => {
    const file = await make();
    expect(file.startsWith(join(root, ".build"))).toBe(true);
    expect(run(file)).toBe("one late");
  });

  it("is made again when a module changes, and only then", async () => {
    const first = await make();
    expect(await make()).toBe(first);
    writeFileSync(join(root, "app/word.ts"), 'export const word: string = "two";');
    const second = await make();
    expect(second).not.toBe(first);
    expect(run(second)).toBe("two late");
    // One that runs may yet load a part of the first.
    expect(run(first)).toBe("one late");
  });

  it("is made whole where what is there is broken", async () => {
    const file = await make();
    rmSync(file);
    expect(await make()).toBe(file);
    writeFileSync(join(root, ".build/manifest.json"), "{");
    expect(run(await make())).toBe("two late");
    expect(readdirSync(join(root, ".build")).filter((name) => name.startsWith("draft"))).toEqual([]);
  });

  it("is done without where none can be written", async () => {
    writeFileSync(join(root, "file"), "");
    log.length = 0;
    expect(await make(join(root, "file"))).toBe(join(root, "app/main.ts"));
    expect(log.join()).toContain("could not be bundled");
  });
});
