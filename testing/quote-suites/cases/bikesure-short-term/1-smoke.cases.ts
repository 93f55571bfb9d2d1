import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";
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
  SPEED_COURSE,
  SPENT_CONVICTIONS,
  THEFT,
} from "../../src/support/legal-texts.ts";

/** BKST-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("BKST-001 First page loads", { key: "bkst-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.expectFirstPage(
    "Short-term motorcycle insurance from Bikesure - Short-term motorcycle insurance quote",
    [
      "the days on which you will ride",
      DUTY_OF_CARE,
      "Short-term cover cannot be used to release a motorcycle from a pound.",
    ],
    "0808 157 0300",
  );
});

/** BKST-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "BKST-002 Every page loads with its title",
  { key: "bkst-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.expectTitles("Short-term motorcycle insurance quote", [
      [quote.vehicle, "What is the registration number of the motorcycle?"],
      [quote.period, "Your dates"],
      [quote.purchase, "Owner and value"],
      [quote.security, "Security"],
      [quote.changes, "Has the motorcycle been changed from the maker’s standard?"],
      [quote.proposer, "About you"],
      [quote.address, "What is your postcode?"],
      [quote.licence, "Your licence"],
      [quote.claims, "Have you had any accidents, claims or losses in the last five years?"],
      [quote.convictions, "Have you had any motoring convictions in the last five years?"],
      [quote.drivers, "Will anyone else ride the motorcycle?"],
      [quote.cover, "Your cover"],
      [quote.contact, "How can we reach you?"],
      [quote.check, "Check your answers"],
    ]);
  },
);

/** BKST-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("BKST-003 Disclaimers and legal texts", { key: "bkst-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.expectTexts(
    "Bikesure Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 303.",
    [
      [quote.vehicle, [INSURANCE_DATABASE]],
      [quote.period, ["Short-term cover ends by itself. It neither uses nor earns a no claims discount."]],
      [quote.purchase, []],
      [quote.security, [THEFT]],
      [quote.changes, ["For a short time we insure standard motorcycles and those with modest changes.", FORMER_OWNER]],
      [quote.proposer, [POLICYHOLDER]],
      [quote.address, []],
      [quote.licence, [LICENCE_NUMBER]],
      [quote.claims, [EVERY_CLAIM]],
      [quote.convictions, [SPEED_COURSE, SPENT_CONVICTIONS]],
      [quote.drivers, ["One more rider of 21 or over may share the motorcycle with you."]],
      [quote.cover, [EXCESS]],
      [quote.contact, ["Bikesure decides how your data are used.", NEVER_SOLD]],
      [quote.check, ["A quote leaves only a soft search on your credit file, which nobody else sees.", DECLARATION]],
    ],
    "Bikesure here is made up, as are its insurers and prices. No insurance is offered.",
  );
});

/** BKST-004: Verify that a motorcycle which is found by its registration number and confirmed leads to the next page. */
defineCase("BKST-004 Simple vehicle lookup", { key: "bkst-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachUse();
  await quote.period.isShown();
});

/** BKST-005: Verify that the details of a motorcycle that was found are shown before it is confirmed. */
defineCase(
  "BKST-005 Details of the motorcycle found",
  { key: "bkst-facts", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
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

/** BKST-006: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("BKST-006 Happy path", { key: "bkst-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.takeShortWay({
    email: "quoted.64.50@example.com",
    destination: "buy",
    heading: "Your short-term quote is ready",
    price: "£64.50",
  });
  await quote.outcome.expectReference("BK");
  await quote.outcome.expectText("Good to have you, Sam. Your Suzuki SV650 can be covered for 7 days from");
  await quote.outcome.expectPhone("0808 157 0300");
});

/** BKST-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase(
  "BKST-007 Check and change answers",
  { key: "bkst-check", markers: ["smoke", "check"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.changeAnswer(
      ["MT07 BKE", "Mx Sam Taylor", "27 March 1985", "For a trip"],
      "For how many days do you need it?",
      quote.period,
      ["28", "To borrow one"],
    );
  },
);

/** BKST-008: Verify that answers are kept when the customer goes back. */
defineCase("BKST-008 Going back keeps answers", { key: "bkst-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachUse();
  await quote.period.fill();
  await quote.purchase.goBack();
  await quote.period.isShown();
  await quote.period.expectValue("For how many days do you need it?", "7");
  await quote.period.goBack();
  await quote.vehicle.foundIsShown();
});

/** BKST-009: Verify that a lookup that finds nothing, another one and entry by hand lead to the next page. */
defineCase(
  "BKST-009 Complex vehicle lookup",
  { key: "bkst-complex-lookup", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.fillComplex();
    await quote.period.isShown();
  },
);

/** BKST-010: Verify that the longer way on every page ends with a quote as well. */
defineCase(
  "BKST-010 The longer way on every page",
  { key: "bkst-long-way", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.takeLongWay({
      email: "quoted.999@example.com",
      answers: ["SV650", "Windscreen or glass", "Alex Reed", "To borrow one", "By post"],
      destination: "callback",
      heading: "Shall we call you about your quote?",
      price: "£999.00",
    });
  },
);
