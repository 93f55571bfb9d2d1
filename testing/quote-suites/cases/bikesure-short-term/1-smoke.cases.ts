import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";

/** BKST-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("BKST-001 First page loads", { key: "bkst-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const { welcome } = new BikesureShortTermQuote(journey);
  await journey.open();
  await welcome.isShown();
  await welcome.expectTitle("Short-term motorcycle insurance from Bikesure - Short-term motorcycle insurance quote");
  await welcome.expectText("the days on which you will ride");
  await welcome.expectText("The law asks you to take reasonable care not to misrepresent anything.");
  await welcome.expectText("Short-term cover cannot be used to release a motorcycle from a pound.");
  await welcome.expectHelpNumber("0808 157 0300");
});

/** BKST-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "BKST-002 Every page loads with its title",
  { key: "bkst-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.expectTitle(
      "What is the registration number of the motorcycle? - Short-term motorcycle insurance quote",
    );
    await quote.vehicle.fill();
    await quote.period.expectTitle("Your dates - Short-term motorcycle insurance quote");
    await quote.period.fill();
    await quote.purchase.expectTitle("Owner and value - Short-term motorcycle insurance quote");
    await quote.purchase.fill();
    await quote.security.expectTitle("Security - Short-term motorcycle insurance quote");
    await quote.security.fill();
    await quote.changes.expectTitle(
      "Has the motorcycle been changed from the maker’s standard? - Short-term motorcycle insurance quote",
    );
    await quote.changes.fill();
    await quote.proposer.expectTitle("About you - Short-term motorcycle insurance quote");
    await quote.proposer.fill();
    await quote.address.expectTitle("What is your postcode? - Short-term motorcycle insurance quote");
    await quote.address.fill();
    await quote.licence.expectTitle("Your licence - Short-term motorcycle insurance quote");
    await quote.licence.fill();
    await quote.claims.expectTitle(
      "Have you had any accidents, claims or losses in the last five years? - Short-term motorcycle insurance quote",
    );
    await quote.claims.fill();
    await quote.convictions.expectTitle(
      "Have you had any motoring convictions in the last five years? - Short-term motorcycle insurance quote",
    );
    await quote.convictions.fill();
    await quote.drivers.expectTitle("Will anyone else ride the motorcycle? - Short-term motorcycle insurance quote");
    await quote.drivers.fill();
    await quote.cover.expectTitle("Your cover - Short-term motorcycle insurance quote");
    await quote.cover.fill();
    await quote.contact.expectTitle("How can we reach you? - Short-term motorcycle insurance quote");
    await quote.contact.fill();
    await quote.check.expectTitle("Check your answers - Short-term motorcycle insurance quote");
  },
);

/** BKST-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("BKST-003 Disclaimers and legal texts", { key: "bkst-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.start();
  await quote.vehicle.expectLegalText(
    "Bikesure Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 303.",
  );
  await quote.vehicle.expectText("Once a policy starts, the vehicle is entered in a motor insurance database.");
  await quote.vehicle.fill();
  await quote.period.expectText("Short-term cover ends by itself. It neither uses nor earns a no claims discount.");
  await quote.period.fill();
  await quote.purchase.fill();
  await quote.security.expectText("Otherwise the insurer may not pay for a theft.");
  await quote.security.fill();
  await quote.changes.expectText("For a short time we insure standard motorcycles and those with modest changes.");
  await quote.changes.expectText("Changes that a former owner made count too.");
  await quote.changes.fill();
  await quote.proposer.expectText("You are the policyholder: the person who takes out the insurance");
  await quote.proposer.fill();
  await quote.address.fill();
  await quote.licence.expectText("You are not obliged to give it.");
  await quote.licence.fill();
  await quote.claims.expectText("whether or not you claimed, and whoever was to blame");
  await quote.claims.fill();
  await quote.convictions.expectText("A speed awareness course does not count.");
  await quote.convictions.expectText("You need not tell us about a conviction that is spent");
  await quote.convictions.fill();
  await quote.drivers.expectText("One more rider of 21 or over may share the motorcycle with you.");
  await quote.drivers.fill();
  await quote.cover.expectText("A voluntary excess comes on top of it and lowers the price.");
  await quote.cover.fill();
  await quote.contact.expectText("Bikesure decides how your data are used.");
  await quote.contact.expectText("We never sell your details");
  await quote.contact.fill();
  await quote.check.expectText("A quote leaves only a soft search on your credit file, which nobody else sees.");
  await quote.check.expectText("I have taken reasonable care to answer fully and truthfully.");
  await quote.check.fill();
  await quote.outcome.expectText("Bikesure here is made up, as are its insurers and prices. No insurance is offered.");
});

/** BKST-004: Verify that a motorcycle which is found by its registration number and confirmed leads to the next page. */
defineCase("BKST-004 Simple vehicle lookup", { key: "bkst-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.period.isShown();
});

/** BKST-005: Verify that the details of a motorcycle that was found are shown before it is confirmed. */
defineCase(
  "BKST-005 Details of the motorcycle found",
  { key: "bkst-facts", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.find("MT07 BKE");
    await quote.vehicle.foundIsShown();
    await quote.vehicle.expectFacts([
      "MT07 BKE",
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
  await quote.complete("quoted.64.50@example.com");
  await quote.outcome.expectOutcome("buy", "Your short-term quote is ready");
  await quote.outcome.expectPrice("£64.50");
  await quote.outcome.expectReference("BK");
  await quote.outcome.expectText("Good to have you, Sam. Your Suzuki SV650 can be covered for 7 days from");
  await quote.outcome.expectPhone("0808 157 0300");
});

/** BKST-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("BKST-007 Check and change answers", { key: "bkst-check", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachContact();
  await quote.contact.fill();
  await quote.check.expectAnswer("MT07 BKE");
  await quote.check.expectAnswer("Mx Sam Taylor");
  await quote.check.expectAnswer("27 March 1985");
  await quote.check.expectAnswer("For a trip");
  await quote.check.change("For how many days do you need it?");
  await quote.period.fillComplex();
  await quote.check.isShown();
  await quote.check.expectAnswer("28");
  await quote.check.expectAnswer("To borrow one");
});

/** BKST-008: Verify that answers are kept when the customer goes back. */
defineCase("BKST-008 Going back keeps answers", { key: "bkst-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
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
    await quote.reachContactTheLongWay();
    await quote.contact.fillComplex("quoted.999@example.com");
    await quote.check.expectAnswer("SV650");
    await quote.check.expectAnswer("Windscreen or glass");
    await quote.check.expectAnswer("Alex Reed");
    await quote.check.expectAnswer("To borrow one");
    await quote.check.expectAnswer("By post");
    await quote.check.fill();
    await quote.outcome.expectOutcome("callback", "Shall we call you about your quote?");
    await quote.outcome.expectPrice("£999.00");
  },
);
