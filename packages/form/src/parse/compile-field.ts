import type { z } from "zod";
import type { Bound, DynamicOption as MadeOption, Field, Option } from "../definition/field.ts";
import type { Text } from "../definition/primitives.ts";
import { ANY, DATE, listOf, NUMBER, TEXT } from "../value/types.ts";
import type { Type } from "../value/value.ts";
import type { CollectedField } from "./collect.ts";
import type { CompiledBound, CompiledField, CompiledMessages, CompiledOption } from "./compiled-page.ts";
import type { Compiler } from "./compiler.ts";
import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import { patternProblem } from "./field-pattern.ts";
import type { Site } from "./scope.ts";

type DynamicOption = z.infer<typeof MadeOption>;
/** An option, of a relationship with how it reads. */
type AnyOption = Option & { readonly title?: Text | undefined; readonly playback?: Text | undefined };

/** The depth of a field's own element and of an option's among the elements in scope. */
const FIELD_ELEMENT = 0;
const OPTION_ELEMENT = 1;

/** Compiles fields where they are asked. `asked` is the page as it is before its own answers are known. */
export class FieldCompiler {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  /** The field at `at` and the fields that its options reveal, in this order. */
  compile(at: string, asked: Site): readonly CompiledField[] {
    const collected = this.#compiler.collected.fieldAt.get(at);
    return collected ? this.#field(collected, asked, null) : [];
  }

