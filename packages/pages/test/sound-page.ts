import { parse } from "parse5";
import { find, findAll, textOf } from "./select.ts";

const REFERENCES = ["for", "aria-describedby", "aria-labelledby", "aria-controls"];

/** What is wrong with a whole page, a line each: structure, names of controls, ids, what a strict policy refuses. */
export function faultsOf(html: string): readonly string[] {
  const document = parse(html);
  const elements = findAll(document).map((element) => ({
    element,
    tag: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
  }));
  const faults: string[] = [];
  for (const [tag, count] of Object.entries({ main: 1, h1: 1, title: 1, header: 1 })) {
    const found = findAll(document, tag).length;
    // A logo has a title of its own.
    if (tag === "title" ? found < count : found !== count) faults.push(`${String(found)} ${tag}`);
  }
  if (textOf(find(document, "h1")) === "") faults.push("an empty h1");
  const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
  faults.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`));
  const known = new Set(ids);
  const labelled = new Set(
    elements.filter(({ tag }) => tag === "label").map(({ attributes }) => attributes.get("for")),
  );
  for (const { tag, attributes, element } of elements) {
    for (const name of REFERENCES) {
      const missing = (attributes.get(name)?.split(" ") ?? []).filter((id) => !known.has(id));
      faults.push(...missing.map((id) => `${name} points at nothing: ${id}`));
    }
    if (["input", "select", "textarea"].includes(tag) && attributes.get("type") !== "hidden") {
      if (!labelled.has(attributes.get("id"))) faults.push(`no label: ${attributes.get("id") ?? tag}`);
    }
    for (const [name, value] of attributes) {
      if (/^(on|style$)/.test(name) || /^javascript:/i.test(value)) faults.push(`refused: ${name}="${value}"`);
      if (/^(href|action)$/.test(name) && value === "") faults.push(`empty ${name}`);
    }
    if ((tag === "script" || tag === "style") && !attributes.has("nonce")) faults.push(`${tag} without a nonce`);
    if ((tag === "a" || tag === "button") && textOf(element) === "") faults.push(`${tag} without words`);
  }
  return faults;
}
