import type { Coverable } from "@waypost/e2e";
import type { Subject } from "./changed-form.ts";
import { destinationTable } from "./decision-table.ts";
import { includedIn, settled } from "./included-pages.ts";
import { at, isList, isObject, objectsIn, text } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { fieldsOf, isNeverMissed } from "./page-mutants.ts";

/** What there is to cover of a form: pages, answers, errors and outcomes. Rules and rows are told by mutants. */
export function coverablesOf(subject: Subject): readonly Coverable[] {
  const { form, path } = subject;
  const included = includedIn(subject);
  const pages = included.flatMap(({ as, address, pages }) =>
    objectsIn(at(form, pages)).map(({ id }): Coverable => {
      const name = id === "main" ? as : `${as}-${text(id)}`;
      return { kind: "Pages", name, trace: id === "main" ? address : `${address}-${text(id)}` };
    }),
  );
  const answers = included.flatMap((each) =>
    fieldsOf(form, each).flatMap(({ path: where, object }): Coverable[] => {
      const name = `${each.as}.${text(object["id"])}`;
      const options = settled(form, each, [...where, "options"]).value;
      const values = objectsIn(options)
        // Options that are made from a list have no values of their own.
        .filter((option) => option["each"] === undefined)
        // What is typed with suggestions is sent as it reads; where anything may be typed, suggestions are no choice.
        .map((option) => text(option[object["type"] === "autosuggest" ? "label" : "value"]))
        .filter((value) => value !== "");
      const anything = object["type"] === "autosuggest" && object["freeText"] !== false;
      if (!isList(options) || values.length === 0 || anything) return [{ kind: "Answers", name, trace: `${name}*` }];
      return values.map((value) => ({ kind: "Answers", name: `${name} = ${value}`, trace: `${name}=${value}` }));
    }),
  );
  const errors = included.flatMap((each) =>
    fieldsOf(form, each).flatMap(({ object }) =>
      Object.entries(messagesOf(object)).map(([kind, message]): Coverable => ({
        kind: "Errors",
        name: `${each.as}.${text(object["id"])}, ${kind}: ${message}`,
        trace: `${each.address}*: ${message.replace(/\{[^}]*\}/g, "*")}`,
      })),
    ),
  );
  const ends = new Set([...destinationTable(form).rows.map(({ page }) => page), destinationTable(form).otherwise]);
  const outcomes = [...ends].map((id): Coverable => ({ kind: "Outcomes", name: id, trace: `${path}/*${id}` }));
  return [...pages, ...answers, ...errors, ...outcomes];
}

/** The errors of a field by their kind, as far as their words stand in it. */
function messagesOf(field: JsonObject): Readonly<Record<string, string>> {
  const messages = isObject(field["messages"]) ? field["messages"] : {};
  const bound = (side: "min" | "max"): Json | undefined => (isObject(field[side]) ? field[side]["message"] : undefined);
  const all = { ...messages, min: bound("min") ?? null, max: bound("max") ?? null };
  return Object.fromEntries(
    Object.entries(all).flatMap(([kind, message]) => {
      if (isNeverMissed(field, kind)) return [];
      const words = isObject(message) ? text(message["text"]) : text(message);
      return words === "" ? [] : [[kind, words]];
    }),
  );
}
