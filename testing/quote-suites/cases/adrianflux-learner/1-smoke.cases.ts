import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";
import {
  DECLARATION,
  DUTY_OF_CARE,
  EVERY_CLAIM,
  EXCESS,
  INSURANCE_DATABASE,
  NEVER_SOLD,
  OWNERS_DISCOUNT,
  POLICYHOLDER,
  SPENT_CONVICTIONS,
  START_DATE,
  SUPERVISION,
} from "../../src/support/legal-texts.ts";

/** AFL-001: Verify that the first page says what the form is for, what to have at hand and the duty to answer with care. */
defineCase("AFL-001 First page loads", { key: "afl-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.expectFirstPage(
    "Learner driver insurance from Adrian Flux - Learner driver insurance quote",
    [
      "the names and dates of birth of those who will sit beside you",
      DUTY_OF_CARE,
      "This form is for learners with a UK provisional licence.",
    ],
    "0808 157 0100",
  );
});

/** AFL-002: Verify that every page loads, in its order and with its title in the browser. */
defineCase(
  "AFL-002 Every page loads with its title",
  { key: "afl-titles", markers: ["smoke"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.expectTitles("Learner driver insurance quote", [
      [quote.vehicle, "What is the registration number of the car you will learn in?"],
      [quote.car, "The car and its owner"],
      [quote.proposer, "About you"],
      [quote.address, "What is your postcode?"],
      [quote.licence, "Your licence"],
      [quote.claims, "Have you had any accidents, claims or losses in the last five years?"],
      [quote.convictions, "Have you had any motoring convictions in the last five years?"],
      [quote.drivers, "Will anyone else supervise you in the car?"],
      [quote.cover, "Your cover"],
      [quote.startDate, "When should your cover start?"],
      [quote.contact, "How can we reach you?"],
      [quote.check, "Check your answers"],
    ]);
  },
);

/** AFL-003: Verify that disclaimers and legal texts stand on the pages that need them. */
defineCase("AFL-003 Disclaimers and legal texts", { key: "afl-legal", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.expectTexts(
    "Adrian Flux Demonstration Limited is authorised and regulated by the Example Conduct Authority under the firm reference number 000 101.",
    [
      [quote.vehicle, [INSURANCE_DATABASE]],
      [quote.car, [OWNERS_DISCOUNT]],
      [quote.proposer, [POLICYHOLDER]],
      [quote.address, []],
      [quote.licence, [SUPERVISION]],
      [quote.claims, [EVERY_CLAIM]],
      [quote.convictions, [SPENT_CONVICTIONS]],
      [quote.drivers, ["an approved instructor need not be named"]],
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
  await quote.takeShortWay({
    email: "quoted.640.50@example.com",
    destination: "buy",
    heading: "Your learner quote is ready",
    price: "£640.50",
  });
  await quote.outcome.expectReference("AF");
  await quote.outcome.expectText("Well done, Sam: that was the easy part.");
  await quote.outcome.expectPhone("0808 157 0100");
});

/** AFL-006: Verify that the answers are listed before the quote, and that one can be changed from there. */
defineCase(
  "AFL-006 Check and change answers",
  { key: "afl-check", markers: ["smoke", "check"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.changeAnswer(
      ["LD18 NER", "Mx Sam Taylor", "9 August 2006", "May 2025"],
      "Whose car is it?",
      quote.car,
      ["It is my own car"],
    );
  },
);

/** AFL-007: Verify that the longer way on every page, with a car entered by hand, ends with a quote as well. */
defineCase("AFL-007 The longer way on every page", { key: "afl-long-way", markers: ["smoke"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.takeLongWay({
    email: "quoted.3999@example.com",
    answers: ["Corsa SE", "SP30", "Alex Reed"],
    destination: "callback",
    heading: "We would like to call you about your quote",
    price: "£3,999.00",
  });
});
