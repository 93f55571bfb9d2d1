import { all } from "./dom.ts";

/** Shows the buttons that print, which only a script can make work. */
export function printButton(root: Document): void {
  for (const button of all<HTMLButtonElement>(root, ".ons-js-print-btn")) {
    button.classList.remove("ons-u-d-no");
    button.addEventListener("click", () => {
      print();
    });
  }
}
