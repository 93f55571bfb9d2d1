import { describe, expect, it } from "vitest";
import { whyUnread } from "./find-settings.ts";

describe("whyUnread", () => {
  it("says what a project has to change before its settings can be read", () => {
    const module = new SyntaxError("Cannot use import statement outside a module");
    expect(whyUnread(module)).toContain('"type": "module"');
    const old = Object.assign(new TypeError('Unknown file extension ".ts"'), { code: "ERR_UNKNOWN_FILE_EXTENSION" });
    expect(whyUnread(old)).toContain("Node 22.18");
  });

  it("leaves the file's own errors alone", () => {
    expect(whyUnread(new SyntaxError("Unexpected token"))).toBeNull();
    expect(whyUnread("thrown")).toBeNull();
  });
});
