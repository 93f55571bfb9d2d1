import { all, changed } from "./dom.ts";

/** The button that chooses all or none of a group of checkboxes. */
export function selectAll(root: Document): void {
  for (const button of all<HTMLButtonElement>(root, ".ons-js-auto-selector")) {
    const items = button.parentElement?.querySelector(".ons-checkboxes__items");
    if (items === null || items === undefined) continue;
    const boxes = all<HTMLInputElement>(items, ".ons-js-checkbox");
    const words = button.querySelector(".ons-js-button-text") ?? button;
    const every = () => boxes.every((box) => box.checked);
    const show = () => {
      words.textContent = button.dataset[every() ? "unselectAll" : "selectAll"] ?? "";
    };
    button.type = "button";
    button.addEventListener("click", () => {
      const to = !every();
      for (const box of boxes.filter(({ checked }) => checked !== to)) {
        box.checked = to;
        changed(box);
      }
      show();
    });
    items.addEventListener("change", show);
    show();
  }
}
