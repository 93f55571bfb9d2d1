import type { FieldView } from "@waypost/journey";
import { describe, expect, it } from "vitest";
import { text } from "../html.ts";
import { textsFor } from "../texts/texts.ts";
import { drawField } from "./fields.ts";

const PAY: FieldView = { type: "number", id: "pay", label: "Pay", required: true, errors: [], value: "", decimals: 0 };

const drawn = (guidance: FieldView["guidance"]) =>
  drawField(
    { ...PAY, ...(guidance && { guidance }) },
    { texts: textsFor("en"), nonce: "n", title: text("Pay"), level: "field" },
  );

describe("help with a field", () => {
  it("is titled by what shows it and, while it is open, by what hides it", () => {
    const html = drawn({ show: "Show what to include", hide: "Hide what to include", text: "Bonuses" });
    expect(html).toContain('<span class="wp-details-closed">Show what to include</span>');
    expect(html).toContain('<span class="wp-details-open" hidden>Hide what to include</span>');
  });

  it("keeps its title where the form has one alone", () => {
    expect(drawn({ show: "What to include", text: "Bonuses" })).toContain(">What to include</h2>");
  });
});
