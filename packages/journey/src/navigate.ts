import { locationAt, locationKey } from "./key.ts";
import type { Location } from "./response.ts";
import { isBegun, isComplete, type SectionRun, type Step } from "./step.ts";
import type { LocationLink } from "./view.ts";
import { type Path } from "./walk.ts";

/** The page id of a hub. */
export const HUB = "hub";

/** The step at a location. A list page's location may name the item that is to be removed from it. */
export function stepAt(path: Path, { page, item, to }: Location): Step | undefined {
  const found = path.at(page, item, to);
  if (found || item === undefined) return found;
  const removal = path.form.apart.get(page);
  const list = path.at(removal?.deed === "remove" ? (path.form.pages[removal.page]?.id ?? page) : page);
  if (list?.page.type !== "list") return undefined;
  return path.state.itemsOf(list.page.collects).some(({ id }) => id === item) ? list : undefined;
}

/** The list page to which an item can be added at a location: the list page itself, or its first item page. */
export function listAt(path: Path, { page }: Location): Step | undefined {
  const own = path.at(page);
  if (own?.page.type === "list") return own;
  const adding = path.form.apart.get(page);
  if (adding?.deed === "add") return path.at(path.form.pages[adding.page]?.id ?? page);
  const owner = path.form.pageOf.get(page)?.owner;
  const list = owner === null || owner === undefined ? undefined : path.form.pages[owner];
  return list?.type === "list" && list.items[0]?.id === page ? path.at(list.id) : undefined;
}

/** True when every required section of a hub is complete, so that the hub itself is shown. */
export function hubOpen(path: Path): boolean {
  const required = path.form.hub?.required ?? [];
  return path.runs.every((run) => !required.includes(run.section.index) || isComplete(run));
}

export function isReachable(path: Path, location: Location): boolean {
  if (path.form.hub && location.page === HUB) return location.item === undefined && hubOpen(path);
  const step = stepAt(path, location);
  if (step) return step.reachable;
  return location.item === undefined && (listAt(path, location)?.reachable ?? false);
}

/** Where the respondent should be: the first location that is open and not complete, else the hub or the last one. */
export function currentOf(path: Path): Location {
  if (path.form.hub) {
    if (hubOpen(path)) return { page: HUB };
    const required = path.form.hub.required;
    for (const run of path.runs) {
      const open = required.includes(run.section.index) && !isComplete(run) ? entryOf(path, run) : undefined;
      if (open?.reachable === true) return open.location;
    }
    return { page: HUB };
  }
  const open = path.steps.find((step) => !step.complete);
  return (open ?? path.steps.at(-1))?.location ?? { page: path.form.pages[0]?.id ?? HUB };
}

/**
 * A location as one comes back to it: it says so where its section was begun and not completed. What was left half done
 * of an item is come back to from its list, where that leads on to it.
 */
export function resumed(path: Path, location: Location): LocationLink {
  const step = stepAt(path, location);
  if (!step || isComplete(step.run) || !isBegun(step.run, path.response)) return location;
  const list = editedFrom(path, step);
  return { ...(list?.location ?? location), resume: true };
}

/** The list of an item page that leads back to it, if one may be there: one with a page of its own for adding, or that
 * only shows its items. */
function editedFrom(path: Path, { page, run }: Step): Step | undefined {
  const list = page.owner === null ? undefined : path.form.pages[page.owner];
  if (list?.type !== "list" || (list.add === null && list.questions.length > 0)) return undefined;
  return path.at(list.id, run.item?.id);
}

/** Where a section begins: with its first location; where that is an item's, with the list from which it is reached. */
export function beginningOf(path: Path, { steps, item }: SectionRun): Step | undefined {
  const [first] = steps;
  const list = first?.page.owner == null ? undefined : path.form.pages[first.page.owner];
  return (list && path.at(list.id, item?.id)) ?? first;
}

/** Where one goes on with a section that is not complete: at what is open of it, or, if it was not begun, where it begins. */
export function entryOf(path: Path, run: SectionRun): Step | undefined {
  return isBegun(run, path.response) ? firstOpen(run) : beginningOf(path, run);
}

