import { load } from "cheerio";
import type { CheerioAPI } from "cheerio";

/** What a page breaks of what holds for every page of a questionnaire (docs/eq.md, Landmarks); none when all is well. */
export function landmarkFaults(body: string): readonly string[] {
  const page = load(body);
  return [...doubled(page, "id"), ...rowsDoubled(page), ...counted(page), ...lost(page), ...nameless(page)];
}

/** The change links of a page: where each leads, with its fragment. */
export const changeLinks = (body: string): readonly string[] =>
  [...body.matchAll(/<a href="([^"]+)"[^>]* data-qa="[^"]+-edit"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

/** Whether a page has an element of this id. */
export const hasId = (body: string, id: string): boolean => body.includes(` id="${id}"`);

const values = (page: CheerioAPI, selector: string, name: string): readonly string[] =>
  page(selector)
    .toArray()
    .map((one) => page(one).attr(name) ?? "");

function twice(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
}

const doubled = (page: CheerioAPI, name: string) =>
  twice(values(page, `[${name}]`, name)).map((one) => `${name} "${one}" stands more than once`);

/** Rows of answers, and of a list, and their links are told apart by what they are marked with. */
const rowsDoubled = (page: CheerioAPI) => {
  const marks = page("dd[data-qa], dt[data-qa], a[data-qa]")
    .toArray()
    .map((one) => [
      page(one).closest("[data-qa$=-list-summary]").attr("data-qa") ?? "",
      page(one).attr("data-qa") ?? "",
    ])
    .map(([list = "", mark = ""]) => (/^(list-item-|add-item-link$)/.test(mark) ? `${list} ${mark}` : mark));
  return twice(marks).map((one) => `data-qa "${one}" stands more than once`);
};

const ONCE = ["h1", "head > title", "main#main-content.ons-page__main"];

const counted = (page: CheerioAPI) =>
  ONCE.filter((selector) => page(selector).length !== 1).map((one) => `${one}: ${String(page(one).length)}`);

/** Links within the page and references to its elements that lead nowhere. */
function lost(page: CheerioAPI): readonly string[] {
  const ids = new Set(values(page, "[id]", "id"));
  const inside = values(page, 'a[href^="#"]', "href").map((href) => href.slice(1));
  const spoken = ["aria-describedby", "aria-labelledby", "aria-controls", "for"].flatMap((name) =>
    values(page, `[${name}]`, name).flatMap((value) => value.split(/\s+/)),
  );
  return [...inside, ...spoken].filter((id) => !ids.has(id)).map((id) => `there is no "#${id}"`);
}

/** Boxes and buttons that nothing names. */
function nameless(page: CheerioAPI): readonly string[] {
  return page("input:not([type=hidden]):not([type=submit]), select, textarea")
    .toArray()
    .map((one) => page(one))
    .filter((one) => {
      const id = one.attr("id");
      const labelled = id !== undefined && page(`label[for="${id}"]`).length > 0;
      return !labelled && one.attr("aria-label") === undefined && one.attr("aria-labelledby") === undefined;
    })
    .map((one) => `nothing names ${one.attr("id") ?? one.attr("name") ?? "a box"}`);
}
