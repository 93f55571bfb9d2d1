import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";

/** BKST-011: Verify that the lookup refuses what is no registration number. */
defineCase(
  "BKST-011 Registration number is refused",
  {
    key: "bkst-registration",
    markers: ["validation"],
    rows: [
      { registration: "", error: "Enter the registration number, or tick the box if you do not have it" },
      { registration: "MT07*BKE", error: "Enter a registration number of letters and digits, such as MT07 BKE" },
      { registration: "ABCDEFGHIJ", error: "Enter a registration number of letters and digits, such as MT07 BKE" },
    ],
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.find(registration);
    await quote.vehicle.expectErrors([error]);
    await quote.vehicle.expectErrorAt("vehicle.registration", error);
  },
);

/** BKST-012: Verify that the form says why it asks for the motorcycle when the lookup cannot name it. */
defineCase(
  "BKST-012 Lookup that names no motorcycle",
  {
    key: "bkst-lookup-fails",
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
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.find(registration);
    await quote.vehicle.detailsAreShown();
    await quote.vehicle.expectText(says);
  },
);

/** BKST-013: Verify every error of a motorcycle that is confirmed or entered by hand. */
defineCase("BKST-013 Manual entry refuses", { key: "bkst-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.start();
  await quote.vehicle.find("MT07 BKE");
  await quote.vehicle.leaveFoundEmpty(["Select whether this is the right motorcycle"]);
  await quote.vehicle.rejectWhatWasFound();
  await quote.vehicle.leaveDetailsEmpty([
    "Enter the make",
    "Enter the model",
    "Enter the year of first registration",
    "Enter the engine size",
    "Select the fuel",
    "Select manual or automatic",
    "Select the style",
  ]);
  await quote.vehicle.refuseByHand("year", "1899", "Enter a year that is 1900 or later");
  await quote.vehicle.refuseByHand("year", "2999", "Enter a year that is not in the future");
  await quote.vehicle.refuseByHand("year", "12", "Enter a year of four digits, such as 2016");
  await quote.vehicle.refuseByHand("engine_size", "-1", "Enter an engine size of 0 cc or more");
  await quote.vehicle.refuseByHand("engine_size", "3001", "Enter an engine size of 3,000 cc or less");
  await quote.vehicle.refuseByHand("engine_size", "1.6 l", "Enter the engine size in whole cc, such as 1596");
});

/** BKST-014: Verify every error about the days of cover. */
defineCase("BKST-014 Dates refuse", { key: "bkst-period", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.start();
  await quote.vehicle.fill();
  await quote.period.leaveEmpty([
    "Enter the date on which your cover should start",
    "Enter for how many days you need cover",
    "Select why you need short-term cover",
  ]);
  await quote.period.refuse(-1, "7", "Enter a start date that is today or later");
  await quote.period.refuse(15, "7", "Enter a start date within the next 14 days");
  await quote.period.refuse(14, "0", "Enter 1 day or more");
  await quote.period.refuse(14, "29", "Enter 28 days or fewer");
  await quote.period.refuse(14, "2.5", "Enter the days as a whole number, such as 7");
  await quote.period.refuse(14, "week", "Enter the days as a whole number, such as 7");
  await quote.period.answer(14, "1");
  await quote.period.advance();
  await quote.purchase.isShown();
});

/** BKST-015: Verify every error of the purchase details. */
defineCase(
  "BKST-015 Purchase details refuse",
  { key: "bkst-purchase", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.fill();
    await quote.period.fill();
    await quote.purchase.leaveEmpty([
      "Select whether you have bought the motorcycle",
      "Enter what the motorcycle is worth",
      "Select who owns the motorcycle",
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
    await quote.purchase.refuseOtherOwner("Enter who owns it");
  },
);

/** BKST-016: Verify every error about security and changes. */
defineCase(
  "BKST-016 Security and changes refuse",
  { key: "bkst-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.fill();
    await quote.period.fill();
    await quote.purchase.fill();
    await quote.security.leaveEmpty([
      "Select what it is fitted with, or “None of these”",
      "Select where it is kept overnight",
      "Select whether that is at your home address",
    ]);
    await quote.security.fill();
    await quote.changes.leaveEmpty(["Select whether the motorcycle has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed"]);
  },
);

/** BKST-017: Verify every error about the policyholder. */
defineCase(
  "BKST-017 Policyholder refuses",
  { key: "bkst-policyholder", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachPolicyholder();
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
  },
);

/** BKST-018: Verify who is just old enough, and every error about work. */
defineCase("BKST-018 Age and work", { key: "bkst-age", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.describeAlmost(21);
  await quote.proposer.expectErrors(["You must be 21 or over for short-term cover"]);
  await quote.proposer.describeOfAge(21);
  await quote.proposer.leaveWorkEmpty(["Select your employment status"]);
  await quote.proposer.leaveJobEmpty("Employed", ["Enter your occupation", "Select the industry that you work in"]);
});

/** BKST-019: Verify every error about the address, and what happens when no address is found. */
defineCase("BKST-019 Address refuses", { key: "bkst-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
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

/** BKST-020: Verify every error about the licence. */
defineCase("BKST-020 Licence refuses", { key: "bkst-licence", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
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
});

/** BKST-021: Verify every error about claims and convictions. */
defineCase(
  "BKST-021 Claims and convictions refuse",
  { key: "bkst-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
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

/** BKST-022: Verify every error about a named rider, cover and contact details. */
defineCase(
  "BKST-022 Rider, cover and contact refuse",
  { key: "bkst-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.leaveEmpty(["Select whether you want to add a named rider"]);
    await quote.drivers.leavePersonEmpty([
      "Enter their first name",
      "Enter their last name",
      "Enter their date of birth",
      "Select what they are to you",
    ]);
    await quote.drivers.describeAlmost(21);
    await quote.drivers.expectErrors(["A named rider must be 21 or over for short-term cover"]);
    await quote.drivers.describeOfAge(21);
    await quote.drivers.leaveLicenceEmpty("Kim", [
      "Select the kind of licence that they have",
      "Enter how many years they have held their licence",
    ]);
    await quote.drivers.refuseYears("6", "Enter fewer years: a licence cannot be held before the age of 16");
    await quote.drivers.describeLicence("5");
    await quote.drivers.advance();
    await quote.drivers.expectFull();
    await quote.drivers.advance();
    await quote.cover.leaveEmpty([
      "Select the level of cover that you would like",
      "Select how much voluntary excess you would pay",
    ]);
    await quote.cover.fill();
    await quote.contact.leaveEmpty([
      "Enter your e-mail address",
      "Enter your telephone number",
      "Select where you heard about us",
    ]);
    await quote.contact.refuseEmail("sam.example.com", "Enter an e-mail address such as name@example.com");
    await quote.contact.refusePhone("12345", "Enter a UK telephone number such as 01632 960123 or 07700 900123");
  },
);
