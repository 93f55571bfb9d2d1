import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formJsonSchema } from "./json-schema.ts";

it("the published JSON Schema is that of the types (node packages/form/scripts/write-schema.ts)", () => {
  const file = join(import.meta.dirname, "../../../../docs/schema/form.schema.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(formJsonSchema())));
});
