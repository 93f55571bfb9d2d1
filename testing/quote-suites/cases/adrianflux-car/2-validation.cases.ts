import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";
import {
  LOOKUPS_WITHOUT_VEHICLE,
  NO_COVER,
  TOO_MANY_YEARS,
  UNREAL_BIRTH,
  refusedRegistrations,
} from "../../src/support/errors.ts";

const OWNERS = ["Your spouse or partner", "Your parent", "A leasing or finance company", "Your employer", "You"];
const PLACES = [
  "In a locked garage",
  "In a secure compound",
  "On a drive",
  "On other private land",
  "On the street",
  "In a car park",
];
const DEVICES = ["Alarm", "Immobiliser", "Tracker", "Steering lock", "Dash camera"];
const CHANGES = [
  "Engine or its electronics",
  "Exhaust or air intake",
  "Suspension",
  "Brakes",
  "Wheels or tyres",
  "Body kit or bodywork",
  "Paint or wrap",
  "Seats or interior",
  "Sound or navigation",
  "Conversion or replica",
  "Adaptation for a disability",
  "Something else",
];
const USES = ["Social only", "Social and commuting", "Business", "Carrying goods or passengers for payment"];
const SINCE = "Since which year have you lived in the UK?";
const LICENCES = [
  "Full UK licence, automatic cars only",
  "Full licence of an EU country",
  "Full licence of another country",
  "Provisional licence",
  "Full UK licence",
];
const LEVELS = ["Third party, fire and theft", "Third party only", "Comprehensive"];
const EXCESSES = ["£100", "£250", "£500", "£1,000", "None"];

/** AFC-011: Verify that the lookup refuses what is no registration number. */
defineCase(
  "AFC-011 Registration number is refused",
  {
    key: "afc-registration",
    markers: ["validation"],
    rows: refusedRegistrations("AB12*CDE", "AB12 CDE"),
    inBrowser: ({ registration }) => registration !== "ABCDEFGHIJ",
  },
  async ({ journey }, { registration, error }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.start();
    await quote.vehicle.refuseRegistration(registration, error);
  },
);

/** AFC-012: Verify that the form says why it asks for the car when the lookup cannot name it. */
defineCase(
  "AFC-012 Lookup that names no car",
  { key: "afc-lookup-fails", markers: ["validation"], rows: LOOKUPS_WITHOUT_VEHICLE },
  async ({ journey }, { registration, says }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.start();
    await quote.vehicle.expectNothingFor(registration, says);
  },
);

/** AFC-013: Verify every error of a car that is confirmed or entered by hand. */
defineCase("AFC-013 Manual entry refuses", { key: "afc-manual", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.start();
  await quote.vehicle.refuseDetails(
    "car",
    "Select the number of doors",
    9000,
    "Enter an engine size of 9,000 cc or less",
  );
});

/** AFC-014: Verify every error of the purchase details. */
defineCase("AFC-014 Purchase details refuse", { key: "afc-purchase", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.reachUse();
  await quote.purchase.refuseAll("car", ["Select whether the car was imported"]);
  await quote.purchase.acceptParties("car", OWNERS, [...OWNERS, "Someone else"]);
  await quote.purchase.each.choose(
    "Was the car imported?",
    ["Yes, a model that is also sold in the UK", "Yes, a model that is not sold in the UK"],
    ["Enter the value in whole pounds, such as 4500"],
  );
  await quote.purchase.refuseOtherOwner("Enter who owns it");
});

/** AFC-015: Verify every error about security, changes and use. */
defineCase(
  "AFC-015 Security, changes and use refuse",
  { key: "afc-security", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.reachUse();
    await quote.purchase.fill();
    await quote.security.refuseAll("car", PLACES, DEVICES);
    await quote.changes.leaveEmpty(["Select whether the car has been changed"]);
    await quote.changes.leaveChangesEmpty(["Select what has been changed", "Enter a few words about the changes"]);
    await quote.changes.tickAll(CHANGES);
    await quote.changes.refuseDescription(1001, "Enter a description of 1,000 characters or fewer");
    await quote.use.refuseAll("car", USES, [
      "Enter how many miles you expect in a year",
      "Select whether you take the car to track days or shows",
    ]);
    await quote.use.each.choose(
      "Do you take the car to track days or shows?",
      ["Shows and meetings", "Track days", "Both"],
      ["Enter how many miles you expect in a year"],
    );
  },
);

