/**
 * Invented addresses: any postcode of a real area has 5 to 12, always the same ones. No address is copied from
 * anywhere; a real one may happen to look like it.
 */
import { hash, pick } from "../hash.ts";
import { postTowns } from "./areas.ts";
import type { Postcode } from "./postcode.ts";

/** One address of a postcode. */
export interface Address {
  /** The postcode without its space and the place in the list: `NR11AA-3`. */
  readonly id: string;
  readonly line1: string;
  readonly line2?: string;
  readonly town: string;
  readonly county?: string;
  readonly postcode: string;
}

/** Postcodes that behave as a lookup behaves on a bad day, in any environment. */
export const troubles: Readonly<Record<string, "slow" | "broken">> = { "SL0 0WW": "slow", "BR0 0NN": "broken" };

/** A documented postcode of the right shape that no area has. */
export const neverFound = "ZZ1 1ZZ";

const fewest = 5;
const most = 12;

const names = (
  "Alder Barley Beacon Bramble Chapel Cherry Cobbler Dovecote Elm Ferry Foundry Granary Harbour Hazel Heron Juniper " +
  "Kestrel Lark Linden Meadow Mill Orchard Plover Quarry Rowan Saddler Spinney Tanner Thistle Walnut Weaver Willow"
).split(" ");
const kinds = ["Road", "Street", "Lane", "Avenue", "Close", "Drive", "Gardens", "Way", "Terrace", "Grove"];
const villages = ["Easton", "Netherby", "Overfield", "Thornley", "Westbrook", "Little Marsham", "Upper Holt"];
const houses = ["Rose Cottage", "The Old Forge", "Orchard House", "The Gables", "Hillview"];

/** The first line of the nth address: a house number, sometimes a flat or a name before it. */
function firstLine(postcode: string, nth: number, street: string): string {
  const number = 1 + (hash(postcode) % 40) + nth * 2;
  const seed = `${postcode}/${nth}`;
  switch (hash(seed) % 9) {
    case 0:
      return `Flat ${1 + (nth % 4)}, ${number} ${street}`;
    case 1:
      return `${pick(houses, seed)}, ${number} ${street}`;
    default:
      return `${number} ${street}`;
  }
}

/** The addresses of a postcode, in the order of the street; empty when its area does not exist. */
export function addressesOf({ text, area, outward }: Postcode): Address[] {
  const town = postTowns.get(area);
  if (!town) return [];
  const street = `${pick(names, text)} ${pick(kinds, `${text} kind`)}`;
  const village = hash(`${outward} village`) % 3 === 0 ? pick(villages, outward) : undefined;
  const count = fewest + (hash(`${text} count`) % (most - fewest + 1));
  return Array.from({ length: count }, (_, nth) => ({
    id: `${text.replace(" ", "")}-${nth + 1}`,
    line1: firstLine(text, nth, street),
    ...(village === undefined ? {} : { line2: village }),
    ...town,
    postcode: text,
  }));
}
