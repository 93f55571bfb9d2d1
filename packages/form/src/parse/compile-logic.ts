import type { DecisionTable } from "../definition/rules.ts";
import { compileDecisionTable, type CompiledDecisionTable } from "../expression/decision-table.ts";
import { overlappingRows } from "../expression/overlap.ts";
import { ANY } from "../value/types.ts";
import type { Type } from "../value/value.ts";
import type { CompiledLookup, CompiledTable, CompiledValue, Rule } from "./compiled.ts";
import type { Compiler } from "./compiler.ts";
import type { Env } from "./env.ts";
import { pointerTo } from "./origins.ts";
import type { Site, Symbol } from "./scope.ts";

/** Where named values stand: anywhere; what they read decides where they may be used. */
const ANYWHERE: Site = { list: "any", position: null, locals: [], kind: "rule" };
/** Values that lead to each other in a chain longer than this would overflow the stack. */
const LONGEST_CHAIN = 200;

/** A value, table or lookup: `reads` are the names it rests on, directly. */
interface LogicNode {
  readonly kind: "value" | "table" | "lookup";
  readonly id: string;
  readonly at: string;
  readonly reads: readonly Symbol[];
}

/** The named values, tables and lookups of a form, and what they rest on. */
export class Logic {
  readonly #compiler: Compiler;
  readonly #values: (Rule | "working" | undefined)[] = [];
  readonly #nodes = new Map<string, LogicNode>();
  readonly #closures = new Map<string, ReadonlySet<Symbol>>();
  #depth = 0;
  readonly tables: CompiledDecisionTable<Env>[] = [];
  readonly inputs: CompiledLookup["inputs"][] = [];

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    compiler.names.resolveValues((index) => this.#typeOf(index));
    compiler.timely = (symbol) => symbol.kind === "value" && this.#timely(symbol.index);
  }

