import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";
import { LOOKUPS_WITHOUT_VEHICLE, TOO_MANY_YEARS, refusedRegistrations } from "../../src/support/errors.ts";

const REASONS = [
  "To collect a motorcycle that I bought",
  "To borrow one",
  "To let someone try one that I sell",
  "Between two annual policies",
  "For another reason",
  "For a trip",
];
const PARTIES = ["A friend or relative", "A dealer", "You"];
const PLACES = [
  "In a locked garage or shed",
  "In a secure compound",
  "On private land or a drive",
  "On the street",
  "In a car park",
];
const DEVICES = ["Alarm", "Immobiliser", "Tracker", "Disc lock", "Chain", "Ground anchor"];
const CHANGES = [
  "Exhaust",
  "Suspension",
  "Handlebars, pegs or controls",
  "Luggage or crash protection",
  "Anything that makes it faster",
  "Something else",
];
const LICENCES = ["Full A2", "Full A1", "Full licence of another country", "Full A"];

/** BKST-011: Verify that the lookup refuses what is no registration number. */
defineCase(
  "BKST-011 Registration number is refused",
  {
    key: "bkst-registration",
    markers: ["validation"],
    rows: refusedRegistrations("MT07*BKE", "MT07 BKE"),
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.refuseRegistration(registration, error);
  },
);

/** BKST-012: Verify that the form says why it asks for the motorcycle when the lookup cannot name it. */
defineCase(
  "BKST-012 Lookup that names no motorcycle",
  { key: "bkst-lookup-fails", markers: ["validation"], rows: LOOKUPS_WITHOUT_VEHICLE },
  async ({ journey }, { registration, says }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start();
    await quote.vehicle.expectNothingFor(registration, says);
  },
);

/** BKST-013: Verify every error of a motorcycle that is confirmed or entered by hand. */
defineCase("BKST-013 Manual entry refuses", { key: "bkst-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.start();
  await quote.vehicle.refuseDetails("motorcycle", "Select the style", 3000, "Enter an engine size of 3,000 cc or less");
});

/** BKST-014: Verify every error about the days of cover. */
defineCase("BKST-014 Dates refuse", { key: "bkst-period", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachUse();
  await quote.period.leaveEmpty([
    "Enter the date on which your cover should start",
    "Enter for how many days you need cover",
    "Select why you need short-term cover",
  ]);
  await quote.period.refusePeriod(-1, "7", "Enter a start date that is today or later");
  await quote.period.refusePeriod(15, "7", "Enter a start date within the next 14 days");
  await quote.period.refusePeriod(14, "0", "Enter 1 day or more");
  await quote.period.refusePeriod(14, "29", "Enter 28 days or fewer");
  await quote.period.refusePeriod(14, "2.5", "Enter the days as a whole number, such as 7");
  await quote.period.refusePeriod(14, "week", "Enter the days as a whole number, such as 7");
  await quote.period.refuseStart("31 2 2099", "Enter a real date on which your cover should start");
  await quote.period.each.choose("Why do you need short-term cover?", REASONS, [
    "Enter a real date on which your cover should start",
  ]);
  await quote.period.refuseStart("", "Enter the date on which your cover should start");
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
    await quote.reachUse();
    await quote.period.fill();
    await quote.purchase.refuseAll("motorcycle");
    await quote.purchase.acceptParties("motorcycle", PARTIES, [...PARTIES, "Someone else"]);
    await quote.purchase.refuseOtherOwner("Enter who owns it");
  },
);

/** BKST-016: Verify every error about security and changes. */
defineCase(
  "BKST-016 Security and changes refuse",
  { key: "bkst-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachUse();
    await quote.period.fill();
    await quote.purchase.fill();
    await quote.security.refuseAll("motorcycle", PLACES, DEVICES);
    await quote.changes.leaveEmpty(["Select whether the motorcycle has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed"]);
    await quote.changes.tickAll(CHANGES);
    await quote.changes.advance();
    await quote.proposer.isShown();
  },
);

/** BKST-017: Verify every error about the policyholder. */
defineCase(
  "BKST-017 Policyholder refuses",
  { key: "bkst-policyholder", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachPolicyholder();
    await quote.proposer.refusePerson();
  },
);

/** BKST-018: Verify who is just old enough, and every error about work. */
defineCase("BKST-018 Age and work", { key: "bkst-age", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.refuseAgeAndWork(21, "You must be 21 or over for short-term cover");
});

/** BKST-019: Verify every error about the address, and what happens when no address is found. */
defineCase("BKST-019 Address refuses", { key: "bkst-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.fill();
  await quote.address.refuseAll();
  await quote.licence.isShown();
});

/** BKST-020: Verify every error about the licence. */
defineCase("BKST-020 Licence refuses", { key: "bkst-licence", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.fill();
  await quote.address.fill();
  await quote.licence.refuseAll(["CBT certificate with a provisional licence", ...LICENCES]);
});

/** BKST-021: Verify every error about claims and convictions. */
defineCase(
  "BKST-021 Claims and convictions refuse",
  { key: "bkst-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachHistory();
    await quote.claims.refuseAll();
    await quote.convictions.refuseAll();
  },
);

/** BKST-022: Verify every error about a named rider, cover and contact details. */
defineCase(
  "BKST-022 Rider, cover and contact refuse",
  { key: "bkst-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.refuseEmpty("a named rider");
    await quote.drivers.refuseAge(21, "A named rider must be 21 or over for short-term cover", LICENCES);
    await quote.drivers.refuseYears("-1", "Enter 0 or more years");
    await quote.drivers.refuseYears("6", TOO_MANY_YEARS);
    await quote.drivers.describeLicence("5");
    await quote.drivers.advance();
    await quote.drivers.finishNaming();
    await quote.cover.refuseAll(["Third party only", "Comprehensive"], ["£250", "£500", "None"]);
    await quote.cover.fill();
    await quote.contact.refuseAll();
  },
);
