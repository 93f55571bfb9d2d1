import type { FormDefinition, ListPage, Page, PageEntry } from "@waypost/form";

/** What a page is to the address scheme. */
export type PageKind =
  | "page"
  | "list"
  | "item"
  | "relationships"
  | "unrelated"
  | "section-summary"
  | "calculation"
  | "grand-calculation"
  | "check";

/** One page, with all that its address is made of. */
export interface OutlinePage {
  readonly id: string;
  readonly kind: PageKind;
  readonly section: string;
  /** The list of which an item belongs into the page's address, or that the page collects; null for other pages. */
  readonly list: string | null;
}

/** A page by whose name something is done on a list page: an item is added, or removed. */
export interface DeedPage {
  readonly listPage: string;
  readonly list: string;
}

/** The pages of a form, by the names that addresses know them by. */
export interface Outline {
  readonly hub: boolean;
  readonly pages: ReadonlyMap<string, OutlinePage>;
  /** The sections: each with its summary page, or null. */
  readonly sections: ReadonlyMap<string, { readonly summary: string | null; readonly list: string | null }>;
  readonly adding: ReadonlyMap<string, DeedPage>;
  readonly removing: ReadonlyMap<string, DeedPage>;
  /** The names under which list pages add and remove. */
  readonly deedsOf: ReadonlyMap<string, { readonly add: string | null; readonly remove: string | null }>;
  readonly check: string | null;
}

const isPage = (entry: PageEntry): entry is Page => "type" in entry;

/** The outline of a form. Pages of components have no address here: questionnaires have none. */
export function outlineOf({ flow, sections }: FormDefinition): Outline {
  const made: Making = {
    pages: new Map(),
    sections: new Map(),
    adding: new Map(),
    removing: new Map(),
    deedsOf: new Map(),
  };
  for (const section of sections) {
    const pages = section.pages.filter(isPage);
    const summary = pages.find(({ type }) => type === "section-summary")?.id ?? null;
    const list = section.repeat?.list ?? null;
    made.sections.set(section.id, { summary, list });
    for (const page of pages) addPage(made, page, section.id, list);
  }
  const check = [...made.pages.values()].find(({ kind }) => kind === "check")?.id ?? null;
  return { ...made, hub: flow.type === "hub", check };
}

/** The maps of an outline while it is made. */
type Making = {
  readonly [Part in "pages" | "sections" | "adding" | "removing" | "deedsOf"]: Outline[Part] extends ReadonlyMap<
    infer Key,
    infer Value
  >
    ? Map<Key, Value>
    : never;
};

/** Adds a page, with the pages inside it, of a section that may repeat over a list. */
function addPage(made: Making, page: Page, section: string, repeated: string | null): void {
  const put = (id: string, kind: PageKind, list = repeated) => made.pages.set(id, { id, kind, section, list });
  switch (page.type) {
    case "list":
      put(page.id, "list", page.list);
      addItemPages(made, page, section);
      return;
    case "primary-item":
      put(page.id, "page");
      put(page.page.id, "item", page.list);
      return;
    case "relationships":
      put(page.id, "relationships", page.list);
      if (page.unrelated !== undefined) put(page.unrelated.id, "unrelated", page.list);
      return;
    case "calculation":
      put(page.id, page.pages === undefined ? "calculation" : "grand-calculation");
      return;
    case "section-summary":
    case "check":
      put(page.id, page.type);
      return;
    default:
      put(page.id, "page");
  }
}

function addItemPages(made: Making, page: ListPage, section: string): void {
  const items = page.pages.filter((entry) => "id" in entry);
  for (const { id } of items) made.pages.set(id, { id, kind: "item", section, list: page.list });
  const add = page.add?.page?.id ?? items[0]?.id ?? null;
  const remove = page.remove === undefined ? null : (page.remove.id ?? `remove-${page.id}`);
  const deed = { listPage: page.id, list: page.list };
  if (add !== null) made.adding.set(add, deed);
  if (remove !== null) made.removing.set(remove, deed);
  made.deedsOf.set(page.id, { add, remove });
}
