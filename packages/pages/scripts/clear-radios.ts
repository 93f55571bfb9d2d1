import { all, changed } from "./dom.ts";

/** Takes a choice back without a round trip; the button is shown once something is chosen. */
export function clearRadios(root: Document): void {
  for (const button of all<HTMLButtonElement>(root, ".ons-js-clear-btn")) {
    const group = button.closest("fieldset, .ons-question__answer") ?? button.parentElement;
    if (group === null) continue;
    const radios = all<HTMLInputElement>(group, ".ons-js-radio");
    const alert = group.querySelector<HTMLElement>(".ons-js-clear-radio-alert");
    const show = () => {
      button.classList.toggle("ons-u-db-no-js_enabled", !radios.some((radio) => radio.checked));
    };
    group.addEventListener("change", show);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      for (const radio of radios) radio.checked = false;
      for (const text of all<HTMLInputElement>(group, ".ons-radio__other input[type=text]")) text.value = "";
      if (alert !== null) alert.textContent = alert.dataset["cleared"] ?? "";
      const [first] = radios;
      if (first !== undefined) {
        changed(first);
        first.focus();
      }
      show();
    });
    show();
  }
}
