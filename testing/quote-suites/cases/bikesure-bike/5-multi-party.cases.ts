import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";

/** BKSB-031: Verify that a named rider can be added, is listed and reaches the quote. */
defineCase("BKSB-031 Add a named rider", { key: "bksb-add-driver", markers: ["multi-party"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.isShown();
  await quote.drivers.add("Alex", "Reed");
  await quote.drivers.expectHeading("1 other person on your policy");
  await quote.drivers.finish();
  await quote.chooseCover();
  await quote.contact.fill("quoted.999@example.com");
  await quote.check.expectAnswer("Alex Reed");
  await quote.check.fill();
  await quote.outcome.expectDestination("buy");
});

/** BKSB-032: Verify that a named rider can be changed, and that the other stays as they are. */
defineCase(
  "BKSB-032 Change a named rider",
  { key: "bksb-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.add("Jo", "Marsh");
    await quote.drivers.expectHeading("2 other people on your policy");
    await quote.drivers.rename("Alex Reed", "Alexis");
    await quote.drivers.expectNamed("Alexis Reed");
    await quote.drivers.expectNamed("Jo Marsh");
    await quote.drivers.expectNotNamed("Alex Reed");
  },
);

/** BKSB-033: Verify that a named rider can be removed, and kept after all. */
defineCase(
  "BKSB-033 Remove a named rider",
  { key: "bksb-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.add("Jo", "Marsh");
    await quote.drivers.keep("Alex Reed");
    await quote.drivers.remove("Alex Reed");
    await quote.drivers.expectNamed("Jo Marsh");
    await quote.drivers.expectHeading("1 other person on your policy");
    await quote.drivers.remove("Jo Marsh");
    await quote.drivers.fill();
    await quote.cover.isShown();
  },
);

/** BKSB-034: Verify that 2 riders can be named and no more. */
defineCase(
  "BKSB-034 As many riders as allowed",
  { key: "bksb-most-drivers", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.add("Jo", "Marsh");
    await quote.drivers.expectHeading("2 other people on your policy");
    await quote.drivers.expectFull();
    await quote.drivers.advance();
    await quote.cover.isShown();
  },
);
