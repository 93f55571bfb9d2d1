import { defineCase } from "@waypost/e2e";
import { SterlingLearnerQuote } from "../../src/quotes/sterling-learner.ts";

/** SL-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("SL-001 First page loads", { key: "sl-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const { welcome } = new SterlingLearnerQuote(journey);
  await journey.open();
  await welcome.isShown();
  await welcome.expectTitle("Get a Sterling learner driver quote - Learner driver insurance quote");
  await welcome.expectText("the owner’s permission");
  await welcome.expectText("The law asks you to take reasonable care not to misrepresent anything.");
  await welcome.expectText("The owner must have insured the car already: your policy stands beside theirs.");
  await welcome.expectHelpNumber("0808 157 0200");
});

/** SL-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase("SL-002 Every page loads with its title", { key: "sl-titles", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.expectTitle("What is the car’s registration number? - Learner driver insurance quote");
  await quote.vehicle.fill();
  await quote.car.expectTitle("The car and its owner - Learner driver insurance quote");
  await quote.car.fill();
  await quote.proposer.expectTitle("About you - Learner driver insurance quote");
  await quote.proposer.fill();
  await quote.address.expectTitle("What is your postcode? - Learner driver insurance quote");
  await quote.address.fill();
  await quote.licence.expectTitle("Your licence - Learner driver insurance quote");
  await quote.licence.fill();
  await quote.convictions.expectTitle(
    "Have you had any motoring convictions in the last five years? - Learner driver insurance quote",
  );
  await quote.convictions.fill();
  await quote.cover.expectTitle("Your cover - Learner driver insurance quote");
  await quote.cover.fill();
  await quote.startDate.expectTitle("When should your cover start? - Learner driver insurance quote");
  await quote.startDate.fill();
  await quote.contact.expectTitle("How can we reach you? - Learner driver insurance quote");
  await quote.contact.fill();
  await quote.check.expectTitle("Check your answers - Learner driver insurance quote");
});

/** SL-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("SL-003 Disclaimers and legal texts", { key: "sl-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.expectLegalText(
    "Sterling Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 202.",
  );
  await quote.vehicle.expectText("Once a policy starts, the vehicle is entered in a motor insurance database.");
  await quote.vehicle.fill();
  await quote.car.expectText("A claim on it does not touch the owner’s no claims discount.");
  await quote.car.fill();
  await quote.proposer.expectText("You are the policyholder: the person who takes out the insurance");
  await quote.proposer.fill();
  await quote.address.fill();
  await quote.licence.expectText(
    "someone of 21 or over who has held a full licence for three years must sit beside you",
  );
  await quote.licence.fill();
  await quote.convictions.expectText("You need not tell us about a conviction that is spent");
  await quote.convictions.fill();
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

/** SL-004: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("SL-004 Happy path", { key: "sl-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.complete("quoted.640.50@example.com");
  await quote.outcome.expectOutcome("buy", "Your learner quote is ready to buy");
  await quote.outcome.expectPrice("£640.50");
  await quote.outcome.expectReference("ST");
  await quote.outcome.expectText("with somebody beside you");
  await quote.outcome.expectPhone("0808 157 0200");
});

/** SL-005: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("SL-005 Check and change answers", { key: "sl-check", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachContact();
  await quote.contact.fill();
  await quote.check.expectAnswer("LD18 NER");
  await quote.check.expectAnswer("Mx Sam Taylor");
  await quote.check.expectAnswer("9 August 2006");
  await quote.check.expectAnswer("May 2025");
  await quote.check.change("Whose car is it?");
  await quote.car.fillComplex();
  await quote.check.isShown();
  await quote.check.expectAnswer("It is my own car");
});

/** SL-006: Verify that the longer way on every page, with a car entered by hand, ends with a quote as well. */
defineCase("SL-006 The longer way on every page", { key: "sl-long-way", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachContactTheLongWay();
  await quote.contact.fillComplex("quoted.2999@example.com");
  await quote.check.expectAnswer("Corsa SE");
  await quote.check.expectAnswer("SP30");
  await quote.check.fill();
  await quote.outcome.expectOutcome("callback", "Let us call you about your quote");
  await quote.outcome.expectPrice("£2,999.00");
});