/** The first location of a section that is not complete. */
export function firstOpen(run: SectionRun): Step | undefined {
  return run.steps.find((step) => !step.complete);
}

/** True for a location that one meets on the way: not for a summary that only the hub leads to. */
const isOnTheWay = ({ page }: Step): boolean =>
  !(page.definition.type === "section-summary" && page.definition.onPath === false);

/** True for what is asked of the respondent's own item: it hangs on the page that asks whether they are one. */
const isOfOwnItem = ({ page, item, run }: Step): boolean => page.type === "question" && item !== run.item;

/** Where a location leads: along the path; from a list item to its list; at a section's end of a hub, to the hub. */
export function nextOf(path: Path, location: Location): Location {
  if (path.form.hub && location.page === HUB) return { page: HUB };
  const step = stepAt(path, location);
  if (!step) return currentOf(path);
  if (step.back !== null) {
    const target = path.form.pages[step.back];
    const back = target && path.at(target.id, target.list === null ? undefined : step.item?.id);
    return back?.location ?? currentOf(path);
  }
  const { steps } = step.run;
  const place = steps.indexOf(step);
  const edited = afterEditing(path, step);
  if (edited) return edited;
  const following = steps
    .slice(place + 1)
    .find((one) => isOnTheWay(one) && (one.page.owner === null ? true : one.item === step.item));
  // Of the following list its own page comes first, from which its items are reached.
  const next =
    following ??
    (path.form.hub || path.form.anyOrder
      ? undefined
      : path.steps.slice(step.index + 1).find((one) => isOnTheWay(one) && one.page.owner === null));
  if (next) return next.reachable ? next.location : currentOf(path);
  if (!path.form.hub) return step.page.type === "check" ? step.location : currentOf(path);
  const open = firstOpen(step.run);
  if (open) return open.location;
  return currentOf(path);
}

/**
 * From a page of an item whose list has a page of its own for editing, or only shows its items: to what of the item is
 * open, else to the list. Changing one thing of an item does not lead through all the rest again.
 */
function afterEditing(path: Path, step: Step): Location | undefined {
  const list = editedFrom(path, step);
  if (!list) return undefined;
  const { page, item, run } = step;
  const open = run.steps.find((one) => one.item === item && one.page.owner === page.owner && !one.complete);
  return (open?.reachable === true ? open : list).location;
}

/** The location before one on the path, or null at the start. */
export function previousOf(path: Path, location: Location): Location | null {
  if (path.form.hub && location.page === HUB) return null;
  const step = stepAt(path, location);
  if (!step) {
    const list = listAt(path, location);
    return list ? list.location : null;
  }
  const { steps } = step.run;
  const place = steps.indexOf(step);
  if (step.page.owner !== null) {
    const before = steps[place - 1];
    if (before && before.item === step.item && before.page.owner === step.page.owner) return before.location;
    const list = path.form.pages[step.page.owner];
    return list ? locationAt(list.id, step.run.item?.id) : null;
  }
  // Sections in any order have nothing before them; what submits comes after all of them.
  const { hub, anyOrder } = path.form;
  const alone = hub || (anyOrder && step.page.type !== "check");
  const from = alone ? steps.slice(0, place) : path.steps.slice(0, step.index);
  const before = from.findLast((one) => isOnTheWay(one) && one.page.owner === null && !isOfOwnItem(one));
  if (before) return before.location;
  return path.form.hub && hubOpen(path) ? { page: HUB } : null;
}

/**
 * Where a page that was opened by a change link leads once it is saved: back to where it came from when nothing before
 * that is open, else to the first location that is.
 */
export function returnFrom(path: Path, to: Location): { readonly location: Location; readonly arrived: boolean } {
  if (isReachable(path, to)) {
    const step = stepAt(path, to);
    const before = step?.run.steps.find((one) => one.index < step.index && !one.complete);
    if (!before) return { location: to, arrived: true };
    return { location: before.location, arrived: false };
  }
  const step = stepAt(path, to);
  const open = step ? firstOpen(step.run) : undefined;
  const location = open && open.reachable && (path.form.hub || path.form.anyOrder) ? open.location : currentOf(path);
  return { location, arrived: locationKey(location) === locationKey(to) };
}
