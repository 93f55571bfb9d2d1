import type { FieldView } from "@waypost/journey";
import { describe, expect, it } from "vitest";
import { text } from "../html.ts";
import { textsFor } from "../texts/texts.ts";
import { drawField } from "./fields.ts";
import type { FieldOf } from "./place.ts";

const RELIGION: FieldOf<"radio"> = {
  type: "radio",
  id: "religion",
  required: false,
  errors: [],
  clearable: false,
  inline: false,
  options: [{ value: "none", label: "No religion", selected: true, exclusive: false }],
};

const drawn = (field: FieldView) =>
  drawField(field, { texts: textsFor("en"), nonce: "n", title: text("What is your religion?"), level: "heading" });

describe("a choice that was made", () => {
  it("can be taken back where the question is voluntary", () => {
    expect(drawn({ ...RELIGION, voluntary: true })).toContain('name="action[clear_radios.religion]"');
  });

  it("can be taken back where the form says so", () => {
    expect(drawn({ ...RELIGION, clearable: true })).toContain('name="action[clear_radios.religion]"');
  });

  it("is not taken back by pressing Enter", () => {
    const html = drawn({ ...RELIGION, voluntary: true });
    expect(html.indexOf('name="action[save_continue]"')).toBeLessThan(html.indexOf("clear_radios"));
    expect(html).toContain("save_continue");
  });

  it("stands where an answer is asked of everybody", () => {
    expect(drawn(RELIGION)).not.toContain("clear_radios");
  });
});
