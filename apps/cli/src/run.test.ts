import { describe, expect, it } from "vitest";
import { UsageError } from "./command.ts";
import type { Command } from "./command.ts";
import { formCheck } from "./commands/form-check.ts";
import { formImport } from "./commands/form-import.ts";
import { tenantList } from "./commands/tenant-list.ts";
import { run } from "./run.ts";

async function call(commands: readonly Command[], ...args: string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run(commands, args, { out: (line) => lines.out.push(line), err: (line) => lines.err.push(line) });
  return { code, ...lines };
}

const checking = formCheck({
  read: (file) => {
    if (file === "none.json")
      throw Object.assign(new Error("none.json does not exist."), { code: "form/file-missing" });
    return file;
  },
  check: (definition, format) => {
    const isGood = definition === (format === "eq" ? "survey.json" : "good.json") || definition === "odd.json";
    return {
      problems: isGood ? [] : [{ code: "form/shape", pointer: "/sections/0", message: "A section is missing." }],
      warnings: definition === "odd.json" ? [{ code: "form/odd", pointer: "/theme", message: "This is odd." }] : [],
    };
  },
});

describe("the command line", () => {
  it("lists its commands, and ends with 2 when none was given", async () => {
    const listed = await call([checking], "help");
    expect(listed.code).toBe(0);
    expect(listed.out).toContain("  form check  Says what is wrong with form definitions, and where.");
    expect((await call([checking])).code).toBe(2);
  });

  it("names an unknown command and ends with 2", async () => {
    const { code, err } = await call([checking], "fly", "away");
    expect(code).toBe(2);
    expect(err).toEqual(['waypost: there is no command "fly away"; "waypost help" lists them']);
  });

  it("explains one command", async () => {
    for (const asked of [
      ["form", "check", "--help"],
      ["help", "form", "check"],
      ["--help", "form", "check"],
    ]) {
      const { code, out } = await call([checking], ...asked);
      expect(out[0]).toBe("usage: waypost form check FILE... [--from eq] [--strict] [--json]");
      expect(code).toBe(0);
    }
  });

  it("lists the commands that begin with a word", async () => {
    const other: Command = { words: "tenant list", usage: "", summary: "Lists.", run: () => 0 };
    const asked = await call([checking, other], "form", "--help");
    expect(asked).toMatchObject({ code: 0, err: [] });
    expect(asked.out).toEqual([
      "usage: waypost form COMMAND ... (every command has --help)",
      "  form check  Says what is wrong with form definitions, and where.",
    ]);
    expect(await call([checking, other], "form")).toMatchObject({ code: 2, out: asked.out });
    expect(await call([checking, other], "form", "chekc")).toMatchObject({ code: 2, out: asked.out });
  });

  it("turns an error into one line: 2 for a wrong call, 1 for the rest", async () => {
    const failing = (error: Error): Command => ({
      words: "fail",
      usage: "",
      summary: "Fails.",
      run: () => {
        throw error;
      },
    });
    expect(await call([failing(new UsageError("no"))], "fail")).toMatchObject({ code: 2, err: ["waypost: no"] });
    expect(await call([failing(new Error("a\nb"))], "fail")).toMatchObject({ code: 1, err: ["waypost: a"] });
  });
});

