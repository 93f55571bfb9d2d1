import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";

/** BKSB-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("BKSB-001 First page loads", { key: "bksb-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const { welcome } = new BikesureBikeQuote(journey);
  await journey.open();
  await welcome.isShown();
  await welcome.expectTitle("Motorcycle insurance from Bikesure - Motorcycle insurance quote");
  await welcome.expectText("how it is locked and where it stands at night");
  await welcome.expectText("The law asks you to take reasonable care not to misrepresent anything.");
  await welcome.expectText(
    "This form is for one motorcycle. For several on one policy, or for trade use, please call us.",
  );
  await welcome.expectHelpNumber("0808 157 0300");
});

/** BKSB-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "BKSB-002 Every page loads with its title",
  { key: "bksb-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.start();
    await quote.vehicle.expectTitle("What is the registration number of your motorcycle? - Motorcycle insurance quote");
    await quote.vehicle.fill();
    await quote.purchase.expectTitle("Buying and owning it - Motorcycle insurance quote");
    await quote.purchase.fill();
    await quote.security.expectTitle("Security - Motorcycle insurance quote");
    await quote.security.fill();
    await quote.changes.expectTitle(
      "Has the motorcycle been changed from the maker’s standard? - Motorcycle insurance quote",
    );
    await quote.changes.fill();
    await quote.use.expectTitle("Use and mileage - Motorcycle insurance quote");
    await quote.use.fill();
    await quote.proposer.expectTitle("About you - Motorcycle insurance quote");
    await quote.proposer.fill();
    await quote.address.expectTitle("What is your postcode? - Motorcycle insurance quote");
    await quote.address.fill();
    await quote.licence.expectTitle("Your licence - Motorcycle insurance quote");
    await quote.licence.fill();
    await quote.discount.expectTitle("No claims discount - Motorcycle insurance quote");
    await quote.discount.fill();
    await quote.claims.expectTitle(
      "Have you had any accidents, claims or losses in the last five years? - Motorcycle insurance quote",
    );
    await quote.claims.fill();
    await quote.convictions.expectTitle(
      "Have you had any motoring convictions in the last five years? - Motorcycle insurance quote",
    );
    await quote.convictions.fill();
    await quote.drivers.expectTitle("Will anyone else ride the motorcycle? - Motorcycle insurance quote");
    await quote.drivers.fill();
    await quote.cover.expectTitle("Your cover - Motorcycle insurance quote");
    await quote.cover.fill();
    await quote.startDate.expectTitle("When should your cover start? - Motorcycle insurance quote");
    await quote.startDate.fill();
    await quote.contact.expectTitle("How can we reach you? - Motorcycle insurance quote");
    await quote.contact.fill();
    await quote.check.expectTitle("Check your answers - Motorcycle insurance quote");
  },
);

/** BKSB-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("BKSB-003 Disclaimers and legal texts", { key: "bksb-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.start();
  await quote.vehicle.expectLegalText(
    "Bikesure Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 303.",
  );
  await quote.vehicle.expectText("Once a policy starts, the vehicle is entered in a motor insurance database.");
  await quote.vehicle.fill();
  await quote.purchase.fill();
  await quote.security.expectText("Otherwise the insurer may not pay for a theft.");
  await quote.security.fill();
  await quote.changes.expectText("Tell us about every change, large or small.");
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
  await quote.drivers.expectText(
    "You can name up to two other riders. Each needs a licence for a motorcycle of this size.",
  );
  await quote.drivers.fill();
  await quote.cover.expectText("A voluntary excess comes on top of it and lowers the price.");
  await quote.cover.fill();
  await quote.startDate.expectText("The price holds for this start date.");
  await quote.startDate.fill();
  await quote.contact.expectText("Bikesure decides how your data are used.");
  await quote.contact.expectText("We never sell your details");
  await quote.contact.fill();
  await quote.check.expectText("A quote leaves only a soft search on your credit file, which nobody else sees.");
  await quote.check.expectText("I have taken reasonable care to answer fully and truthfully.");
  await quote.check.fill();
  await quote.outcome.expectText("Bikesure here is made up, as are its insurers and prices. No insurance is offered.");
});

/** BKSB-004: Verify that a motorcycle which is found by its registration number and confirmed leads to the next page. */
defineCase("BKSB-004 Simple vehicle lookup", { key: "bksb-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.isShown();
  await quote.purchase.expectText("Motorcycles like this are worth about £");
});

/** BKSB-005: Verify that the details of a motorcycle that was found are shown before it is confirmed. */
defineCase(
  "BKSB-005 Details of the motorcycle found",
  { key: "bksb-facts", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
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

/** BKSB-006: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("BKSB-006 Happy path", { key: "bksb-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.complete("quoted.640.50@example.com");
  await quote.outcome.expectOutcome("buy", "Your quote is ready, and so are we");
  await quote.outcome.expectPrice("£640.50");
  await quote.outcome.expectReference("BK");
  await quote.outcome.expectText("Good to have you, Sam. Your Suzuki SV650 can be covered from");
  await quote.outcome.expectPhone("0808 157 0300");
});

/** BKSB-007: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("BKSB-007 Check and change answers", { key: "bksb-check", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.reachContact();
  await quote.contact.fill();
  await quote.check.expectAnswer("MT07 BKE");
  await quote.check.expectAnswer("Mx Sam Taylor");
  await quote.check.expectAnswer("27 March 1985");
  await quote.check.expectAnswer("8,000");
  await quote.check.change("How many miles do you ride it in a year?");
  await quote.use.fillComplex();
  await quote.check.isShown();
  await quote.check.expectAnswer("12,500");
  await quote.check.expectAnswer("Business");
});

/** BKSB-008: Verify that answers are kept when the customer goes back. */
defineCase("BKSB-008 Going back keeps answers", { key: "bksb-back", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.fill();
  await quote.security.goBack();
  await quote.purchase.isShown();
  await quote.purchase.expectValue({ name: "purchase.value" }, "4500");
  await quote.purchase.goBack();
  await quote.vehicle.foundIsShown();
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
    await quote.reachContactTheLongWay();
    await quote.contact.fillComplex("quoted.2999@example.com");
    await quote.check.expectAnswer("SV650");
    await quote.check.expectAnswer("Windscreen or glass");
    await quote.check.expectAnswer("Alex Reed");
    await quote.check.expectAnswer("Helmet and leathers");
    await quote.check.expectAnswer("By post");
    await quote.check.fill();
    await quote.outcome.expectOutcome("callback", "Shall we call you about your quote?");
    await quote.outcome.expectPrice("£2,999.00");
  },
);
