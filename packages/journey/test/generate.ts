import fc from "fast-check";
import type { RawInput } from "../src/engine.ts";
import type { FieldView, PageView } from "../src/view.ts";
import { ask, radio, small } from "./drive.ts";

/** One page of a generated form: how it asks, and what it looks back at. `look` chooses among earlier choices. */
interface Sketch {
  readonly kind: "radio" | "number" | "text" | "calculation" | "content" | "list" | "variants" | "limit";
  readonly rule: "none" | "show" | "skip" | "route" | "back" | "end";
  readonly look: number;
  readonly jump: number;
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.constantFrom("radio", "radio", "number", "text", "calculation", "content", "list", "variants", "limit"),
  rule: fc.constantFrom("none", "none", "show", "skip", "route", "back", "end"),
  look: fc.nat(20),
  jump: fc.nat(3),
});

interface SectionSketch {
  readonly pages: readonly Sketch[];
  readonly enabled: boolean;
  readonly repeat: boolean;
  readonly look: number;
  readonly summary: boolean;
}

const sectionSketch: fc.Arbitrary<SectionSketch> = fc.record({
  pages: fc.array(sketch, { minLength: 1, maxLength: 5 }),
  enabled: fc.boolean(),
  repeat: fc.boolean(),
  look: fc.nat(20),
  summary: fc.boolean(),
});

/** Small forms of every shape: sections, routes of all kinds, lists, repeats, variants, totals, limits. */
export const formDefinition: fc.Arbitrary<Record<string, unknown>> = fc
  .record({ sections: fc.array(sectionSketch, { minLength: 1, maxLength: 4 }), hub: fc.boolean() })
  .map(({ sections, hub }) => build(sections, hub));

const OPTIONS = ["a", "b", "c"];

function build(sections: readonly SectionSketch[], hub: boolean): Record<string, unknown> {
  let count = 0;
  let listed = false;
  const choices: string[] = [];
  const numbers: string[] = [];
  const rule = (look: number): string | undefined => {
    const choice = choices[look % Math.max(1, choices.length)];
    return choice === undefined ? undefined : `${choice} = "${OPTIONS[look % 2] ?? "a"}"`;
  };
  const built = sections.map((section, index) => {
    const repeats = section.repeat && listed;
    const own = { choices: [...choices], numbers: [...numbers] };
    const enabled = section.enabled ? rule(section.look) : undefined;
    const ids: string[] = [];
    const pages = section.pages.flatMap((one): unknown[] => {
      const id = `p${++count}`;
      if (one.kind === "list" && (listed || repeats)) return [];
      const page = draw(one, id, numbers);
      const when = rule(one.look);
      const route = when === undefined ? {} : { when };
      if (one.rule === "show" && when !== undefined) Object.assign(page, { show: when });
      if (one.rule === "skip" && when !== undefined) Object.assign(page, { skip: when });
      const before = ids[one.jump % Math.max(1, ids.length)];
      // A route back holds on "a" only, so that there is a way on.
      if (one.rule === "back" && one.kind === "radio" && before !== undefined) {
        Object.assign(page, { routes: [{ when: `f${id} = "a"`, to: { page: before } }] });
      }
      if (one.rule === "end" && when !== undefined)
        Object.assign(page, { routes: [{ ...route, to: { end: "section" } }] });
      if (one.kind === "list") listed = true;
      if (one.kind === "radio") choices.push(`f${id}`);
      if (one.kind === "number" || one.kind === "limit") numbers.push(`f${id}`);
      ids.push(id);
      return [page];
    });
    // A route forward, once it is known what lies ahead.
    section.pages.forEach((one, place) => {
      const page = pages[place] as { id?: string; routes?: unknown } | undefined;
      const target = pages[place + 1 + one.jump] as { id: string } | undefined;
      const when = own.choices[0] === undefined ? undefined : `${own.choices[0]} = "b"`;
      if (one.rule === "route" && page && target)
        page.routes = [{ ...(when === undefined ? {} : { when }), to: { page: target.id } }];
    });
    if (repeats) [choices.length, numbers.length] = [own.choices.length, own.numbers.length];
    const last = section.summary ? [{ id: `s${index}`, type: "section-summary", title: "Done" }] : [];
    const filled = pages.length > 0 ? pages : [{ id: `e${index}`, type: "content", title: "Nothing", contents: [] }];
    return {
      id: `section${index}`,
      title: `Section ${index}`,
      ...(enabled === undefined ? {} : { enabled }),
      ...(repeats ? { repeat: { list: "people", title: "{first}" } } : {}),
      pages: [...filled, ...last],
    };
  });
  const end = { id: "end", title: "End", pages: [{ id: "check", type: "check", title: "Check" }] };
  return small({
    flow: { type: hub ? "hub" : "linear" },
    lists: [{ id: "people", singular: "person", plural: "people" }],
    sections: hub ? built : [...built, end],
  });
}

