import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";

const FORMS = join(import.meta.dirname, "../../../../forms");
const COMPONENTS = join(FORMS, "components");

/** The forms of the repository with every component there is. */
const real: readonly unknown[] = readdirSync(FORMS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json") && !file.startsWith("components") && !file.endsWith("theme.json"))
  .map((file) => {
    const form = JSON.parse(readFileSync(join(FORMS, file), "utf8")) as Record<string, unknown>;
    const components: Record<string, unknown> = {};
    for (const name of readdirSync(COMPONENTS).filter((file) => file.endsWith(".json"))) {
      components[name.replace(".json", "")] = JSON.parse(readFileSync(join(COMPONENTS, name), "utf8"));
    }
    return { ...form, components: { ...components, ...(form["components"] as object | undefined) } };
  });

/** Every place of a JSON value that can be replaced. */
function places(json: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof json !== "object" || json === null) return [path];
  return [path, ...Object.entries(json).flatMap(([key, value]) => places(value, [...path, key]))];
}

/** A copy with one place replaced, taken away or doubled. */
function mutate(json: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(json))
    return json.map((value: unknown, index) => (String(index) === String(step) ? mutate(value, rest, to) : value));
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).flatMap(([key, value]) => {
    if (key !== String(step)) return [[key, value]];
    return rest.length === 0 && to === GONE ? [] : [[key, mutate(value, rest, to === GONE ? null : to)]];
  });
  return Object.fromEntries(entries) as unknown;
}
const GONE = Symbol("gone");

const spots = real.map((form) => places(form));
const replacement = fc.oneof(
  fc.constantFrom<unknown>(
    GONE,
    null,
    "",
    [],
    {},
    0,
    -1,
    true,
    "x",
    "{",
    "{x}",
    "<b>",
    "if",
    "((((",
    "a.b.c",
    '"',
    "`",
    { $param: "x" },
    { set: "x" },
    { include: "F001", as: "a" },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary" }),
);

describe("parsing", () => {
  it("has real forms to be tried on", () => {
    expect(real.length).toBeGreaterThan(4);
  });

  it("never throws, and says what and where, whatever becomes of a real form", () => {
    const change = fc.tuple(fc.nat(), replacement);
    fc.assert(
      fc.property(fc.nat(real.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
        let json = real[which];
        for (const [place, to] of changes) {
          const own = spots[which] ?? [];
          json = mutate(json, own[place % own.length] ?? [], to);
        }
        const parsed = parse(json);
        if (parsed.ok) return;
        expect(parsed.errors.length).toBeGreaterThan(0);
        for (const { code, pointer, message } of parsed.errors) {
          expect(code).toMatch(/^(form|expression|text|table)\/[a-z-]+$/);
          expect(pointer).toMatch(/^(\/|$)/);
          expect(message).not.toBe("");
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("never throws on any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parse(json).ok).toBe(false);
      }),
    );
  });
});