/** AFC-016: Verify which mileages are refused and which are just possible. */
defineCase(
  "AFC-016 Mileage",
  {
    key: "afc-mileage",
    markers: ["validation"],
    rows: [
      { miles: "", error: "Enter how many miles you expect in a year" },
      { miles: "0", error: "Enter 1 mile or more" },
      { miles: "1", error: "" },
      { miles: "50000", error: "" },
      { miles: "50001", error: "Enter 50,000 miles or less" },
      { miles: "8000.5", error: "Enter the miles as a whole number, such as 8000" },
      { miles: "many", error: "Enter the miles as a whole number, such as 8000" },
    ],
    inBrowser: ({ miles }) => miles === "" || miles === "50000" || miles === "50001",
  },
  async ({ journey }, { miles, error }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.expectMileage(miles, error);
  },
);

/** AFC-017: Verify every error about the policyholder, and who is just old enough. */
defineCase(
  "AFC-017 Policyholder refuses",
  { key: "afc-policyholder", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.reachPolicyholder();
    await quote.proposer.refusePerson(["Select whether you have lived in the UK since birth"]);
    await quote.proposer.refuseAdded("No", "Enter since which year you have lived in the UK");
    await quote.proposer.refuseMore(SINCE, "09", [UNREAL_BIRTH, "Enter a year of four digits, such as 2009"]);
    await quote.proposer.refuseMore(SINCE, "1919", [UNREAL_BIRTH, "Enter a year that is 1920 or later"]);
    await quote.proposer.refuseMore(SINCE, "2999", [UNREAL_BIRTH, "Enter a year that is not in the future"]);
    await quote.proposer.refuseMore(SINCE, "1920", [UNREAL_BIRTH]);
    await quote.proposer.refuseAgeAndWork(17, "You must be 17 or over to take out this policy");
  },
);

/** AFC-018: Verify every error about the address, and what happens when no address is found. */
defineCase("AFC-018 Address refuses", { key: "afc-address", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.reachPolicyholder();
  await quote.proposer.fill();
  await quote.address.refuseAll();
  await quote.licence.isShown();
});

/** AFC-019: Verify every error about the licence and the discount. */
defineCase(
  "AFC-019 Licence and discount refuse",
  { key: "afc-licence", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.reachLicence();
    await quote.licence.refuseAll(LICENCES);
    await quote.licence.fillComplex();
    await quote.refuseDiscount("3 years", "4 years");
  },
);

/** AFC-020: Verify every error about claims and convictions. */
defineCase(
  "AFC-020 Claims and convictions refuse",
  { key: "afc-history", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.reachHistory();
    await quote.claims.refuseAll();
    await quote.convictions.refuseAll();
  },
);

/** AFC-021: Verify every error about a named driver. */
defineCase("AFC-021 Named driver refuses", { key: "afc-driver", markers: ["validation"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.refuseEmpty("a driver");
  await quote.drivers.refuseAge(17, "A named driver must be 17 or over", LICENCES);
  await quote.drivers.refuseYears("-1", "Enter 0 or more years");
  await quote.drivers.refuseYears("2", TOO_MANY_YEARS);
});

/** AFC-022: Verify every error about cover, start date and contact details. */
defineCase(
  "AFC-022 Cover, start and contact refuse",
  { key: "afc-cover", markers: ["validation"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.reachCover();
    await quote.cover.refuseAll(LEVELS, EXCESSES, ["Select whether you would like an agreed value"]);
    await quote.cover.each.choose("Would you like an agreed value?", ["Yes"], [NO_COVER[1]]);
    await quote.cover.fill();
    await quote.startDate.refuseAll(90);
    await quote.contact.refuseAll();
  },
);
