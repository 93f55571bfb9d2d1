import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sources, textOf, workspaces } from "./repository.ts";

/** The areas of error codes; a new one is added here and to docs/errors.md. */
const AREAS =
  "access eq launch host tenant form expression text table theme page request session resume response service setting quote-engine mailbox operations restore backup erasure move migrate audit".split(
    " ",
  );
const CODE = new RegExp(`["'\`]((?:${AREAS.join("|")})/[a-z]+(?:-[a-z0-9]+)*)["'\`]`, "g");

describe("docs/errors.md", () => {
  const inCode = new Set(
    ["packages", "adapters", "apps"]
      .flatMap(sources)
      .flatMap((path) => [...textOf(path).matchAll(CODE)].map(([, code]) => code ?? "")),
  );
  const inPage = new Set(
    [...textOf("docs/errors.md").matchAll(/^\| `([a-z-]+\/[a-z0-9-]+)`/gm)].map(([, code]) => code ?? ""),
  );

  it("lists every error code of the code", () => {
    expect([...inCode].filter((code) => !inPage.has(code)).sort()).toEqual([]);
  });

  it("lists none that the code does not have", () => {
    expect([...inPage].filter((code) => !inCode.has(code)).sort()).toEqual([]);
  });
});

describe("docs/dependencies.md", () => {
  it("gives a reason for every package that a workspace depends on", () => {
    const page = textOf("docs/dependencies.md");
    const named = ["package.json", ...workspaces().map((folder) => `${folder}/package.json`)].flatMap((path) => {
      const json = JSON.parse(textOf(path)) as Record<string, Record<string, string> | undefined>;
      return ["dependencies", "devDependencies", "optionalDependencies"].flatMap((key) => Object.keys(json[key] ?? {}));
    });
    const outside = [...new Set(named)].filter((name) => !name.startsWith("@waypost/") && !name.startsWith("@types/"));
    expect(outside.filter((name) => !page.includes(name)).sort()).toEqual([]);
  });
});

describe("workspaces", () => {
  it.each(workspaces().map((folder) => [folder]))("%s has a README", (folder) => {
    expect(existsSync(join(ROOT, folder, "README.md"))).toBe(true);
  });
});
