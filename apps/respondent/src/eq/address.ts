import type { Deed, Location, LocationLink } from "@waypost/journey";
import type { Outline, OutlinePage } from "./outline.ts";

/** What an address under `/questionnaire/` means. */
export type Place =
  | { readonly kind: "page"; readonly location: Location; readonly deed: Deed["kind"] }
  /** Where the respondent should be: a linear questionnaire's front, or relationships without a pair. */
  | { readonly kind: "resume" }
  /** A section that has no summary: where one should be in it. */
  | { readonly kind: "section"; readonly section: string; readonly item?: string };

/** The query that says that a respondent comes back to where the questionnaire was left. */
export const RESUME = { name: "resume", value: "True" } as const;

/** The hub's name among the pages of a form. */
const HUB = "hub";
const ROOT = "/questionnaire/";
const ITEM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** The address of a link, as ONS's runner has it. Ids are safe in a URL by their own grammar. */
export function addressOf(outline: Outline, link: LocationLink): string {
  const { anchor } = link;
  // A comma is a comma in a query: only forms write it otherwise.
  const query = returnQuery(outline, link).toString().replaceAll("%2C", ",");
  const hash = anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`;
  return pathOf(outline, link) + (query === "" ? "" : `?${query}`) + hash;
}

function pathOf(outline: Outline, { page: id, item, to, deed }: LocationLink): string {
  if (id === HUB) return ROOT;
  const page = outline.pages.get(id);
  const [list, deeds] = [page?.list ?? null, outline.deedsOf.get(id)];
  if (deed === "add") return `${ROOT}${list ?? ""}/${deeds?.add ?? id}/`;
  if (deed === "remove") return `${ROOT}${list ?? ""}/${item ?? ""}/${deeds?.remove ?? id}/`;
  switch (page?.kind) {
    case "check":
      return `${ROOT}submit/`;
    case "section-summary":
      return `${ROOT}sections/${page.section}/${item === undefined ? "" : `${item}/`}`;
    case "relationships":
      return item === undefined ? `${ROOT}relationships/` : `${ROOT}relationships/${item}/to/${to ?? ""}/`;
    case "unrelated":
      return `${ROOT}relationships/${list ?? ""}/${item ?? ""}/${id}/`;
    default:
      return item === undefined || list === null ? `${ROOT}${id}/` : `${ROOT}${list}/${item}/${id}/`;
  }
}

/** What the parts of a path after `/questionnaire/` mean; null when nothing can stand there. */
export function readPlace(outline: Outline, parts: readonly string[]): Place | null {
  const [first, second, third, fourth, fifth] = parts;
  if (first === undefined) return outline.hub ? at({ page: HUB }) : { kind: "resume" };
  if (parts.length > 5) return null;
  if (first === "sections") return parts.length <= 3 ? readSection(outline, second, third) : null;
  if (first === "relationships" && hasRelationships(outline)) return readRelationship(outline, parts.slice(1));
  if (fourth !== undefined || fifth !== undefined) return null;
  if (second === undefined) return readBlock(outline, first);
  if (third === undefined) {
    const deed = outline.adding.get(second);
    return deed?.list === first ? at({ page: deed.listPage }, "add") : null;
  }
  return readItemBlock(outline, first, second, third);
}

const at = (location: Location, deed: Deed["kind"] = "page"): Place => ({ kind: "page", location, deed });

function readBlock(outline: Outline, id: string): Place | null {
  if (id === "submit" && outline.check !== null) return at({ page: outline.check });
  const page = outline.pages.get(id);
  if (page === undefined) return null;
  // A page of an item has no address without it, and pages with an address of their own none by their name.
  return page.kind === "list" || (page.list === null && !isApart(page)) ? at({ page: id }) : null;
}

const hasRelationships = ({ pages }: Outline) => [...pages.values()].some(({ kind }) => kind === "relationships");

const isApart = ({ kind }: OutlinePage) => kind === "check" || kind === "section-summary";

function readItemBlock(outline: Outline, list: string, item: string, id: string): Place | null {
  if (!ITEM.test(item)) return null;
  const removal = outline.removing.get(id);
  if (removal !== undefined) return removal.list === list ? at({ page: removal.listPage, item }, "remove") : null;
  const page = outline.pages.get(id);
  if (page?.list !== list || page.kind === "list" || isApart(page)) return null;
  return page.kind === "relationships" || page.kind === "unrelated" ? null : at({ page: id, item });
}

function readSection(outline: Outline, id: string | undefined, item: string | undefined): Place | null {
  const section = id === undefined ? undefined : outline.sections.get(id);
  if (id === undefined || section === undefined) return null;
  if ((item === undefined) !== (section.list === null)) return null;
  if (item !== undefined && !ITEM.test(item)) return null;
  const of = item === undefined ? {} : { item };
  return section.summary === null ? { kind: "section", section: id, ...of } : at({ page: section.summary, ...of });
}

/** `from/to/other` and `list/from/to/other` are a pair; `list/from/page` asks of one person. */
function readRelationship(outline: Outline, parts: readonly string[]): Place | null {
  if (parts.length === 0) return { kind: "resume" };
  const named = parts.length === 4 || (parts.length === 3 && parts[1] !== "to");
  const [list, [from, to, other]] = named ? [parts[0], parts.slice(1)] : [undefined, parts];
  const ofList = (kind: OutlinePage["kind"]) =>
    [...outline.pages.values()].find((page) => page.kind === kind && (list === undefined || page.list === list));
  if (from === undefined || to === undefined || !ITEM.test(from)) return null;
  if (other === undefined) {
    const page = ofList("unrelated");
    return page?.id === to ? at({ page: page.id, item: from }) : null;
  }
  const page = ofList("relationships");
  return page !== undefined && to === "to" && ITEM.test(other) ? at({ page: page.id, item: from, to: other }) : null;
}

/** What ONS's runner calls the pages that a change link leads back to. */
const RETURNS = {
  check: "final-summary",
  "section-summary": "section-summary",
  calculation: "calculated-summary",
  "grand-calculation": "grand-calculated-summary",
} as const satisfies Partial<Record<OutlinePage["kind"], string>>;

const hasReturn = (kind: string | undefined): kind is keyof typeof RETURNS => kind !== undefined && kind in RETURNS;

function returnName(outline: Outline, id: string): string {
  const kind = outline.pages.get(id)?.kind;
  return hasReturn(kind) ? RETURNS[kind] : id === HUB ? HUB : "block";
}

/** The query that says where a link is to come back to: of several ways one after the other, each part with commas. */
function returnQuery(
  outline: Outline,
  { page, item, anchor, returnTo, returnAnchor = anchor, resume, from }: LocationLink,
): URLSearchParams {
  const query = new URLSearchParams(resume === true ? [[RESUME.name, RESUME.value]] : []);
  if (from !== undefined) query.set("previous", from);
  if (returnTo === undefined) return query;
  const ways = returnTo.split(",");
  const ids = ways.map((way) => way.split("#")[0] ?? "");
  const [back] = ids.map((id) => outline.pages.get(id));
  const items = ways.map((way) => way.split("#")[1]);
  query.set("return_to", ids.map((id) => returnName(outline, id)).join(","));
  if (returnAnchor !== undefined && returnAnchor !== null) query.set("return_to_answer_id", returnAnchor);
  if (ids.length > 1 || !impliesReturn(outline, back, page)) query.set("return_to_block_id", ids.join(","));
  if (items.some((one) => one !== undefined && one !== item)) query.set("return_to_list_item_id", items.join(","));
  return query;
}

/** True when what is returned to is told by its kind: the check page, the hub, the summary of the page's own section. */
function impliesReturn(outline: Outline, back: OutlinePage | undefined, from: string): boolean {
  if (back === undefined || back.kind === "check") return back?.kind === "check";
  return back.kind === "section-summary" && back.section === outline.pages.get(from)?.section;
}

/**
 * Where the query of a page's address says to come back to, as the engine takes it (`page` or `page#item`, and from
 * there on after a comma); null when it says nothing, or nothing that is there.
 */
