import type { Locator, Page } from "playwright-core";

/** What to answer, by the name of a field as it is posted. What is not named gets a plausible answer. */
export type AnswerSheet = Readonly<Record<string, string | readonly string[]>>;

/** A control of the page, as a browser sees it. */
interface Control {
  readonly name: string;
  readonly kind: "text" | "choice" | "choices" | "select";
  readonly values: readonly string[];
  readonly numeric: boolean;
}

/** Answers every question of the open page, without sending it. */
export async function answerPage(page: Page, sheet: AnswerSheet): Promise<void> {
  for (const control of await controlsOf(page)) {
    const wanted = sheet[control.name] ?? plausible(control);
    if (wanted !== null) await fill(page, control, wanted);
  }
}

/** The page's own controls in order; those that an unchosen option would reveal are left out. */
async function controlsOf(page: Page): Promise<readonly Control[]> {
  return page
    .locator("main form")
    .first()
    .evaluate((form) => {
      const found = new Map<string, { name: string; kind: Control["kind"]; values: string[]; numeric: boolean }>();
      for (const element of form.querySelectorAll<HTMLInputElement>("input[name], select[name], textarea[name]")) {
        if (element.type === "hidden" || element.type === "submit") continue;
        const revealed = element.closest(".ons-radio__other, .ons-checkbox__other");
        if (revealed !== null) continue;
        const kind =
          element.type === "radio"
            ? "choice"
            : element.type === "checkbox"
              ? "choices"
              : element.tagName === "SELECT"
                ? "select"
                : "text";
        const known = found.get(element.name) ?? {
          name: element.name,
          kind,
          values: [],
          numeric: element.inputMode === "numeric",
        };
        if (kind === "select")
          known.values = [...element.querySelectorAll("option")]
            .map(({ value }) => value)
            .filter((value) => value !== "");
        else known.values.push(element.value);
        found.set(element.name, known);
      }
      return [...found.values()];
    });
}

/** An answer that most questions take: the last of a yes and no, the first of more, a date in 1985. */
function plausible({ name, kind, values, numeric }: Control): string | readonly string[] | null {
  const [first] = values;
  if (kind === "choice") return values.includes("no") ? "no" : (first ?? null);
  if (kind === "choices") return null;
  if (kind === "select") return first ?? null;
  if (name.endsWith("-day")) return "15";
  if (name.endsWith("-month")) return "6";
  if (name.endsWith("-year")) return "1985";
  return numeric ? "5" : "Sample";
}

async function fill(page: Page, control: Control, wanted: string | readonly string[]): Promise<void> {
  const named = (suffix = "") => page.locator(`main form [name="${control.name}"]${suffix}`);
  const values = typeof wanted === "string" ? [wanted] : wanted;
  switch (control.kind) {
    case "text":
      await named().fill(values[0] ?? "");
      return;
    case "select":
      await named().selectOption(values[0] ?? "");
      return;
    case "choice":
    case "choices":
      for (const value of values) await check(named(`[value="${value}"]`));
  }
}

/** Chooses an option as a person does: by its label, which the design lays over the input. */
async function check(input: Locator): Promise<void> {
  const id = await input.getAttribute("id");
  await input
    .page()
    .locator(`label[for="${id ?? ""}"]`)
    .click();
}
