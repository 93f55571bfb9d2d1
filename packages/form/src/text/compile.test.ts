import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scope } from "../expression/scope.ts";
import { decimal } from "../value/decimal.ts";
import { DATE, listOf, NUMBER, TEXT } from "../value/types.ts";
import type { Type, Value } from "../value/value.ts";
import type { Text } from "../definition/primitives.ts";
import { compileText } from "./compile.ts";
import type { RichNode } from "./rich-text.ts";

type Env = Readonly<Record<string, Value>>;

const types: Readonly<Record<string, Type>> = {
  name: TEXT,
  n: NUMBER,
  d: DATE,
  names: listOf(TEXT),
  licence: { kind: "choice", options: ["full", "none"] },
};
const scope: Scope<Env> = {
  lookup: (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    const label = (_env: Env, language: string) => (language === "cy" ? "Trwydded lawn" : "Full licence");
    return type && { type, read: (env) => env[name] ?? null, ...(name === "licence" ? { label } : {}) };
  },
  names: () => Object.keys(types),
};
const env: Env = { name: "Ann", n: decimal("1234.5"), d: "2026-11-21", names: ["Ann", "Bo", "Cy"], licence: "full" };

function compiled(text: Text, languages: readonly string[] = ["en", "cy", "ga"]) {
  const found = compileText(text, scope, { languages, extra: { total: NUMBER } });
  if (!found.ok) throw new Error(JSON.stringify(found.errors));
  return found;
}
const write = (text: Text, language = "en", given: Env = env) => compiled(text).rich(given, language);

describe("texts", () => {
  test.each([
    ["Is <em>{name}</em> well?", "Is … well?"],
    ["{n, plural, one {one of {name}} other {# of {name}}} here", "… of … here"],
    ["Nothing to hide", "Nothing to hide"],
  ])("%s is veiled as %s", (text, expected) => {
    expect(compiled(text).veiled("en")).toBe(expected);
  });

  test.each([
    ["Hello", "Hello"],
    ["Hi {name}, don't", "Hi Ann, don't"],
    ["{n} {n, number} {n, number, integer}", "1,234.5 1,234.5 1,235"],
    ["{n, number, ::currency/GBP} {n, number, ::.00}", "£1,234.50 1,234.50"],
    ["{d} / {d, date, long} / {d, date, ::EEEEdMMM}", "21 November 2026 / 21 November 2026 / Saturday 21 Nov"],
    ["{names}", "Ann, Bo and Cy"],
    ["{licence}", "Full licence"],
    ["{licence, select, full {yes} other {no}}", "yes"],
    ["a < b & c", "a < b & c"],
    ["Fish &amp; chips &lt;p&gt;", "Fish & chips <p>"],
    ["'{'name'}'", "{name}"],
  ])("%s is written %s", (text, expected) => {
    expect(write(text)).toBe(expected);
  });

  test("null is nothing", () => {
    expect(write("[{name}] [{n}] [{d}] [{names}] [{n, number}] [{d, date}]", "en", {})).toBe("[] [] [] [] [] []");
    expect(write("{licence, select, full {yes} other {no}} {n, plural, one {one} other {some}}", "en", {})).toBe(
      "no some",
    );
  });

  test("plurals follow each language", () => {
    const text: Text = {
      en: "{n, plural, =0 {no cars} one {# car} other {# cars}}",
      cy: "{n, plural, zero {# ceir} one {# car} two {# gar} few {# char} many {# char} other {# car}}",
      ga: "{n, plural, one {# charr} two {# charr} few {# charr} many {# gcarr} other {# carr}}",
    };
    const counts = (language: string) => [0, 1, 2, 3, 6, 7, 20].map((n) => write(text, language, { n: decimal(n) }));
    expect(counts("en")).toEqual(["no cars", "1 car", "2 cars", "3 cars", "6 cars", "7 cars", "20 cars"]);
    expect(counts("cy")).toEqual(["0 ceir", "1 car", "2 gar", "3 char", "6 char", "7 car", "20 car"]);
    expect(counts("ga")).toEqual(["0 carr", "1 charr", "2 charr", "3 charr", "6 charr", "7 gcarr", "20 carr"]);
    const others = "{n, plural, offset:1 =1 {just you} one {you and # other} other {you and # others}}";
    expect([1, 2, 5].map((n) => write(others, "en", { n: decimal(n) }))).toEqual([
      "just you",
      "you and 1 other",
      "you and 4 others",
    ]);
  });

  test("values are written in the reader's language", () => {
    const text: Text = { en: "{d} {names} {licence}", cy: "{d} {names} {licence}" };
    expect(write(text, "cy")).toBe("21 Tachwedd 2026 Ann, Bo, a(c) Cy Trwydded lawn");
  });

  test("a missing language is given in the first and said to be missing", () => {
    const text = compiled({ text: { en: "Hi {who}", cy: "Helo {who}" }, with: { who: "upper case(name)" } });
    expect(text.missingLanguages).toEqual(["ga"]);
    expect(["en", "cy", "ga"].map((language) => text.plain(env, language))).toEqual(["Hi ANN", "Helo ANN", "Hi ANN"]);
    expect([...text.references]).toEqual(["name"]);
  });

  test("an argument may be given when the text is written", () => {
    const text = compiled("{total, number, ::currency/GBP} for {name}");
    expect(text.rich(env, "en", { total: decimal(5) })).toBe("£5.00 for Ann");
    expect(text.rich(env, "en")).toBe(" for Ann");
    expect([...text.references]).toEqual(["name"]);
  });

  test("a text without arguments is a constant", () => {
    const text = compiled("<strong>Hello</strong>");
    expect(text.rich(env, "en")).toBe(text.rich({}, "en"));
    expect(text.plain(env, "en")).toBe("Hello");
  });
});

