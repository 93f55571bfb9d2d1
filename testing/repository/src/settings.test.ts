import { describe, expect, it } from "vitest";
import { sources, textOf } from "./repository.ts";

/** A setting read by one of the functions of packages/settings, which all take the variables and then its name. */
const READ =
  /\b(?:optional|required|integer|share|port|choice|url|pairs|keys|passphrase)\(\s*(?:env|process\.env|\{ \.\.\.\w+ \}),\s*"([A-Z][A-Z0-9_]+)"/g;
/** Past those functions: only what makes the PATH and such of another process may do so. */
const PAST = /process\.env(?:\[|\.[A-Z])/;

describe("docs/guides/operating.md", () => {
  const code = ["apps", "packages/settings/src"].flatMap(sources).map((path) => [path, textOf(path)] as const);
  const inCode = new Set(code.flatMap(([, text]) => [...text.matchAll(READ)].map(([, name]) => name ?? "")));
  const page = textOf("docs/guides/operating.md");
  const inPage = new Set([...page.matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, name]) => name ?? ""));

  it("lists every setting that an app reads, and none that nobody reads", () => {
    expect(inCode.size).toBeGreaterThan(20);
    expect([...inPage].sort()).toEqual([...inCode].sort());
  });

  it("can, because apps read settings by packages/settings alone", () => {
    expect(code.filter(([, text]) => PAST.test(text)).map(([path]) => path)).toEqual([]);
  });

  it("lists every metric, and none that does not exist", () => {
    const named = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, name]) => name ?? "");
    const counted = code.flatMap(([, text]) => named(/name: "(waypost_[a-z_]+)"/g, text));
    expect(counted.length).toBeGreaterThan(5);
    expect(named(/^\| `(waypost_[a-z_]+)`/gm, page).sort()).toEqual(counted.sort());
  });
});
