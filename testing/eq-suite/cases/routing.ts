import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { answer, choose, fillDate, played, SUMMARY } from "./said.ts";

const feature = "Routing and skipping";

/** A day some days from today, as it is typed. */
function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${String(day.getUTCDate())}/${String(day.getUTCMonth() + 1)}/${String(day.getUTCFullYear())}`;
}

const block = (id: string): string => `/questionnaire/${id}/`;

/** Several ways through a questionnaire, each ending on a page: every way has a session of its own. */
function ways(
  schema: string,
  behaviour: string,
  paths: readonly (readonly [go: (visitor: Visitor) => Promise<void>, path: string])[],
  claims?: EqCase["claims"],
): EqCase {
  return {
    schema,
    feature,
    behaviour,
    ...(claims === undefined ? {} : { claims }),
    run: async (visitor, launch) => {
      for (const [go, path] of paths) {
        await launch.again(visitor, schema, claims);
        await go(visitor);
        expect(await visitor.path()).toBe(path);
      }
    },
  };
}

const RIGHT = block("correct-answer");
const WRONG = block("incorrect-answer");
const number = (value: string) => (visitor: Visitor) => answer(visitor, { answer: value });
const compare = (operator: string, behaviour: string, right: readonly string[], wrong: readonly string[]): EqCase =>
  ways(`test_routing_number_${operator}`, behaviour, [
    ...right.map((value) => [number(value), RIGHT] as const),
    ...wrong.map((value) => [number(value), WRONG] as const),
  ]);
const numbers = (first: string, second: string) => async (visitor: Visitor) => {
  await answer(visitor, { "answer-1": first });
  await answer(visitor, { "answer-2": second });
};
const date = (written: string) => async (visitor: Visitor) => {
  await fillDate(visitor, "single-date-answer", written);
  await visitor.submit();
};
const picked =
  (...ids: readonly string[]) =>
  (visitor: Visitor) =>
    choose(visitor, ...ids);

/** Where answers lead. */
export const routing: readonly EqCase[] = [
  compare("equals", "a number leads on when it is the one asked for", ["123"], ["555"]),
  compare("not_equals", "a number leads on when it is another", ["987"], ["123"]),
  compare("less_than", "a number leads on when it is less", ["122"], ["123", "124"]),
  compare("less_than_or_equal", "a number leads on when it is no more", ["122", "123"], ["124"]),
  compare("greater_than_or_equal", "a number leads on when it is no less", ["123", "124"], ["122"]),
  {
    schema: "test_routing_number_equals",
    feature,
    behaviour: "the page that is led to says what was entered, and the way back leads to the question",
    run: async (visitor) => {
      await number("555")(visitor);
      expect(await visitor.says("You were asked to enter 123 but you actually entered 555.")).toBe(true);
      await visitor.follow("#top-previous");
      expect(await visitor.path()).toBe(block("number-question"));
      expect(await visitor.value("answer")).toBe("555");
    },
  },
  ways("test_routing_and", "both of two rules must hold", [
    [numbers("123", "321"), RIGHT],
    [numbers("123", "555"), WRONG],
    [numbers("555", "321"), WRONG],
  ]),
  ways("test_routing_or", "one of two rules is enough", [
    [numbers("123", "555"), RIGHT],
    [numbers("555", "321"), RIGHT],
    [numbers("555", "444"), WRONG],
  ]),
  ways("test_routing_not", "a rule may be turned round", [
    [picked("country-checkbox-answer-0"), block("country-interstitial-india")],
    [picked("country-checkbox-answer-1"), block("country-interstitial-not-india")],
    [picked(), block("country-interstitial-not-india")],
  ]),
  ways("test_routing_answer_comparison", "an answer is compared with another", [
    [
      async (visitor) => {
        await answer(visitor, { "route-comparison-1-answer": "1" });
        await answer(visitor, { "route-comparison-2-answer": "2" });
      },
      RIGHT,
    ],
    [
      async (visitor) => {
        await answer(visitor, { "route-comparison-1-answer": "1" });
        await answer(visitor, { "route-comparison-2-answer": "1" });
      },
      WRONG,
    ],
  ]),
  ways(
    "test_routing_case_insensitive_text_field",
    "texts are compared whatever their case",
    ["india", "INDIA", "iNdIa", "azerBAIJAN"]
      .map((name) => [name, block("country-interstitial-india-or-azerbaijan")] as const)
      .concat([["georgiA", block("country-interstitial-georgia")]], [["Peru", SUMMARY]])
      .map(([name, path]) => [(visitor: Visitor) => answer(visitor, { "country-text-field-answer": name }), path]),
  ),
  ways("test_routing_checkbox_contains_any", "any of several options leads on", [
    [picked("country-checkbox-answer-0"), block("country-interstitial-india-or-malta-or-both")],
    [
      picked("country-checkbox-answer-0", "country-checkbox-answer-3"),
      block("country-interstitial-india-or-malta-or-both"),
    ],
    [picked("country-checkbox-answer-2"), block("country-interstitial-not-india-or-malta-or-both")],
    [picked(), block("country-interstitial-not-india-or-malta-or-both")],
  ]),
  ways("test_routing_checkbox_count", "so many options lead on", [
    [picked("topping-checkbox-answer-0", "topping-checkbox-answer-1"), RIGHT],
    [picked("topping-checkbox-answer-0"), WRONG],
    [picked(), WRONG],
  ]),
  ways("test_routing_on_multiple_select", "one option among those chosen leads on", [
    [picked("passports-answer-0", "passports-answer-1"), block("block3")],
    [picked("passports-answer-1"), block("block2")],
  ]),
  ways(
    "test_routing_date_equals",
    "a date is compared with another, moved by days, months or years",
    (
      [
        ["30/3/2018", RIGHT],
        ["31/3/2018", RIGHT],
        ["1/4/2018", RIGHT],
        ["28/2/2018", RIGHT],
        ["30/4/2018", RIGHT],
        ["31/3/2017", RIGHT],
        ["31/3/2019", RIGHT],
        ["4/4/2018", WRONG],
      ] as const
    ).map(([written, path]) => [
      async (visitor) => {
        await fillDate(visitor, "comparison-date-answer", "31/3/2018");
        await visitor.submit();
        await date(written)(visitor);
      },
      path,
    ]),
  ),
  ways("test_routing_date_not_equals", "a month is compared with a written one", [
    [date("3/2018"), RIGHT],
    [date("2/2018"), WRONG],
  ]),
  ways(
    "test_routing_date_greater_than",
    "a date is compared with one of the launch",
    [
      [date("12/6/2017"), RIGHT],
      [date("11/6/2017"), WRONG],
      [date("10/6/2017"), WRONG],
    ],
    { return_by: "2017-06-11" },
  ),
  ways("test_routing_date_less_than_or_equals", "a date is compared with today", [
    [date(dayFromNow(-1)), RIGHT],
    [date(dayFromNow(0)), RIGHT],
    [date(dayFromNow(1)), WRONG],
  ]),
  ways("test_routing_group", "a group is led to by its first block", [
    [picked("which-group-answer-0"), block("group1-block")],
    [picked("which-group-answer-1"), block("group2-block")],
  ]),
  {
    schema: "test_routing_not_affected_by_answers_not_on_path",
    feature,
    behaviour: "answers that are not on the path count for nothing",
    run: async (visitor) => {
      await choose(visitor, "initial-choice-answer-0");
      await answer(visitor, { "invalid-path-answer": "123" });
      expect(await visitor.path()).toBe(block("invalid-path-interstitial"));
      await visitor.follow("#top-previous");
      await visitor.follow("#top-previous");
      await choose(visitor, "initial-choice-answer-1");
      await answer(visitor, { "valid-path-answer": "321" });
      expect(await visitor.path()).toBe(block("valid-final-interstitial"));
    },
  },
  ways("test_routing_to_questionnaire_end_single_section", "the questionnaire ends from within its section", [
    [picked("test-answer-0"), block("test-optional")],
    [picked("test-answer-1"), SUMMARY],
  ]),
  {
    schema: "test_routing_to_questionnaire_end_multiple_sections",
    feature,
    behaviour: "a section that is no longer enabled is not met, and comes back",
    run: async (visitor) => {
      await choose(visitor, "test-answer-1");
      expect(await visitor.path()).toBe(SUMMARY);
      expect(await visitor.count('[data-qa="test-optional-answer"]')).toBe(0);
      await visitor.follow('[data-qa="test-answer-edit"]');
      await choose(visitor, "test-answer-0");
      expect(await visitor.path()).toContain(block("test-optional"));
    },
  },
  {
    schema: "test_routing_to_section_end",
    feature,
    behaviour: "a section ends early, and its summary shows what was asked",
    run: async (visitor) => {
      await choose(visitor, "test-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/sections/test-section/");
      expect(await played(visitor, "test-answer")).toBe("No");
      expect(await visitor.count('[data-qa="test-optional-answer"]')).toBe(0);
      await visitor.follow('[data-qa="test-answer-edit"]');
      await choose(visitor, "test-answer-0");
      expect(await visitor.path()).toContain(block("test-optional"));
    },
  },
  {
    schema: "test_conditional_combined_routing",
    feature,
    behaviour: "the first rule that holds leads on; without any the path goes on",
    run: async (visitor, launch) => {
      const at = async (option: number) => {
        await launch.again(visitor, "test_conditional_combined_routing");
        await choose(visitor, `conditional-routing-answer-${String(option)}`);
        return visitor.path();
      };
      expect(await at(0)).toBe(block("response-any"));
      expect(await at(1)).toBe(block("response-any"));
      expect(await at(2)).toBe(block("response-not-any"));
      expect(await at(3)).toBe(SUMMARY);
      expect(await at(4)).toBe(SUMMARY);
    },
  },
  ways("test_metadata_routing", "what the launch says leads on", [[(visitor) => visitor.submit(), block("block3")]], {
    boolean_flag: true,
  }),
  ways("test_metadata_routing", "what the launch denies does not", [[(visitor) => visitor.submit(), block("block2")]], {
    boolean_flag: false,
  }),
  ways("test_skip_condition_set", "a block is skipped when something was answered", [
    [picked("food-answer-0"), SUMMARY],
    [picked(), block("drink-block")],
  ]),
  ways("test_skip_condition_not_set", "a block is skipped when nothing was answered", [
    [picked("food-answer-0"), block("drink-block")],
    [picked(), SUMMARY],
  ]),
];
