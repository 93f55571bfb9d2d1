import { describe, expect, test } from "vitest";
import { decimal } from "../value/decimal.ts";
import type { AnyField, FieldOption, Limits, Typed } from "./field.ts";
import { fieldMessage } from "./messages.ts";
import { behaviourOf } from "./register.ts";
import { resolveSuggestion } from "./choice.ts";

/** What becomes of typed input: its answer, `empty`, or the messages in English. */
function outcome(spec: AnyField, typed: Typed, limits: Limits = {}): unknown {
  const behaviour = behaviourOf(spec);
  const parsed = behaviour.parse(typed, spec);
  if (parsed.kind === "empty") return "empty";
  const problems = parsed.kind === "error" ? parsed.problems : behaviour.limits(parsed.answer, spec, limits);
  if (problems.length > 0) return problems.map((found) => fieldMessage(found.message, "en", { args: found.args }));
  return parsed.kind === "answer" ? parsed.answer : null;
}

const whole: AnyField = { type: "number", id: "n" };
const money: AnyField = { type: "currency", id: "n", currency: "GBP" };

describe("numbers", () => {
  test.each([
    ["1,000", "1000"],
    [" 1 000 ", "1000"],
    ["-0", "0"],
    ["007", "7"],
    ["10.00", "10"],
    ["１２", "12"],
    ["−3", "-3"],
    ["1e5", ["Enter a whole number"]],
    ["1,00", ["Enter a whole number"]],
    ["abc", ["Enter a whole number"]],
    ["1.5", ["Enter a whole number"]],
    ["9".repeat(16), ["Enter a number with fewer digits"]],
    ["Infinity", ["Enter a whole number"]],
    ["0x10", ["Enter a whole number"]],
  ])("%s", (typed, expected) => {
    expect(outcome(whole, typed)).toEqual(expected);
  });

  test.each([
    ["£1,000.50", "1000.5"],
    ["-£5", "-5"],
    ["5.123", ["Enter a number with no more than 2 decimal places"]],
    ["5p", ["Enter a number"]],
  ])("money: %s", (typed, expected) => {
    expect(outcome(money, typed)).toEqual(expected);
  });

  test.each([
    [whole, "5.0", ["number-whole"]],
    [whole, "5.", ["number-whole"]],
    [whole, "5.5", []],
    [money, "5.", []],
    [money, "5.50", []],
    [money, "5.500", ["number-decimals"]],
    [whole, "1,230,4", []],
    [whole, "1 234", []],
    [whole, "-0", []],
    [whole, "５", []],
    [money, ".5", []],
    [money, "£5", ["number-invalid"]],
    [whole, "1e5", ["whole-invalid"]],
    [whole, ",", ["whole-invalid"]],
  ])("a survey counts what is typed: %o %s", (spec, typed, expected) => {
    const parsed = behaviourOf(spec).parse(typed, spec, "survey");
    const found = parsed.kind === "empty" ? [] : (parsed.problems ?? []);
    expect(found.map(({ message }) => message)).toEqual(expected);
  });

  test("limits name themselves as the field prints", () => {
    const limits: Limits = { min: { value: decimal(1000) }, max: { value: decimal(2000), exclusive: true } };
    expect(outcome(money, "999.99", limits)).toEqual(["Enter an answer of £1,000.00 or more"]);
    expect(outcome(money, "1000", limits)).toBe("1000");
    expect(outcome(money, "2000", limits)).toEqual(["Enter an answer less than £2,000.00"]);
  });

  test("a survey names them alike for every unit", () => {
    const limits: Limits = { min: { value: decimal(10) }, max: { value: decimal(2000) } };
    const length: AnyField = { type: "unit", id: "n", unit: "length-centimeter" };
    const asSurvey = (typed: string) => {
      const parsed = behaviourOf(length).parse(typed, length);
      const problems = parsed.kind === "answer" ? behaviourOf(length).limits(parsed.answer, length, limits) : [];
      return problems.map(({ message, args }) => fieldMessage(message, "en", { args, wording: "survey" }));
    };
    expect(asSurvey("9")).toEqual(["Enter an answer more than or equal to 10"]);
    expect(asSurvey("2001")).toEqual(["Enter an answer less than or equal to 2,000"]);
    expect(asSurvey("9".repeat(16))).toEqual(["Enter an answer less than or equal to 2,000"]);
  });

  test("a number that is out of its limits and too exact has both problems, how it is written first", () => {
    const limits: Limits = { min: { value: decimal(10) } };
    expect(outcome(whole, "5.5", limits)).toEqual(["Enter a whole number", "Enter an answer of 10 or more"]);
    expect(outcome(money, "-0.123")).toEqual(["Enter a number with no more than 2 decimal places"]);
  });

  test("a limit that is not known limits nothing", () => {
    expect(outcome(whole, "5", { min: { value: null } })).toBe("5");
  });
});

