import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";

/** SC-011: Verify that the lookup refuses what is no registration number. */
defineCase(
  "SC-011 Registration number is refused",
  {
    key: "sc-registration",
    markers: ["validation"],
    rows: [
      { registration: "", error: "Enter the registration number, or tick the box if you do not have it" },
      { registration: "AB12*CDE", error: "Enter a registration number of letters and digits, such as AB12 CDE" },
      { registration: "ABCDEFGHIJ", error: "Enter a registration number of letters and digits, such as AB12 CDE" },
    ],
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start();
    await quote.vehicle.find(registration);
    await quote.vehicle.expectErrors([error]);
    await quote.vehicle.expectErrorAt("vehicle.registration", error);
  },
);

/** SC-012: Verify that the form says why it asks for the car when the lookup cannot name it. */
defineCase(
  "SC-012 Lookup that names no car",
  {
    key: "sc-lookup-fails",
    markers: ["validation"],
    rows: [
      { registration: "NF00 NFD", says: "We could not find NF00 NFD." },
      {
        registration: "BR00 BRK",
        says: "The vehicle database is not answering just now, and that is no fault of yours.",
      },
    ],
  },
  async ({ journey }, { registration, says }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start();
    await quote.vehicle.find(registration);
    await quote.vehicle.detailsAreShown();
    await quote.vehicle.expectText(says);
  },
);

/** SC-013: Verify every error of a car that is confirmed or entered by hand. */
defineCase("SC-013 Manual entry refuses", { key: "sc-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.find("AB12 CDE");
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
  await quote.vehicle.refuseByHand("year", "2999", "Enter a year that is not in the future");
  await quote.vehicle.refuseByHand("year", "12", "Enter a year of four digits, such as 2016");
  await quote.vehicle.refuseByHand("engine_size", "-1", "Enter an engine size of 0 cc or more");
  await quote.vehicle.refuseByHand("engine_size", "9001", "Enter an engine size of 9,000 cc or less");
  await quote.vehicle.refuseByHand("engine_size", "1.6 l", "Enter the engine size in whole cc, such as 1596");
});

/** SC-014: Verify every error of the purchase details. */
defineCase("SC-014 Purchase details refuse", { key: "sc-purchase", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.purchase.leaveEmpty([
    "Select whether you have bought the car",
    "Enter what the car is worth",
    "Select who owns the car",
    "Select who the registered keeper is",
  ]);
  await quote.purchase.refusePurchase("", "Enter the month and year in which you bought it");
  await quote.purchase.refusePurchase("13 2021", "Enter a month and year, such as 3 2021");
  await quote.purchase.refusePurchase("12 1949", "Enter a month that is January 1950 or later");
  await quote.purchase.refusePurchase("1 2999", "Enter a month that is not in the future");
  await quote.purchase.refuseValue("99", "Enter a value of £100 or more");
  await quote.purchase.refuseValue(
    "250001",
    "Enter a value of £250,000 or less, or call us about a vehicle that is worth more",
  );
  await quote.purchase.refuseValue("plenty", "Enter the value in whole pounds, such as 4500");
});

/** SC-015: Verify every error about security and changes. */
defineCase(
  "SC-015 Security and changes refuse",
  { key: "sc-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start();
    await quote.vehicle.fill();
    await quote.purchase.fill();
    await quote.security.leaveEmpty([
      "Select what it is fitted with, or “None of these”",
      "Select where it is kept overnight",
      "Select whether that is at your home address",
    ]);
    await quote.security.fill();
    await quote.changes.leaveEmpty(["Select whether the car has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed"]);
  },
);

/** SC-016: Verify which mileages are refused and which are just possible. */
defineCase(
  "SC-016 Mileage",
  {
    key: "sc-mileage",
    markers: ["validation"],
    rows: [
      { miles: "", error: "Enter how many miles you expect in a year" },
      { miles: "0", error: "Enter 1 mile or more" },
      { miles: "1", error: "" },
      { miles: "30000", error: "" },
      { miles: "30001", error: "Enter 30,000 miles or less; for more, please call us" },
      { miles: "8000.5", error: "Enter the miles as a whole number, such as 8000" },
      { miles: "many", error: "Enter the miles as a whole number, such as 8000" },
    ],
    inBrowser: ({ miles }) => miles === "" || miles === "30001",
  },
  async ({ journey }, { miles, error }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start();
    await quote.vehicle.fill();
    await quote.purchase.fill();
    await quote.security.fill();
    await quote.changes.fill();
    if (error === "") {
      await quote.use.answer(miles);
      await quote.use.advance();
      await quote.proposer.isShown();
    } else {
      await quote.use.refuseMileage(miles, error);
    }
  },
);

