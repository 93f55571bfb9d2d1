import type { Key, Location } from "./response.ts";

/** The key of something kept by (id, list item). */
export const keyOf = (id: string, item?: string): Key => (item === undefined ? id : `${id}#${item}`);

/** The key under which a location's visit is kept; also how `returnTo` names a location. */
export const locationKey = ({ page, item }: Location): Key => keyOf(page, item);

/** The location that a key names. */
export function locationOf(key: Key): Location {
  const hash = key.indexOf("#");
  return hash < 0 ? { page: key } : { page: key.slice(0, hash), item: key.slice(hash + 1) };
}

/** A location without an item has no `item` at all. */
export const locationAt = (page: string, item: string | undefined): Location =>
  item === undefined ? { page } : { page, item };

/** True when a key belongs to a list item: of its own, or as the element that a field was made for. */
export function isOfItem(key: Key, item: string): boolean {
  const [, ...parts] = key.split("#");
  return parts.includes(item);
}
