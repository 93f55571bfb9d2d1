import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";
import { Party, PEOPLE } from "../../src/quotes/party.ts";

/** SC-031: Verify that an additional driver can be added, is listed and reaches the quote. */
defineCase(
  "SC-031 Add an additional driver",
  { key: "sc-add-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await new Party(journey, quote).addOne("quoted.1999@example.com", "buy");
  },
);

/** SC-032: Verify that an additional driver can be changed, and that the other stays as they are. */
defineCase(
  "SC-032 Change an additional driver",
  { key: "sc-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await new Party(journey, quote).changeOneOfTwo();
  },
);

/** SC-033: Verify that an additional driver can be removed, and kept after all. */
defineCase(
  "SC-033 Remove an additional driver",
  { key: "sc-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await new Party(journey, quote).removeBoth();
  },
);

/** SC-034: Verify that 3 drivers can be named and no more. */
defineCase(
  "SC-034 As many drivers as allowed",
  { key: "sc-most-drivers", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new SterlingCarQuote(journey);
    await new Party(journey, quote).nameAsManyAsAllowed(PEOPLE.slice(0, 3));
  },
);
