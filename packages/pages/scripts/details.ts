import { all } from "./dom.ts";

/** Folds details away and opens them; those of an accordion remember how they were left. */
export function details(root: Document): void {
  const closed = all(root, ".ons-js-details").map(fold);
  for (const button of all<HTMLButtonElement>(root, ".ons-accordion__toggle-all")) {
    const group = button.dataset["group"] ?? "";
    const members = closed.filter((one) => one.group === group);
    const words = button.querySelector(".ons-btn__text") ?? button;
    const show = words.textContent;
    const allOpen = () => members.every((one) => one.isOpen());
    const update = () => {
      const open = allOpen();
      words.textContent = open ? (button.dataset["closeAll"] ?? show) : show;
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => {
      const to = !allOpen();
      for (const one of members) one.set(to);
      update();
    });
    button.parentElement?.addEventListener("click", update);
    button.classList.remove("ons-u-d-no");
    update();
  }
}

interface Folded {
  readonly group: string | undefined;
  readonly isOpen: () => boolean;
  readonly set: (open: boolean) => void;
}

function fold(box: HTMLElement): Folded {
  const heading = box.querySelector<HTMLElement>(".ons-js-details-heading");
  const content = box.querySelector<HTMLElement>(".ons-js-details-content");
  const remembered = box.dataset["saveState"] === "true" ? box.id : undefined;
  const isOpen = () => box.classList.contains("ons-details--open");
  const set = (open: boolean) => {
    box.classList.toggle("ons-details--open", open);
    heading?.setAttribute("aria-expanded", String(open));
    if (open) content?.removeAttribute("aria-hidden");
    else content?.setAttribute("aria-hidden", "true");
    if (remembered !== undefined) sessionStorage.setItem(remembered, String(open));
  };
  if (heading !== null && content !== null) {
    heading.tabIndex = 0;
    heading.setAttribute("aria-controls", content.id);
    heading.addEventListener("click", () => {
      set(!isOpen());
    });
    heading.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      set(!isOpen());
    });
  }
  box.classList.add("ons-details--initialised");
  const before = remembered === undefined ? null : sessionStorage.getItem(remembered);
  set(before === null ? box.dataset["open"] === "true" : before === "true");
  return { group: box.dataset["group"], isOpen, set };
}
