import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";

/** BKST-030: Verify that a named rider can be added, is listed and reaches the quote. */
defineCase("BKST-030 Add a named rider", { key: "bkst-add-driver", markers: ["multi-party"] }, async ({ journey }) => {
  const quote = new BikesureShortTermQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.isShown();
  await quote.drivers.add("Alex", "Reed");
  await quote.drivers.expectHeading("1 other person on your policy");
  await quote.drivers.advance();
  await quote.cover.fill();
  await quote.contact.fill("quoted.99@example.com");
  await quote.check.expectAnswer("Alex Reed");
  await quote.check.fill();
  await quote.outcome.expectDestination("buy");
});

/** BKST-031: Verify that a named rider can be changed. */
defineCase(
  "BKST-031 Change a named rider",
  { key: "bkst-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.rename("Alex Reed", "Alexis");
    await quote.drivers.expectNamed("Alexis Reed");
    await quote.drivers.expectNotNamed("Alex Reed");
  },
);

/** BKST-032: Verify that as many riders can be named as allowed and no more, and that one can be kept and removed. */
defineCase(
  "BKST-032 Remove a named rider",
  { key: "bkst-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.expectHeading("1 other person on your policy");
    await quote.drivers.expectFull();
    await quote.drivers.keep("Alex Reed");
    await quote.drivers.remove("Alex Reed");
    await quote.drivers.fill();
    await quote.cover.isShown();
  },
);
