import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORM_SCHEMA } from "../definition/form.ts";
import { parse } from "./parse.ts";

/** One stored example of each version that ever was. They are never changed. */
const VERSIONS = join(import.meta.dirname, "../../test/versions");

describe("a stored definition", () => {
  for (const file of readdirSync(VERSIONS)) {
    it(`of ${file.replace(".json", "")} still parses`, () => {
      const parsed = parse(JSON.parse(readFileSync(join(VERSIONS, file), "utf8")));
      expect(parsed).toMatchObject({ ok: true, form: { definition: { schema: FORM_SCHEMA } } });
    });
  }

  it("has an example of the newest version", () => {
    expect(readdirSync(VERSIONS)).toContain(`${FORM_SCHEMA.replaceAll("/", "-")}.json`);
  });
});
