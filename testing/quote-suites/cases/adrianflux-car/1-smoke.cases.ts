import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";
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

/** AFC-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("AFC-001 First page loads", { key: "afc-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.expectFirstPage(
    "Car insurance from Adrian Flux - Car insurance quote",
    [
      "your last renewal notice, for your no claims discount",
      DUTY_OF_CARE,
      "This form is for private cars kept in the United Kingdom.",
    ],
    "0808 157 0100",
  );
});

/** AFC-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "AFC-002 Every page loads with its title",
  { key: "afc-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.expectTitles("Car insurance quote", [
      [quote.vehicle, "What is the registration number of your car?"],
      [quote.purchase, "Buying and owning it"],
      [quote.security, "Security"],
      [quote.changes, "Has the car been changed from the maker’s standard?"],
      [quote.use, "Use and mileage"],
      [quote.proposer, "About you"],
      [quote.address, "What is your postcode?"],
      [quote.licence, "Your licence"],
      [quote.discount, "No claims discount"],
      [quote.claims, "Have you had any accidents, claims or losses in the last five years?"],
      [quote.convictions, "Have you had any motoring convictions in the last five years?"],
      [quote.drivers, "Will anyone else drive the car?"],
      [quote.cover, "Your cover"],
      [quote.startDate, "When should your cover start?"],
      [quote.contact, "How can we reach you?"],
      [quote.check, "Check your answers"],
    ]);
  },
);

/** AFC-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("AFC-003 Disclaimers and legal texts", { key: "afc-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.expectTexts(
    "Adrian Flux Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 101.",
    [
      [quote.vehicle, [INSURANCE_DATABASE]],
      [quote.purchase, []],
      [quote.security, [THEFT]],
      [quote.changes, [FORMER_OWNER]],
      [quote.use, [USE_COVERED]],
      [quote.proposer, [POLICYHOLDER]],
      [quote.address, []],
      [quote.licence, [LICENCE_NUMBER]],
      [quote.discount, [PROOF_OF_DISCOUNT]],
      [quote.claims, [EVERY_CLAIM]],
      [quote.convictions, [SPEED_COURSE, SPENT_CONVICTIONS]],
      [quote.drivers, ["Anyone who drives the car, even now and then, must be named."]],
      [quote.cover, [EXCESS]],
      [quote.startDate, [START_DATE]],
      [quote.contact, ["Adrian Flux decides how your data are used.", NEVER_SOLD]],
      [
        quote.check,
        ["A search for a quote is a soft search: others who look at your credit file do not see it.", DECLARATION],
      ],
    ],
    "Adrian Flux here is made up, as are its insurers and prices. No insurance is offered.",
  );
});

/** AFC-004: Verify that a car which is found by its registration number and confirmed leads to the purchase details. */
defineCase("AFC-004 Simple vehicle lookup", { key: "afc-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.reachUse();
  await quote.purchase.isShown();
  await quote.purchase.expectText("Cars like this are worth about £2,550.");
});

/** AFC-005: Verify that the details of a car that was found are shown before it is confirmed. */
defineCase("AFC-005 Details of the car found", { key: "afc-facts", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
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

/** AFC-006: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("AFC-006 Happy path", { key: "afc-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.takeShortWay({
    email: "quoted.640.50@example.com",
    destination: "callback",
    heading: "We would like to call you about your quote",
    price: "£640.50",
  });
  await quote.outcome.expectReference("AF");
  await quote.outcome.expectText("Thank you, Sam. We have an insurer for your Ford Focus.");
  await quote.outcome.expectPhone("0808 157 0100");
});

/** AFC-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase(
  "AFC-007 Check and change answers",
  { key: "afc-check", markers: ["smoke", "check"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.changeAnswer(
      ["AB12 CDE", "Mx Sam Taylor", "27 March 1985", "8,000"],
      "How many miles do you drive it in a year?",
      quote.use,
      ["12,500", "Business"],
    );
  },
);

/** AFC-008: Verify that answers are kept when the customer goes back. */
defineCase("AFC-008 Going back keeps answers", { key: "afc-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.goBackToTheVehicle();
});

/** AFC-009: Verify that a lookup that finds nothing, another one and entry by hand lead to the purchase details. */
defineCase("AFC-009 Complex vehicle lookup", { key: "afc-complex-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.start();
  await quote.vehicle.fillComplex();
  await quote.purchase.isShown();
  await quote.purchase.expectNoText("Cars like this are worth about");
});

/** AFC-010: Verify that the longer way on every page ends with a quote as well. */
defineCase("AFC-010 The longer way on every page", { key: "afc-long-way", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.takeLongWay({
    email: "quoted.3999@example.com",
    answers: ["Focus Zetec", "Windscreen or glass", "Alex Reed", "By post"],
    destination: "callback",
    heading: "We would like to call you about your quote",
    price: "£3,999.00",
  });
});
