import type { Driver } from "./driver.ts";
import type { HttpDriver } from "./http-driver.ts";

/** What is filled in on a page: an input or list with its value, or something that is chosen or not. */
export type Entry =
  | { readonly kind: "fill" | "select"; readonly name: string; readonly value: string }
  | { readonly kind: "choose" | "unchoose"; readonly name: string; readonly value?: string };

/** What is filled in on a page. Runs inside the browser, so it may use nothing from outside its own body. */
export function entriesOf(): Entry[] {
  const entries: Entry[] = [];
  for (const each of document.querySelectorAll<HTMLElement>("main input, main select, main textarea")) {
    const name = each.getAttribute("name") ?? "";
    if (name === "") continue;
    if (each instanceof HTMLSelectElement) entries.push({ kind: "select", name, value: each.value });
    else if (each instanceof HTMLTextAreaElement) entries.push({ kind: "fill", name, value: each.value });
    else if (each instanceof HTMLInputElement) {
      const value = each.getAttribute("value");
      const own = value === null ? { name } : { name, value };
      if (each.type === "checkbox") entries.push({ kind: each.checked ? "choose" : "unchoose", ...own });
      else if (each.type === "radio") {
        if (each.checked) entries.push({ kind: "choose", ...own });
      } else if (!["hidden", "submit", "button", "image", "reset", "file"].includes(each.type))
        entries.push({ kind: "fill", name, value: each.value });
    }
  }
  return entries;
}

/**
 * Brings a visitor over HTTP to where a browser is, with what is filled in there. False where that cannot be done: the
 * address leads to another page, or scripts have drawn what is filled in.
 */
export async function takeOver(
  browser: Pick<Driver, "url" | "heading">,
  entries: readonly Entry[],
  scout: HttpDriver,
): Promise<boolean> {
  try {
    await scout.open(browser.url().href);
    if ((await scout.heading()) !== (await browser.heading())) return false;
    for (const entry of entries) await enter(scout, entry);
    return true;
  } catch {
    return false;
  }
}

function enter(scout: HttpDriver, entry: Entry): Promise<void> {
  if (entry.kind === "fill" || entry.kind === "select") return scout[entry.kind]({ name: entry.name }, entry.value);
  const { kind, ...option } = entry;
  return scout[kind](option);
}
