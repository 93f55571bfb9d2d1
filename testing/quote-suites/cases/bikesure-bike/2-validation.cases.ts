import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";
import {
  LOOKUPS_WITHOUT_VEHICLE,
  NO_COVER,
  NO_SECURITY,
  TOO_MANY_YEARS,
  refusedRegistrations,
} from "../../src/support/errors.ts";

/** BKSB-011: Verify that the lookup refuses what is no registration number. */
defineCase(
  "BKSB-011 Registration number is refused",
  {
    key: "bksb-registration",
    markers: ["validation"],
    rows: refusedRegistrations("MT07*BKE", "MT07 BKE"),
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.start();
    await quote.vehicle.refuseRegistration(registration, error);
  },
);

/** BKSB-012: Verify that the form says why it asks for the motorcycle when the lookup cannot name it. */
defineCase(
  "BKSB-012 Lookup that names no motorcycle",
  { key: "bksb-lookup-fails", markers: ["validation"], rows: LOOKUPS_WITHOUT_VEHICLE },
  async ({ journey }, { registration, says }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.start();
    await quote.vehicle.expectNothingFor(registration, says);
  },
);

/** BKSB-013: Verify every error of a motorcycle that is confirmed or entered by hand. */
defineCase("BKSB-013 Manual entry refuses", { key: "bksb-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.start();
  await quote.vehicle.refuseDetails("motorcycle", "Select the style", 3000, "Enter an engine size of 3,000 cc or less");
});

/** BKSB-014: Verify every error of the purchase details. */
defineCase(
  "BKSB-014 Purchase details refuse",
  { key: "bksb-purchase", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachUse();
    await quote.purchase.refuseAll("motorcycle");
    await quote.purchase.refuseOtherOwner("Enter who owns it");
  },
);

/** BKSB-015: Verify every error about security and changes. */
defineCase(
  "BKSB-015 Security and changes refuse",
  { key: "bksb-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachUse();
    await quote.purchase.fill();
    await quote.security.leaveEmpty(NO_SECURITY);
    await quote.security.fill();
    await quote.changes.leaveEmpty(["Select whether the motorcycle has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed", "Enter a few words about the changes"]);
  },
);

/** BKSB-016: Verify which mileages are refused and which are just possible. */
defineCase(
  "BKSB-016 Mileage",
  {
    key: "bksb-mileage",
    markers: ["validation"],
    rows: [
      { miles: "", error: "Enter how many miles you expect in a year" },
      { miles: "0", error: "Enter 1 mile or more" },
      { miles: "1", error: "" },
      { miles: "25000", error: "" },
      { miles: "25001", error: "Enter 25,000 miles or less; for more, please call us" },
      { miles: "8000.5", error: "Enter the miles as a whole number, such as 8000" },
      { miles: "many", error: "Enter the miles as a whole number, such as 8000" },
    ],
    inBrowser: ({ miles }) => miles === "" || miles === "25001",
  },
  async ({ journey }, { miles, error }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.expectMileage(miles, error);
  },
);

/** BKSB-017: Verify every error about the policyholder. */
defineCase(
  "BKSB-017 Policyholder refuses",
  { key: "bksb-policyholder", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachPolicyholder();
    await quote.proposer.refusePerson(["Select whether you are a member of a motorcycle club"]);
  },
);

/** BKSB-018: Verify who is just old enough, and every error about work. */
defineCase("BKSB-018 Age and work", { key: "bksb-age", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.refuseAgeAndWork(16, "You must be 16 or over to take out this policy");
});

/** BKSB-019: Verify every error about the address, and what happens when no address is found. */
defineCase("BKSB-019 Address refuses", { key: "bksb-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.fill();
  await quote.address.refuseAll();
  await quote.licence.isShown();
});

/** BKSB-020: Verify every error about the licence and the discount. */
defineCase(
  "BKSB-020 Licence and discount refuse",
  { key: "bksb-licence", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachPolicyholder();
    await quote.proposer.fill();
    await quote.address.fill();
    await quote.licence.refuseAll();
    await quote.licence.fillComplex();
    await quote.refuseDiscount("3 years", "4 years");
  },
);

/** BKSB-021: Verify every error about claims and convictions. */
defineCase(
  "BKSB-021 Claims and convictions refuse",
  { key: "bksb-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachHistory();
    await quote.claims.refuseAll(["Select what you were on or in"]);
    await quote.convictions.refuseAll();
  },
);

/** BKSB-022: Verify every error about a named rider. */
defineCase("BKSB-022 Named rider refuses", { key: "bksb-driver", markers: ["validation"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.refuseEmpty("a named rider");
  await quote.drivers.refuseAge(16, "A named rider must be 16 or over");
  await quote.drivers.refuseYears("-1", "Enter 0 or more years");
  await quote.drivers.refuseYears("1", TOO_MANY_YEARS);
});

/** BKSB-023: Verify every error about cover, start date and contact details. */
defineCase(
  "BKSB-023 Cover, start and contact refuse",
  { key: "bksb-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachCover();
    await quote.cover.leaveEmpty(NO_COVER);
    await quote.cover.fill();
    await quote.startDate.refuseAll(60);
    await quote.contact.refuseAll();
  },
);
