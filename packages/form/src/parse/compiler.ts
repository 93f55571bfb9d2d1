import { compileExpression } from "../expression/compile.ts";
import { parseExpression } from "../expression/parse.ts";
import type { ExpressionError } from "../expression/tree.ts";
import type { Content } from "../definition/content.ts";
import type { Text } from "../definition/primitives.ts";
import { compileText } from "../text/compile.ts";
import { ANY, BOOLEAN, NULL } from "../value/types.ts";
import type { Type } from "../value/value.ts";
import type { Collected } from "./collect.ts";
import { checkCondition, NumberLimits } from "./check-conditions.ts";
import { callsAny, nameCompleted } from "./completed.ts";
import type { CompiledContent } from "./compiled-page.ts";
import type { Rule } from "./compiled.ts";
import type { CompiledText, Env } from "./env.ts";
import type { FormNames } from "./names.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";
import { SiteScope, type Site, type Symbol } from "./scope.ts";

/** What was read somewhere: kept until every name is known, then checked against the order of the pages. */
export interface Use {
  readonly at: string;
  readonly site: Site;
  readonly symbols: readonly Symbol[];
}

const CLOCK = new Set(["today", "now"]);

/** Compiles the expressions and texts of one form, each in the scope of its place, and notes what each one reads. */
export class Compiler {
  readonly collected: Collected;
  readonly names: FormNames;
  readonly problems: Problems;
  readonly uses: Use[] = [];
  readonly #timeZone: string;
  readonly #languages: readonly string[];
  readonly #limits: NumberLimits;
  /** Whether a named value or a table may change with the clock alone. */
  timely: (symbol: Symbol) => boolean = () => false;

  constructor(collected: Collected, names: FormNames, problems: Problems) {
    this.collected = collected;
    this.names = names;
    this.problems = problems;
    const { definition } = collected.expanded;
    this.#timeZone = definition.timeZone ?? "Europe/London";
    this.#languages = definition.languages;
    this.#limits = new NumberLimits(collected);
  }

  /** The scope of a place, whose component is known by its pointer. */
  scope(at: string, site: Site): SiteScope {
    return new SiteScope(this.names, site, this.problems.origins.namespace(at), this.#timeZone);
  }

  /** An expression that gives what is wanted, or null noted as wrong. */
  rule(text: string, at: string, site: Site, wanted: Type = BOOLEAN): Rule {
    const parsed = parseExpression(text);
    if (!parsed.ok) return this.#failed(parsed.errors, text, at, null);
    const tree = nameCompleted(parsed.tree);
    const scope = this.scope(at, site);
    const compiled = compileExpression<Env>(tree, scope, wanted);
    if (!compiled.ok) return this.#failed(compiled.errors, text, at, scope);
    const symbols = [...compiled.references].flatMap((name) => scope.found.get(name) ?? []);
    this.uses.push({ at, site, symbols });
    if (wanted === BOOLEAN) checkCondition(tree, at, scope, this.#limits, this.problems);
    return { ...compiled, timely: callsAny(tree, CLOCK) || symbols.some((symbol) => this.timely(symbol)) };
  }

  optionalRule(text: string | undefined, at: string, site: Site, wanted: Type = BOOLEAN): Rule | null {
    return text === undefined ? null : this.rule(text, at, site, wanted);
  }

  /** A text in every language of the form. */
  text(text: Text, at: string, site: Site, extra?: Readonly<Record<string, Type>>): CompiledText {
    const scope = this.scope(at, { ...site, kind: "text" });
    const compiled = compileText<Env>(text, scope, { languages: this.#languages, ...(extra ? { extra } : {}) });
    if (!compiled.ok) {
      for (const error of compiled.errors) {
        const unseen = this.#unseen(error.message, scope);
        this.problems.add(error.code, at + error.pointer, unseen ?? error.message);
      }
      return {
        ok: true,
        rich: () => "",
        plain: () => "",
        veiled: () => "",
        constant: true,
        references: new Set(),
        missingLanguages: [],
      };
    }
    if (compiled.missingLanguages.length > 0 && !isNeutral(text)) {
      const languages = compiled.missingLanguages.join(", ");
      this.problems.add(
        "form/missing-translation",
        at,
        `this text is missing in ${languages}; give it in each language`,
      );
    }
    const symbols = [...compiled.references].flatMap((name) => scope.found.get(name) ?? []);
    this.uses.push({ at, site: { ...site, kind: "text" }, symbols });
    return compiled;
  }

  optionalText(text: Text | undefined, at: string, site: Site): CompiledText | null {
    return text === undefined ? null : this.text(text, at, site);
  }

  contents(contents: readonly Content[] | undefined, at: string, site: Site): readonly CompiledContent[] {
    return (contents ?? []).map((content, index) => this.#content(content, pointerTo(at, index), site));
  }

  #content(content: Content, at: string, site: Site): CompiledContent {
    const when = this.optionalRule(content.when, `${at}/when`, { ...site, kind: "text" });
    switch (content.kind) {
      case "paragraph":
      case "heading":
      case "warning":
      case "inset":
        return { kind: content.kind, when, text: this.text(content.text, `${at}/text`, site) };
      case "list": {
        const items = content.items.map((item, index) => this.text(item, pointerTo(at, "items", index), site));
        return { kind: "list", when, items, ordered: content.ordered ?? false };
      }
      case "guidance":
      case "definition":
        return {
          kind: content.kind,
          when,
          title: this.optionalText(content.title, `${at}/title`, site),
          contents: this.contents(content.contents, `${at}/contents`, site),
        };
      case "facts":
        return {
          kind: "facts",
          when,
          title: this.optionalText(content.title, `${at}/title`, site),
          rows: content.rows.map((row, index) => {
            const here = pointerTo(at, "rows", index);
            return {
              label: this.text(row.label, `${here}/label`, site),
              value: this.text(row.value, `${here}/value`, site),
              when: this.optionalRule(row.when, `${here}/when`, { ...site, kind: "text" }),
            };
          }),
        };
    }
  }

  #failed(errors: readonly ExpressionError[], text: string, at: string, scope: SiteScope | null): Rule {
    for (const error of errors) {
      const part =
        error.to > error.from ? ` (at "${text.slice(error.from, Math.min(error.to, error.from + 40))}")` : "";
      const unseen = error.code === "expression/unknown-name" && scope ? this.#unseen(error.message, scope) : undefined;
      this.problems.add(error.code, at, (unseen ?? error.message) + part);
    }
    const never = { kind: "null", from: 0, to: 0 } as const;
    const type = errors.length > 0 ? ANY : NULL;
    return {
      ok: true,
      tree: never,
      type,
      evaluate: () => null,
      references: new Set(),
      constant: true,
      timely: false,
    };
  }

  /** A better explanation for a name that exists, but is asked for each item of a list that is not at hand here. */
  #unseen(message: string, scope: SiteScope): string | undefined {
    for (const [name, slot] of scope.unseen) {
      if (!message.includes(`"${name}`)) continue;
      const list = this.collected.expanded.definition.lists?.[slot.list ?? -1]?.id ?? "the list";
      return `"${name}" is asked for each item of ${list}: write ${list}.${name} for the list of its answers`;
    }
    return undefined;
  }
}

/** True for a text that says the same in every language: arguments, digits and signs alone. */
function isNeutral(text: Text): boolean {
  const message = typeof text === "string" ? text : text["text"];
  return typeof message === "string" && !/\p{L}/u.test(message.replaceAll(/\{\s*\w+\s*\}/g, ""));
}
