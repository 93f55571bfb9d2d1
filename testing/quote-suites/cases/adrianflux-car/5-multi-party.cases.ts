import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";

/** AFC-029: Verify that a named driver can be added, is listed and reaches the quote. */
defineCase("AFC-029 Add a named driver", { key: "afc-add-driver", markers: ["multi-party"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await quote.reachDrivers();
  await quote.drivers.isShown();
  await quote.drivers.add("Alex", "Reed");
  await quote.drivers.expectHeading("1 other person on your policy");
  await quote.drivers.finish();
  await quote.chooseCover();
  await quote.contact.fill();
  await quote.check.expectAnswer("Alex Reed");
  await quote.check.fill();
  await quote.outcome.expectDestination("callback");
});

/** AFC-030: Verify that a named driver can be changed, and that the other stays as they are. */
defineCase(
  "AFC-030 Change a named driver",
  { key: "afc-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
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

/** AFC-031: Verify that a named driver can be removed, and kept after all. */
defineCase(
  "AFC-031 Remove a named driver",
  { key: "afc-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
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

/** AFC-032: Verify that five drivers can be named and no sixth. */
defineCase(
  "AFC-032 As many drivers as allowed",
  { key: "afc-most-drivers", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.add("Jo", "Marsh");
    await quote.drivers.add("Robin", "Field");
    await quote.drivers.add("Kim", "Wood");
    await quote.drivers.add("Lee", "Hill");
    await quote.drivers.expectHeading("5 other people on your policy");
    await quote.drivers.expectFull();
    await quote.drivers.advance();
    await quote.cover.isShown();
  },
);
