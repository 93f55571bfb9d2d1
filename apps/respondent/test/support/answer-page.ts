import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";

/** What to answer, by the name of a field as it is posted. What is not named gets a plausible answer. */
export type AnswerSheet = Readonly<Record<string, string | readonly string[]>>;

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** One named control, or all the choices of one name. */
interface Control {
  readonly kind: "hidden" | "text" | "radio" | "checkbox" | "select";
  readonly values: string[];
  readonly numeric: boolean;
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

function* elements(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elements(child);
}

/** The controls of the page's form by name, in order; those that an unchosen option would reveal are left out. */
function controlsOf(body: string): Map<string, Control> {
  const controls = new Map<string, Control>();
  const main = [...elements(parse(body))].find((each) => attribute(each, "id") === "main-content");
  const forms = main === undefined ? [] : [...elements(main)].filter((each) => each.tagName === "form");
  const [form] = forms;
  const revealed = new Set<Element>();
  for (const element of form === undefined ? [] : elements(form)) {
    if (/ons-(radio|checkbox)__other/.test(attribute(element, "class") ?? ""))
      for (const inner of elements(element)) revealed.add(inner);
    const name = attribute(element, "name");
    if (name === undefined || revealed.has(element)) continue;
    const kind = kindOf(element);
    if (kind === null) continue;
    const numeric = attribute(element, "inputmode") === "numeric";
    const control = controls.get(name) ?? { kind, values: [], numeric };
    if (kind === "select") {
      for (const option of elements(element))
        if (option.tagName === "option" && attribute(option, "value"))
          control.values.push(attribute(option, "value") ?? "");
    } else control.values.push(attribute(element, "value") ?? "");
    controls.set(name, control);
  }
  return controls;
}

function kindOf(element: Element): Control["kind"] | null {
  if (element.tagName === "select") return "select";
  if (element.tagName === "textarea") return "text";
  if (element.tagName !== "input") return null;
  const type = attribute(element, "type") ?? "text";
  if (type === "hidden" || type === "radio" || type === "checkbox") return type;
  return type === "submit" ? null : "text";
}

/** An answer that most questions take: the last of a yes and no, the first of more, a date in 1985. */
function plausible(name: string, { kind, values, numeric }: Control): string | null {
  const [first = null] = values;
  switch (kind) {
    case "hidden":
    case "select":
      return first;
    case "radio":
      return values.includes("no") ? "no" : first;
    case "checkbox":
      return null;
    case "text":
      if (first !== null && first !== "") return first;
      if (name.endsWith("-day")) return "15";
      if (name.endsWith("-month")) return "6";
      if (name.endsWith("-year")) return "1985";
      return numeric ? "5" : "Sample";
  }
}

/** What a person would send from this page, with these answers and plausible ones. */
export function answerPage(body: string, sheet: AnswerSheet): Record<string, string | readonly string[]> {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, control] of controlsOf(body)) {
    const wanted = sheet[name] ?? plausible(name, control);
    if (wanted !== null) fields[name] = wanted;
  }
  return fields;
}