describe("dates", () => {
  const date: AnyField = { type: "date", id: "d" };
  test.each([
    [{ day: "1", month: "2", year: "2026" }, "2026-02-01"],
    [{ day: "01", month: "Mar", year: "2026" }, "2026-03-01"],
    [{ day: "29", month: "2", year: "2024" }, "2024-02-29"],
    [{ day: "29", month: "2", year: "2026" }, ["Enter a real date"]],
    [{ day: "31", month: "4", year: "2026" }, ["Enter a real date"]],
    [{ day: "1", month: "13", year: "2026" }, ["Enter a real date"]],
    [{ day: "1", month: "1", year: "85" }, ["Date must have a year with 4 digits"]],
    [{ day: "1", month: "", year: "" }, ["Date must include a month", "Date must include a year"]],
    [{ day: "x", month: "1", year: "2026" }, ["Enter the date in numbers, like 27 3 2007"]],
    [{ day: "", month: "", year: "" }, "empty"],
  ])("%o", (typed, expected) => {
    expect(outcome(date, typed)).toEqual(expected);
  });

  test("limits are dates, for months and years cut to their length", () => {
    const limits: Limits = { min: { value: "2026-03-15" } };
    expect(outcome(date, { day: "14", month: "3", year: "2026" }, limits)).toEqual([
      "Enter a date that is 15 March 2026 or later",
    ]);
    expect(outcome({ type: "month", id: "m" }, { month: "3", year: "2026" }, limits)).toBe("2026-03");
    expect(outcome({ type: "year", id: "y" }, { year: "2025" }, { min: { value: decimal(2026) } })).toEqual([
      "Enter a date that is 2026 or later",
    ]);
  });

  test.each([
    ["date", { day: "14", month: "3", year: "2026" }, "Enter a date after 14 March 2026"],
    ["month", { month: "2", year: "2026" }, "Enter a date after February 2026"],
    ["year", { year: "2025" }, "Enter a date after 2025"],
  ] as const)("a survey names the last %s before a limit", (type, typed, said) => {
    const spec: AnyField = { type, id: "d" };
    const parsed = behaviourOf(spec).parse(typed, spec);
    const answer = parsed.kind === "answer" ? parsed.answer : "";
    const [found] = behaviourOf(spec).limits(answer, spec, { min: { value: "2026-03-15" } });
    expect(found && fieldMessage(found.message, "en", { args: found.args, wording: "survey" })).toBe(said);
  });

  test("a missing part is named by the field's label", () => {
    expect(fieldMessage("date-missing-month", "en", { label: "Date of birth" })).toBe(
      "Date of birth must include a month",
    );
  });
});

describe("addresses", () => {
  test("only what is needed must be there", () => {
    const answer = { line1: "68 Abingdon Road" };
    const spec: AnyField = { type: "address", id: "a", parts: ["line1", "town", "postcode"], needed: ["line1"] };
    expect(behaviourOf(spec).limits(answer, spec, {})).toEqual([]);
    expect(behaviourOf(spec).limits({ town: "Goathill" }, spec, {})).toMatchObject([{ part: "line1" }]);
  });
});

describe("durations", () => {
  const spec: AnyField = { type: "duration", id: "d", units: ["years", "months"] };
  test("an empty part beside another is wrong where all are needed", () => {
    expect(outcome({ ...spec, complete: true }, { years: "2", months: "" })).toHaveLength(1);
    expect(behaviourOf(spec).format("P2Y3M", spec, "en")).toEqual(["2 years 3 months"]);
  });

  test("an empty part beside another is 0", () => {
    expect(outcome(spec, { years: "2", months: "" })).toBe("P2Y0M");
    expect(behaviourOf(spec).format("P2Y0M", spec, "en")).toEqual(["2 years"]);
    expect(behaviourOf(spec).valueOf("P2Y0M", spec)).toBe("P2Y");
  });
  test("months beside years are 11 at most", () => {
    expect(outcome(spec, { years: "2", months: "12" })).toEqual(["Enter a number of months that is 11 or less"]);
    expect(outcome(spec, { years: "-2", months: "1" })).toEqual(["Enter a duration in whole numbers"]);
  });
});

