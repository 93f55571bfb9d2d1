import { all } from "./dom.ts";

/** Counts down what is left of a text's limit, and says so once typing rests. */
export function characterCount(root: Document): void {
  for (const control of all<HTMLTextAreaElement | HTMLInputElement>(root, "[data-message-check-ref]")) {
    const line = root.getElementById(control.dataset["messageCheckRef"] ?? "");
    if (line !== null) watch(control, line, Number(control.dataset["messageCheckNum"]));
  }
}

function watch(control: HTMLTextAreaElement | HTMLInputElement, line: HTMLElement, limit: number): void {
  const show = () => {
    // A line break counts as one character here and on the server.
    const left = limit - control.value.replaceAll("\r\n", "\n").length;
    const over = left < 0;
    const kind = `message${over ? "OverLimit" : ""}${Math.abs(left) === 1 ? "Singular" : "Plural"}`;
    line.textContent = (line.dataset[kind] ?? "").replace("{x}", String(Math.abs(left)));
    line.classList.toggle("ons-input__limit--reached", over);
    control.classList.toggle("ons-input--limit-reached", over);
    line.classList.remove("ons-u-d-no");
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  control.addEventListener("input", () => {
    show();
    clearTimeout(pause);
    line.removeAttribute("aria-live");
    pause = setTimeout(() => {
      line.setAttribute("aria-live", "polite");
      show();
    }, 1000);
  });
  show();
}
