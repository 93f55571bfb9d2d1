import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";
import {
  LOOKUPS_WITHOUT_VEHICLE,
  TOO_MANY_YEARS,
  UNREAL_BIRTH,
  refusedRegistrations,
} from "../../src/support/errors.ts";

const OWNERS = ["Your spouse or partner", "Your parent", "A leasing or finance company", "You"];
const PLACES = ["Garage", "Drive", "Street", "Car park"];
const DEVICES = ["Alarm", "Immobiliser", "Tracker", "Dash camera"];
const CHANGES = [
  "Alloy wheels",
  "Tow bar",
  "Tinted windows",
  "Sound or navigation",
  "Bodywork or paint",
  "Anything that makes it faster",
  "Adaptation for a disability",
  "Something else",
];
const USES = ["Social, domestic and pleasure", "Commuting to one place of work", "Business use by you alone"];
const LICENCES = [
  "Full UK licence, automatic cars only",
  "Full licence of an EU country",
  "Full licence of another country",
  "Full UK licence",
];
const LEVELS = ["Third party, fire and theft", "Comprehensive"];
const EXCESSES = ["£100", "£250", "£500", "None"];

/** SC-011: Verify that the lookup refuses what is no registration number. */
defineCase(
  "SC-011 Registration number is refused",
  {
    key: "sc-registration",
    markers: ["validation"],
    rows: refusedRegistrations("AB12*CDE", "AB12 CDE"),
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start();
    await quote.vehicle.refuseRegistration(registration, error);
  },
);

/** SC-012: Verify that the form says why it asks for the car when the lookup cannot name it. */
defineCase(
  "SC-012 Lookup that names no car",
  { key: "sc-lookup-fails", markers: ["validation"], rows: LOOKUPS_WITHOUT_VEHICLE },
  async ({ journey }, { registration, says }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start();
    await quote.vehicle.expectNothingFor(registration, says);
  },
);

/** SC-013: Verify every error of a car that is confirmed or entered by hand. */
defineCase("SC-013 Manual entry refuses", { key: "sc-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.start();
  await quote.vehicle.refuseDetails(
    "car",
    "Select the number of doors",
    9000,
    "Enter an engine size of 9,000 cc or less",
  );
});

/** SC-014: Verify every error of the purchase details. */
defineCase("SC-014 Purchase details refuse", { key: "sc-purchase", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachUse();
  await quote.purchase.refuseAll("car");
  await quote.purchase.acceptParties("car", OWNERS, OWNERS);
});

/** SC-015: Verify every error about security, changes and use. */
defineCase(
  "SC-015 Security, changes and use refuse",
  { key: "sc-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachUse();
    await quote.purchase.fill();
    await quote.security.refuseAll("car", PLACES, DEVICES);
    await quote.changes.leaveEmpty(["Select whether the car has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed"]);
    await quote.changes.tickAll(CHANGES);
    await quote.changes.advance();
    await quote.use.refuseAll("car", USES, ["Enter how many miles you expect in a year"]);
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
    await quote.expectMileage(miles, error);
  },
);

/** SC-017: Verify every error about the policyholder. */
defineCase("SC-017 Policyholder refuses", { key: "sc-policyholder", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.refusePerson(["Select whether any children under 16 live with you"]);
  await quote.proposer.each.choose("Do any children under 16 live with you?", ["Yes"], [UNREAL_BIRTH]);
});

/** SC-018: Verify who is just old enough, and every error about work. */
defineCase("SC-018 Age and work", { key: "sc-age", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.refuseAgeAndWork(21, "You must be 21 or over for a Sterling car policy");
});

/** SC-019: Verify every error about the address, and what happens when no address is found. */
defineCase("SC-019 Address refuses", { key: "sc-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.fill();
  await quote.address.refuseAll();
  await quote.licence.isShown();
});

/** SC-020: Verify every error about the licence and the discount. */
defineCase(
  "SC-020 Licence and discount refuse",
  { key: "sc-licence", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachLicence();
    await quote.licence.refuseAll(LICENCES);
    await quote.licence.fillComplex();
    await quote.refuseDiscount("4 years", "5 years");
  },
);

/** SC-021: Verify every error about claims and convictions. */
defineCase(
  "SC-021 Claims and convictions refuse",
  { key: "sc-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachHistory();
    await quote.claims.refuseAll();
    await quote.convictions.refuseAll();
  },
);

/** SC-022: Verify every error about an additional driver. */
defineCase("SC-022 Additional driver refuses", { key: "sc-driver", markers: ["validation"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.refuseEmpty("an additional driver");
  await quote.drivers.refuseAge(21, "An additional driver must be 21 or over", LICENCES);
  await quote.drivers.refuseYears("-1", "Enter 0 or more years");
  await quote.drivers.refuseYears("6", TOO_MANY_YEARS);
});

/** SC-023: Verify every error about cover, start date and contact details. */
defineCase(
  "SC-023 Cover, start and contact refuse",
  { key: "sc-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachCover();
    await quote.cover.refuseAll(LEVELS, EXCESSES);
    await quote.cover.takeExtras(["Motor legal expenses", "Breakdown assistance", "Lost keys"]);
    await quote.startDate.refuseAll(30);
    await quote.contact.refuseAll();
  },
);
