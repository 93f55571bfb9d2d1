import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";

/** AFC-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("AFC-001 First page loads", { key: "afc-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const { welcome } = new AdrianFluxCarQuote(journey);
  await journey.open();
  await welcome.isShown();
  await welcome.expectTitle("Car insurance from Adrian Flux - Car insurance quote");
  await welcome.expectText("your last renewal notice, for your no claims discount");
  await welcome.expectText("The law asks you to take reasonable care not to misrepresent anything.");
  await welcome.expectText("This form is for private cars kept in the United Kingdom.");
  await welcome.expectHelpNumber("0808 157 0100");
});

/** AFC-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "AFC-002 Every page loads with its title",
  { key: "afc-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.start();
    await quote.vehicle.expectTitle("What is the registration number of your car? - Car insurance quote");
    await quote.vehicle.fill();
    await quote.purchase.expectTitle("Buying and owning it - Car insurance quote");
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
    await quote.claims.expectTitle("Have you had any accidents, claims or losses in the last five years?");
    await quote.claims.fill();
    await quote.convictions.expectTitle("Have you had any motoring convictions in the last five years?");
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
  },
);

/** AFC-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("AFC-003 Disclaimers and legal texts", { key: "afc-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.start();
  await quote.vehicle.expectLegalText(
    "Adrian Flux Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 101.",
  );
  await quote.vehicle.expectText("Once a policy starts, the vehicle is entered in a motor insurance database.");
  await quote.vehicle.fill();
  await quote.purchase.fill();
  await quote.security.expectText("Otherwise the insurer may not pay for a theft.");
  await quote.security.fill();
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
  await quote.drivers.expectText("Anyone who drives the car, even now and then, must be named.");
  await quote.drivers.fill();
  await quote.cover.expectText("A voluntary excess comes on top of it and lowers the price.");
  await quote.cover.fill();
  await quote.startDate.expectText("The price holds for this start date.");
  await quote.startDate.fill();
  await quote.contact.expectText("Adrian Flux decides how your data are used.");
  await quote.contact.expectText("We never sell your details");
  await quote.contact.fill();
  await quote.check.expectText(
    "A search for a quote is a soft search: others who look at your credit file do not see it.",
  );
  await quote.check.expectText("I have taken reasonable care to answer fully and truthfully.");
  await quote.check.fill();
  await quote.outcome.expectText(
    "Adrian Flux here is made up, as are its insurers and prices. No insurance is offered.",
  );
});

/** AFC-004: Verify that a car which is found by its registration number and confirmed leads to the purchase details. */
defineCase("AFC-004 Simple vehicle lookup", { key: "afc-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.isShown();
  await quote.purchase.expectText("Cars like this are worth about £2,550.");
});

/** AFC-005: Verify that the details of a car that was found are shown before it is confirmed. */
defineCase("AFC-005 Details of the car found", { key: "afc-facts", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
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

/** AFC-006: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("AFC-006 Happy path", { key: "afc-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.complete("quoted.640.50@example.com");
  await quote.outcome.expectOutcome("callback", "We would like to call you about your quote");
  await quote.outcome.expectPrice("£640.50");
  await quote.outcome.expectReference("AF");
  await quote.outcome.expectText("Thank you, Sam. We have an insurer for your Ford Focus.");
  await quote.outcome.expectPhone("0808 157 0100");
});

/** AFC-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("AFC-007 Check and change answers", { key: "afc-check", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
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
  await quote.check.expectAnswer("Business");
});

/** AFC-008: Verify that answers are kept when the customer goes back. */
defineCase("AFC-008 Going back keeps answers", { key: "afc-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.fill();
  await quote.security.goBack();
  await quote.purchase.isShown();
  await quote.purchase.expectValue({ name: "purchase.value" }, "4500");
  await quote.purchase.goBack();
  await quote.vehicle.foundIsShown();
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
  await quote.reachContactTheLongWay();
  await quote.contact.fillComplex("quoted.3999@example.com");
  await quote.check.expectAnswer("Focus Zetec");
  await quote.check.expectAnswer("Windscreen or glass");
  await quote.check.expectAnswer("Alex Reed");
  await quote.check.expectAnswer("By post");
  await quote.check.fill();
  await quote.outcome.expectOutcome("callback", "We would like to call you about your quote");
  await quote.outcome.expectPrice("£3,999.00");
});
