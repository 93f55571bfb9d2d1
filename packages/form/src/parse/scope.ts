import type { Binding, Scope } from "../expression/scope.ts";
import { ANY, BOOLEAN, listOf, NUMBER, TEXT } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import type { ValueType } from "../definition/rules.ts";
import type { Slot } from "./compiled.ts";
import type { Env } from "./env.ts";
import type { Position } from "./position.ts";

/** What a name of the form stands for. `index` is its place among its kind. */
export type Symbol =
  | { readonly kind: "field"; readonly name: string; readonly slot: Slot }
  | { readonly kind: "list" | "value" | "table" | "lookup"; readonly name: string; readonly index: number }
  | { readonly kind: "primary"; readonly name: string; readonly index: number }
  | {
      readonly kind: "metadata" | "hidden" | "source-code" | "given" | "started" | "item" | "element";
      readonly name: string;
    }
  | { readonly kind: "page" | "section"; readonly name: string; readonly index: number };

/** A name bound for one place. */
export interface Bound {
  readonly symbol: Symbol;
  readonly binding: Binding<Env>;
}

/** Where an expression stands: what it may see, and when. */
export interface Site {
  /** The list whose current item is in scope; `any` for named values, which take theirs from what they read. */
  readonly list: number | null | "any";
  readonly position: Position | null;
  /** Names of this place alone: the element for which a field or an option is made. */
  readonly locals: readonly { readonly name: string; readonly type: Type; readonly depth: number }[];
  /** Texts are made when the whole path is known; rules while it is walked. */
  readonly kind: "rule" | "text";
}

/** The names of a form: symbols with their types by name. */
export interface Names {
  find(name: string): { readonly symbol: Symbol; readonly type: Type } | undefined;
  all(): Iterable<string>;
  /** The type of a list's item. */
  itemOf(list: number): Type;
}

/** The name of the list item that a page is about: its `id`, `position` and answers. */
export const CURRENT = "current";
/** The depth of the other item of a relationship among the elements in scope. */
export const TO_ELEMENT = 2;

/** The prefix under which the completion of pages and sections is read: `completed("x")` becomes `completed.x`. */
export const COMPLETED = "completed.";

/** The scope of one place. Names of the component that the place belongs to are found before those of the form. */
export class SiteScope implements Scope<Env> {
  readonly timeZone: string;
  /** Every symbol that was looked up, by the name it was looked up under. */
  readonly found = new Map<string, Symbol>();
  /** Fields that exist and cannot be seen from here, by the name they were looked up under. */
  readonly unseen = new Map<string, Slot>();
  readonly #names: Names;
  readonly #site: Site;
  readonly #prefixes: readonly string[];

  constructor(names: Names, site: Site, namespace: string, timeZone: string) {
    this.#names = names;
    this.#site = site;
    this.timeZone = timeZone;
    this.#prefixes = prefixesOf(namespace);
  }

  now(env: Env): string {
    return env.now;
  }

  namesUnfilled(env: Env): boolean {
    return env.namesUnfilled;
  }

  lookup(name: string): Binding<Env> | undefined {
    const local = this.#site.locals.findLast((one) => one.name === name);
    if (local) {
      this.found.set(name, { kind: "element", name });
      return { type: local.type, read: (env) => env.element(local.depth) };
    }
    const { list } = this.#site;
    if (name === CURRENT && typeof list === "number") {
      this.found.set(name, { kind: "item", name });
      return { type: this.#names.itemOf(list), read: (env) => env.item() };
    }
    for (const prefix of this.#prefixes) {
      const named = this.#names.find(this.#qualify(prefix, name));
      if (!named) continue;
      const { symbol, type } = named;
      if (symbol.kind === "field" && !this.#sees(symbol.slot)) {
        this.unseen.set(name, symbol.slot);
        continue;
      }
      this.found.set(name, symbol);
      return bindingOf(symbol, type);
    }
    return undefined;
  }

  *names(): Iterable<string> {
    const [namespace = ""] = this.#prefixes;
    for (const local of this.#site.locals) yield local.name;
    for (const name of this.#names.all()) {
      const symbol = this.#names.find(name)?.symbol;
      if (symbol?.kind === "field" && !this.#sees(symbol.slot)) continue;
      yield name;
      if (namespace !== "" && name.startsWith(namespace)) yield name.slice(namespace.length);
    }
  }

  /** Pages and sections have names of their own kind: `as-page` rather than `as.page`. */
  #qualify(prefix: string, name: string): string {
    if (!name.startsWith(COMPLETED) || prefix === "") return prefix + name;
    const own = name.slice(COMPLETED.length);
    const page = prefix.slice(0, -1).replaceAll(".", "-");
    return COMPLETED + (own === "main" ? page : `${page}-${own}`);
  }

  #sees(slot: Slot): boolean {
    return slot.list === null || this.#site.list === "any" || slot.list === this.#site.list;
  }
}

/** `a.b` gives `a.b.`, `a.`, and nothing: where a name of that namespace is looked up, in order. */
function prefixesOf(namespace: string): readonly string[] {
  const prefixes = [""];
  if (namespace === "") return prefixes;
  let prefix = "";
  for (const part of namespace.split(".")) {
    prefix += `${part}.`;
    prefixes.unshift(prefix);
  }
  return prefixes;
}

function bindingOf(symbol: Symbol, type: Type): Binding<Env> {
  const { name } = symbol;
  switch (symbol.kind) {
    case "field": {
      const { index } = symbol.slot;
      return {
        type,
        read: (env) => env.field(index),
        label: (env, language) => env.label(index, language),
      };
    }
    case "list": {
      const { index } = symbol;
      return { type, read: (env) => env.items(index) };
    }
    case "value": {
      const { index } = symbol;
      return { type, read: (env) => env.value(index) };
    }
    case "table": {
      const { index } = symbol;
      return { type, read: (env) => env.table(index) };
    }
    case "lookup": {
      const { index } = symbol;
      return { type, read: (env) => env.lookup(index) };
    }
    case "page":
    case "section": {
      const { kind, index } = symbol;
      return { type, read: (env): Value => env.completed(kind, index) };
    }
    case "metadata": {
      const id = name.slice("metadata.".length);
      return { type, read: (env) => env.metadata(id) };
    }
    case "hidden":
      return { type, read: (env) => env.hidden(name) };
    case "source-code":
      return { type, read: (env) => env.sourceCode() };
    case "primary": {
      const { index } = symbol;
      return { type, read: (env) => env.primary(index) };
    }
    case "given":
      return { type, read: (env) => env.given() };
    case "started":
      return { type, read: (env) => env.startedAt() };
    case "item":
      return { type, read: (env) => env.item() };
    case "element":
      return { type, read: () => null };
  }
}

/** The type of a declared value. */
export function typeOfDeclared(type: ValueType): Type {
  switch (type) {
    case "text":
      return TEXT;
    case "number":
      return NUMBER;
    case "boolean":
      return BOOLEAN;
    case "date":
      return { kind: "date" };
    case "texts":
      return listOf(TEXT);
    case "any":
      return ANY;
  }
}
