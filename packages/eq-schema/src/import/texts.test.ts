import type { Text } from "@waypost/form";
import { describe, expect, it } from "vitest";
import { imported, questionOf } from "../../test/imported.ts";
import { answer, checkbox, date, field, number, page, survey, text } from "../../test/sample.ts";
import type { Json } from "../../test/sample.ts";

const before = page("first", [
  number("trees", { mandatory: true }),
  field("owner", { mandatory: true }),
  field("heir"),
  date("planted"),
  checkbox("fruit"),
]);
const blocks = (title: unknown) => [before, page("last", [number("more")], {}, { title })];
const titled = (title: unknown): Text => questionOf(imported(survey(blocks(title))), "last").title;
const step = (name: string, given: Json): Json => ({ transform: name, arguments: given });
const previous: Json = { source: "previous_transform" };

describe("a plain text", () => {
  it.each<[string, string, string]>([
    ["keeps its markup", "How <strong>many</strong>?", "How <strong>many</strong>?"],
    ["doubles apostrophes", "Ann&#39;s trees", "Ann''s trees"],
    ["writes raised digits", "20 m<sup>2</sup>", "20 m²"],
    ["writes entities out", "&#xA3;5", "£5"],
  ])("%s", (_, given, expected) => {
    expect(titled(given)).toBe(expected);
  });
});

describe("a text with placeholders", () => {
  it.each<[string, Json | Json[], string]>([
    ["a text as it is", answer("owner"), "`owner`"],
    ["a number without grouping", answer("trees"), "string(`trees`)"],
    ["metadata", { source: "metadata", identifier: "orchard" }, "metadata.orchard"],
    ["a possessive", [step("format_possessive", { string_to_format: answer("owner") })], "possessive name(`owner`)"],
    [
      "a chain",
      [
        step("concatenate_list", { list_to_concatenate: [answer("owner"), answer("heir")], delimiter: " " }),
        step("format_possessive", { string_to_format: previous }),
      ],
      'possessive name(join texts(" ", `owner`, `heir`))',
    ],
    [
      "a name, its middle part where a rule asks for it",
      [
        step("contains", { list_to_check: answer("fruit"), value: "Pears" }),
        step("format_name", {
          include_middle_names: previous,
          first_name: answer("owner"),
          middle_names: answer("heir"),
          last_name: answer("owner"),
        }),
      ],
      'full name(`owner`, if list contains(`fruit`, "Pears") = true then `heir` else null, `owner`)',
    ],
    [
      "a chosen list",
      [step("concatenate_list", { list_to_concatenate: [answer("fruit")], delimiter: ", " })],
      'string join(`fruit`, ", ")',
    ],
    ["bullets", [step("format_list", { list_to_format: answer("fruit") })], "list to bullets(`fruit`)"],
    [
      "a date",
      [step("format_date", { date_to_format: answer("planted"), date_format: "EEEE d MMMM y" })],
      'format date(`planted`, "EEEE d MMMM yyyy")',
    ],
    ["a number", [step("format_number", { number: answer("trees") })], "format number(`trees`)"],
    [
      "the first that is answered",
      [step("first_non_empty_item", { items: [answer("owner"), answer("heir")] })],
      "first non empty(`owner`, `heir`)",
    ],
    [
      "an age",
      [step("calculate_date_difference", { first_date: answer("planted"), second_date: { value: "now" } })],
      "date difference(`planted`, today())",
    ],
    [
      "whole weeks",
      [
        step("date_range_bounds", { reference_date: answer("planted"), offset_full_weeks: -1, days_in_range: 7 }),
        step("format_date_range", { date_range: previous }),
      ],
      "format date range((week range(`planted`, 7, 7))[1], (week range(`planted`, 7, 7))[-1], true)",
    ],
    [
      "a telephone number",
      [step("telephone_number_link", { telephone_number: "0300 1234 931" })],
      'telephone link("0300 1234 931")',
    ],
  ])("writes %s", (_, of, expected) => {
    expect(titled(text("About {it}", of))).toEqual({ text: "About {it}", with: { it: expected } });
  });

  it("links to an address with a subject", () => {
    const link = step("email_link", {
      email_address: "trees@example.com",
      email_subject: "My trees",
      email_subject_append: { source: "metadata", identifier: "orchard" },
    });
    expect(titled(text("Write to {it}", [link]))).toEqual({
      text: 'Write to <a href="mailto:trees@example.com?subject=My%20trees%20{it_subject}">trees@example.com</a>',
      with: { it_subject: "metadata.orchard" },
    });
  });

  it("counts in the plural forms of its language", () => {
    const plural = {
      text_plural: { forms: { one: "{n} tree", other: "{n} trees" }, count: answer("trees") },
      placeholders: [{ placeholder: "n", transforms: [step("format_number", { number: answer("trees") })] }],
    };
    expect(titled(plural)).toEqual({
      text: "{count, plural, one {{n} tree} other {{n} trees}}",
      with: { n: "format number(`trees`)", count: "`trees`" },
    });
  });

  it("writes numbers out in words", () => {
    const words = step("number_to_words", { number: answer("trees") });
    expect(titled(text("{it} trees", [words]))).toEqual({
      text: "{it} trees",
      with: { it: "number words(`trees`)" },
    });
  });
});
