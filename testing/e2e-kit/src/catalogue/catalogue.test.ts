import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExitCode } from "../cli/command.ts";
import { checkCommand, docsCommand } from "../cli/catalogue.ts";
import { newCommand, removeCommand } from "../cli/numbering.ts";
import { alone, applyChanges, finish } from "./journal.ts";

const KIT = resolve(import.meta.dirname, "../..");

/** The text of every file of a folder, by path. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules"));
  return Object.fromEntries(paths.sort().map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waypost-e2e-"));
  return () => {
    rmSync(root, { recursive: true });
  };
});

describe("the catalogue's commands", () => {
  const cases = () => join(root, "cases/parcel.cases.ts");
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const change = (from: string | RegExp, to: string) => {
    writeFileSync(cases(), readFileSync(cases(), "utf8").replaceAll(from, to));
  };
  const call = async (
    command: typeof checkCommand,
    ...args: string[]
  ): Promise<{ code: ExitCode; lines: string[] }> => {
    const lines: string[] = [];
    const out = (line: string) => void lines.push(line);
    return { code: await command.run(args, { out, err: out }, root), lines };
  };

  beforeEach(async () => {
    cpSync(join(KIT, "sample"), root, { recursive: true, filter: (path) => !/e2e-results|docs/.test(path) });
    mkdirSync(join(root, "node_modules/@waypost"), { recursive: true });
    symlinkSync(KIT, join(root, "node_modules/@waypost/e2e"));
    writeFileSync(join(root, "package.json"), '{"type":"module"}');
    await call(docsCommand);
  });

  it("tell a case from its actions, down to components, with what they are called with", () => {
    expect(read("docs/cases/PP-004.md")).toContain(
      [
        "1. Open the form with “?source=FLYER”.",
        "2. **Describe a parcel of 5 kg that cannot break.**",
        "   1. The page “Your parcel” is shown.",
        "   2. Enter the weight 5.",
        "   3. Answer “Can it break?” with No.",
        "   4. Continue to the next page.",
      ].join("\n"),
    );
  });

  it("show a table's rows, and its columns in the steps", () => {
    const document = read("docs/cases/PP-003.md");
    expect(document).toContain("2. **Describe a parcel of `weight` kg that cannot break.**");
    expect(document).toContain("4. The customer lands on `destination`.");
    expect(document).toContain("| 21 | callback |\n| 50 | callback |");
  });

  it("find all in order after docs, and drift after a change of a step", async () => {
    expect(await call(docsCommand, "--check")).toEqual({ code: 0, lines: ["all in order"] });
    const step = join(root, "weight-step.ts");
    writeFileSync(step, readFileSync(step, "utf8").replace('sayWhetherItBreaks("No")', 'sayWhetherItBreaks("Yes")'));
    const { code, lines } = await call(docsCommand, "--check");
    expect(code).toBe(1);
    expect(lines).toContain("docs/cases/PP-004.md: the document does not say what the code does");
  });

  it("number cases again in the order of the code, and move every mention along at once", async () => {
    writeFileSync(join(root, "notes.md"), "See PP-001, PP-002 and PP-0021.");
    const text = readFileSync(cases(), "utf8");
    const [head = "", first = "", second = "", ...rest] = text.split(/(?=\/\*\* PP-)/);
    writeFileSync(cases(), [head, second, first, ...rest].join(""));
    const { code, lines } = await call(checkCommand, "--fix");
    expect(lines).toContain("cases/parcel.cases.ts:6: PP-002 Empty first page should be PP-001");
    expect(code).toBe(1); // PP-0021 is nobody's, which only a person can repair.
    expect(read("notes.md")).toBe("See PP-002, PP-001 and PP-0021.");
    expect(read("docs/cases/PP-001.md")).toContain("# PP-001 Empty first page");
    writeFileSync(join(root, "notes.md"), "");
    expect((await call(checkCommand)).code).toBe(0);
  });

  it("number a new case by its place", async () => {
    change(
      "/** PP-004:",
      '/** PP-000: Verify more. */\ndefineCase("PP-000 More", { key: "pp-more", markers: [] }, async ({ journey }) => {\n  await journey.open();\n});\n\n/** PP-004:',
    );
    const { lines } = await call(newCommand, "PP");
    expect(lines).toEqual(["PP-004 More", "PP-004 is now PP-005"]);
    expect(read("docs/cases/PP-005.md")).toContain("# PP-005 Source code survives");
    expect((await call(checkCommand)).lines).toEqual(["all in order"]);
  });

  it("begin a case and remove it again without a trace", async () => {
    const before = snapshot(root);
    expect((await call(newCommand, "PP", "Ireland", "--key", "pp-ireland")).lines).toEqual(["PP-005 Ireland"]);
    expect(read("docs/cases/README.md")).toContain("| [PP-005](PP-005.md) | Ireland |");
    await call(removeCommand, "PP-005");
    expect(snapshot(root)).toEqual({
      ...before,
      "cases/parcel.cases.ts": `${before["cases/parcel.cases.ts"] ?? ""}\n`,
    });
  });

  it("remove a case, number those after it, and refuse while others speak of it", async () => {
    writeFileSync(join(root, "notes.md"), "PP-002 and PP-003");
    await expect(call(removeCommand, "PP-002")).rejects.toThrow("PP-002 is mentioned in notes.md:1");
    expect((await call(removeCommand, "PP-002", "--force")).lines).toContain("PP-003 is now PP-002");
    expect(read("notes.md")).toBe("the removed case pp-empty and PP-002");
    expect(existsSync(join(root, "docs/cases/PP-004.md"))).toBe(false);
    expect((await call(checkCommand)).code).toBe(0);
  });

  it.each([
    [/pp-empty/g, "pp-source", "the key pp-source of PP-004 is another case's, too"],
    [/\/\*\* PP-002: [^*]*\*\//g, "", "the docstring of PP-002 begins with its number"],
    [/"PP-002 Empty/g, '"Empty', 'the name of a case here begins with a number like PP-001: "Empty first page"'],
  ])("say what only a person can repair: %s", async (from, to, message) => {
    change(from, to);
    const { code, lines } = await call(checkCommand);
    expect(lines.join("\n")).toContain(message);
    expect(code).toBe(1);
  });

  it("change nothing while a case cannot be read, or its key is another's", async () => {
    await expect(call(newCommand, "PP", "Twin", "--key", "pp-empty")).rejects.toThrow("the key pp-empty is the one of");
    change("/** PP-002: ", "/** PP-003: ");
    expect((await call(checkCommand)).lines.join()).toContain(
      "the docstring of PP-002 Empty first page calls it PP-003",
    );
    change("/** PP-003: Verify that", "/** Verify that");
    const before = snapshot(root);
    expect((await call(checkCommand, "--fix")).code).toBe(1);
    await expect(call(removeCommand, "PP-001")).rejects.toThrow("begins with its number");
    change('key: "pp-empty"', "key: ");
    await expect(call(newCommand, "PP", "More", "--key", "pp-more")).rejects.toThrow("this cannot be read");
    change("key: ,", 'key: "pp-empty",');
    expect(snapshot(root)).toEqual(before);
  });

  it("want a docstring of every action, with places that are parameters", async () => {
    const step = join(root, "sender-step.ts");
    const text = readFileSync(step, "utf8");
    writeFileSync(
      step,
      text.replace("/** Tick “Insure it”. */", "").replace("Enter the name {name}.", "Enter the name {nom}."),
    );
    const { lines } = await call(checkCommand);
    expect(lines.join("\n")).toMatch(/sender-step\.ts:\d+: SenderStep\.insure has no docstring/);
    expect(lines.join("\n")).toContain("the docstring of SenderStep.enterName names {nom}, which is no parameter");
  });
});

