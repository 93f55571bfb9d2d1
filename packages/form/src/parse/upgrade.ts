import { FORM_SCHEMA } from "../definition/form.ts";
import { didYouMean } from "./nearest.ts";
import type { Problems } from "./problem.ts";

/** Makes a definition of one version into one of the next. Pure, and kept for ever (form-model.md, 12). */
type Upgrade = (definition: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version that each starts from. The newest version has none. */
const UPGRADES: Readonly<Record<string, Upgrade>> = {};

/** A definition of any version that ever was, as one of the newest. Undefined, with the reason noted, for no version. */
export function upgrade(json: unknown, problems: Problems): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  let definition: Record<string, unknown> = { ...json };
  for (;;) {
    const { schema } = definition;
    if (schema === FORM_SCHEMA) return definition;
    const next = typeof schema === "string" && Object.hasOwn(UPGRADES, schema) ? UPGRADES[schema] : undefined;
    if (!next) {
      const known = [FORM_SCHEMA, ...Object.keys(UPGRADES)];
      const given =
        typeof schema === "string"
          ? `"${schema}" is not a version of forms that is known here`
          : "say which version this is";
      const guess = typeof schema === "string" ? didYouMean(schema, known) : "";
      problems.add("form/unknown-schema", "/schema", `${given}${guess || `; write "schema": "${FORM_SCHEMA}"`}`);
      return undefined;
    }
    definition = next(definition);
  }
}
