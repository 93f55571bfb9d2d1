import { defineCase } from "@waypost/e2e";
import { SterlingLearnerQuote } from "../../src/quotes/sterling-learner.ts";

/** SL-007: Verify that the lookup refuses what is no registration number. */
defineCase(
  "SL-007 Registration number is refused",
  {
    key: "sl-registration",
    markers: ["validation"],
    rows: [
      { registration: "", error: "Enter the registration number, or tick the box if you do not have it" },
      { registration: "LD18*NER", error: "Enter a registration number of letters and digits, such as AB12 CDE" },
      { registration: "ABCDEFGHIJ", error: "Enter a registration number of letters and digits, such as AB12 CDE" },
    ],
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.start();
    await quote.vehicle.find(registration);
    await quote.vehicle.expectErrors([error]);
    await quote.vehicle.expectErrorAt("vehicle.registration", error);
  },
);

/** SL-008: Verify every error of a car that is not found, confirmed or entered by hand. */
defineCase("SL-008 Manual entry refuses", { key: "sl-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.find("BR00 BRK");
  await quote.vehicle.expectText("The vehicle database is not answering just now, and that is no fault of yours.");
  await quote.vehicle.goBack();
  await quote.vehicle.find("LD18 NER");
  await quote.vehicle.leaveFoundEmpty(["Select whether this is the right car"]);
  await quote.vehicle.rejectWhatWasFound();
  await quote.vehicle.leaveDetailsEmpty([
    "Enter the make",
    "Enter the model",
    "Enter the year of first registration",
    "Enter the engine size",
    "Select the fuel",
    "Select manual or automatic",
    "Select the number of doors",
  ]);
  await quote.vehicle.refuseByHand("year", "1899", "Enter a year that is 1900 or later");
  await quote.vehicle.refuseByHand("engine_size", "9001", "Enter an engine size of 9,000 cc or less");
});

/** SL-009: Verify every error about the car and its owner. */
defineCase("SL-009 Car and owner refuse", { key: "sl-car", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.car.leaveEmpty([
    "Select whose car it is",
    "Select whether the owner has insured the car and lets you drive it",
    "Enter what the car is worth",
    "Select where the car is kept overnight",
  ]);
  await quote.car.refuseValue("99", "Enter a value of £100 or more");
  await quote.car.refuseValue("40001", "Enter a value of £40,000 or less, or call us about a car that is worth more");
  await quote.car.refuseValue("some", "Enter the value in whole pounds, such as 4500");
  await quote.car.answer("40000");
  await quote.car.advance();
  await quote.proposer.isShown();
});

/** SL-010: Verify every error about the learner, and who is just old enough. */
defineCase("SL-010 Learner refuses", { key: "sl-policyholder", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachLearner();
  await quote.proposer.leaveEmpty([
    "Select your title",
    "Enter your first name",
    "Enter your last name",
    "Enter your date of birth",
    "Select your marital status",
    "Select whether you own your home",
  ]);
  await quote.proposer.refuseFirstName("R2", "Enter a first name of letters, spaces, hyphens and apostrophes");
  await quote.proposer.refuseBirth("31 2 1985", "Enter a real date of birth, such as 27 3 1985");
  await quote.proposer.refuseBirth("1 1 1900", "Enter a date of birth that is less than 100 years ago");
  await quote.proposer.describeAlmost(17);
  await quote.proposer.expectErrors(["You must be 17 or over to take out this policy"]);
  await quote.proposer.describeOfAge(17);
  await quote.proposer.leaveWorkEmpty(["Select your employment status"]);
  await quote.proposer.leaveJobEmpty("Employed", ["Enter your occupation", "Select the industry that you work in"]);
});

/** SL-011: Verify every error about the address and the licence. */
defineCase("SL-011 Address and licence refuse", { key: "sl-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingLearnerQuote(journey);
  await quote.reachLearner();
  await quote.proposer.fill();
  await quote.address.refusePostcode("", "Enter your postcode");
  await quote.address.refusePostcode("NR1", "Enter a full postcode such as NR1 1AA");
  await quote.address.find("NR1 1AA");
  await quote.address.leaveChoiceEmpty(["Select your address, or “My address is not in this list”"]);
  await quote.address.goBack();
  await quote.address.find("ZZ1 1ZZ");
  await quote.address.expectText("We know no addresses for ZZ1 1ZZ.");
  await quote.address.leaveManualEntryEmpty(["Enter your address"]);
  await quote.address.goBack();
  await quote.address.find("BR0 0NN");
  await quote.address.expectText("The address database is not answering just now.");
  await quote.address.enterByHand();
  await quote.licence.isShown();
  await quote.licence.leaveEmpty([
    "Select which licence you have",
    "Enter the month and year in which your licence was issued",
    "Select how many hours of lessons you have had",
  ]);
  await quote.licence.refuseIssue("13 2025", "Enter a month and year, such as 5 2026");
  await quote.licence.refuseIssue("12 1949", "Enter a month that is January 1950 or later");
  await quote.licence.refuseIssue("1 2999", "Enter a month that is not in the future");
  await quote.licence.refuseNumber(
    "TAYLO803275",
    "Enter all 16 letters and digits of the licence number, or leave it empty",
  );
});

/** SL-012: Verify every error about convictions, cover, start date and contact details. */
defineCase(
  "SL-012 Convictions, cover and contact refuse",
  { key: "sl-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.reachHistory();
    await quote.convictions.leaveEmpty(["Select whether there is a conviction to tell us about"]);
    await quote.convictions.add();
    await quote.convictions.leaveConvictionEmpty([
      "Enter the date of the conviction",
      "Enter the conviction code",
      "Enter how many points were given, or 0",
      "Enter for how many months you were disqualified, or 0",
    ]);
    await quote.convictions.refuseConviction("13", "0", "Enter 12 points or fewer");
    await quote.convictions.refuseConviction("-1", "0", "Enter 0 or more points");
    await quote.convictions.refuseConviction("3", "121", "Enter 120 months or fewer");
    await quote.convictions.refuseConviction("3", "-1", "Enter 0 or more months");
    await quote.convictions.refuseConviction("three", "0", "Enter the points as a whole number, such as 3");
    await quote.convictions.describe("12", "120");
    await quote.convictions.advance();
    await quote.convictions.finish();
    await quote.cover.leaveEmpty([
      "Select the level of cover that you would like",
      "Select how much voluntary excess you would pay",
    ]);
    await quote.cover.fill();
    await quote.startDate.refuseDate("", "Enter the date on which your cover should start");
    await quote.startDate.refuseDate("31 2 2027", "Enter a real date on which your cover should start");
    await quote.startDate.refuseDay(-1, "Enter a start date that is today or later");
    await quote.startDate.refuseDay(15, "Enter a start date within the next 14 days");
    await quote.startDate.choose(14);
    await quote.contact.leaveEmpty([
      "Enter your e-mail address",
      "Enter your telephone number",
      "Select where you heard about us",
    ]);
    await quote.contact.refuseEmail("sam.example.com", "Enter an e-mail address such as name@example.com");
    await quote.contact.refusePhone("12345", "Enter a UK telephone number such as 01632 960123 or 07700 900123");
  },
);
