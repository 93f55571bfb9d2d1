import { all } from "./dom.ts";

/** How many suggestions are shown at once. */
const SHOWN = 10;
/** How long the list stays once the focus is gone, in ms: what lies below it does not move away from under a press. */
const LINGERS = 300;
/** What stands between several answers. */
const GAP = ", ";

/** Turns an input with a list of suggestions into an accessible combobox (ARIA 1.2). */
export function autosuggest(root: Document): void {
  for (const box of all(root, ".ons-js-autosuggest")) {
    combobox(box, finder(box, root));
  }
}

/** Makes a combobox of such a box, and gives its input; `chosen` is told what was chosen. Null where parts are missing. */
export function combobox(box: HTMLElement, find: Find, chosen?: (text: string) => void): HTMLInputElement | null {
  const input = box.querySelector<HTMLInputElement>(".ons-js-autosuggest-input");
  const listbox = box.querySelector<HTMLElement>(".ons-js-autosuggest-listbox");
  const status = box.querySelector<HTMLElement>(".ons-js-autosuggest-aria-status");
  if (input === null || listbox === null || status === null) return null;
  new Combobox({ box, input, listbox, status, find, chosen });
  return input;
}

/** Finds suggestions for what was typed. */
export type Find = (words: string) => Promise<readonly string[]>;

/** Suggestions come from a list on the page (`#id`) or from an address that takes `q` and gives a JSON list of texts. */
function finder(box: HTMLElement, root: Document): Find {
  const source = box.dataset["autosuggestData"] ?? "";
  if (!source.startsWith("#")) {
    return async (words) => {
      const answer = await fetch(`${source}${source.includes("?") ? "&" : "?"}q=${encodeURIComponent(words)}`);
      return answer.ok ? ((await answer.json()) as string[]) : [];
    };
  }
  const list = JSON.parse(root.getElementById(source.slice(1))?.textContent ?? "[]") as string[];
  const folded = list.map(fold);
  return (words) => {
    const sought = fold(words);
    const starts: string[] = [];
    const inside: string[] = [];
    for (const [at, text] of folded.entries()) {
      const found = list[at] ?? "";
      if (text.startsWith(sought)) starts.push(found);
      else if (text.includes(` ${sought}`)) inside.push(found);
    }
    return Promise.resolve([...starts, ...inside]);
  };
}

