import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";
import { Party, PEOPLE } from "../../src/quotes/party.ts";

/** AFC-029: Verify that a named driver can be added, is listed and reaches the quote. */
defineCase("AFC-029 Add a named driver", { key: "afc-add-driver", markers: ["multi-party"] }, async ({ journey }) => {
  const quote = new AdrianFluxCarQuote(journey);
  await new Party(journey, quote).addOne("quoted.1999@example.com", "callback");
});

/** AFC-030: Verify that a named driver can be changed, and that the other stays as they are. */
defineCase(
  "AFC-030 Change a named driver",
  { key: "afc-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await new Party(journey, quote).changeOneOfTwo();
  },
);

/** AFC-031: Verify that a named driver can be removed, and kept after all. */
defineCase(
  "AFC-031 Remove a named driver",
  { key: "afc-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await new Party(journey, quote).removeBoth();
  },
);

/** AFC-032: Verify that five drivers can be named and no sixth. */
defineCase(
  "AFC-032 As many drivers as allowed",
  { key: "afc-most-drivers", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await new Party(journey, quote).nameAsManyAsAllowed(PEOPLE);
  },
);
