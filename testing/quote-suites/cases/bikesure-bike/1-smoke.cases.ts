import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";
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

/** BKSB-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("BKSB-001 First page loads", { key: "bksb-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.expectFirstPage(
    "Motorcycle insurance from Bikesure - Motorcycle insurance quote",
    [
      "how it is locked and where it stands at night",
      DUTY_OF_CARE,
      "This form is for one motorcycle. For several on one policy, or for trade use, please call us.",
    ],
    "0808 157 0300",
  );
});

/** BKSB-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "BKSB-002 Every page loads with its title",
  { key: "bksb-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.expectTitles("Motorcycle insurance quote", [
      [quote.vehicle, "What is the registration number of your motorcycle?"],
      [quote.purchase, "Buying and owning it"],
      [quote.security, "Security"],
      [quote.changes, "Has the motorcycle been changed from the maker’s standard?"],
      [quote.use, "Use and mileage"],
      [quote.proposer, "About you"],
      [quote.address, "What is your postcode?"],
      [quote.licence, "Your licence"],
      [quote.discount, "No claims discount"],
      [quote.claims, "Have you had any accidents, claims or losses in the last five years?"],
      [quote.convictions, "Have you had any motoring convictions in the last five years?"],
      [quote.drivers, "Will anyone else ride the motorcycle?"],
      [quote.cover, "Your cover"],
      [quote.startDate, "When should your cover start?"],
      [quote.contact, "How can we reach you?"],
      [quote.check, "Check your answers"],
    ]);
  },
);

/** BKSB-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("BKSB-003 Disclaimers and legal texts", { key: "bksb-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.expectTexts(
    "Bikesure Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 303.",
    [
      [quote.vehicle, [INSURANCE_DATABASE]],
      [quote.purchase, []],
      [quote.security, [THEFT]],
      [quote.changes, ["Tell us about every change, large or small.", FORMER_OWNER]],
      [quote.use, [USE_COVERED]],
      [quote.proposer, [POLICYHOLDER]],
      [quote.address, []],
      [quote.licence, [LICENCE_NUMBER]],
      [quote.discount, [PROOF_OF_DISCOUNT]],
      [quote.claims, [EVERY_CLAIM]],
      [quote.convictions, [SPEED_COURSE, SPENT_CONVICTIONS]],
      [quote.drivers, ["You can name up to two other riders. Each needs a licence for a motorcycle of this size."]],
      [quote.cover, [EXCESS]],
      [quote.startDate, [START_DATE]],
      [quote.contact, ["Bikesure decides how your data are used.", NEVER_SOLD]],
      [quote.check, ["A quote leaves only a soft search on your credit file, which nobody else sees.", DECLARATION]],
    ],
    "Bikesure here is made up, as are its insurers and prices. No insurance is offered.",
  );
});

/** BKSB-004: Verify that a motorcycle which is found by its registration number and confirmed leads to the next page. */
defineCase("BKSB-004 Simple vehicle lookup", { key: "bksb-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.reachUse();
  await quote.purchase.isShown();
  await quote.purchase.expectText("Motorcycles like this are worth about £");
});

/** BKSB-005: Verify that the details of a motorcycle that was found are shown before it is confirmed. */
defineCase(
  "BKSB-005 Details of the motorcycle found",
  { key: "bksb-facts", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.expectFacts("MT07 BKE", [
      "Suzuki",
      "SV650",
      "ABS",
      "2007",
      "Petrol",
      "Manual",
      "645 cc",
      "Naked",
      "Blue",
    ]);
  },
);

/** BKSB-006: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("BKSB-006 Happy path", { key: "bksb-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.takeShortWay({
    email: "quoted.640.50@example.com",
    destination: "buy",
    heading: "Your quote is ready, and so are we",
    price: "£640.50",
  });
  await quote.outcome.expectReference("BK");
  await quote.outcome.expectText("Good to have you, Sam. Your Suzuki SV650 can be covered from");
  await quote.outcome.expectPhone("0808 157 0300");
});

/** BKSB-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase(
  "BKSB-007 Check and change answers",
  { key: "bksb-check", markers: ["smoke", "check"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.changeAnswer(
      ["MT07 BKE", "Mx Sam Taylor", "27 March 1985", "8,000"],
      "How many miles do you ride it in a year?",
      quote.use,
      ["12,500", "Business"],
    );
  },
);

/** BKSB-008: Verify that answers are kept when the customer goes back. */
defineCase("BKSB-008 Going back keeps answers", { key: "bksb-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.goBackToTheVehicle();
});

/** BKSB-009: Verify that a lookup that finds nothing, another one and entry by hand lead to the next page. */
defineCase(
  "BKSB-009 Complex vehicle lookup",
  { key: "bksb-complex-lookup", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.start();
    await quote.vehicle.fillComplex();
    await quote.purchase.isShown();
  },
);

/** BKSB-010: Verify that the longer way on every page ends with a quote as well. */
defineCase(
  "BKSB-010 The longer way on every page",
  { key: "bksb-long-way", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.takeLongWay({
      email: "quoted.2999@example.com",
      answers: ["SV650", "Windscreen or glass", "Alex Reed", "Helmet and leathers", "By post"],
      destination: "callback",
      heading: "Shall we call you about your quote?",
      price: "£2,999.00",
    });
  },
);
