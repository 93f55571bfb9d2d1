import type { Key, Location } from "./response.ts";

/** The key of something kept by (id, list item), of a relationship by (id, item, other item). */
export const keyOf = (id: string, item?: string, to?: string): Key =>
  item === undefined ? id : to === undefined ? `${id}#${item}` : `${id}#${item}#${to}`;

/** The key under which a location's visit is kept; also how `returnTo` names a location. */
export const locationKey = ({ page, item, to }: Location): Key => keyOf(page, item, to);

/** The location that a key names. */
export function locationOf(key: Key): Location {
  const [page = "", item, to] = key.split("#");
  return locationAt(page, item, to);
}

const THEN = ",";

/** Where a way back leads (the first key of `returnTo`), and where one goes back to from there. */
export function wayBack(returnTo: string): { readonly to: Location; readonly after: string | undefined } {
  const [first = "", ...after] = returnTo.split(THEN);
  return { to: locationOf(first), after: after.length === 0 ? undefined : after.join(THEN) };
}

/** A way back to a location, and from there on. */
export function backThrough(location: Location, after: string | undefined): string {
  return after === undefined ? locationKey(location) : locationKey(location) + THEN + after;
}

/** A location without an item has no `item` at all. */
export function locationAt(page: string, item: string | undefined, to?: string): Location {
  if (item === undefined) return { page };
  return to === undefined ? { page, item } : { page, item, to };
}

/** True when a key belongs to a list item: of its own, related to it, or as the element that a field was made for. */
export function isOfItem(key: Key, item: string): boolean {
  const [, ...parts] = key.split("#");
  return parts.includes(item);
}
