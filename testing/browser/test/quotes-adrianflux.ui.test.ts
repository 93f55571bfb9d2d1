import { CAR } from "../src/quote-answers.ts";
import { describeQuotes } from "../src/quotes.ts";

describeQuotes("adrianflux", [
  { form: "car", sheet: CAR, ends: "callback" },
  { form: "learner", sheet: CAR, ends: "buy" },
]);