/** SC-017: Verify every error about the policyholder. */
defineCase("SC-017 Policyholder refuses", { key: "sc-policyholder", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.leaveEmpty([
    "Select your title",
    "Enter your first name",
    "Enter your last name",
    "Enter your date of birth",
    "Select your marital status",
    "Select whether you own your home",
    "Select whether any children under 16 live with you",
  ]);
  await quote.proposer.refuseFirstName("R2", "Enter a first name of letters, spaces, hyphens and apostrophes");
  await quote.proposer.refuseBirth("31 2 1985", "Enter a real date of birth, such as 27 3 1985");
  await quote.proposer.refuseBirth("1 1 1900", "Enter a date of birth that is less than 100 years ago");
});

/** SC-018: Verify who is just old enough, and every error about work. */
defineCase("SC-018 Age and work", { key: "sc-age", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.describeAlmost(21);
  await quote.proposer.expectErrors(["You must be 21 or over for a Sterling car policy"]);
  await quote.proposer.describeOfAge(21);
  await quote.proposer.leaveWorkEmpty(["Select your employment status"]);
  await quote.proposer.leaveJobEmpty("Employed", ["Enter your occupation", "Select the industry that you work in"]);
});

/** SC-019: Verify every error about the address, and what happens when no address is found. */
defineCase("SC-019 Address refuses", { key: "sc-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachPolicyholder();
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
});

/** SC-020: Verify every error about the licence and the discount. */
defineCase(
  "SC-020 Licence and discount refuse",
  { key: "sc-licence", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachPolicyholder();
    await quote.proposer.fill();
    await quote.address.fill();
    await quote.licence.leaveEmpty([
      "Select the kind of licence that you have",
      "Enter how many years you have held your licence",
    ]);
    await quote.licence.refuseYears("-1", "Enter 0 or more years");
    await quote.licence.refuseYears("90", "Enter fewer years: a licence cannot be held before the age of 16");
    await quote.licence.refuseYears("some", "Enter the years as a whole number, such as 8");
    await quote.licence.refuseNumber(
      "TAYLO803275",
      "Enter all 16 letters and digits of the licence number, or leave it empty",
    );
    await quote.licence.fillComplex();
    await quote.discount.leaveEmpty([
      "Select how many years of no claims discount you have",
      "Select whether you use the discount on another vehicle",
    ]);
    await quote.discount.claim("4 years");
    await quote.claims.isShown();
    await quote.claims.goBack();
    await quote.discount.claim("5 years");
    await quote.discount.leaveProtectionEmpty(["Select whether you would like to protect your discount"]);
  },
);

/** SC-021: Verify every error about claims and convictions. */
defineCase(
  "SC-021 Claims and convictions refuse",
  { key: "sc-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
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
    await quote.convictions.refuseConviction("3", "121", "Enter 120 months or fewer");
    await quote.convictions.refuseConviction("3", "-1", "Enter 0 or more months");
    await quote.convictions.refuseConviction("three", "0", "Enter the points as a whole number, such as 3");
  },
);

/** SC-022: Verify every error about an additional driver. */
defineCase("SC-022 Additional driver refuses", { key: "sc-driver", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.leaveEmpty(["Select whether you want to add an additional driver"]);
  await quote.drivers.leavePersonEmpty([
    "Enter their first name",
    "Enter their last name",
    "Enter their date of birth",
    "Select what they are to you",
  ]);
  await quote.drivers.describeAlmost(21);
  await quote.drivers.expectErrors(["An additional driver must be 21 or over"]);
  await quote.drivers.describeOfAge(21);
  await quote.drivers.leaveLicenceEmpty("Kim", [
    "Select the kind of licence that they have",
    "Enter how many years they have held their licence",
  ]);
  await quote.drivers.refuseYears("-1", "Enter 0 or more years");
  await quote.drivers.refuseYears("6", "Enter fewer years: a licence cannot be held before the age of 16");
});

/** SC-023: Verify every error about cover, start date and contact details. */
defineCase(
  "SC-023 Cover, start and contact refuse",
  { key: "sc-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
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
