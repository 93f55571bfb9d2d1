import type { Field, OptionSet } from "../definition/field.ts";
import type { Check, Question } from "../definition/question.ts";
import { NUMBER } from "../value/types.ts";
import { checkAlike } from "./check-conditions.ts";
import { FieldCompiler, placeOfField } from "./compile-field.ts";
import type { CompiledCheck, CompiledField, CompiledQuestion, CompiledVariants } from "./compiled-page.ts";
import type { Compiler } from "./compiler.ts";
import type { ExpandedQuestion } from "./expand.ts";
import { pointerTo } from "./origins.ts";
import type { Site } from "./scope.ts";

/** Compiles questions in all their wordings. */
export class QuestionCompiler {
  readonly #compiler: Compiler;
  readonly #fields: FieldCompiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    this.#fields = new FieldCompiler(compiler);
  }

  compile({ value, at, whens }: ExpandedQuestion, asked: Site): CompiledVariants {
    const conditions = whens.map((when) => this.#compiler.rule(when.value, when.at, asked));
    if (!("variants" in value)) {
      return {
        whens: conditions,
        variants: [{ when: null, question: this.#question(value, at, asked) }],
        alike: false,
      };
    }
    const last = value.variants.length - 1;
    const variants = value.variants.map(({ when, question }, index) => {
      const here = pointerTo(at, "variants", index);
      if (when === undefined && index < last) {
        const message = "this variant always holds, so those after it never do; give it a condition or put it last";
        this.#compiler.problems.add("form/shadowed", here, message);
      }
      return {
        when: this.#compiler.optionalRule(when, `${here}/when`, asked),
        question: this.#question(question, `${here}/question`, asked),
      };
    });
    const trees = variants.map(({ when }) => when?.tree);
    checkAlike(trees, (index) => `${pointerTo(at, "variants", index)}/when`, this.#compiler.problems);
    return { whens: conditions, alike: value.alike === true, variants };
  }

  #question(question: Question, at: string, asked: Site): CompiledQuestion {
    const c = this.#compiler;
    const fields = question.fields.flatMap((_, index) => this.#fields.compile(pointerTo(at, "fields", index), asked));
    this.#labels(question, at);
    const answered: Site = asked.position ? { ...asked, position: { ...asked.position, phase: "on" } } : asked;
    return {
      definition: question,
      title: c.text(question.title, `${at}/title`, asked),
      summaryTitle: c.optionalText(question.summary?.title, `${at}/summary/title`, asked),
      description: c.contents(question.description, `${at}/description`, asked),
      instruction: c.optionalText(question.instruction, `${at}/instruction`, asked),
      guidance: c.contents(question.guidance, `${at}/guidance`, asked),
      warning: c.optionalText(question.warning, `${at}/warning`, asked),
      whens: question.when === undefined ? [] : [c.rule(question.when, `${at}/when`, asked)],
      fields,
      checks: (question.checks ?? []).map((check, index) =>
        this.#check(check, pointerTo(at, "checks", index), fields, answered),
      ),
    };
  }

  /** Of several fields each needs its own label: a question's title can only name one. */
  #labels(question: Question, at: string): void {
    const exclusive = question.checks?.some((check) => check.kind === "exclusive") ?? false;
    const grouped = new Set(["radio", "checkbox", "relationship"]);
    const named = (field: Field) => field.label !== undefined || ("each" in field && field.each?.label !== undefined);
    question.fields.forEach((field, index) => {
      const titled = exclusive && (index === 0 || grouped.has(field.type));
      if (question.fields.length > 1 && !named(field) && !titled) {
        const message = "a question with several fields needs a label on each; give this one a label";
        this.#compiler.problems.add("form/label-needed", pointerTo(at, "fields", index), message);
      }
      if (!("options" in field) || !Array.isArray(field.options)) return;
      const options: OptionSet = field.options;
      options.forEach((option, place) => {
        if (!("reveal" in option) || !option.reveal || option.reveal.label !== undefined) return;
        const message = "a field that an option reveals needs a label; give it one";
        const here = pointerTo(at, "fields", index, "options", place, "reveal");
        this.#compiler.problems.add("form/label-needed", here, message);
      });
    });
  }

  #check(check: Check, at: string, fields: readonly CompiledField[], site: Site): CompiledCheck {
    const c = this.#compiler;
    const message = c.optionalText(check.message, `${at}/message`, site);
    const places = (ids: readonly string[]) =>
      ids.map((id, index) => placeOfField(id, fields, pointerTo(at, "fields", index), c));
    switch (check.kind) {
      case "rule":
        return {
          kind: "rule",
          message,
          rule: c.rule(check.rule, `${at}/rule`, site),
          fields: places(check.fields ?? []),
        };
      case "sum": {
        const { compare, total } = check;
        const chosen = places(check.fields);
        this.#ofTypes(chosen, fields, ["number", "currency", "percentage", "unit"], "a sum takes numbers", at);
        return {
          kind: "sum",
          message,
          fields: chosen,
          compare,
          total: typeof total === "number" ? total : c.rule(total, `${at}/total`, site, NUMBER),
          when: c.optionalRule(check.when, `${at}/when`, site),
          lasting: check.lasting ?? false,
        };
      }
      case "exclusive":
        return { kind: "exclusive", message, fields: places(check.fields), required: check.required ?? true };
      case "date-range": {
        const from = placeOfField(check.from, fields, `${at}/from`, c);
        const to = placeOfField(check.to, fields, `${at}/to`, c);
        this.#ofTypes([from, to], fields, ["date", "month", "year"], "a date range takes two dates", at);
        if (fields[from]?.definition.type !== fields[to]?.definition.type) {
          const message = "both ends of a date range must be of the same type";
          c.problems.add("form/wrong-field", at, message);
        }
        return { kind: "date-range", message, from, to, definition: check };
      }
    }
  }

  #ofTypes(
    places: readonly number[],
    fields: readonly CompiledField[],
    types: readonly string[],
    sentence: string,
    at: string,
  ): void {
    for (const place of places) {
      const type = fields[place]?.definition.type;
      if (type === undefined || types.includes(type)) continue;
      const id = fields[place]?.slot.id ?? "";
      this.#compiler.problems.add("form/wrong-field", at, `${sentence}, and "${id}" is of type ${type}`);
    }
  }
}
