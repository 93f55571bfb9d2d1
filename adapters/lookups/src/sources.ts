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

/** The addresses of a postcode. Input: `postcode`. */
const address: Source = {
  makes: false,
  request: (input) => ({
    method: "GET",
    path: "/addresses?postcode=" + encodeURIComponent(inputText(input, "postcode")),
  }),
};

/** A quote for the answers, which are its inputs as they stand. */
const quote: Source = {
  makes: true,
  request: (input) => ({ method: "POST", path: "/quotes", body: input }),
};

/** Every source that the quote engine offers, by the name that forms use. */
export const SOURCES: ReadonlyMap<string, Source> = new Map([
  ["vehicle", vehicle],
  ["address", address],
  ["quote", quote],
]);
