import type { Thing, Wanted } from "./target.ts";

/**
 * Finds what a respondent means on a page, over nothing but the DOM's own interfaces. It runs inside the browser and on
 * a parsed page alike, so that a case means the same at both speeds; being sent into the browser as text, it may use
 * nothing from outside its own body.
 *
 * A text that is wanted is compared without regard to white space: what says exactly that comes first, then the one
 * thing that begins with it (a label with a hint, "Change" with hidden words after it). Gives every element that fits.
 */
export function locate(document: Document, wanted: Wanted, thing: Thing): Element[] {
  const tidy = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const all = (root: ParentNode, selector: string) => Array.from(root.querySelectorAll(selector));
  const byId = (id: string) => document.getElementById(id);
  const kinds: Record<Thing, string> = {
    input: "input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea",
    option: "input[type=radio], input[type=checkbox]",
    action: "a[href], button, input[type=submit], input[type=button], summary, [role=button]",
    any: "*",
  };

  /** What an element says; what is hidden from everyone but the eye is no part of its name. */
  const said = (element: Element | null): string => {
    if (element === null) return "";
    if (element.querySelector("[aria-hidden=true]") === null) return element.textContent;
    const copy = element.cloneNode(true) as Element;
    for (const hidden of all(copy, "[aria-hidden=true]")) hidden.parentNode?.removeChild(hidden);
    return copy.textContent;
  };

  /** Labels by the id of what they are for, read when they are first asked for. */
  let labels: Map<string, Element[]> | null = null;
  const labelsFor = (id: string): Element[] => {
    if (labels === null) {
      labels = new Map();
      for (const label of all(document, "label")) {
        const of = label.getAttribute("for") ?? "";
        labels.set(of, [...(labels.get(of) ?? []), label]);
      }
    }
    return labels.get(id) ?? [];
  };

  const namesOf = (element: Element): string[] => {
    const labelledBy = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
    const id = element.getAttribute("id") ?? "";
    const around = element.closest("label");
    return [
      element.getAttribute("aria-label"),
      labelledBy.map((each) => tidy(said(byId(each)))).join(" "),
      ...(id === "" ? [] : labelsFor(id)).map(said),
      said(around),
      thing === "action" || thing === "any" ? said(element) : null,
      thing === "action" ? element.getAttribute("value") : null,
    ]
      .map(tidy)
      .filter((name) => name !== "");
  };

  /** Those that say the text exactly, or else those that begin with it. */
  const thatSay = (elements: Element[], text: string): Element[] => {
    const named = elements.map((element) => ({ element, names: namesOf(element) }));
    const exact = named.filter(({ names }) => names.includes(tidy(text)));
    const found = exact.length > 0 ? exact : named.filter(({ names }) => names.some((n) => n.startsWith(tidy(text))));
    return found.map(({ element }) => element);
  };

  /** The parts of the page under a heading, legend or label of this text; the smallest come first. */
  const partsCalled = (text: string): Element[] => {
    const heads = "legend, h1, h2, h3, h4, dt, th, caption, summary, label, strong";
    const says = (element: Element) => tidy(element.textContent).startsWith(tidy(text));
    const parts = all(document, "fieldset, [role=group], [role=radiogroup], section, li, tr, dl > div, article").filter(
      (part) =>
        all(part, heads).some(says) ||
        tidy(part.getAttribute("aria-label")).startsWith(tidy(text)) ||
        (part.matches("li, tr") && tidy(part.textContent).includes(tidy(text))),
    );
    return parts.sort((a, b) => a.textContent.length - b.textContent.length);
  };

  const inside = (root: ParentNode): Element[] => {
    let found = all(root, wanted.css ?? kinds[thing]);
    if (wanted.name !== undefined) found = found.filter((each) => each.getAttribute("name") === wanted.name);
    if (wanted.value !== undefined) found = found.filter((each) => each.getAttribute("value") === wanted.value);
    if (wanted.qa !== undefined) found = found.filter((each) => each.getAttribute("data-qa") === wanted.qa);
    return wanted.label === undefined ? found : thatSay(found, wanted.label);
  };

  if (wanted.within === undefined) return inside(document);
  for (const part of partsCalled(wanted.within)) {
    const found = inside(part);
    if (found.length > 0) return found;
  }
  return [];
}
