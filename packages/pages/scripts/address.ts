import { combobox } from "./autosuggest.ts";
import { all, changed } from "./dom.ts";

/** An address as the server finds it; `text` is how it is listed. */
type Found = Readonly<Record<"text" | (typeof PARTS)[number], string>>;

const PARTS = ["line1", "line2", "town", "postcode"] as const;

/** Finds an address by what is typed, and puts it into its lines; who has another one types it there. */
export function address(root: Document): void {
  for (const context of all(root, ".ons-js-address-autosuggest")) {
    const box = context.querySelector<HTMLElement>(".ons-autosuggest");
    const manual = context.querySelector<HTMLElement>(".ons-js-address-input__manual");
    const search = context.querySelector<HTMLElement>(".ons-js-address-input__search");
    if (box !== null && manual !== null && search !== null) enhance({ root, context, box, manual, search });
  }
}

interface Parts {
  readonly root: Document;
  readonly context: HTMLElement;
  readonly box: HTMLElement;
  readonly manual: HTMLElement;
  readonly search: HTMLElement;
}

function enhance({ root, context, box, manual, search }: Parts): void {
  const lines = PARTS.flatMap((part) => {
    const line = context.querySelector<HTMLInputElement>(`.ons-js-address-${part}`);
    return line === null ? [] : [{ part, line }];
  });
  const show = (typed: boolean) => {
    manual.classList.toggle("ons-u-db-no-js_enabled", !typed);
    search.classList.toggle("ons-u-d-no", typed);
  };
  const typeIt = () => {
    show(true);
    lines[0]?.line.focus();
  };

  let found: readonly Found[] = [];
  const find = async (words: string): Promise<readonly string[]> => {
    const answer = await fetch(`${box.dataset["autosuggestData"] ?? ""}&q=${encodeURIComponent(words)}`);
    const list = answer.ok ? ((await answer.json()) as readonly Found[] | null) : null;
    if (list === null) typeIt();
    found = list ?? [];
    return found.map(({ text }) => text);
  };
  const input = combobox(box, find, (text) => {
    const chosen = found.find((one) => one.text === text);
    for (const { part, line } of lines) {
      line.value = chosen?.[part] ?? "";
      changed(line);
    }
    typeIt();
  });

  const on = (selector: string, act: () => void) =>
    context.querySelector(selector)?.addEventListener("click", (event) => {
      event.preventDefault();
      act();
    });
  on(".ons-js-address-manual-btn", typeIt);
  on(".ons-js-address-search-btn", () => {
    show(false);
    if (input !== null) input.value = "";
    input?.focus();
  });
  // An address that is there already, or was refused, is shown as it was typed.
  const isShown = lines.some(({ line }) => line.value !== "") || root.querySelector(".ons-panel--error") !== null;
  show(isShown);
}
