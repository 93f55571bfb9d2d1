import { describe, expect, it } from "vitest";
import { ask, errors, form, text } from "../../test/small-form.ts";
import { parse } from "./parse.ts";

describe("a component", () => {
  const component = {
    number: "F058",
    title: "Car",
    version: 1,
    params: {
      title: { description: "The title" },
      hint: { description: "A hint", default: null },
      used: { description: "When", default: "true" },
    },
    lookups: { lookup: { source: "vehicle", input: { plate: "registration" }, result: { make: "text" } } },
    values: { name: 'if lookup.status = "found" then lookup.make else make' },
    options: { fuel: [{ value: "petrol", label: "Petrol" }] },
    pages: [
      {
        id: "main",
        type: "question",
        title: { $param: "title" },
        lookups: ["lookup"],
        routes: [{ when: 'lookup.status = "found"', to: { page: "details" } }],
        questions: [
          { id: "q", title: "Which car?", fields: [{ id: "registration", type: "text", hint: { $param: "hint" } }] },
        ],
      },
      ask(
        "manual",
        [text("make"), { id: "fuel", type: "radio", label: "Fuel", options: { set: "fuel" } }].map((field) => ({
          label: "L",
          ...field,
        })),
      ),
      { ...ask("details", [text("note")]), show: { $param: "used" }, title: "Your {name}" },
    ],
  };
  const include = { include: "F058", as: "vehicle", with: { title: "Your car" } };
  const using = (more: object = {}, changed: object = {}) =>
    form([{ ...include, ...more }], { components: { F058: { ...component, ...changed } } });

  it("is put in place under its name, and found there by rules", () => {
    const parsed = parse(
      form([include, ask("after", [text("x")], { title: "{vehicle_name}", show: 'vehicle.registration != "X"' })], {
        components: { F058: component },
        values: { vehicle_name: "vehicle.name" },
      }),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    expect(parsed.form.pages.map(({ id }) => id)).toEqual([
      "vehicle",
      "vehicle-manual",
      "vehicle-details",
      "after",
      "check",
    ]);
    expect(parsed.form.slots.map(({ id }) => id)).toEqual([
      "vehicle.registration",
      "vehicle.make",
      "vehicle.fuel",
      "vehicle.note",
      "x",
    ]);
    expect(parsed.form.lookups.map(({ id }) => id)).toEqual(["vehicle.lookup"]);
  });

  it("may stand twice under two names", () => {
    expect(errors(form([include, { ...include, as: "second" }], { components: { F058: component } }))).toEqual([]);
    expect(errors(form([include, include], { components: { F058: component } }))).toContain(
      "form/duplicate-id /sections/0/pages/1/as",
    );
  });

  it("leads errors back to itself, and those of a parameter to the include", () => {
    expect(errors(using({}, { values: { name: "nothing" } }))).toContain(
      "expression/unknown-name /components/F058/values/name",
    );
    expect(errors(using({ with: { title: "Your car", used: "nothing = 1" } }))).toEqual([
      "expression/unknown-name /sections/0/pages/0/with/used",
    ]);
    expect(errors(using({ with: { title: 3 } }))).toEqual(["form/wrong-type /sections/0/pages/0/with/title"]);
  });

  it("needs its parameters, and no others", () => {
    expect(errors(using({ with: { titel: "T" } }))).toEqual([
      "form/missing-parameter /sections/0/pages/0",
      "form/unknown-parameter /sections/0/pages/0/with/titel",
    ]);
    expect(errors(form([{ ...include, include: "F059" }], { components: { F058: component } }))).toEqual([
      "form/unknown-component /sections/0/pages/0/include",
    ]);
  });

  it("does not include itself", () => {
    expect(
      errors(using({}, { pages: [{ include: "F058", as: "inner" }] })).map((error) => error.split(" ")[0]),
    ).toContain("form/component-circle");
  });
});