function draw({ kind, look }: Sketch, id: string, numbers: readonly string[]): Record<string, unknown> {
  switch (kind) {
    case "radio":
      return ask(id, [radio(`f${id}`, OPTIONS)]);
    case "number":
      return ask(id, [{ id: `f${id}`, type: "number" }]);
    case "text":
      return ask(id, [{ id: `f${id}`, type: "text", required: false }]);
    case "limit": {
      const limit = numbers[look % Math.max(1, numbers.length)];
      return ask(id, [{ id: `f${id}`, type: "number", ...(limit === undefined ? {} : { min: limit }) }]);
    }
    case "variants": {
      const limit = numbers[look % Math.max(1, numbers.length)];
      const question = (title: string) => ({ id: `q${id}`, title, fields: [{ id: `f${id}`, type: "text" }] });
      const variants = [
        ...(limit === undefined ? [] : [{ when: `${limit} > 5`, question: question("Large") }]),
        { question: question("Small") },
      ];
      return { id, type: "question", questions: [{ variants }] };
    }
    case "calculation":
      return numbers.length > 0
        ? { id, type: "calculation", title: "{total}", fields: [...numbers], totalLabel: "Total" }
        : { id, type: "content", title: "Content", contents: [] };
    case "content":
      return { id, type: "content", title: "Content", contents: [{ kind: "paragraph", text: "Text" }] };
    case "list":
      return {
        id,
        type: "list",
        list: "people",
        title: "More?",
        more: { field: `f${id}`, yes: "Yes", no: "No" },
        pages: [
          ask(`${id}-name`, [{ id: "first", type: "text" }]),
          ask(`${id}-kind`, [radio("kind", OPTIONS)], { show: 'first != "x"' }),
        ],
        item: { label: "{first}" },
        remove: { title: "Remove?" },
        max: 3,
      };
  }
}

/** Right input for a page, by a number that chooses among what is right. */
export function rightInput(view: PageView, choice: number): RawInput {
  const raw: Record<string, string> = {};
  const fields = view.kind === "question" ? view.questions.flatMap((question) => question.fields) : [];
  for (const field of fields) raw[field.id] = rightValue(field, choice);
  if (view.kind === "list" && view.more) raw[view.more.fields[0]?.id ?? ""] = "no";
  return raw;
}

function rightValue(field: FieldView, choice: number): string {
  switch (field.type) {
    case "radio":
      return field.options[choice % field.options.length]?.value ?? "";
    case "number":
      // A later limit may be any earlier number: all but the greatest are allowed to be wrong.
      return String(choice % 10);
    default:
      return ["x", "Ann", "Ben"][choice % 3] ?? "x";
  }
}

/** Anything that a browser could be made to send: known names and others, with values of every kind. */
export const anyInput: fc.Arbitrary<RawInput> = fc.dictionary(
  fc.oneof(
    fc.constantFrom("fp1", "fp2", "fp3", "fp4", "first", "kind", "remove", "__proto__", "constructor"),
    fc.string({ maxLength: 8 }),
  ),
  fc.oneof(
    fc.constantFrom("a", "b", "yes", "no", "", "5", "-1", "1e9", "\u0000", "9".repeat(500)),
    fc.string({ unit: "binary", maxLength: 50 }),
    fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }),
  ),
);