describe("form check", () => {
  it("ends with 0 for a form without problems", async () => {
    expect(await call([checking], "form", "check", "good.json")).toMatchObject({
      code: 0,
      out: ["good.json: no problems"],
    });
  });

  it("says each problem with its place and code, and ends with 1", async () => {
    const { code, out } = await call([checking], "form", "check", "good.json", "bad.json", "none.json");
    expect(code).toBe(1);
    expect(out).toEqual([
      "good.json: no problems",
      "bad.json#/sections/0: A section is missing. [form/shape]",
      "none.json: none.json does not exist. [form/file-missing]",
    ]);
  });

  it("says each warning, and ends with 1 for them only when it is to be strict", async () => {
    const found = await call([checking], "form", "check", "odd.json", "good.json");
    expect(found.code).toBe(0);
    expect(found.out).toEqual(["odd.json#/theme: warning: This is odd. [form/odd]", "good.json: no problems"]);
    expect(await call([checking], "form", "check", "--strict", "odd.json")).toMatchObject({ code: 1 });
    expect(await call([checking], "form", "check", "--strict", "good.json")).toMatchObject({ code: 0 });
  });

  it("prints JSON when asked", async () => {
    const { out } = await call([checking], "form", "check", "--json", "bad.json");
    expect(JSON.parse(out.join("\n"))).toMatchObject([
      { file: "bad.json", problems: [{ code: "form/shape" }], warnings: [] },
    ]);
  });

  it("reads questionnaires when told so", async () => {
    expect((await call([checking], "form", "check", "--from", "eq", "survey.json")).code).toBe(0);
    expect((await call([checking], "form", "check", "survey.json")).code).toBe(1);
    expect((await call([checking], "form", "check", "--from", "paper", "survey.json")).code).toBe(2);
  });

  it("needs a file and knows its options", async () => {
    expect((await call([checking], "form", "check")).code).toBe(2);
    expect((await call([checking], "form", "check", "--fix", "a.json")).code).toBe(2);
  });
});

describe("form import", () => {
  const importing = formImport({
    read: (file) => {
      if (file === "none.json")
        throw Object.assign(new Error("none.json does not exist."), { code: "form/file-missing" });
      return file;
    },
    importQuestionnaire: (json, id) =>
      json === "surveys/trees_1.json"
        ? { ok: true, form: { id } }
        : { ok: false, errors: [{ code: "eq/no-equivalent", pointer: "/sections/0", message: "Says nothing." }] },
  });
  const start = ["form", "import", "--from", "eq"];

  it("prints the form that a questionnaire becomes, called as its file is", async () => {
    const { code, out } = await call([importing], ...start, "surveys/trees_1.json");
    expect(code).toBe(0);
    expect(JSON.parse(out.join("\n"))).toEqual({ id: "trees_1" });
  });

  it("says each problem with its place and code, and ends with 1", async () => {
    expect(await call([importing], ...start, "bushes.json")).toMatchObject({
      code: 1,
      out: [],
      err: ["bushes.json#/sections/0: Says nothing. [eq/no-equivalent]"],
    });
    expect((await call([importing], ...start, "none.json")).err).toEqual([
      "none.json: none.json does not exist. [form/file-missing]",
    ]);
  });

  it("needs one file and where it is from", async () => {
    expect((await call([importing], ...start)).code).toBe(2);
    expect((await call([importing], ...start, "a.json", "b.json")).code).toBe(2);
    expect((await call([importing], "form", "import", "a.json")).code).toBe(2);
  });
});

describe("tenant list", () => {
  const listing = tenantList(() =>
    Promise.resolve([
      { id: "acme", name: "Acme Insurance", forms: ["car", "van"] },
      { id: "census", name: "Census", forms: [] },
    ]),
  );

  it("prints a row a tenant", async () => {
    expect(await call([listing], "tenant", "list")).toMatchObject({
      code: 0,
      out: ["TENANT  NAME            FORMS", "acme    Acme Insurance  car van", "census  Census"],
    });
  });

  it("says each warning, and ends with 1 for them only when it is to be strict", async () => {
    const found = await call([checking], "form", "check", "odd.json", "good.json");
    expect(found.code).toBe(0);
    expect(found.out).toEqual(["odd.json#/theme: warning: This is odd. [form/odd]", "good.json: no problems"]);
    expect(await call([checking], "form", "check", "--strict", "odd.json")).toMatchObject({ code: 1 });
    expect(await call([checking], "form", "check", "--strict", "good.json")).toMatchObject({ code: 0 });
  });

  it("prints JSON when asked", async () => {
    const { out } = await call([listing], "tenant", "list", "--json");
    expect(JSON.parse(out.join("\n"))).toHaveLength(2);
  });

  it("ends with 2 when it is called with more, or has no database", async () => {
    expect(await call([listing], "tenant", "list", "acme")).toMatchObject({
      code: 2,
      err: ["waypost: tenant list takes no acme"],
    });
    const nowhere = tenantList(() => Promise.reject(new UsageError("no database: set DATABASE_URL")));
    expect((await call([nowhere], "tenant", "list")).code).toBe(2);
  });
});
