import { all } from "./dom.ts";

/** Gives the focus to the error summary, and leads each of its links into the field itself. */
export function errorLinks(root: Document): void {
  root.querySelector<HTMLElement>('.ons-panel--error[role="alert"]')?.focus();
  for (const link of all<HTMLAnchorElement>(root, ".ons-js-inpagelink")) {
    link.addEventListener("click", (event) => {
      const target = root.getElementById(link.hash.slice(1));
      if (target === null) return;
      const control = target.matches("input, select, textarea")
        ? target
        : target.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
      const shown = target.closest(".ons-panel--error, .ons-question") ?? target;
      event.preventDefault();
      shown.scrollIntoView();
      (control ?? target).focus({ preventScroll: true });
    });
  }
}
