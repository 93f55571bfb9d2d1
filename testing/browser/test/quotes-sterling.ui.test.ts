import { CAR } from "../src/quote-answers.ts";
import { describeQuotes } from "../src/quotes.ts";

describeQuotes("sterling", [
  { form: "car", sheet: CAR, ends: "buy" },
  { form: "learner", sheet: CAR, ends: "callback" },
]);
