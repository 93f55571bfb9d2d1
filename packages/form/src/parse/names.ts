import { ANY, BOOLEAN, NUMBER, TEXT } from "../value/types.ts";
import type { Type } from "../value/value.ts";
import type { Collected } from "./collect.ts";
import type { Slot } from "./compiled.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";
import { COMPLETED, typeOfDeclared, type Names, type Symbol } from "./scope.ts";

const SOURCE_CODE: Type = {
  kind: "context",
  fields: {
    code: TEXT,
    raw: TEXT,
    origin: { kind: "choice", options: ["url", "hear", "default"] },
    label: TEXT,
    phone: TEXT,
  },
};
/** A context of which nothing is declared. */
const OPEN: Type = { kind: "context", fields: {}, open: true };
const STARTED = "response.startedAt";
const STATUS: Type = { kind: "choice", options: ["found", "not-found", "unavailable"] };

/** Every name of the form with what it stands for. Values get their types as they are compiled. */
export class FormNames implements Names {
  readonly valueIds: readonly string[];
  readonly tableIds: readonly string[];
  readonly lookupIds: readonly string[];
  readonly #byName = new Map<string, { readonly symbol: Symbol; type: Type }>();
  readonly #items: Type[] = [];
  #typeOfValue: (index: number) => Type = () => ANY;

  constructor(collected: Collected, problems: Problems) {
    const { expanded, slots } = collected;
    const { definition } = expanded;
    this.valueIds = [...expanded.values.keys()];
    this.tableIds = Object.keys(definition.tables ?? {});
    this.lookupIds = [...expanded.lookups.keys()];
    const declare = (symbol: Symbol, type: Type, at: string) => {
      if (this.#byName.has(symbol.name)) {
        const message = `"${symbol.name}" stands for two things in expressions; give one of them another id`;
        problems.add("form/duplicate-name", at, message);
      } else this.#byName.set(symbol.name, { symbol, type });
    };
    for (const slot of slots) declare({ kind: "field", name: slot.id, slot }, slot.type, "");
    definition.lists?.forEach(({ id }, index) => {
      const own = slots.filter((slot) => slot.list === index);
      const item = itemType(own);
      this.#items.push(item);
      declare({ kind: "list", name: id, index }, { kind: "list", of: item }, pointerTo("/lists", index, "id"));
      this.#byName.set(`primary.${id}`, { symbol: { kind: "primary", name: `primary.${id}`, index }, type: TEXT });
    });
    if (definition.given) declare({ kind: "given", name: "given" }, OPEN, "/given");
    this.#byName.set(STARTED, { symbol: { kind: "started", name: STARTED }, type: TEXT });
    this.valueIds.forEach((id, index) => {
      declare({ kind: "value", name: id, index }, ANY, expanded.values.get(id)?.at ?? "");
    });
    this.tableIds.forEach((id, index) => {
      const outputs = Object.entries(definition.tables?.[id]?.outputs ?? {});
      const fields: Record<string, Type> = { row: { kind: "number" } };
      for (const [name, type] of outputs) fields[name] = typeOfDeclared(type);
      declare({ kind: "table", name: id, index }, { kind: "context", fields }, pointerTo("/tables", id));
    });
    this.lookupIds.forEach((id, index) => {
      const { value, at } = expanded.lookups.get(id) ?? { value: { result: {} }, at: "" };
      const fields: Record<string, Type> = {};
      for (const [name, type] of Object.entries(value.result)) {
        fields[name] =
          typeof type === "string"
            ? typeOfDeclared(type)
            : { kind: "list", of: { kind: "context", fields: mapTypes(type.list) } };
      }
      // The status of an asking comes last: a part of the result cannot take its place.
      const context: Type = { kind: "context", fields: { ...fields, status: STATUS } };
      declare({ kind: "lookup", name: id, index }, context, at);
    });
    definition.metadata?.forEach(({ id, type }, index) => {
      const at = pointerTo("/metadata", index, "id");
      declare({ kind: "metadata", name: `metadata.${id}` }, typeOfDeclared(type), at);
    });
    definition.hidden?.forEach(({ id }, index) => {
      declare({ kind: "hidden", name: id }, TEXT, pointerTo("/hidden", index, "id"));
    });
    if (definition.sourceCodes) {
      declare({ kind: "source-code", name: definition.sourceCodes.id }, SOURCE_CODE, "/sourceCodes/id");
    }
    for (const [id, index] of collected.sectionOf) this.#completed({ kind: "section", name: COMPLETED + id, index });
    // A page and a section may have the same id: completed() then means the page.
    for (const page of collected.pages) {
      this.#completed({ kind: "page", name: COMPLETED + page.expanded.page.id, index: page.index });
    }
  }

  find(name: string): { readonly symbol: Symbol; readonly type: Type } | undefined {
    const named = this.#byName.get(name);
    if (named?.symbol.kind !== "value") return named;
    return { symbol: named.symbol, type: this.#typeOfValue(named.symbol.index) };
  }

  itemOf(list: number): Type {
    return this.#items[list] ?? OPEN;
  }

  *all(): Iterable<string> {
    for (const name of this.#byName.keys()) if (!name.startsWith(COMPLETED)) yield name;
  }

  /** How the type of a value is found: values are compiled when they are first needed. */
  resolveValues(typeOf: (index: number) => Type): void {
    this.#typeOfValue = typeOf;
  }

  #completed(symbol: Symbol): void {
    this.#byName.set(symbol.name, { symbol, type: BOOLEAN });
  }
}

function mapTypes(types: Readonly<Record<string, Parameters<typeof typeOfDeclared>[0]>>): Record<string, Type> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, typeOfDeclared(type)]));
}

/** The type of a list's item: its `id` and its answers; `vehicle.make` is the part `make` of the part `vehicle`. */
export function itemType(slots: readonly Slot[]): Type {
  const root: Record<string, Type> = {};
  for (const { id, type } of slots) {
    const parts = id.split(".");
    const last = parts.pop() ?? id;
    let fields = root;
    for (const part of parts) {
      const known = fields[part];
      const inner: Record<string, Type> = known?.kind === "context" ? { ...known.fields } : {};
      fields[part] = { kind: "context", fields: inner };
      fields = inner;
    }
    fields[last] = type;
  }
  return { kind: "context", fields: { ...root, id: TEXT, position: NUMBER, given: OPEN } };
}
