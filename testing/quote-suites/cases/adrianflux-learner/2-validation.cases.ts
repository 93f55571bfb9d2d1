import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";
import { TOO_MANY_YEARS, refusedRegistrations } from "../../src/support/errors.ts";

const LICENCES = ["Full UK licence, automatic cars only", "Full licence of an EU country", "Full UK licence"];

/** AFL-008: Verify that the lookup refuses what is no registration number. */
defineCase(
  "AFL-008 Registration number is refused",
  {
    key: "afl-registration",
    markers: ["validation"],
    rows: refusedRegistrations("LD18*NER", "AB12 CDE"),
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.start();
    await quote.vehicle.refuseRegistration(registration, error);
  },
);

/** AFL-009: Verify every error of a car that is not found, confirmed or entered by hand. */
defineCase("AFL-009 Manual entry refuses", { key: "afl-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.expectNothingFor(
    "BR00 BRK",
    "The vehicle database is not answering just now, and that is no fault of yours.",
  );
  await quote.vehicle.goBack();
  await quote.vehicle.refuseDetails(
    "car",
    "Select the number of doors",
    9000,
    "Enter an engine size of 9,000 cc or less",
  );
});

/** AFL-010: Verify every error about the car and its owner. */
defineCase("AFL-010 Car and owner refuse", { key: "afl-car", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.reachUse();
  await quote.car.refuseAll(["Select whether the car has been changed"]);
  await quote.proposer.isShown();
});

/** AFL-011: Verify every error about the learner, and who is just old enough. */
defineCase("AFL-011 Learner refuses", { key: "afl-policyholder", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.refusePerson();
  await quote.proposer.refuseAgeAndWork(17, "You must be 17 or over to take out this policy");
});

/** AFL-012: Verify every error about the address and the licence. */
defineCase(
  "AFL-012 Address and licence refuse",
  { key: "afl-address", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.reachPolicyholder();
    await quote.proposer.fill();
    await quote.address.refuseAll();
    await quote.licence.refuseAll(["Select whether you have booked a practical test"]);
    await quote.licence.refuseTest("", "Enter the date of your test");
    await quote.licence.refuseTest("31 2 2099", "Enter a real date for your test");
    await quote.licence.refuseTest("1 1 2020", "Enter a test date that is today or later");
  },
);

/** AFL-013: Verify every error about claims, convictions and a supervising driver. */
defineCase(
  "AFL-013 History and supervising driver refuse",
  { key: "afl-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.reachHistory();
    await quote.claims.refuseAll();
    await quote.convictions.refuseAll();
    await quote.drivers.refuseEmpty("a supervising driver");
    await quote.drivers.refuseAge(21, "A supervising driver must be 21 or over", LICENCES, "3");
    await quote.drivers.refuseYears("2", "A supervising driver must have held a full licence for at least 3 years");
    await quote.drivers.refuseYears("6", TOO_MANY_YEARS);
  },
);

/** AFL-014: Verify every error about cover, start date and contact details. */
defineCase(
  "AFL-014 Cover, start and contact refuse",
  { key: "afl-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.reachCover();
    await quote.cover.refuseAll(["Third party, fire and theft", "Comprehensive"], ["£250", "£500", "None"]);
    await quote.cover.fill();
    await quote.startDate.refuseAll(30);
    await quote.contact.refuseAll();
  },
);
