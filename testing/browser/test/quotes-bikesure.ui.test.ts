import { BIKE } from "../src/quote-answers.ts";
import { describeQuotes } from "../src/quotes.ts";

describeQuotes("bikesure", [
  { form: "bike", sheet: BIKE, ends: "buy" },
  { form: "short-term", sheet: BIKE, ends: "call-us" },
]);
