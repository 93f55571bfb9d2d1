import { RESERVED_PAGES } from "@waypost/form";
import type { Deed, Location } from "@waypost/journey";

/** Pages of the app itself that stand under a form, by their last part: parse() keeps these names free. */
export const SYSTEM_PAGES = RESERVED_PAGES;

/** The name of a system page. */
export type SystemPage = (typeof SYSTEM_PAGES)[number];

/** What a path under a tenant's base means. Everything it can be is here; anything else is nothing at all. */
export type Target =
  | { readonly kind: "forms" }
  | { readonly kind: "site"; readonly page: "cookies" | "accessibility" | "privacy" }
  | { readonly kind: "start"; readonly form: string }
  | { readonly kind: "system"; readonly form: string; readonly page: SystemPage }
  /** A page, of the path or an outcome: the form knows which. */
  | { readonly kind: "page"; readonly form: string; readonly location: Location; readonly deed: Deed["kind"] }
  /** The same with a slash at its end: go to the path without. */
  | { readonly kind: "tidy"; readonly path: string };

const FORMS: Target = { kind: "forms" };
const SEGMENT = /^[A-Za-z][A-Za-z0-9_.-]{0,199}$/;
const ITEM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const SYSTEM: ReadonlySet<string> = new Set(SYSTEM_PAGES);
const SITE: ReadonlySet<string> = new Set(["cookies", "accessibility", "privacy"]);

const isSystemPage = (name: string): name is SystemPage => SYSTEM.has(name);
const isSitePage = (name: string): name is (Target & { kind: "site" })["page"] => SITE.has(name);

/** Reads a path (without query, starting with a slash); null when nothing can stand there. */
export function readTarget(path: string): Target | null {
  if (path === "/") return FORMS;
  if (path.length > 600) return null;
  if (path.endsWith("/")) {
    const tidy = path.replace(/\/+$/, "");
    return readTarget(tidy || "/") === null ? null : { kind: "tidy", path: tidy || "/" };
  }
  const [, form = "", page, item, last, other, ...rest] = path.split("/");
  if (rest.length > 0 || !SEGMENT.test(form)) return null;
  if (page === undefined) return isSitePage(form) ? { kind: "site", page: form } : { kind: "start", form };
  if (!SEGMENT.test(page)) return null;
  if (item === undefined)
    return isSystemPage(page)
      ? { kind: "system", form, page }
      : { kind: "page", form, location: { page }, deed: "page" };
  if (!ITEM.test(item)) return null;
  if (last === undefined)
    return item === "add"
      ? { kind: "page", form, location: { page }, deed: "add" }
      : { kind: "page", form, location: { page, item }, deed: "page" };
  // How one item is related to another.
  if (last === "to" && other !== undefined && ITEM.test(other))
    return { kind: "page", form, location: { page, item, to: other }, deed: "page" };
  return last === "remove" && other === undefined
    ? { kind: "page", form, location: { page, item }, deed: "remove" }
    : null;
}
