import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyField, FieldOption, Parsed, Typed } from "./field.ts";
import { fieldMessage, messageLanguages } from "./messages.ts";
import { behaviourOf } from "./register.ts";

const options = ["a", "b", "c"].map((value) => ({ value, label: `Option ${value}` }));
const chosen: FieldOption[] = options.map(({ value, label }) => ({ value, label: () => label }));

/** One field of each type, with what a respondent may well type into it. */
const FIELDS: readonly (readonly [AnyField, fc.Arbitrary<Typed>])[] = [
  [{ type: "text", id: "f" }, fc.string({ unit: "grapheme" })],
  [{ type: "text", id: "f", uppercase: true }, fc.string({ unit: "grapheme" })],
  [{ type: "textarea", id: "f" }, fc.string({ unit: fc.constantFrom("a", "é", "\r", "\n", " ", "\u200b", "👩‍🚀") })],
  [{ type: "number", id: "f", decimals: 3 }, numbers()],
  [{ type: "currency", id: "f", currency: "GBP" }, numbers()],
  [{ type: "percentage", id: "f", decimals: 1 }, numbers()],
  [{ type: "unit", id: "f", unit: "length-centimeter" }, numbers()],
  [{ type: "duration", id: "f", units: ["years", "months"] }, parts(["years", "months"], 30)],
  [{ type: "duration", id: "f", units: ["weeks", "days"] }, parts(["weeks", "days"], 30)],
  [{ type: "date", id: "f" }, dates()],
  [{ type: "month", id: "f" }, dates()],
  [{ type: "year", id: "f" }, dates()],
  [{ type: "radio", id: "f", options }, fc.constantFrom("a", "b", "c", "d", "")],
  [{ type: "select", id: "f", options }, fc.constantFrom("a", "b", "c", "d", "")],
  [{ type: "relationship", id: "f", options }, fc.constantFrom("a", "b", "c", "d", "")],
  [{ type: "checkbox", id: "f", options }, fc.subarray(["a", "b", "c"])],
  [{ type: "autosuggest", id: "f", options }, fc.string()],
  [{ type: "email", id: "f" }, fc.emailAddress()],
  [{ type: "telephone", id: "f" }, fc.constantFrom("01632 960123", "+44 (0)7700 900123", "+1 202 555 0143", "0")],
  [{ type: "vehicle-registration", id: "f" }, fc.constantFrom("ab12 cde", "A1", "A123BCD", "abc 12d", "1 A", "zz")],
  [{ type: "address", id: "f" }, addresses()],
];

function numbers(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.integer().map(String),
    fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
    fc.constantFrom("1,000", "£1,000.50", " 1 000 ", "-0", "000", ".5", "5.", "1e5", "50%", "−3", "１２", "1,00", "+7"),
  );
}

function parts(names: readonly string[], max: number): fc.Arbitrary<Typed> {
  return fc
    .tuple(...names.map(() => fc.integer({ min: 0, max })))
    .map((values) => Object.fromEntries(names.map((name, index) => [name, String(values[index])])));
}

function dates(): fc.Arbitrary<Typed> {
  return fc.record({
    day: fc.integer({ min: 0, max: 33 }).map(String),
    month: fc.oneof(fc.integer({ min: 0, max: 13 }).map(String), fc.constantFrom("Mar", "december")),
    year: fc.oneof(fc.integer({ min: 1899, max: 2101 }).map(String), fc.constantFrom("0000", "85")),
  });
}

function addresses(): fc.Arbitrary<Typed> {
  return fc.record({
    line1: fc.string(),
    line2: fc.string(),
    town: fc.string(),
    county: fc.string(),
    postcode: fc.constantFrom("sw1a1aa", "M1 1AE", "nonsense", "", "GIR 0AA"),
  });
}

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.string({ unit: "binary" })),
  fc.dictionary(fc.string(), fc.string({ unit: "binary" })),
  fc.constantFrom("\u0000", "\ud800", "__proto__", "1e999999999", "9".repeat(2000), "-", "+", "P", "--", "@@", "a@b"),
);

describe.each(FIELDS)("$type", (spec, typed) => {
  const behaviour = behaviourOf(spec);
  const limits = { options: chosen };
  const valid = (parsed: Parsed) =>
    parsed.kind === "answer" && behaviour.limits(parsed.answer, spec, limits).length === 0 ? parsed.answer : null;

  test("what goes back in the boxes gives the same answer", () => {
    fc.assert(
      fc.property(typed, (given) => {
        const parsed = behaviour.parse(given, spec);
        if (parsed.kind !== "answer") return;
        expect(behaviour.parse(behaviour.typed(parsed.answer, spec), spec)).toEqual(parsed);
      }),
    );
  });

  test("a valid answer has a value, and validation accepts what formatting prints of it", () => {
    let met = 0;
    fc.assert(
      fc.property(typed, (given) => {
        const answer = valid(behaviour.parse(given, spec));
        if (answer === null) return;
        met++;
        expect(behaviour.valueOf(answer, spec)).not.toBeNull();
        const [line = "", ...more] = behaviour.format(answer, spec, "en", chosen);
        expect(line).not.toBe("");
        // Formats of several boxes or of options are read part by part, not as one text.
        if (more.length > 0 || typeof given !== "string" || "options" in spec) return;
        const text = spec.type === "unit" ? line.replace(" cm", "") : line;
        expect(behaviour.parse(text, spec)).toEqual({ kind: "answer", answer });
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(0);
  });

  test("nothing throws, whatever is posted, typed or stored", () => {
    fc.assert(
      fc.property(nasty, (given) => {
        const input = given as Typed;
        const raw = { f: given, "f-day": given, "f-years": given, "f-line1": given } as Parameters<
          typeof behaviour.read
        >[0];
        for (const each of [input, behaviour.read(raw, "f", spec)]) {
          const parsed = behaviour.parse(each, spec);
          if (parsed.kind === "answer") {
            behaviour.limits(parsed.answer, spec, limits);
            expect(behaviour.parse(behaviour.typed(parsed.answer, spec), spec)).toEqual(parsed);
          }
        }
        const stored = input;
        behaviour.limits(stored, spec, {});
        behaviour.valueOf(stored, spec);
        behaviour.typed(stored, spec);
        for (const language of messageLanguages) behaviour.format(stored, spec, language);
      }),
      { numRuns: 300 },
    );
  });

  test("an empty box is empty", () => {
    for (const empty of ["", " \u200b\r\n", [], {}] as Typed[]) {
      if (empty === " \u200b\r\n" && "options" in spec && spec.type !== "autosuggest") continue;
      expect(behaviour.parse(empty, spec).kind).toBe("empty");
    }
    expect(fieldMessage(behaviour.required, "en")).toMatch(/^(Enter|Select)/);
  });
});

describe("messages", () => {
  test("every language fills in the same arguments", () => {
    const keys = ["number-min", "date-missing-day", "text-long", "choice-exclusive"] as const;
    for (const key of keys) {
      for (const language of messageLanguages) {
        const text = fieldMessage(key, language, {
          args: { min: "MIN", max: "MAX", option: "OPTION" },
          label: "LABEL",
        });
        expect(text).not.toMatch(/[{}]/);
        expect(text).toMatch(/MIN|MAX|OPTION|LABEL/);
      }
    }
  });

  test("an argument is never read again as a message", () => {
    expect(fieldMessage("choice-exclusive", "en", { args: { option: "{label}" }, label: "x" })).toContain("{label}");
  });
});
