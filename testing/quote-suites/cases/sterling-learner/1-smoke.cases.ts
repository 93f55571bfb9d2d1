import { defineCase } from "@waypost/e2e";
import { SterlingLearnerQuote } from "../../src/quotes/sterling-learner.ts";
import {
  DECLARATION,
  DUTY_OF_CARE,
  EXCESS,
  INSURANCE_DATABASE,
  NEVER_SOLD,
  OWNERS_DISCOUNT,
  POLICYHOLDER,
  SPENT_CONVICTIONS,
  START_DATE,
  SUPERVISION,
} from "../../src/support/legal-texts.ts";

/** SL-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("SL-001 First page loads", { key: "sl-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.expectFirstPage(
    "Get a Sterling learner driver quote - Learner driver insurance quote",
    [
      "the owner’s permission",
      DUTY_OF_CARE,
      "The owner must have insured the car already: your policy stands beside theirs.",
    ],
    "0808 157 0200",
  );
});

/** SL-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase("SL-002 Every page loads with its title", { key: "sl-titles", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.expectTitles("Learner driver insurance quote", [
    [quote.vehicle, "What is the car’s registration number?"],
    [quote.car, "The car and its owner"],
    [quote.proposer, "About you"],
    [quote.address, "What is your postcode?"],
    [quote.licence, "Your licence"],
    [quote.convictions, "Have you had any motoring convictions in the last five years?"],
    [quote.cover, "Your cover"],
    [quote.startDate, "When should your cover start?"],
    [quote.contact, "How can we reach you?"],
    [quote.check, "Check your answers"],
  ]);
});

/** SL-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("SL-003 Disclaimers and legal texts", { key: "sl-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.expectTexts(
    "Sterling Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 202.",
    [
      [quote.vehicle, [INSURANCE_DATABASE]],
      [quote.car, [OWNERS_DISCOUNT]],
      [quote.proposer, [POLICYHOLDER]],
      [quote.address, []],
      [quote.licence, [SUPERVISION]],
      [quote.convictions, [SPENT_CONVICTIONS]],
      [quote.cover, [EXCESS]],
      [quote.startDate, [START_DATE]],
      [quote.contact, ["Sterling decides how your data are used.", NEVER_SOLD]],
      [
        quote.check,
        [
          "To set a price and prevent fraud, Sterling and its insurers look at credit reference, claims history and conviction databases.",
          DECLARATION,
        ],
      ],
    ],
    "Sterling here is made up, as are its insurers and prices. No insurance is offered.",
  );
});

/** SL-004: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("SL-004 Happy path", { key: "sl-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.takeShortWay({
    email: "quoted.640.50@example.com",
    destination: "buy",
    heading: "Your learner quote is ready to buy",
    price: "£640.50",
  });
  await quote.outcome.expectReference("ST");
  await quote.outcome.expectText("with somebody beside you");
  await quote.outcome.expectPhone("0808 157 0200");
});

/** SL-005: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("SL-005 Check and change answers", { key: "sl-check", markers: ["smoke", "check"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.changeAnswer(["LD18 NER", "Mx Sam Taylor", "9 August 2006", "May 2025"], "Whose car is it?", quote.car, [
    "It is my own car",
  ]);
});

/** SL-006: Verify that the longer way on every page, with a car entered by hand, ends with a quote as well. */
defineCase("SL-006 The longer way on every page", { key: "sl-long-way", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.takeLongWay({
    email: "quoted.2999@example.com",
    answers: ["Corsa SE", "SP30"],
    destination: "callback",
    heading: "Let us call you about your quote",
    price: "£2,999.00",
  });
});