describe("markup", () => {
  test("is read once into nodes", () => {
    expect(write('<p>Dear <strong>{name}</strong><br/>see <a href="/help?n={n}&amp;q={name}">help</a></p>')).toEqual([
      {
        tag: "p",
        children: [
          "Dear ",
          { tag: "strong", children: ["Ann"] },
          { tag: "br", children: [] },
          "see ",
          { tag: "a", href: "/help?n=1234.5&q=Ann", children: ["help"] },
        ],
      },
    ]);
    expect(compiled("<p>One</p><p>two<br>three</p>").plain(env, "en")).toBe("One two three");
  });

  test("functions make lists and links of values", () => {
    const text: Text = {
      text: "{l}{m}{t}",
      with: { l: "list to bullets(names)", m: 'email link("a@b.co")', t: 'telephone link("01632 960 123")' },
    };
    expect(write(text)).toEqual([
      { tag: "ul", children: ["Ann", "Bo", "Cy"].map((item) => ({ tag: "li", children: [item] })) },
      { tag: "a", href: "mailto:a@b.co", children: ["a@b.co"] },
      { tag: "a", href: "tel:01632960123", children: ["01632 960 123"] },
    ]);
  });

  test.each([
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a>',
    '"><img src=x onerror=alert(1)>',
    "{name} {n, plural, other {x}}",
    "<strong>bold</strong>",
    "&lt;b&gt; &amp;",
    "\uE0000\uE001",
    "'{'",
  ])("what a respondent typed stays text: %s", (typed) => {
    const given = { ...env, name: typed };
    expect(write("<em>{name}</em>", "en", given)).toEqual([{ tag: "em", children: [typed] }]);
    expect(write("{name}", "en", given)).toBe(typed);
  });

  test("an address that a value makes unsafe loses its link", () => {
    for (const name of ["javascript:alert(1)", "//evil.example", "data:text/html,x", " /x", "/\\evil.example"]) {
      expect(write('<a href="{name}">go</a>', "en", { name })).toBe("go");
    }
    expect(write('<a href="/x/{name}">go</a>', "en", { name: '../"><b>' })).toEqual([
      { tag: "a", href: "/x/..%2F%22%3E%3Cb%3E", children: ["go"] },
    ]);
  });

  test("any typed value is written without throwing, and makes no node but text", () => {
    const text = compiled('<p>{name} <a href="/x?y={name}">{n, plural, one {{name}} other {<em>{name}</em>}}</a></p>');
    const shape = (nodes: readonly RichNode[]): unknown =>
      nodes.filter((node) => typeof node !== "string").map((node) => [node.tag, shape(node.children)]);
    const plain = JSON.stringify(shape(text.rich(env, "en") as readonly RichNode[]));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const nodes = text.rich({ ...env, name }, "en") as readonly RichNode[];
        expect(JSON.stringify(shape(nodes))).toBe(plain);
      }),
    );
  });
});

describe("what is refused", () => {
  test.each<[Text, string, string, RegExp]>([
    ["{nope}", "expression/unknown-name", "", /"nope"/],
    ["Hi {nmae}", "expression/unknown-name", "", /did you mean "name"/],
    ["{n, plural, one {x}}", "text/syntax", "", /other/],
    ["{name", "text/syntax", "", /not written right/],
    ["{d, number}", "text/wrong-argument", "", /is a date/],
    ["{name, plural, other {x}}", "text/wrong-argument", "", /is a text/],
    ["{d, time, short}", "text/not-supported", "", /times/],
    ["<script>x</script>", "text/unknown-markup", "", /<script>/],
    ['<p class="x">x</p>', "text/unknown-markup", "", /<p class/],
    ['<a href="/x" onclick="y">x</a>', "text/unknown-markup", "", /onclick/],
    ["<p>x", "text/unbalanced-markup", "", /not closed/],
    ["<p>x</em>", "text/unbalanced-markup", "", /closes nothing/],
    ["{n, plural, one {<p>} other {x}}", "text/unbalanced-markup", "", /not closed/],
    [{ en: "ok", cy: "{nope}" }, "expression/unknown-name", "/cy", /nope/],
    [{ text: { cy: "</p>" } }, "text/unbalanced-markup", "/text/cy", /closes nothing/],
    [{ text: "{x}", with: { x: "nmae" } }, "expression/unknown-name", "/with/x", /did you mean/],
    [{ text: "{x}", with: { x: "1 +" } }, "expression/syntax", "/with/x", /missing/],
  ])("%j: %s at %s", (text, code, pointer, message) => {
    const found = compileText(text, scope, { languages: ["en"] });
    expect(found).toMatchObject({ ok: false, errors: [{ code, pointer }] });
    if (!found.ok) expect(found.errors[0]?.message).toMatch(message);
  });

  test("any message is compiled or refused without throwing", () => {
    const message = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom("{", "}", "n", ",", " plural", " other", "#", "<p>", "</p>", "'", "name", "=1", '<a href="'),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(message, (text) => {
        const found = compileText(text, scope, { languages: ["en"] });
        if (found.ok) found.rich(env, "en");
        else expect(found.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
