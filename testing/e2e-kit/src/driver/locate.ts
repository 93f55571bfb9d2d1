import type { Thing, Wanted } from "./target.ts";

/** Finds what a respondent means on one page: every element that fits. */
export type Locate = (wanted: Wanted, thing: Thing) => readonly Element[];

/**
 * Finds what a respondent means on a page, over nothing but the DOM's own interfaces. It runs inside the browser and on
 * a parsed page alike, so that a case means the same at both speeds; being sent into the browser as text, it may use
 * nothing from outside its own body. What it has read of the page it remembers: where elements come and go, make a new
 * one for each look.
 *
 * A text that is wanted is compared without regard to white space: what says exactly that comes first, then the one
 * thing that begins with it (a label with a hint, "Change" with hidden words after it).
 */
export function locatorOf(document: Document): Locate {
  const tidy = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const all = (root: ParentNode, selector: string) => Array.from(root.querySelectorAll(selector));
  // Elements are told by their names and attributes: where selectors are slow, they take more than all the rest.
  const everyIn = (root: Document | Element) => Array.from(root.getElementsByTagName("*"));
  const isOne = (element: Element, ...tags: readonly string[]) => tags.includes(element.localName);
  const typeOf = (element: Element) =>
    isOne(element, "input") ? (element.getAttribute("type") ?? "text").toLowerCase() : null;
  const isTyped = (element: Element, ...types: readonly string[]) => types.includes(typeOf(element) ?? "");
  const kinds: Record<Thing, (element: Element) => boolean> = {
    input: (one) =>
      isOne(one, "select", "textarea") || (isOne(one, "input") && !isTyped(one, "hidden", "submit", "button")),
    option: (one) => isTyped(one, "radio", "checkbox"),
    action: (one) =>
      isOne(one, "button", "summary") ||
      (isOne(one, "a") && one.hasAttribute("href")) ||
      isTyped(one, "submit", "button") ||
      one.getAttribute("role") === "button",
    any: () => true,
  };

  /** What is read once, when it is first asked for. */
  const once = <Value>(read: () => Value): (() => Value) => {
    let known: { readonly value: Value } | null = null;
    return () => (known ??= { value: read() }).value;
  };
  /** What is read once of each of several. */
  const each = <Key, Value>(read: (key: Key) => Value): ((key: Key) => Value) => {
    const known = new Map<Key, Value>();
    return (key) => {
      if (!known.has(key)) known.set(key, read(key));
      return known.get(key) as Value;
    };
  };

  /** What an element says; what is hidden from everyone but the eye is no part of its name. */
  const said = (element: Element | null): string => {
    if (element === null) return "";
    if (element.querySelector("[aria-hidden=true]") === null) return element.textContent;
    const copy = element.cloneNode(true) as Element;
    for (const hidden of all(copy, "[aria-hidden=true]")) hidden.parentNode?.removeChild(hidden);
    return copy.textContent;
  };

  const elements = once(() => everyIn(document));
  /** Labels by the id of what they are for. */
  const labels = once(() => {
    const found = new Map<string, Element[]>();
    for (const label of elements().filter((one) => isOne(one, "label"))) {
      const of = label.getAttribute("for") ?? "";
      found.set(of, [...(found.get(of) ?? []), label]);
    }
    return found;
  });

  /** What an element is called; what can be pressed, by what it says itself too. */
  const namesOf = (element: Element, thing: Thing): readonly string[] => {
    const labelledBy = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
    const id = element.getAttribute("id") ?? "";
    return [
      element.getAttribute("aria-label"),
      labelledBy.map((label) => tidy(said(document.getElementById(label)))).join(" "),
      ...(id === "" ? [] : (labels().get(id) ?? [])).map(said),
      said(element.closest("label")),
      thing === "action" || thing === "any" ? said(element) : null,
      thing === "action" ? element.getAttribute("value") : null,
    ]
      .map(tidy)
      .filter((name) => name !== "");
  };
  const names = each((thing: Thing) => each((element: Element) => namesOf(element, thing)));
  const ofKind = each((thing: Thing) => elements().filter(kinds[thing]));

  /** Those that say the text exactly, or else those that begin with it. */
  const thatSay = (elements: readonly Element[], text: string, thing: Thing): readonly Element[] => {
    const exact = elements.filter((element) => names(thing)(element).includes(text));
    if (exact.length > 0) return exact;
    return elements.filter((element) => names(thing)(element).some((name) => name.startsWith(text)));
  };

  /** The parts of the page with what they are called, the smallest first; a row is called by anything that it says. */
  const parts = once(() => {
    const heads = ["legend", "h1", "h2", "h3", "h4", "dt", "th", "caption", "summary", "label", "strong"];
    const isPart = (one: Element) =>
      isOne(one, "fieldset", "section", "article", "li", "tr") ||
      ["group", "radiogroup"].includes(one.getAttribute("role") ?? "") ||
      (isOne(one, "div") && one.parentElement?.localName === "dl");
    return elements()
      .filter(isPart)
      .map((element) => {
        const said = everyIn(element)
          .filter((one) => isOne(one, ...heads))
          .map((head) => head.textContent);
        return {
          element,
          size: element.textContent.length,
          called: [...said, element.getAttribute("aria-label")].map(tidy),
          row: isOne(element, "li", "tr") ? tidy(element.textContent) : "",
        };
      })
      .sort((a, b) => a.size - b.size);
  });
  const partsCalled = (text: string) =>
    parts().filter(({ called, row }) => called.some((name) => name.startsWith(text)) || row.includes(text));

  return (wanted, thing) => {
    const inside = (root: Element | null): readonly Element[] => {
      const ofThing = () => (root === null ? ofKind(thing) : everyIn(root).filter(kinds[thing]));
      let found = wanted.css === undefined ? ofThing() : all(root ?? document, wanted.css);
      if (wanted.name !== undefined) found = found.filter((one) => one.getAttribute("name") === wanted.name);
      if (wanted.value !== undefined) found = found.filter((one) => one.getAttribute("value") === wanted.value);
      if (wanted.qa !== undefined) found = found.filter((one) => one.getAttribute("data-qa") === wanted.qa);
      return wanted.label === undefined ? found : thatSay(found, tidy(wanted.label), thing);
    };
    if (wanted.within === undefined) return inside(null);
    for (const { element } of partsCalled(tidy(wanted.within))) {
      const found = inside(element);
      if (found.length > 0) return found;
    }
    return [];
  };
}