describe("choices", () => {
  const option = (value: string, exclusive = false): FieldOption => ({ value, label: () => `The ${value}`, exclusive });
  const options = [option("a"), option("b"), option("none", true)];
  const bare = [{ value: "a", label: "A" }];
  const radio: AnyField = { type: "radio", id: "r", options: bare };
  const checkbox: AnyField = { type: "checkbox", id: "c", options: bare, minSelected: 2, maxSelected: 2 };
  test("a value that is no option is refused", () => {
    expect(outcome(radio, "b", { options })).toBe("b");
    expect(outcome(radio, "z", { options })).toEqual(["Select an answer from the list"]);
  });
  test("checkboxes: each once, exclusive alone, enough and not too many", () => {
    expect(outcome(checkbox, ["a", "b", "a"], { options })).toEqual(["a", "b"]);
    expect(outcome(checkbox, ["a"], { options })).toEqual(["Select at least 2 answers"]);
    expect(outcome(checkbox, ["none"], { options })).toEqual(["none"]);
    expect(outcome(checkbox, ["a", "none"], { options })).toEqual([
      "Select either “The none” or other answers, not both",
    ]);
    expect(outcome(checkbox, ["a", "z"], { options })).toEqual(["Select an answer from the list"]);
  });
  test("types carry the options that the definition names", () => {
    expect(behaviourOf(radio).type(radio)).toEqual({ kind: "choice", options: ["a"] });
    expect(behaviourOf(checkbox).type(checkbox)).toEqual({ kind: "list", of: { kind: "choice", options: ["a"] } });
  });
  test("a suggestion may be typed by its label", () => {
    expect(resolveSuggestion("the A", options, "en")).toBe("a");
    expect(resolveSuggestion("else", options, "en")).toBe("else");
  });
});

describe("texts", () => {
  test("invisible characters go, joiners inside emoji and scripts stay", () => {
    const spec: AnyField = { type: "text", id: "t" };
    expect(outcome(spec, "\u0000 a\u200bb\u202e\r\nc\ufeff ")).toBe("ab c");
    expect(outcome(spec, "e\u0301")).toBe("é");
    expect(outcome(spec, "👩\u200d🚀 a\u200db")).toBe("👩\u200d🚀 ab");
    expect(outcome(spec, "<b>{x}</b>")).toBe("<b>{x}</b>");
  });
  test("length counts characters", () => {
    expect(outcome({ type: "text", id: "t", maxLength: 2 }, "😀😀")).toBe("😀😀");
    expect(outcome({ type: "text", id: "t", maxLength: 2 }, "abc")).toEqual(["Enter no more than 2 characters"]);
  });
  test("a pattern holds for the whole text", () => {
    expect(outcome({ type: "text", id: "t", pattern: "[a-z]|\\d" }, "a1")).toEqual([
      "Enter an answer in the right format",
    ]);
  });
});

describe("contact details", () => {
  test.each([
    ["a@b.co", true],
    ["first.last+tag@sub.example.co.uk", true],
    ["o'neill@example.ie", true],
    ["a@b", false],
    ["a b@c.de", false],
    ["a@@b.co", false],
    [".a@b.co", false],
    ["a..b@c.co", false],
    ["a@-b.co", false],
    ["a@b..co", false],
    ["a@b.c0", false],
  ])("e-mail %s: %s", (typed, right) => {
    expect(typeof outcome({ type: "email", id: "e" }, typed) === "string").toBe(right);
  });
  test.each([
    ["01632 960123", "any", true],
    ["+44 (0)1632 960 123", "any", true],
    ["0044 7700 900123", "any", true],
    ["+1 202 555 0143", "any", true],
    ["12345", "any", false],
    ["call me", "any", false],
    ["01632 960123 ext 5", "any", false],
    ["07700 900123", "mobile", true],
    ["+447700900123", "mobile", true],
    ["01632 960123", "mobile", false],
  ] as const)("telephone %s (%s): %s", (typed, kind, right) => {
    expect(typeof outcome({ type: "telephone", id: "t", kind }, typed) === "string").toBe(right);
  });
  test.each([
    ["ab12 cde", "AB12CDE"],
    ["A123 BCD", "A123BCD"],
    ["abc 123d", "ABC123D"],
    ["1 A", "1A"],
    ["ABC 1234", "ABC1234"],
    ["AB12CD3", ["Enter a UK vehicle registration like AB12 CDE"]],
    ["<script>", ["Enter a UK vehicle registration like AB12 CDE"]],
  ])("registration %s", (typed, expected) => {
    expect(outcome({ type: "vehicle-registration", id: "v" }, typed)).toEqual(expected);
  });
  test("an address says which part is missing or wrong", () => {
    const spec: AnyField = { type: "address", id: "a" };
    expect(outcome(spec, { line1: "1 High St", town: "York", postcode: "yo17hh" })).toEqual({
      line1: "1 High St",
      town: "York",
      postcode: "YO1 7HH",
    });
    expect(outcome(spec, { line2: "Flat", postcode: "YO1" })).toEqual([
      "Enter the first line of the address",
      "Enter a town or city",
      "Enter a full UK postcode like SW1A 1AA",
    ]);
  });
  test("an address may have the postcode of any country, and none of its parts needed", () => {
    const spec: AnyField = { type: "address", id: "a", needed: [], anyPostcode: true };
    expect(outcome(spec, { postcode: " 1010 wien" })).toEqual({ postcode: "1010 wien" });
    expect(outcome({ ...spec, needed: ["line1"] }, { postcode: "yo17hh" })).toEqual([
      "Enter the first line of the address",
    ]);
  });
});