export function readReturn(outline: Outline, query: URLSearchParams, here: Location): string | null {
  const [kinds = [], blocks, items] = ["return_to", "return_to_block_id", "return_to_list_item_id"].map((name) =>
    query.get(name)?.split(","),
  );
  const ways = kinds.map((kind, at) => readWay(outline, kind, blocks?.[at] ?? null, items?.[at] ?? null, here));
  return ways.length === 0 || ways.includes(null) ? null : ways.join(",");
}

function readWay(
  outline: Outline,
  kind: string,
  block: string | null,
  item: string | null,
  here: Location,
): string | null {
  if (kind === HUB) return outline.hub ? HUB : null;
  const id = block ?? impliedReturn(outline, kind, here);
  const page = id === null ? undefined : outline.pages.get(id);
  if (page === undefined || (hasReturn(page.kind) ? RETURNS[page.kind] : "block") !== kind) return null;
  const inItem = outline.sections.get(page.section)?.list != null;
  const of = !inItem ? undefined : item !== null && ITEM.test(item) ? item : here.item;
  return of === undefined ? page.id : `${page.id}#${of}`;
}

function impliedReturn(outline: Outline, kind: string, here: Location): string | null {
  if (kind === RETURNS.check) return outline.check;
  const section = outline.pages.get(here.page)?.section;
  if (kind !== RETURNS["section-summary"] || section === undefined) return null;
  return outline.sections.get(section)?.summary ?? null;
}