  #field(collected: CollectedField, asked: Site, revealedBy: CompiledField["revealedBy"]): readonly CompiledField[] {
    const c = this.#compiler;
    const { field, at, optionsAt } = collected;
    const slot = c.collected.slots[collected.slot.index] ?? collected.slot;
    const each = this.#each(field, at, asked);
    const site: Site = each ? { ...asked, locals: [...asked.locals, each.local] } : asked;
    const answered: Site = site.position ? { ...site, position: { ...site.position, phase: "on" } } : site;
    const revealed: CompiledField[] = [];
    const options =
      "options" in field && Array.isArray(field.options)
        ? field.options.map((option, index) => {
            const here = pointerTo(optionsAt, index);
            if ("each" in option) return this.#madeOption(option, here, site);
            const compiled = this.#option(option, here, site);
            if (!("reveal" in option) || !option.reveal) return compiled;
            const inner = c.collected.fieldAt.get(pointerTo(here, "reveal"));
            const [reveal = null] = inner ? this.#field(inner, site, { slot, value: option.value }) : [];
            if (reveal) revealed.push(reveal);
            return { ...compiled, reveal };
          })
        : null;
    if (options) this.#distinct(options, optionsAt);
    this.#sensible(field, at);
    const text = (value: Text | undefined, ...steps: string[]) => c.optionalText(value, pointerTo(at, ...steps), site);
    const wanted = slot.each && slot.type.kind === "list" ? slot.type.of : slot.type;
    const compiled: CompiledField = {
      definition: field,
      slot,
      label: text(field.label, "label"),
      hint: text(field.hint, "hint"),
      summaryLabel: text(field.summaryLabel, "summaryLabel"),
      guidance: field.guidance
        ? {
            show: c.text(field.guidance.show, `${at}/guidance/show`, site),
            hide: text(field.guidance.hide, "guidance", "hide"),
            text: c.text(field.guidance.text, `${at}/guidance/text`, site),
          }
        : null,
      required:
        typeof field.required === "string"
          ? c.rule(field.required, `${at}/required`, site)
          : (field.required ?? field.voluntary !== true),
      when: c.optionalRule(field.when, `${at}/when`, site),
      default: c.optionalRule(field.default, `${at}/default`, site, wanted),
      messages: this.#messages(field, at, answered),
      min: this.#bound(field, "min", at, site),
      max: this.#bound(field, "max", at, site),
      options,
      varyingOptions: options?.some((option) => option.kind === "each" || option.when !== null) ?? false,
      each: each ? { over: each.over, key: each.key, label: each.label } : null,
      prefix: "prefix" in field ? text(field.prefix, "prefix") : null,
      suffix: "suffix" in field ? text(field.suffix, "suffix") : null,
      placeholder: "placeholder" in field ? text(field.placeholder, "placeholder") : null,
      instruction: "instruction" in field ? text(field.instruction, "instruction") : null,
      divider: "divider" in field ? text(field.divider, "divider") : null,
      playback: "playback" in field ? text(field.playback, "playback") : null,
      revealedBy,
    };
    return [compiled, ...revealed];
  }

  #each(field: Field, at: string, asked: Site) {
    if (!("each" in field) || !field.each) return null;
    const { over, as, key, label } = field.each;
    const c = this.#compiler;
    const list = c.rule(over, `${at}/each/over`, asked, listOf(ANY));
    const local = { name: as, type: elementOf(list.type), depth: FIELD_ELEMENT };
    const site: Site = { ...asked, locals: [...asked.locals, local] };
    return {
      over: list,
      local,
      key: c.rule(key, `${at}/each/key`, site, TEXT),
      label: c.optionalText(label, `${at}/each/label`, site),
    };
  }

  #option(option: AnyOption, at: string, site: Site): CompiledOption & { readonly kind: "option" } {
    const c = this.#compiler;
    return {
      kind: "option",
      definition: option,
      label: c.text(option.label, `${at}/label`, site),
      hint: c.optionalText(option.hint, `${at}/hint`, site),
      when: c.optionalRule(option.when, `${at}/when`, site),
      reveal: null,
      title: "title" in option ? c.optionalText(option.title, `${at}/title`, site) : null,
      playback: "playback" in option ? c.optionalText(option.playback, `${at}/playback`, site) : null,
    };
  }

  #madeOption(option: DynamicOption, at: string, site: Site): CompiledOption {
    const c = this.#compiler;
    const each = c.rule(option.each, `${at}/each`, site, listOf(ANY));
    const local = { name: option.as, type: elementOf(each.type), depth: OPTION_ELEMENT };
    const inner: Site = { ...site, locals: [...site.locals, local] };
    return {
      kind: "each",
      definition: option,
      each,
      value: c.rule(option.value, `${at}/value`, inner, TEXT),
      label: c.text(option.label, `${at}/label`, inner),
      hint: c.optionalText(option.hint, `${at}/hint`, inner),
    };
  }

  #distinct(options: readonly CompiledOption[], at: string): void {
    const seen = new Set<string>();
    options.forEach((option, index) => {
      if (option.kind !== "option") return;
      const { value } = option.definition;
      if (seen.has(value)) {
        const message = `two options have the value "${value}"; give one of them another`;
        this.#compiler.problems.add("form/duplicate-option", pointerTo(at, index, "value"), message);
      }
      seen.add(value);
    });
  }

  #messages(field: Field, at: string, site: Site): CompiledMessages {
    const messages: Record<string, CompiledMessages["required"]> = {};
    for (const [code, text] of Object.entries(field.messages ?? {})) {
      if (text !== undefined) messages[code] = this.#compiler.text(text, pointerTo(at, "messages", code), site);
    }
    return messages;
  }

  #bound(field: Field, end: "min" | "max", at: string, site: Site): CompiledBound | null {
    const bound: Bound | undefined = end in field ? (field as { min?: Bound; max?: Bound })[end] : undefined;
    if (bound === undefined) return null;
    const here = pointerTo(at, end);
    const written: Exclude<Bound, number | string> = typeof bound === "object" ? bound : { value: bound };
    const { value, exclusive = false, message, lasting = false } = written;
    const compiled = {
      exclusive,
      lasting,
      message: this.#compiler.optionalText(message, `${here}/message`, site),
    };
    const place = typeof bound === "object" ? `${here}/value` : here;
    if (typeof value === "number") {
      if (field.type === "date" || field.type === "month") {
        const message = `a ${field.type} has dates as its limits: write date("2026-01-31")`;
        this.#compiler.problems.add("form/wrong-limit", place, message);
      }
      return { ...compiled, value };
    }
    return { ...compiled, value: this.#compiler.rule(value, place, site, typeOfLimit(field.type)) };
  }

  /** Settings that contradict each other or mean nothing. */
  #sensible(field: Field, at: string): void {
    const { problems } = this.#compiler;
    const limits = field as { min?: unknown; max?: unknown; minLength?: number; maxLength?: number };
    if (typeof limits.min === "number" && typeof limits.max === "number" && limits.min > limits.max) {
      problems.add("form/wrong-limit", `${at}/min`, `the least, ${limits.min}, is more than the most, ${limits.max}`);
    }
    if ((limits.minLength ?? 0) > (limits.maxLength ?? Infinity)) {
      problems.add("form/wrong-limit", `${at}/minLength`, "the least length is more than the most");
    }
    if (field.type === "checkbox" && (field.minSelected ?? 0) > (field.maxSelected ?? Infinity)) {
      problems.add("form/wrong-limit", `${at}/minSelected`, "the least selected are more than the most");
    }
    if (field.type === "text" && field.pattern !== undefined) {
      const pattern = patternProblem(field.pattern, field.maxLength);
      if (pattern !== null) problems.add(pattern.code, `${at}/pattern`, pattern.message);
    }
  }
}

function typeOfLimit(type: Field["type"]): Type {
  if (type === "date") return DATE;
  return type === "month" || type === "year" ? ANY : NUMBER;
}

const elementOf = (type: Type): Type => (type.kind === "list" ? type.of : ANY);

/** Says which of a question's fields is meant, for checks. */
export function placeOfField(id: string, fields: readonly CompiledField[], at: string, compiler: Compiler): number {
  const place = fields.findIndex((field) => field.slot.id === id);
  if (place >= 0) return place;
  const guess =
    didYouMean(
      id,
      fields.map((field) => field.slot.id),
    ) || "; name one of the question's own fields";
  compiler.problems.add("form/unknown-field", at, `this question has no field "${id}"${guess}`);
  return 0;
}
