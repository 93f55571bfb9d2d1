import { defineCase } from "@waypost/e2e";
import { SterlingLearnerQuote } from "../../src/quotes/sterling-learner.ts";
import { refusedRegistrations } from "../../src/support/errors.ts";

/** SL-007: Verify that the lookup refuses what is no registration number. */
defineCase(
  "SL-007 Registration number is refused",
  {
    key: "sl-registration",
    markers: ["validation"],
    rows: refusedRegistrations("LD18*NER", "AB12 CDE"),
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.start();
    await quote.vehicle.refuseRegistration(registration, error);
  },
);

/** SL-008: Verify every error of a car that is not found, confirmed or entered by hand. */
defineCase("SL-008 Manual entry refuses", { key: "sl-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
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

/** SL-009: Verify every error about the car and its owner. */
defineCase("SL-009 Car and owner refuse", { key: "sl-car", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachUse();
  await quote.car.refuseAll();
  await quote.proposer.isShown();
});

/** SL-010: Verify every error about the learner, and who is just old enough. */
defineCase("SL-010 Learner refuses", { key: "sl-policyholder", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.refusePerson();
  await quote.proposer.refuseAgeAndWork(17, "You must be 17 or over to take out this policy");
});

/** SL-011: Verify every error about the address and the licence. */
defineCase("SL-011 Address and licence refuse", { key: "sl-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.fill();
  await quote.address.refuseAll();
  await quote.licence.refuseAll();
});

/** SL-012: Verify every error about convictions, cover, start date and contact details. */
defineCase(
  "SL-012 Convictions, cover and contact refuse",
  { key: "sl-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.reachHistory();
    await quote.convictions.refuseAll();
    await quote.cover.refuseAll(["Comprehensive"], ["£250", "None"]);
    await quote.cover.fill();
    await quote.startDate.refuseAll(14);
    await quote.contact.refuseAll();
  },
);
