import { describe, expect, it } from "vitest";
import { imported, pageOf } from "../../test/imported.ts";
import {
  answer,
  checkbox,
  collector,
  date,
  field,
  number,
  page,
  radio,
  section,
  sections,
  survey,
} from "../../test/sample.ts";
import type { Json } from "../../test/sample.ts";

const asked = [
  page("first", [
    number("trees"),
    number("bushes"),
    field("owner"),
    date("planted"),
    radio("pruned", ["Yes", "No"]),
    checkbox("fruit", ["Apples", "Pears"]),
  ]),
];

/** The condition under which the second page is skipped. */
function skipOf(when: unknown, before: readonly unknown[] = asked): string | undefined {
  const form = imported(survey([...before, page("last", [number("more")], { skip_conditions: { when } })]));
  return pageOf(form, "last").skip;
}

const days = (offset?: Json): Json => ({ date: [answer("planted"), ...(offset ? [offset] : [])] });
const today: Json = { date: ["now"] };

describe("a condition", () => {
  it.each<[string, unknown, string]>([
    ["compares numbers", { ">": [answer("trees"), 3] }, "`trees` > 3"],
    ["compares answers", { "<=": [answer("trees"), answer("bushes")] }, "`trees` <= `bushes`"],
    ["asks whether something is answered", { "!=": [answer("trees"), null] }, "`trees` != null"],
    ["compares a choice with its option", { "==": [answer("pruned"), "Yes"] }, '`pruned` = "Yes"'],
    ["compares typed texts whatever their case", { "==": [answer("owner"), "Ann"] }, 'lower case(`owner`) = "ann"'],
    [
      "looks for typed texts whatever their case",
      { in: [answer("owner"), ["Ann", "Bo"]] },
      'lower case(`owner`) in ("ann", "bo")',
    ],
    ["looks for a choice among options", { in: [answer("pruned"), ["Yes", "No"]] }, '`pruned` in ("Yes", "No")'],
    ["finds nothing in an empty list", { in: [answer("pruned"), []] }, "false"],
    ["looks for an option among those chosen", { in: ["Apples", answer("fruit")] }, 'list contains(`fruit`, "Apples")'],
    [
      "looks for any of several",
      { "any-in": [["Apples", "Pears"], answer("fruit")] },
      'contains any(`fruit`, ["Apples", "Pears"])',
    ],
    [
      "looks for all of several",
      { "all-in": [["Apples", "Pears"], answer("fruit")] },
      'contains all(`fruit`, ["Apples", "Pears"])',
    ],
    ["counts what was chosen", { ">=": [{ count: [answer("fruit")] }, 2] }, "count(`fruit`) >= 2"],
    [
      "keeps what belongs together in parentheses",
      {
        and: [
          { "==": [answer("trees"), 1] },
          { or: [{ "==": [answer("trees"), 2] }, { "==": [answer("bushes"), 3] }] },
        ],
      },
      "`trees` = 1 and (`trees` = 2 or `bushes` = 3)",
    ],
    ["turns what is certain round", { not: [{ "==": [answer("trees"), 1] }] }, "not(`trees` = 1)"],
    [
      "takes what is not answered for false",
      { not: [{ ">": [answer("trees"), 1] }] },
      "not(coalesce(`trees` > 1, false))",
    ],
    ["compares dates", { "<": [days(), today] }, "`planted` < today()"],
    ["compares with a written month", { "==": [days(), { date: ["2018-02"] }] }, '`planted` = date("2018-02-01")'],
    [
      "reads metadata that is a date",
      { ">": [days(), { date: [{ source: "metadata", identifier: "harvest_start" }] }] },
      "`planted` > metadata.harvest_start",
    ],
    [
      "moves a date by years, months and days",
      { ">": [days({ years: 1, months: 2, days: -10 }), today] },
      '`planted` + duration("P14M") - duration("P10D") > today()',
    ],
    [
      "goes back to the last such day of the week",
      { ">": [days({ day_of_week: "TUESDAY" }), today] },
      'week range(`planted` - duration("P1D"))[1] + duration("P1D") > today()',
    ],
    [
      "goes to such a day of the week before",
      { ">": [days({ days: -7, day_of_week: "MONDAY" }), today] },
      'week range(`planted`)[1] - duration("P7D") > today()',
    ],
  ])("%s", (_, when, expected) => {
    expect(skipOf(when)).toBe(expected);
  });

  it("counts the items of a list", () => {
    const count = { source: "list", identifier: "orchard", selector: "count" };
    expect(skipOf({ "==": [count, 0] }, [collector("trees", "orchard")])).toBe("count(`orchard`) = 0");
  });

  it("reads the answer of the first item from outside the list", () => {
    const first = {
      ...answer("orchard-name"),
      list_item_selector: { source: "list", identifier: "orchard", selector: "first" },
    };
    expect(skipOf({ "==": [first, "Oak"] }, [collector("trees", "orchard")])).toBe(
      'lower case(`orchard`[1].`orchard-name`) = "oak"',
    );
  });

  it("knows the current item and the respondent's own inside a section of the list", () => {
    const item = { source: "location", identifier: "list_item_id" };
    const first = { source: "list", identifier: "orchard", selector: "first" };
    const form = imported(
      sections(
        [
          section("all", [collector("trees", "orchard")]),
          section(
            "each",
            [
              page("height", [number("tall")], { skip_conditions: { when: { "!=": [item, first] } } }),
              page("width", [number("wide")], { skip_conditions: { when: { "==": [answer("orchard-name"), "Oak"] } } }),
            ],
            {
              repeat: {
                for_list: "orchard",
                title: { text: "{tree}", placeholders: [{ placeholder: "tree", value: answer("orchard-name") }] },
              },
            },
          ),
        ],
        { questionnaire_flow: { type: "Hub", options: {} } },
      ),
    );
    expect(pageOf(form, "height").skip).toBe("current.id != `orchard`[1].id");
    expect(pageOf(form, "width").skip).toBe('lower case(`orchard-name`) = "oak"');
  });

  it("asks for the progress of a section", () => {
    const progress = { source: "progress", selector: "section", identifier: "one" };
    const form = imported(
      sections(
        [
          section("one", asked),
          section("two", [page("last", [number("more")])], { enabled: { when: { "==": [progress, "COMPLETED"] } } }),
        ],
        { questionnaire_flow: { type: "Hub", options: {} } },
      ),
    );
    expect(form.sections[1]?.enabled).toBe('completed("one")');
  });
});
