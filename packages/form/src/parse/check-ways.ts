import type { Collected } from "./collect.ts";
import type { CompiledPage } from "./compiled-page.ts";
import type { CompiledSection, Form } from "./compiled.ts";
import type { Problems } from "./problem.ts";

/** Where one may go on from the pages of a section, apart from the section after it. */
interface Exits {
  /** Whether the section after it is gone on with. */
  next: boolean;
  readonly sections: Set<number>;
  endOfForm: boolean;
}

/**
 * Warns of pages and sections that no way leads to, whatever is answered: those before them always lead past. Routes
 * with a condition may be taken and pages with one may be passed over, so only what is certain is told.
 */
export function checkWays(form: Form, collected: Collected, problems: Problems): void {
  const warn = ({ id, index }: CompiledPage) => {
    const message = `no way leads to "${id}": the pages before it always lead past it; route to it, or take it away`;
    problems.warn("form/unreachable-page", collected.pages[index]?.expanded.at ?? "", message);
  };
  const exits = form.sections.map(({ pages }) => {
    const found: Exits = { next: false, sections: new Set(), endOfForm: false };
    return { found, missed: missedOf(pages, found) };
  });
  const met = sectionsMet(
    form,
    exits.map(({ found }) => found),
  );
  const endsEarly = exits.some(({ found }, index) => met.has(index) && found.endOfForm);
  for (const { index, id, pages } of form.sections) {
    if (met.has(index)) for (const page of exits[index]?.missed ?? []) if (!isEnd(form, page, endsEarly)) warn(page);
    if (!met.has(index) && !(endsEarly && isLast(form, index))) {
      const message = `no way leads to the section "${id}": those before it always lead past it; route to it, or take it away`;
      problems.warn("form/unreachable-page", `/sections/${index}`, message);
    }
    for (const page of pages) if (page.type === "list") for (const missed of missedOf(page.items)) warn(missed);
  }
}

const isLast = ({ sections }: Form, index: number) => index === sections.length - 1;

/** The page that sends the form is also met where a route ends the form. */
const isEnd = (form: Form, page: CompiledPage, endsEarly: boolean) => endsEarly && form.pages.at(-1) === page;

/** The pages of a row that are never met; notes on the way where it is left. */
function missedOf(pages: readonly CompiledPage[], exits?: Exits): readonly CompiledPage[] {
  const met = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const page = pages[at];
    if (page === undefined) {
      if (exits) exits.next = true;
    } else if (!met.has(at)) {
      met.add(at);
      open.push(...onwardsOf(page, at, pages, exits));
    }
  }
  return pages.filter((_, at) => !met.has(at));
}

/** The places where one may go on from a page; beyond the last of the row is its end. */
function onwardsOf({ routes, skip, shows }: CompiledPage, at: number, pages: readonly CompiledPage[], exits?: Exits) {
  const mayFall = skip !== null || shows.length > 0 || routes.every(({ when }) => when !== null);
  const places = mayFall ? [at + 1] : [];
  for (const { target } of routes) {
    if (target.kind === "page") places.push(...(target.back ? [] : [placeOf(pages, target.page)]));
    else if (target.kind === "section") exits?.sections.add(target.section);
    else if (target.kind === "end-of-form" && exits) exits.endOfForm = true;
    else {
      const summary = pages.findIndex(({ type }, place) => place > at && type === "section-summary");
      places.push(summary < 0 ? pages.length : summary);
    }
  }
  return places;
}

function placeOf(pages: readonly CompiledPage[], index: number): number {
  const place = pages.findIndex((page) => page.index === index);
  return place < 0 ? pages.length : place;
}

/** The sections that may be met. In a hub, or in any order, each has its own way in. */
function sectionsMet({ sections, hub, anyOrder }: Form, exits: readonly Exits[]): ReadonlySet<number> {
  const met = new Set<number>(hub || anyOrder ? sections.keys() : []);
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const section = sections[at];
    if (!section || met.has(at)) continue;
    met.add(at);
    if (exits[at]?.next || mayBePassed(section)) open.push(at + 1);
    open.push(...(exits[at]?.sections ?? []));
  }
  return met;
}

const mayBePassed = ({ enabled, repeat }: CompiledSection) => enabled !== null || repeat !== null;