describe("applyChanges", () => {
  const files = Array.from({ length: 60 }, (_, at) => `folder-${at % 7}/file-${at}.txt`);

  it("leaves the old state or the new one when it is killed", { timeout: 60_000 }, async () => {
    const journal = join(import.meta.dirname, "journal.ts");
    for (const name of files) {
      mkdirSync(join(root, name, ".."), { recursive: true });
      writeFileSync(join(root, name), "old");
    }
    writeFileSync(join(root, "gone.txt"), "old");
    const script = `import { applyChanges } from ${JSON.stringify(journal)};
      const names = ${JSON.stringify(files)}.map((name) => ${JSON.stringify(root)} + "/" + name);
      process.stdout.write("go");
      for (let turn = 0; ; turn++) applyChanges(${JSON.stringify(root)}, new Map([...names.map((path) => [path, String(turn)]), [${JSON.stringify(join(root, "gone.txt"))}, turn % 2 ? "x" : null]]));`;
    for (let trial = 0; trial < 10; trial++) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await new Promise((ready) => child.stdout.once("data", ready));
      await new Promise((later) => setTimeout(later, 20 + trial * 13));
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await ended;
      finish(root);
      const { "gone.txt": gone, ...texts } = snapshot(root);
      const states = new Set(Object.values(texts));
      expect(states.size).toBe(1);
      const [turn = ""] = states;
      if (/^\d+$/.test(turn)) expect(gone).toBe(Number(turn) % 2 === 1 ? "x" : undefined);
      expect(existsSync(join(root, ".e2e-journal"))).toBe(false);
    }
  });

  it("forgets what was staged and never counted", () => {
    mkdirSync(join(root, ".e2e-journal"));
    writeFileSync(join(root, ".e2e-journal/0"), "new");
    writeFileSync(join(root, "a.txt"), "old");
    finish(root);
    expect(snapshot(root)).toEqual({ "a.txt": "old" });
  });

  it("goes on where it was killed", () => {
    mkdirSync(join(root, ".e2e-journal"));
    writeFileSync(join(root, ".e2e-journal/1"), "new");
    writeFileSync(join(root, "a.txt"), "new");
    const entries = [
      { path: "a.txt", staged: "0" },
      { path: "b.txt", staged: "1" },
      { path: "c.txt", staged: null },
    ];
    writeFileSync(join(root, ".e2e-journal/journal.json"), JSON.stringify(entries));
    finish(root);
    expect(snapshot(root)).toEqual({ "a.txt": "new", "b.txt": "new" });
  });

  it("waits for nobody: a second command at the same time is refused, a dead one's lock is none", async () => {
    await alone(root, async () => {
      await expect(alone(root, () => 1)).rejects.toThrow("another command");
    });
    writeFileSync(join(root, ".e2e-lock"), "999999999");
    applyChanges(root, new Map());
    expect(await alone(root, () => 2)).toBe(2);
  });
});

afterEach(() => {
  expect(existsSync(join(root, ".e2e-lock"))).toBe(false);
});
