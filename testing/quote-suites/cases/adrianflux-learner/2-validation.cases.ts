import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";

/** AFL-008: Verify that the lookup refuses what is no registration number. */
defineCase(
  "AFL-008 Registration number is refused",
  {
    key: "afl-registration",
    markers: ["validation"],
    rows: [
      { registration: "", error: "Enter the registration number, or tick the box if you do not have it" },
      { registration: "LD18*NER", error: "Enter a registration number of letters and digits, such as AB12 CDE" },
      { registration: "ABCDEFGHIJ", error: "Enter a registration number of letters and digits, such as AB12 CDE" },
    ],
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.start();
    await quote.vehicle.find(registration);
    await quote.vehicle.expectErrors([error]);
    await quote.vehicle.expectErrorAt("vehicle.registration", error);
  },
);

/** AFL-009: Verify every error of a car that is not found, confirmed or entered by hand. */
defineCase("AFL-009 Manual entry refuses", { key: "afl-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
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

/** AFL-010: Verify every error about the car and its owner. */
defineCase("AFL-010 Car and owner refuse", { key: "afl-car", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.car.leaveEmpty([
    "Select whose car it is",
    "Select whether the owner has insured the car and lets you drive it",
    "Enter what the car is worth",
    "Select where the car is kept overnight",
    "Select whether the car has been changed",
  ]);
  await quote.car.refuseValue("99", "Enter a value of £100 or more");
  await quote.car.refuseValue("40001", "Enter a value of £40,000 or less, or call us about a car that is worth more");
  await quote.car.refuseValue("some", "Enter the value in whole pounds, such as 4500");
  await quote.car.answer("40000");
  await quote.car.advance();
  await quote.proposer.isShown();
});

/** AFL-011: Verify every error about the learner, and who is just old enough. */
defineCase("AFL-011 Learner refuses", { key: "afl-policyholder", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxLearnerQuote(journey);
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

/** AFL-012: Verify every error about the address and the licence. */
defineCase(
  "AFL-012 Address and licence refuse",
  { key: "afl-address", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
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
      "Select whether you have booked a practical test",
    ]);
    await quote.licence.refuseIssue("13 2025", "Enter a month and year, such as 5 2026");
    await quote.licence.refuseIssue("12 1949", "Enter a month that is January 1950 or later");
    await quote.licence.refuseIssue("1 2999", "Enter a month that is not in the future");
    await quote.licence.refuseNumber(
      "TAYLO803275",
      "Enter all 16 letters and digits of the licence number, or leave it empty",
    );
  },
);

/** AFL-013: Verify every error about claims, convictions and a supervising driver. */
defineCase(
  "AFL-013 History and supervising driver refuse",
  { key: "afl-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.reachHistory();
    await quote.claims.leaveEmpty(["Select whether there is an accident, claim or loss to tell us about"]);
    await quote.claims.add();
    await quote.claims.leaveClaimEmpty([
      "Enter the date of the accident, claim or loss",
      "Select what it was",
      "Enter what it cost, or 0",
    ]);
    await quote.claims.refuseClaim("31 2 2026", "0", "Enter a real date, such as 14 6 2024");
    await quote.claims.refuseClaim("1 1 2999", "0", "Enter a date that is not in the future");
    await quote.claims.refuseDistance(
      { years: -5, days: -1 },
      "Enter a date within the last five years; what is older need not be told",
    );
    await quote.claims.refuseClaim("1 6 2025", "-1", "Enter a cost of £0 or more");
    await quote.claims.refuseClaim("1 6 2025", "1000001", "Enter a cost of £1,000,000 or less");
    await quote.claims.finishClaim();
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
    await quote.convictions.describe("12", "120");
    await quote.convictions.advance();
    await quote.convictions.finish();
    await quote.drivers.leaveEmpty(["Select whether you want to add a supervising driver"]);
    await quote.drivers.leavePersonEmpty([
      "Enter their first name",
      "Enter their last name",
      "Enter their date of birth",
      "Select what they are to you",
    ]);
    await quote.drivers.describeAlmost(21);
    await quote.drivers.expectErrors(["A supervising driver must be 21 or over"]);
    await quote.drivers.describeOfAge(21);
    await quote.drivers.leaveLicenceEmpty("Kim", [
      "Select the kind of licence that they have",
      "Enter how many years they have held their licence",
    ]);
    await quote.drivers.refuseYears("2", "A supervising driver must have held a full licence for at least 3 years");
    await quote.drivers.refuseYears("6", "Enter fewer years: a licence cannot be held before the age of 16");
  },
);

/** AFL-014: Verify every error about cover, start date and contact details. */
defineCase(
  "AFL-014 Cover, start and contact refuse",
  { key: "afl-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.reachCover();
    await quote.cover.leaveEmpty([
      "Select the level of cover that you would like",
      "Select how much voluntary excess you would pay",
    ]);
    await quote.cover.fill();
    await quote.startDate.refuseDate("", "Enter the date on which your cover should start");
    await quote.startDate.refuseDate("31 2 2027", "Enter a real date on which your cover should start");
    await quote.startDate.refuseDay(-1, "Enter a start date that is today or later");
    await quote.startDate.refuseDay(31, "Enter a start date within the next 30 days");
    await quote.startDate.choose(30);
    await quote.contact.leaveEmpty([
      "Enter your e-mail address",
      "Enter your telephone number",
      "Select where you heard about us",
    ]);
    await quote.contact.refuseEmail("sam.example.com", "Enter an e-mail address such as name@example.com");
    await quote.contact.refusePhone("12345", "Enter a UK telephone number such as 01632 960123 or 07700 900123");
  },
);
