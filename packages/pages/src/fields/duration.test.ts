import { expect, it } from "vitest";
import { text } from "../html.ts";
import { textsFor } from "../texts/texts.ts";
import { drawField } from "./fields.ts";

it("a duration has an input for every unit that the form names", () => {
  const html = drawField(
    {
      type: "duration",
      id: "served",
      label: "How long?",
      required: true,
      errors: [],
      units: ["years", "months", "weeks", "days"],
      value: { years: "1", days: "4" },
    },
    { texts: textsFor("en"), nonce: "n", title: text("How long?"), level: "field" },
  );
  for (const unit of ["years", "months", "weeks", "days"]) expect(html).toContain(`name="served-${unit}"`);
  expect(html).toMatch(/name="served-days"[^>]*value="4"|value="4"[^>]*name="served-days"/);
});
