import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";

/** SC-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("SC-001 First page loads", { key: "sc-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const { welcome } = new SterlingCarQuote(journey);
  await journey.open();
  await welcome.isShown();
  await welcome.expectTitle("Get a Sterling car insurance quote - Car insurance quote");
  await welcome.expectText("proof of your no claims discount");
  await welcome.expectText("The law asks you to take reasonable care not to misrepresent anything.");
  await welcome.expectText("You must be 21 or over and live in the United Kingdom.");
  await welcome.expectHelpNumber("0808 157 0200");
});

/** SC-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase("SC-002 Every page loads with its title", { key: "sc-titles", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.expectTitle("What is the registration number of your car? - Car insurance quote");
  await quote.vehicle.fill();
  await quote.purchase.expectTitle("Ownership and value - Car insurance quote");
  await quote.purchase.fill();
  await quote.security.expectTitle("Security - Car insurance quote");
  await quote.security.fill();
  await quote.changes.expectTitle("Has the car been changed from the maker’s standard? - Car insurance quote");
  await quote.changes.fill();
  await quote.use.expectTitle("Use and mileage - Car insurance quote");
  await quote.use.fill();
  await quote.proposer.expectTitle("About you - Car insurance quote");
  await quote.proposer.fill();
  await quote.address.expectTitle("What is your postcode? - Car insurance quote");
  await quote.address.fill();
  await quote.licence.expectTitle("Your licence - Car insurance quote");
  await quote.licence.fill();
  await quote.discount.expectTitle("No claims discount - Car insurance quote");
  await quote.discount.fill();
  await quote.claims.expectTitle(
    "Have you or any driver had an accident, claim or loss in the last five years? - Car insurance quote",
  );
  await quote.claims.fill();
  await quote.convictions.expectTitle(
    "Have you or any driver had a motoring conviction in the last five years? - Car insurance quote",
  );
  await quote.convictions.fill();
  await quote.drivers.expectTitle("Will anyone else drive the car? - Car insurance quote");
  await quote.drivers.fill();
  await quote.cover.expectTitle("Your cover - Car insurance quote");
  await quote.cover.fill();
  await quote.startDate.expectTitle("When should your cover start? - Car insurance quote");
  await quote.startDate.fill();
  await quote.contact.expectTitle("How can we reach you? - Car insurance quote");
  await quote.contact.fill();
  await quote.check.expectTitle("Check your answers - Car insurance quote");
});

/** SC-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("SC-003 Disclaimers and legal texts", { key: "sc-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.expectLegalText(
    "Sterling Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 202.",
  );
  await quote.vehicle.expectText("Once a policy starts, the vehicle is entered in a motor insurance database.");
  await quote.vehicle.fill();
  await quote.purchase.fill();
  await quote.security.expectText("Otherwise the insurer may not pay for a theft.");
  await quote.security.fill();
  await quote.changes.expectText("Small changes are usually no problem. For large ones we may have to call you.");
  await quote.changes.expectText("Changes that a former owner made count too.");
  await quote.changes.fill();
  await quote.use.expectText("A policy covers the use that you tell us about and no other.");
  await quote.use.fill();
  await quote.proposer.expectText("You are the policyholder: the person who takes out the insurance");
  await quote.proposer.fill();
  await quote.address.fill();
  await quote.licence.expectText("You are not obliged to give it.");
  await quote.licence.fill();
  await quote.discount.expectText("The insurer will ask for proof of your discount within 21 days");
  await quote.discount.fill();
  await quote.claims.expectText("whether or not you claimed, and whoever was to blame");
  await quote.claims.fill();
  await quote.convictions.expectText("A speed awareness course does not count.");
  await quote.convictions.expectText("You need not tell us about a conviction that is spent");
  await quote.convictions.fill();
  await quote.drivers.expectText("You may add up to three drivers of 21 or over.");
  await quote.drivers.fill();
  await quote.cover.expectText("A voluntary excess comes on top of it and lowers the price.");
  await quote.cover.fill();
  await quote.startDate.expectText("The price holds for this start date.");
  await quote.startDate.fill();
  await quote.contact.expectText("Sterling decides how your data are used.");
  await quote.contact.expectText("We never sell your details");
  await quote.contact.fill();
  await quote.check.expectText(
    "To set a price and prevent fraud, Sterling and its insurers look at credit reference, claims history and conviction databases.",
  );
  await quote.check.expectText("I have taken reasonable care to answer fully and truthfully.");
  await quote.check.fill();
  await quote.outcome.expectText("Sterling here is made up, as are its insurers and prices. No insurance is offered.");
});

/** SC-004: Verify that a car which is found by its registration number and confirmed leads to the next page. */
defineCase("SC-004 Simple vehicle lookup", { key: "sc-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.isShown();
  await quote.purchase.expectText("The trade guide says about £2,550.");
});

/** SC-005: Verify that the details of a car that was found are shown before it is confirmed. */
defineCase("SC-005 Details of the car found", { key: "sc-facts", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.find("AB12 CDE");
  await quote.vehicle.foundIsShown();
  await quote.vehicle.expectFacts([
    "AB12 CDE",
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
  await quote.complete("quoted.640.50@example.com");
  await quote.outcome.expectOutcome("buy", "Your quote is ready to buy");
  await quote.outcome.expectPrice("£640.50");
  await quote.outcome.expectReference("ST");
  await quote.outcome.expectText("Thank you, Sam. We can insure your Ford Focus from");
  await quote.outcome.expectPhone("0808 157 0200");
});

/** SC-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("SC-007 Check and change answers", { key: "sc-check", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachContact();
  await quote.contact.fill();
  await quote.check.expectAnswer("AB12 CDE");
  await quote.check.expectAnswer("Mx Sam Taylor");
  await quote.check.expectAnswer("27 March 1985");
  await quote.check.expectAnswer("8,000");
  await quote.check.change("How many miles do you drive it in a year?");
  await quote.use.fillComplex();
  await quote.check.isShown();
  await quote.check.expectAnswer("12,500");
  await quote.check.expectAnswer("Business use by you alone");
});

/** SC-008: Verify that answers are kept when the customer goes back. */
defineCase("SC-008 Going back keeps answers", { key: "sc-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.fill();
  await quote.security.goBack();
  await quote.purchase.isShown();
  await quote.purchase.expectValue({ name: "purchase.value" }, "4500");
  await quote.purchase.goBack();
  await quote.vehicle.foundIsShown();
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
  await quote.reachContactTheLongWay();
  await quote.contact.fillComplex("quoted.4999@example.com");
  await quote.check.expectAnswer("Focus Zetec");
  await quote.check.expectAnswer("Windscreen or glass");
  await quote.check.expectAnswer("Alex Reed");
  await quote.check.expectAnswer("Courtesy car");
  await quote.check.expectAnswer("By post");
  await quote.check.fill();
  await quote.outcome.expectOutcome("callback", "Let us call you about your quote");
  await quote.outcome.expectPrice("£4,999.00");
});
