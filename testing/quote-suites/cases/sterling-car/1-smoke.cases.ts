import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";
import {
  DECLARATION,
  DUTY_OF_CARE,
  EVERY_CLAIM,
  EXCESS,
  FORMER_OWNER,
  INSURANCE_DATABASE,
  LICENCE_NUMBER,
  NEVER_SOLD,
  POLICYHOLDER,
  PROOF_OF_DISCOUNT,
  SPEED_COURSE,
  SPENT_CONVICTIONS,
  START_DATE,
  THEFT,
  USE_COVERED,
} from "../../src/support/legal-texts.ts";

/** SC-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("SC-001 First page loads", { key: "sc-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.expectFirstPage(
    "Get a Sterling car insurance quote - Car insurance quote",
    ["proof of your no claims discount", DUTY_OF_CARE, "You must be 21 or over and live in the United Kingdom."],
    "0808 157 0200",
  );
});

/** SC-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase("SC-002 Every page loads with its title", { key: "sc-titles", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.expectTitles("Car insurance quote", [
    [quote.vehicle, "What is the registration number of your car?"],
    [quote.purchase, "Ownership and value"],
    [quote.security, "Security"],
    [quote.changes, "Has the car been changed from the maker’s standard?"],
    [quote.use, "Use and mileage"],
    [quote.proposer, "About you"],
    [quote.address, "What is your postcode?"],
    [quote.licence, "Your licence"],
    [quote.discount, "No claims discount"],
    [quote.claims, "Have you or any driver had an accident, claim or loss in the last five years?"],
    [quote.convictions, "Have you or any driver had a motoring conviction in the last five years?"],
    [quote.drivers, "Will anyone else drive the car?"],
    [quote.cover, "Your cover"],
    [quote.startDate, "When should your cover start?"],
    [quote.contact, "How can we reach you?"],
    [quote.check, "Check your answers"],
  ]);
});

/** SC-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("SC-003 Disclaimers and legal texts", { key: "sc-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.expectTexts(
    "Sterling Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 202.",
    [
      [quote.vehicle, [INSURANCE_DATABASE]],
      [quote.purchase, []],
      [quote.security, [THEFT]],
      [quote.changes, ["Small changes are usually no problem. For large ones we may have to call you.", FORMER_OWNER]],
      [quote.use, [USE_COVERED]],
      [quote.proposer, [POLICYHOLDER]],
      [quote.address, []],
      [quote.licence, [LICENCE_NUMBER]],
      [quote.discount, [PROOF_OF_DISCOUNT]],
      [quote.claims, [EVERY_CLAIM]],
      [quote.convictions, [SPEED_COURSE, SPENT_CONVICTIONS]],
      [quote.drivers, ["You may add up to three drivers of 21 or over."]],
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

/** SC-004: Verify that a car which is found by its registration number and confirmed leads to the next page. */
defineCase("SC-004 Simple vehicle lookup", { key: "sc-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachUse();
  await quote.purchase.isShown();
  await quote.purchase.expectText("The trade guide says about £2,550.");
});

/** SC-005: Verify that the details of a car that was found are shown before it is confirmed. */
defineCase("SC-005 Details of the car found", { key: "sc-facts", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.expectFacts("AB12 CDE", [
    "Ford",
    "Focus",
    "1.6 Zetec",
    "2012",
    "Petrol",
    "Manual",
    "1596 cc",
    "5",
    "Blue",
  ]);
});

/** SC-006: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("SC-006 Happy path", { key: "sc-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.takeShortWay({
    email: "quoted.640.50@example.com",
    destination: "buy",
    heading: "Your quote is ready to buy",
    price: "£640.50",
  });
  await quote.outcome.expectReference("ST");
  await quote.outcome.expectText("Thank you, Sam. We can insure your Ford Focus from");
  await quote.outcome.expectPhone("0808 157 0200");
});

/** SC-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("SC-007 Check and change answers", { key: "sc-check", markers: ["smoke", "check"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.changeAnswer(
    ["AB12 CDE", "Mx Sam Taylor", "27 March 1985", "8,000"],
    "How many miles do you drive it in a year?",
    quote.use,
    ["12,500", "Business use by you alone"],
  );
});

/** SC-008: Verify that answers are kept when the customer goes back. */
defineCase("SC-008 Going back keeps answers", { key: "sc-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.goBackToTheVehicle();
});

/** SC-009: Verify that a lookup that finds nothing, another one and entry by hand lead to the next page. */
defineCase("SC-009 Complex vehicle lookup", { key: "sc-complex-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.fillComplex();
  await quote.purchase.isShown();
});

/** SC-010: Verify that the longer way on every page ends with a quote as well. */
defineCase("SC-010 The longer way on every page", { key: "sc-long-way", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.takeLongWay({
    email: "quoted.4999@example.com",
    answers: ["Focus Zetec", "Windscreen or glass", "Alex Reed", "Courtesy car", "By post"],
    destination: "callback",
    heading: "Let us call you about your quote",
    price: "£4,999.00",
  });
});
