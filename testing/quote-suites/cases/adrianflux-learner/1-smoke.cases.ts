import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";

/** AFL-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("AFL-001 First page loads", { key: "afl-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const { welcome } = new AdrianFluxLearnerQuote(journey);
  await journey.open();
  await welcome.isShown();
  await welcome.expectTitle("Learner driver insurance from Adrian Flux - Learner driver insurance quote");
  await welcome.expectText("the names and dates of birth of those who will sit beside you");
  await welcome.expectText("The law asks you to take reasonable care not to misrepresent anything.");
  await welcome.expectText("This form is for learners with a UK provisional licence.");
  await welcome.expectHelpNumber("0808 157 0100");
});

/** AFL-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "AFL-002 Every page loads with its title",
  { key: "afl-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.start();
    await quote.vehicle.expectTitle(
      "What is the registration number of the car you will learn in? - Learner driver insurance quote",
    );
    await quote.vehicle.fill();
    await quote.car.expectTitle("The car and its owner - Learner driver insurance quote");
    await quote.car.fill();
    await quote.proposer.expectTitle("About you - Learner driver insurance quote");
    await quote.proposer.fill();
    await quote.address.expectTitle("What is your postcode? - Learner driver insurance quote");
    await quote.address.fill();
    await quote.licence.expectTitle("Your licence - Learner driver insurance quote");
    await quote.licence.fill();
    await quote.claims.expectTitle(
      "Have you had any accidents, claims or losses in the last five years? - Learner driver insurance quote",
    );
    await quote.claims.fill();
    await quote.convictions.expectTitle(
      "Have you had any motoring convictions in the last five years? - Learner driver insurance quote",
    );
    await quote.convictions.fill();
    await quote.drivers.expectTitle("Will anyone else supervise you in the car? - Learner driver insurance quote");
    await quote.drivers.fill();
    await quote.cover.expectTitle("Your cover - Learner driver insurance quote");
    await quote.cover.fill();
    await quote.startDate.expectTitle("When should your cover start? - Learner driver insurance quote");
    await quote.startDate.fill();
    await quote.contact.expectTitle("How can we reach you? - Learner driver insurance quote");
    await quote.contact.fill();
    await quote.check.expectTitle("Check your answers - Learner driver insurance quote");
  },
);

/** AFL-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("AFL-003 Disclaimers and legal texts", { key: "afl-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.expectLegalText(
    "Adrian Flux Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 101.",
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
  await quote.claims.expectText("whether or not you claimed, and whoever was to blame");
  await quote.claims.fill();
  await quote.convictions.expectText("You need not tell us about a conviction that is spent");
  await quote.convictions.fill();
  await quote.drivers.expectText("an approved instructor need not be named");
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

/** AFL-004: Verify that a car which is found by its registration number and confirmed leads to the page about its owner. */
defineCase("AFL-004 Simple vehicle lookup", { key: "afl-simple-lookup", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.find("LD18 NER");
  await quote.vehicle.foundIsShown();
  await quote.vehicle.expectText("Corsa");
  await quote.vehicle.expectText("2018");
  await quote.vehicle.goBack();
  await quote.vehicle.fill();
  await quote.car.isShown();
});

/** AFL-005: Verify that the shortest way through the form ends with a price, its details and a reference. */
defineCase("AFL-005 Happy path", { key: "afl-happy-path", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.complete("quoted.640.50@example.com");
  await quote.outcome.expectOutcome("buy", "Your learner quote is ready");
  await quote.outcome.expectPrice("£640.50");
  await quote.outcome.expectReference("AF");
  await quote.outcome.expectText("Well done, Sam: that was the easy part.");
  await quote.outcome.expectPhone("0808 157 0100");
});

/** AFL-006: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase("AFL-006 Check and change answers", { key: "afl-check", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
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

/** AFL-007: Verify that the longer way on every page, with a car entered by hand, ends with a quote as well. */
defineCase("AFL-007 The longer way on every page", { key: "afl-long-way", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.reachContactTheLongWay();
  await quote.contact.fillComplex("quoted.3999@example.com");
  await quote.check.expectAnswer("Corsa SE");
  await quote.check.expectAnswer("SP30");
  await quote.check.expectAnswer("Alex Reed");
  await quote.check.fill();
  await quote.outcome.expectOutcome("callback", "We would like to call you about your quote");
  await quote.outcome.expectPrice("£3,999.00");
});
