import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";
import { Party, PEOPLE } from "../../src/quotes/party.ts";

/** BKSB-031: Verify that a named rider can be added, is listed and reaches the quote. */
defineCase("BKSB-031 Add a named rider", { key: "bksb-add-driver", markers: ["multi-party"] }, async ({ journey }) => {
  const quote = new BikesureBikeQuote(journey);
  await new Party(journey, quote).addOne("quoted.999@example.com", "buy");
});

/** BKSB-032: Verify that a named rider can be changed, and that the other stays as they are. */
defineCase(
  "BKSB-032 Change a named rider",
  { key: "bksb-edit-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await new Party(journey, quote).changeOneOfTwo();
  },
);

/** BKSB-033: Verify that a named rider can be removed, and kept after all. */
defineCase(
  "BKSB-033 Remove a named rider",
  { key: "bksb-remove-driver", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await new Party(journey, quote).removeBoth();
  },
);

/** BKSB-034: Verify that 2 riders can be named and no more. */
defineCase(
  "BKSB-034 As many riders as allowed",
  { key: "bksb-most-drivers", markers: ["multi-party"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await new Party(journey, quote).nameAsManyAsAllowed(PEOPLE.slice(0, 2));
  },
);
