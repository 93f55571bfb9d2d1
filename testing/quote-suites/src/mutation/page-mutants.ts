import type { ChangedForm, Subject } from "./changed-form.ts";
import { includedIn, objectsBelow, settled } from "./included-pages.ts";
import type { Included, Placed } from "./included-pages.ts";
import { at, isObject, objectsIn, text, withAt } from "./json.ts";
import type { Json, JsonObject, Path } from "./json.ts";
import { movedBounds } from "./moved-bound.ts";

/** Every change of one thing that a page demands or says: what is required, bounds, errors and titles. */
export function pageMutants(subject: Subject): readonly ChangedForm[] {
  return [
    ...includedIn(subject).flatMap((included) => [
      ...titleMutants(subject, included),
      ...fieldsOf(subject.form, included).flatMap((field) => fieldMutants(subject, included, field)),
    ]),
    ...outcomeMutants(subject),
  ];
}

/** The fields of a component's pages and of what the form adds to them. */
export function fieldsOf(form: Json, { pages, given }: Included): readonly Placed[] {
  const isField = (object: JsonObject) =>
    typeof object["type"] === "string" && typeof object["id"] === "string" && isObject(object["messages"]);
  return [...objectsBelow(form, pages, isField), ...objectsBelow(form, given, isField)];
}

/** Whether an error is one for leaving empty what may be left empty. */
export const isNeverMissed = (field: JsonObject, kind: string): boolean =>
  kind === "required" && field["required"] === false;

function fieldMutants({ suite, form }: Subject, included: Included, { path, object }: Placed): readonly ChangedForm[] {
  const name = `${included.as}.${text(object["id"])}`;
  const change = (
    rule: string,
    what: string,
    where: Path,
    put: Json | undefined,
    hint: string,
    error: Json | undefined,
  ): ChangedForm => ({
    id: `${suite} ${rule} ${name}: ${what}`,
    suite,
    rule,
    place: name,
    change: what,
    hint,
    seenBy: { page: included.address, error: wordsOf(error) },
    form: () => withAt(form, where, put),
  });
  const bounds = ["min", "max"].flatMap((side) => {
    const bound = settled(form, included, [...path, side, "value"]);
    return movedBounds(text(object["type"]), bound.value).map(({ from, what, value }) =>
      change(
        "bound",
        `${side} ${from} became ${what}`,
        bound.path,
        value,
        `${from} accepted and what is just beyond refused`,
        settled(form, included, [...path, side, "message"]).value,
      ),
    );
  });
  const errors = [
    ...Object.keys(isObject(object["messages"]) ? object["messages"] : {}).map((kind) => [...path, "messages", kind]),
    ...["min", "max"]
      .filter((side) => at(form, [...path, side, "message"]) !== undefined)
      .map((side) => [...path, side, "message"]),
  ].flatMap((where): ChangedForm[] => {
    const found = settled(form, included, where);
    const words = otherWords(found.value);
    const kind = where.at(-1) === "message" ? where.at(-2) : where.at(-1);
    if (words === undefined) return [];
    const changed = change(
      "error",
      `the words of ${String(kind)}`,
      found.path,
      words,
      `${name} refused for ${String(kind)}, and its words`,
      found.value,
    );
    return [
      isNeverMissed(object, String(kind))
        ? { ...changed, equivalent: `${name} may be left empty, so that nobody is told to answer it` }
        : changed,
    ];
  });
  const required =
    object["required"] === undefined
      ? [
          change(
            "required",
            "may be left empty",
            [...path, "required"],
            false,
            `${name} left empty`,
            at(object, ["messages", "required"]),
          ),
        ]
      : [];
  return [...required, ...bounds, ...errors];
}

/** Titles that become a page's heading: the page's own, or that of its first question. */
function titleMutants({ suite, form }: Subject, included: Included): readonly ChangedForm[] {
  return objectsIn(at(form, included.pages)).flatMap((page, index): ChangedForm[] => {
    const own: Path = [...included.pages, index];
    const where = ["title", "emptyTitle"].map((name) => [...own, name]).filter((path) => at(form, path) !== undefined);
    const question: Path = [...own, "questions", 0, "title"];
    const titles = where.length > 0 ? where : at(form, question) === undefined ? [] : [question];
    return titles.flatMap((path) => {
      const found = settled(form, included, path);
      const worded = otherWords(found.value);
      if (worded === undefined) return [];
      const name = `${included.as}${page["id"] === "main" ? "" : `-${text(page["id"])}`}`;
      return [
        {
          id: `${suite} title ${name}: ${String(path.at(-1))}`,
          suite,
          rule: "title",
          place: name,
          change: "other words",
          hint: `${name} opened, and its heading looked at`,
          seenBy: { page: included.address },
          form: () => withAt(form, found.path, worded),
        },
      ];
    });
  });
}

/** Titles of the pages where a quote ends. */
function outcomeMutants({ suite, form, path }: Subject): readonly ChangedForm[] {
  return objectsIn(at(form, ["outcomes"])).flatMap((outcome, index): ChangedForm[] => {
    const where: Path = ["outcomes", index, "title"];
    const worded = otherWords(at(form, where));
    const id = text(outcome["id"]);
    if (worded === undefined) return [];
    return [
      {
        id: `${suite} title outcome ${id}`,
        suite,
        rule: "title",
        place: `outcome ${id}`,
        change: "other words",
        hint: `a quote that ends on ${id}, and its heading`,
        seenBy: { page: `${path}/${id}` },
        form: () => withAt(form, where, worded),
      },
    ];
  });
}

/** A text with other words; undefined for what is no text. */
function otherWords(value: Json | undefined): Json | undefined {
  if (typeof value === "string") return `Other words: ${value}`;
  if (!isObject(value)) return undefined;
  const inner = value["text"];
  return typeof inner === "string" ? { ...value, text: `Other words: ${inner}` } : undefined;
}

/** What a text says as far as no argument stands in it. */
const wordsOf = (value: Json | undefined): string =>
  (isObject(value) ? text(value["text"]) : text(value)).split("{")[0] ?? "";