  /** Compiles all of them and refuses those that rest on themselves. */
  compile(): void {
    const { names, collected } = this.#compiler;
    names.valueIds.forEach((_, index) => this.#value(index));
    names.tableIds.forEach((id) => {
      this.#table(id);
    });
    names.lookupIds.forEach((id) => {
      const { value, at } = collected.expanded.lookups.get(id) ?? { value: null, at: "" };
      const reads: Symbol[] = [];
      const inputs = Object.entries(value?.input ?? {}).map(([name, text]) => {
        const rule = this.#noting(reads, () => this.#compiler.rule(text, pointerTo(at, "input", name), ANYWHERE, ANY));
        return { name, rule, optional: value?.optional?.includes(name) ?? false };
      });
      this.inputs.push(inputs);
      this.#nodes.set(keyOf("lookup", id), { kind: "lookup", id, at, reads });
    });
    this.#refuseCircles();
  }

  /** What a name rests on in the end: fields, lists, lookups, completions. A lookup's own inputs do not count. */
  closure(symbol: Symbol): ReadonlySet<Symbol> {
    if (symbol.kind !== "value" && symbol.kind !== "table") return new Set([symbol]);
    return this.#closureOf(keyOf(symbol.kind, symbol.name));
  }

  /** What the inputs of a lookup rest on in the end. */
  closureOfInputs(id: string): ReadonlySet<Symbol> {
    return this.#closureOf(keyOf("lookup", id));
  }

  /** The one list whose current item is read, or null. Two different ones are noted as wrong. */
  listOf(kind: LogicNode["kind"], id: string): number | null {
    const node = this.#nodes.get(keyOf(kind, id));
    if (!node) return null;
    let list: number | null = null;
    for (const symbol of this.#closureOf(keyOf(kind, id))) {
      const own = this.listOfSymbol(symbol);
      if (own === null || own === list) continue;
      if (list !== null) {
        const message = `"${id}" reads answers of items of two different lists; split it`;
        this.#compiler.problems.add("form/two-lists", node.at, message);
        return list;
      }
      list = own;
    }
    return list;
  }

  /** The list whose current item a name is read from. */
  listOfSymbol(symbol: Symbol): number | null {
    if (symbol.kind === "field") return symbol.slot.list;
    if (symbol.kind !== "lookup") return null;
    const { lookupPages, pages } = this.#compiler.collected;
    return pages[lookupPages.get(symbol.name)?.[0] ?? -1]?.list ?? null;
  }

  values(): CompiledValue[] {
    return this.#compiler.names.valueIds.map((id, index) => ({
      id,
      index,
      rule: this.#value(index),
      list: this.listOf("value", id),
    }));
  }

  compiledTables(): CompiledTable[] {
    const definitions = this.#compiler.collected.expanded.definition.tables ?? {};
    return this.#compiler.names.tableIds.flatMap((id, index) => {
      const definition = definitions[id];
      const table = this.tables[index];
      return definition && table ? [{ id, index, definition, table, list: this.listOf("table", id) }] : [];
    });
  }

  #typeOf(index: number): Type {
    if (this.#values[index] === "working") return ANY;
    return this.#value(index).type;
  }

  #timely(index: number): boolean {
    const rule = this.#values[index];
    return typeof rule === "object" && rule.timely;
  }

  #value(index: number): Rule {
    const known = this.#values[index];
    if (typeof known === "object") return known;
    const { names, collected, problems } = this.#compiler;
    const id = names.valueIds[index] ?? "";
    const { value, at } = collected.expanded.values.get(id) ?? { value: "null", at: "" };
    this.#values[index] = "working";
    this.#depth++;
    const reads: Symbol[] = [];
    let text = value;
    if (this.#depth > LONGEST_CHAIN) {
      const message = `more than ${LONGEST_CHAIN} values rest on each other in a row; join some of them`;
      problems.add("form/too-deep", at, message);
      text = "null";
    }
    const rule = this.#noting(reads, () => this.#compiler.rule(text, at, ANYWHERE, ANY));
    this.#depth--;
    this.#values[index] = rule;
    this.#nodes.set(keyOf("value", id), { kind: "value", id, at, reads });
    return rule;
  }

  #table(id: string): void {
    const { collected, problems } = this.#compiler;
    const definition = collected.expanded.definition.tables?.[id];
    if (!definition) return;
    const at = pointerTo("/tables", id);
    const scope = this.#compiler.scope(at, ANYWHERE);
    const compiled = compileDecisionTable<Env>(definition, scope);
    if (compiled.ok) {
      this.tables.push(compiled);
      const reads = [...compiled.references].flatMap((name) => scope.found.get(name) ?? []);
      this.#compiler.uses.push({ at, site: ANYWHERE, symbols: reads });
      this.#nodes.set(keyOf("table", id), { kind: "table", id, at, reads });
      if (definition.hitPolicy === "unique") this.#refuseOverlaps(definition, compiled, at);
      return;
    }
    for (const error of compiled.errors) problems.add(error.code, at + error.pointer, error.message);
    this.#nodes.set(keyOf("table", id), { kind: "table", id, at, reads: [] });
  }

  #refuseOverlaps({ rows }: DecisionTable, { inputs }: CompiledDecisionTable<Env>, at: string): void {
    const overlaps = overlappingRows(
      rows.map(({ when }) => when),
      inputs.map(({ type }) => type),
    );
    for (const { row, earlier } of overlaps) {
      const message = `this row and row ${earlier + 1} hold of the same values; narrow one of them, or write "hitPolicy": "first"`;
      this.#compiler.problems.add("table/overlapping-rows", pointerTo(at, "rows", row, "when"), message);
    }
  }

  /** Runs a compilation and keeps what it reads. Values compiled on the way keep their own. */
  #noting<T>(into: Symbol[], work: () => T): T {
    const result = work();
    const use = this.#compiler.uses.at(-1);
    if (use && use.site === ANYWHERE) into.push(...use.symbols);
    return result;
  }

  #closureOf(key: string): ReadonlySet<Symbol> {
    const known = this.#closures.get(key);
    if (known) return known;
    const closure = new Set<Symbol>();
    const seen = new Set<string>([key]);
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const symbol of this.#nodes.get(next)?.reads ?? []) {
        if (symbol.kind !== "value" && symbol.kind !== "table") {
          closure.add(symbol);
          continue;
        }
        const below = keyOf(symbol.kind, symbol.name);
        if (!seen.has(below)) {
          seen.add(below);
          open.push(below);
        }
      }
    }
    this.#closures.set(key, closure);
    return closure;
  }

  /** A value that rests on itself has no value: each such circle is named once. */
  #refuseCircles(): void {
    const done = new Set<string>();
    const { valueIds, tableIds, lookupIds } = this.#compiler.names;
    const starts = [
      ...valueIds.map((id) => keyOf("value", id)),
      ...tableIds.map((id) => keyOf("table", id)),
      ...lookupIds.map((id) => keyOf("lookup", id)),
    ];
    for (const start of starts) {
      const trail: { readonly key: string; readonly next: Iterator<Symbol, undefined> }[] = [];
      const onTrail = new Set<string>();
      const enter = (key: string) => {
        const node = this.#nodes.get(key);
        if (!node || done.has(key)) return;
        if (onTrail.has(key)) {
          const keys = trail.map((step) => step.key);
          const circle = keys.slice(keys.indexOf(key)).map((one) => this.#nodes.get(one)?.id ?? one);
          const path = [...circle, node.id].join(" → ");
          this.#compiler.problems.add("form/circle", node.at, `"${node.id}" rests on itself: ${path}`);
          return;
        }
        onTrail.add(key);
        trail.push({ key, next: node.reads[Symbol.iterator]() });
      };
      enter(start);
      for (let top = trail.at(-1); top; top = trail.at(-1)) {
        const step = top.next.next();
        if (step.done === true) {
          trail.pop();
          onTrail.delete(top.key);
          done.add(top.key);
          continue;
        }
        const { kind, name } = step.value;
        if (kind === "value" || kind === "table" || kind === "lookup") enter(keyOf(kind, name));
      }
    }
  }
}

const keyOf = (kind: LogicNode["kind"], id: string) => `${kind} ${id}`;
