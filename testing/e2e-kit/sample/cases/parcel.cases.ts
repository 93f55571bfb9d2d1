import { defineCase } from "@waypost/e2e";
import { SenderStep } from "../sender-step.ts";
import { WeightStep } from "../weight-step.ts";

/** PP-001: Verify that the first page shows its title and what Parcels is not liable for. */
defineCase("PP-001 First page", { key: "pp-first-page", markers: ["smoke"] }, async ({ journey }) => {
  const weight = new WeightStep(journey);
  await journey.open();
  await weight.isShown();
  await weight.expectText("We are not liable for animals.");
});

/** PP-002: Verify that the first page refuses to be left empty. */
defineCase("PP-002 Empty first page", { key: "pp-empty", markers: ["validation"] }, async ({ journey }) => {
  await journey.open();
  await new WeightStep(journey).leaveEmpty();
});

/** PP-003: Verify where a parcel of each weight leads. */
defineCase(
  "PP-003 Outcome by weight",
  {
    key: "pp-outcomes",
    markers: ["quoting"],
    rows: [
      { weight: 1, destination: "collected" },
      { weight: 20, destination: "collected" },
      { weight: 21, destination: "callback" },
      { weight: 50, destination: "callback" },
      { weight: 51, destination: "refused" },
    ],
    inBrowser: ({ weight }) => weight === 20 || weight > 50,
  },
  async ({ journey }, { weight, destination }) => {
    await journey.open();
    await new WeightStep(journey).fill(weight);
    const sender = new SenderStep(journey);
    await sender.fill();
    await sender.expectDestination(destination);
  },
);

/** PP-004: Verify that a source code reaches the outcome by the longer way. */
defineCase("PP-004 Source code survives", { key: "pp-source", markers: ["source-code"] }, async ({ journey }) => {
  await journey.open("?source=FLYER");
  await new WeightStep(journey).fill();
  const sender = new SenderStep(journey);
  await sender.fillComplex();
  await sender.expectDestination("collected");
  await sender.expectParameter("source", "FLYER");
});
