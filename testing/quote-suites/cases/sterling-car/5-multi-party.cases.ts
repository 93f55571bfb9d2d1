import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";

/** SC-031: Verify that an additional driver can be added, is listed and reaches the quote. */
defineCase(
  "SC-031 Add an additional driver",
  { key: "sc-add-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.isShown();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.expectHeading("1 other person on your policy");
    await quote.drivers.finish();
    await quote.chooseCover();
    await quote.contact.fill("quoted.1999@example.com");
    await quote.check.expectAnswer("Alex Reed");
    await quote.check.fill();
    await quote.outcome.expectDestination("buy");
  },
);

/** SC-032: Verify that an additional driver can be changed, and that the other stays as they are. */
defineCase(
  "SC-032 Change an additional driver",
  { key: "sc-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
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

/** SC-033: Verify that an additional driver can be removed, and kept after all. */
defineCase(
  "SC-033 Remove an additional driver",
  { key: "sc-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
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

/** SC-034: Verify that 3 drivers can be named and no more. */
defineCase(
  "SC-034 As many drivers as allowed",
  { key: "sc-most-drivers", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.add("Jo", "Marsh");
    await quote.drivers.add("Robin", "Field");
    await quote.drivers.expectHeading("3 other people on your policy");
    await quote.drivers.expectFull();
    await quote.drivers.advance();
    await quote.cover.isShown();
  },
);
