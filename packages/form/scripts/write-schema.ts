/** Writes docs/schema/form.schema.json. Usage: node packages/form/scripts/write-schema.ts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formJsonSchema } from "../src/definition/json-schema.ts";

const file = join(import.meta.dirname, "../../../docs/schema/form.schema.json");
writeFileSync(file, `${JSON.stringify(formJsonSchema(), null, 2)}\n`);
