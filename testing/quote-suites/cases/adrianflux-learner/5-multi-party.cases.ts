import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";

/** AFL-019: Verify that a supervising driver can be added, is listed and reaches the quote. */
defineCase(
  "AFL-019 Add a supervising driver",
  { key: "afl-add-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
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

/** AFL-020: Verify that a supervising driver can be changed, and that the other stays as they are. */
defineCase(
  "AFL-020 Change a supervising driver",
  { key: "afl-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
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

/** AFL-021: Verify that as many supervising drivers can be named as allowed and no more, and that one can be kept and removed. */
defineCase(
  "AFL-021 Remove a supervising driver",
  { key: "afl-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.reachDrivers();
    await quote.drivers.add("Alex", "Reed");
    await quote.drivers.add("Jo", "Marsh");
    await quote.drivers.add("Robin", "Field");
    await quote.drivers.expectHeading("3 other people on your policy");
    await quote.drivers.expectFull();
    await quote.drivers.keep("Alex Reed");
    await quote.drivers.remove("Alex Reed");
    await quote.drivers.expectHeading("2 other people on your policy");
  },
);