/** Text without case, accents and signs, so that what is typed in haste is found. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

interface Parts {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly listbox: HTMLElement;
  readonly status: HTMLElement;
  readonly find: Find;
  readonly chosen: ((text: string) => void) | undefined;
}

class Combobox {
  readonly #parts: Parts;
  #found: readonly string[] = [];
  #active = -1;
  /** The box's value as the last choice left it. */
  #chosen = "";
  /** Numbers the searches, so that a slow answer does not replace a later one. */
  #search = 0;
  #closing = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { input, listbox, box } = parts;
    box.classList.add("ons-autosuggest--initialised");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", listbox.id);
    input.autocomplete = "off";
    if (box.dataset["allowMultiple"] === "true") this.#takeSeveral();
    input.addEventListener("input", () => void this.#update());
    input.addEventListener("keydown", (event) => {
      this.#key(event);
    });
    box.addEventListener("focusout", (event) => {
      if (box.contains(event.relatedTarget as Node | null)) return;
      this.#closing = window.setTimeout(() => {
        this.#close();
      }, LINGERS);
    });
    box.addEventListener("focusin", () => {
      window.clearTimeout(this.#closing);
    });
    // Before the input loses the focus, or the list would be gone when the click comes.
    listbox.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    listbox.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option !== null) this.#choose(Number(option.dataset["index"]));
    });
  }

  /** Sets what is typed after a suggestion apart from it with a comma, which goes again when nothing is. */
  #takeSeveral(): void {
    const { input } = this.#parts;
    const isChosen = () => this.#chosen !== "" && input.value === this.#chosen;
    const goOn = () => {
      if (isChosen()) input.value += GAP;
    };
    input.addEventListener("focus", goOn);
    input.addEventListener("beforeinput", (event) => {
      if (event.inputType === "insertText" && event.data !== "," && input.selectionStart === input.value.length) goOn();
    });
    input.addEventListener("blur", () => {
      if (input.value.endsWith(GAP)) input.value = input.value.slice(0, -GAP.length);
    });
  }

  /** What was typed: parts with commas between, where several may be. */
  #typed(): readonly string[] {
    const { input, box } = this.#parts;
    const isOne = box.dataset["allowMultiple"] !== "true";
    return isOne ? [input.value.trim()] : input.value.split(",").map((part) => part.trim());
  }

  async #update(): Promise<void> {
    const { box, status, find } = this.#parts;
    const words = this.#typed().at(-1) ?? "";
    const search = ++this.#search;
    if (words.length < Number(box.dataset["minChars"] || 3)) {
      this.#close();
      return;
    }
    const found = await find(words).catch(() => []);
    if (search !== this.#search) return;
    this.#found = found.slice(0, SHOWN);
    this.#active = -1;
    this.#draw();
    const count = found.length;
    const { noResults, ariaOneResult, ariaNResults, ariaLimitedResults } = box.dataset;
    const said =
      count === 0
        ? noResults
        : count === 1
          ? ariaOneResult
          : count > SHOWN
            ? ariaLimitedResults
            : ariaNResults?.replace("{n}", String(count));
    status.textContent = said ?? "";
  }

  #draw(): void {
    const { input, listbox, box } = this.#parts;
    const options = this.#found.map((text, at) => {
      const option = document.createElement("li");
      option.id = `${listbox.id}-option-${String(at)}`;
      option.className = "ons-autosuggest__option";
      option.setAttribute("role", "option");
      option.dataset["index"] = String(at);
      option.textContent = text;
      return option;
    });
    if (options.length === 0) {
      const nothing = document.createElement("li");
      nothing.className = "ons-autosuggest__option ons-autosuggest__option--no-results";
      nothing.textContent = box.dataset["noResults"] ?? "";
      options.push(nothing);
    }
    listbox.replaceChildren(...options);
    box.classList.add("ons-autosuggest--has-results");
    input.classList.add("ons-autosuggest__input--open");
    input.setAttribute("aria-expanded", "true");
    this.#mark();
  }

  #mark(): void {
    const { input, listbox } = this.#parts;
    for (const [at, option] of [...listbox.children].entries()) {
      const active = at === this.#active;
      option.classList.toggle("ons-autosuggest__option--focused", active);
      option.setAttribute("aria-selected", String(active));
      if (active) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    }
    if (this.#active < 0) input.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    const count = this.#found.length;
    const open = this.#parts.input.getAttribute("aria-expanded") === "true";
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (!open || count === 0) return;
        event.preventDefault();
        this.#active =
          event.key === "ArrowDown" ? Math.min(this.#active + 1, count - 1) : Math.max(this.#active - 1, -1);
        this.#mark();
        return;
      case "Enter":
        // Enter chooses; only when nothing is marked does it send the form.
        if (!open || this.#active < 0) return;
        event.preventDefault();
        this.#choose(this.#active);
        return;
      case "Escape":
        if (open) event.preventDefault();
        this.#close();
    }
  }

  #choose(at: number): void {
    const text = this.#found[at];
    const { input, status, box } = this.#parts;
    if (text === undefined) return;
    input.value = [...this.#typed().slice(0, -1), text].join(GAP);
    this.#chosen = input.value;
    status.textContent = `${box.dataset["ariaYouHaveSelected"] ?? ""}: ${text}.`;
    this.#close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
    this.#parts.chosen?.(text);
  }

  #close(): void {
    const { input, listbox, box } = this.#parts;
    this.#search++;
    this.#active = -1;
    listbox.replaceChildren();
    box.classList.remove("ons-autosuggest--has-results");
    input.classList.remove("ons-autosuggest__input--open");
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
