import { inputText } from "./source.ts";
import type { Source } from "./source.ts";

/** The vehicle of a registration, of one kind where the form names it. Inputs: `registration`, `kind`. */
const vehicle: Source = {
  makes: false,
  request(input) {
    const kind = inputText(input, "kind");
    const query = kind === "" ? "" : "?kind=" + encodeURIComponent(kind);
    return { method: "GET", path: `/vehicles/${encodeURIComponent(inputText(input, "registration"))}${query}` };
  },
};

/**
 * The addresses of a postcode. Input: `postcode`; what surveys say beside it of the address that they look for is passed
 * on as it is: `address_type`, `region_code`, `one_year_ago`.
 */
const address: Source = {
  makes: false,
  request: (input) => ({
    method: "GET",
    path:
      "/addresses?" +
      ADDRESSES.filter((name) => inputText(input, name) !== "")
        .map((name) => `${name}=${encodeURIComponent(inputText(input, name))}`)
        .join("&"),
  }),
};

/** What addresses are asked for by. */
const ADDRESSES = ["postcode", "address_type", "region_code", "one_year_ago"] as const;

/** The parts of a quote that are sums of money. */
const SUMS = ["premium", "excess"] as const;

/** A sum that came as text ("1234.50"), as the number it writes: both print alike. */
const sumOf = (sum: unknown) => (typeof sum === "string" && /^-?\d+(\.\d+)?$/.test(sum) ? Number(sum) : sum);

/** A quote for the answers, which are its inputs as they stand. Its own `status` is `quoteStatus` to forms. */
const quote: Source = {
  makes: true,
  request: (input) => ({ method: "POST", path: "/quotes", body: input }),
  read(answer) {
    if (typeof answer !== "object" || answer === null || !("status" in answer)) return answer;
    const { status, ...rest } = answer;
    const sums = Object.fromEntries(SUMS.flatMap((name) => (name in rest ? [[name, sumOf(rest[name as never])]] : [])));
    return { ...rest, ...sums, quoteStatus: status };
  },
};

/** Every source that the quote engine offers, by the name that forms use. */
export const SOURCES: ReadonlyMap<string, Source> = new Map([
  ["vehicle", vehicle],
  ["address", address],
  ["quote", quote],
]);
