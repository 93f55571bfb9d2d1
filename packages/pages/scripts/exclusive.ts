import { all } from "./dom.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Choosing an option that excludes the rest clears the rest, and the other way about; a screen reader hears it. */
export function exclusive(root: Document): void {
  for (const group of all(root, ".ons-js-mutually-exclusive")) {
    const options = all<HTMLInputElement>(group, ".ons-js-exclusive-option");
    const controls = all<Control>(group, "input, textarea, select").filter(
      (one) => !options.includes(one as HTMLInputElement),
    );
    const alert = group.querySelector<HTMLElement>(".ons-js-exclusive-alert");
    const clear = (targets: readonly Control[]) => {
      const cleared = targets.filter(empty);
      if (alert !== null && cleared.length > 0) {
        const names = cleared.map((one) => one.labels?.[0]?.textContent.trim() ?? "").join(", ");
        alert.textContent = `${names} ${alert.dataset["groupAdjective"] ?? ""}`;
      }
    };
    group.addEventListener("input", (event) => {
      const target = event.target as Control;
      const isOption = options.includes(target as HTMLInputElement);
      if (isOption ? !(target as HTMLInputElement).checked : !filled(target)) return;
      clear(isOption ? controls : options);
    });
  }
}

function filled(control: Control): boolean {
  return isChoice(control) ? control.checked : control.value !== "";
}

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

/** Empties a control and says whether there was anything in it. */
function empty(control: Control): boolean {
  if (!filled(control)) return false;
  if (isChoice(control)) control.checked = false;
  else control.value = "";
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
