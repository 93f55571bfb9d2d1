import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";
import {
  LOOKUPS_WITHOUT_VEHICLE,
  TOO_MANY_YEARS,
  UNREAL_BIRTH,
  refusedRegistrations,
} from "../../src/support/errors.ts";

const OWNERS = ["Your spouse or partner", "Your parent", "A finance company", "You"];
const KEEPERS = [
  "Your spouse or partner",
  "Your parent",
  "A leasing or finance company",
  "Your employer",
  "Someone else",
  "You",
];
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
  "Engine or its electronics",
  "Suspension",
  "Brakes or wheels",
  "Handlebars, pegs or controls",
  "Luggage or crash protection",
  "Screen or fairing",
  "Paint or wrap",
  "Sidecar or trike conversion",
  "Something else",
];
const USES = ["Social and touring", "Social and commuting", "Business", "Courier or food delivery"];
const LICENCES = [
  "Full A2",
  "Full A1",
  "CBT certificate with a provisional licence",
  "Provisional licence without a CBT certificate",
  "Full licence of another country",
  "Full A",
];
const LEVELS = ["Third party, fire and theft", "Third party only", "Comprehensive"];
const EXCESSES = ["£100", "£250", "£500", "None"];

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
    await quote.purchase.acceptParties("motorcycle", OWNERS, KEEPERS);
    await quote.purchase.refuseOtherOwner("Enter who owns it");
  },
);

/** BKSB-015: Verify every error about security, changes and use. */
defineCase(
  "BKSB-015 Security, changes and use refuse",
  { key: "bksb-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachUse();
    await quote.purchase.fill();
    await quote.security.refuseAll("motorcycle", PLACES, DEVICES);
    await quote.changes.leaveEmpty(["Select whether the motorcycle has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed", "Enter a few words about the changes"]);
    await quote.changes.tickAll(CHANGES);
    await quote.changes.refuseDescription(601, "Enter a description of 600 characters or fewer");
    await quote.use.refuseAll("motorcycle", USES, [
      "Enter how many miles you expect in a year",
      "Select whether you carry a pillion passenger",
    ]);
    await quote.use.each.choose(
      "Do you carry a pillion passenger?",
      ["Yes"],
      ["Enter how many miles you expect in a year"],
    );
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
    await quote.proposer.refuseAdded("Yes", "Enter the name of the club");
    await quote.proposer.refuseMore("Which one?", "Norfolk Tourers", [UNREAL_BIRTH]);
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
    await quote.reachLicence();
    await quote.licence.refuseAll(LICENCES);
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
  await quote.drivers.refuseAge(16, "A named rider must be 16 or over", LICENCES);
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
    await quote.cover.refuseAll(LEVELS, EXCESSES);
    await quote.cover.takeExtras(["Breakdown and recovery", "Legal expenses", "Track days"]);
    await quote.startDate.refuseAll(60);
    await quote.contact.refuseAll();
  },
);
