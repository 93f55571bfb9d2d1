import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const hub = (more: Record<string, unknown> = {}) =>
  small({
    flow: { type: "hub", title: "Your sections", ...more },
    sections: [
      { id: "a", title: "A", enabled: 'kind = "full"', pages: [ask("a1", [{ id: "x", type: "text" }])] },
      {
        id: "b",
        title: "B",
        pages: [
          ask("b1", [radio("kind", ["full", "short"])]),
          { id: "b-sum", type: "section-summary", title: "B done" },
        ],
      },
      { id: "c", title: "C", enabled: 'completed("b")', pages: [ask("c1", [{ id: "y", type: "text" }])] },
    ],
  });

describe("a hub", () => {
  it("shows its sections with how far they are, in any order of need", () => {
    const one = new Respondent(hub());
    expect(one.current).toBe("hub");
    expect(one.view("hub")).toMatchObject({
      kind: "hub",
      rows: [{ section: "b", status: "not-started", link: { page: "b1" } }],
    });
    one.post("b1", { kind: "full" });
    expect(one.next).toBe("b-sum");
    expect(one.view("hub")).toMatchObject({
      rows: [{ section: "a" }, { section: "b", status: "partially-completed", link: { page: "b-sum" } }],
    });
    one.post("b-sum");
    expect(one.next).toBe("hub");
    expect(one.path).toEqual(["a1", "b1", "b-sum", "c1"]);
    one.post("a1", { x: "1" });
    one.post("c1", { y: "1" });
    expect(one.view("hub")).toMatchObject({ complete: true });
    expect(one.post("hub")).toMatchObject({ kind: "saved", submits: true });
  });

  it("submits nothing while a section is open", () => {
    const one = new Respondent(hub());
    expect(one.post("hub")).toMatchObject({ submits: false, next: { page: "b1" } });
  });

  it("is not shown before its required sections are complete", () => {
    const one = new Respondent(hub({ required: ["b"] }));
    expect(one.current).toBe("b1");
    expect(one.walk.reachable({ page: "hub" })).toBe(false);
    one.post("b1", { kind: "full" });
    expect(one.walk.reachable({ page: "a1" })).toBe(false);
    one.post("b-sum");
    expect(one.next).toBe("hub");
    expect(one.walk.reachable({ page: "a1" })).toBe(true);
  });
});

it("a hub says one thing while sections are open, and what submitting means once none is", () => {
  const one = new Respondent(
    small({
      flow: {
        type: "hub",
        title: "Submit",
        openTitle: "Choose",
        button: "Send",
        guidance: "It is final",
        warning: "!",
      },
      sections: [{ id: "one", title: "One", pages: [ask("a", [radio("a", ["x"])])] }],
    }),
  );
  const open = one.view("hub");
  expect(open).toMatchObject({ title: "Choose", contents: [] });
  expect(open).not.toHaveProperty("button");
  one.post("a", { a: "x" });
  expect(one.view("hub")).toMatchObject({
    title: "Submit",
    button: "Send",
    contents: [
      { kind: "paragraph", text: "It is final" },
      { kind: "warning", text: "!" },
    ],
  });
});

describe("a section that one comes back to", () => {
  const form = small({
    flow: { type: "hub" },
    sections: [
      {
        id: "one",
        title: "One",
        pages: [ask("a", [{ id: "fa", type: "text" }]), ask("b", [{ id: "fb", type: "text" }])],
      },
      { id: "two", title: "Two", pages: [ask("c", [{ id: "fc", type: "text" }])] },
    ],
  });

  it("says so in links while it is begun and not complete", () => {
    const one = new Respondent(form);
    const links = () => (one.view("hub") as { rows?: readonly { link: unknown }[] }).rows?.map(({ link }) => link);
    expect(links()).toEqual([{ page: "a" }, { page: "c" }]);
    one.post("a", { fa: "x" });
    expect(links()).toEqual([{ page: "b", resume: true }, { page: "c" }]);
    one.post("hub", {});
    expect(one.last).toMatchObject({ next: { page: "b", resume: true } });
    one.post("b", { fb: "x" });
    expect(links()).toEqual([{ page: "a" }, { page: "c" }]);
    expect(one.walk.resume).toEqual({ page: "hub" });
  });
});

describe("a section that one of a list answers apart", () => {
  const people = {
    id: "people",
    type: "list",
    list: "people",
    title: "Anyone else?",
    more: { field: "anyone", yes: "Yes", no: "No" },
    pages: [ask("name", [{ id: "first", type: "text" }])],
    item: { label: "{first}" },
    remove: { title: "Remove?" },
  };
  const form = small({
    flow: { type: "hub" },
    lists: [{ id: "people", singular: "person", plural: "people" }],
    individualResponse: { list: "people", section: "own" },
    sections: [
      { id: "who", title: "Who", pages: [people] },
      {
        id: "own",
        title: "Own",
        repeat: { list: "people", title: "{first}" },
        pages: [ask("age", [{ id: "years", type: "number" }])],
      },
    ],
  });

  it("is complete, and counts for nothing, as long as it is", () => {
    const one = new Respondent(form);
    const ann = one.add("people", { first: "Ann" });
    one.post("people", { anyone: "no" });
    one.post(`age#${ann}`, { years: "40" });
    const before = one.response;
    one.response = one.journey.separate(before, ann, true);
    expect(one.view("hub")).toMatchObject({
      complete: true,
      rows: [
        { section: "who" },
        { section: "own", item: ann, title: "Ann", separate: true, link: { page: "age", item: ann } },
      ],
    });
    expect(one.path).not.toContain(`age#${ann}`);
    expect(one.journey.submission(one.walk, one.at).answers.map(({ field }) => field)).not.toContain("years");
    expect(one.journey.separate(one.response, ann, false)).toEqual(before);
    one.remove("people", ann);
    expect(one.response.separate).toEqual([]);
  });
});

it("begins a section with the first page that is met, and where items come first with their list", () => {
  const one = new Respondent(
    small({
      lists: [{ id: "people", singular: "person", plural: "people" }],
      flow: { type: "hub", title: "Your sections" },
      sections: [
        {
          id: "household",
          title: "Household",
          pages: [
            ask("greeting", [{ id: "word", type: "text" }], { skip: "true" }),
            {
              id: "people",
              type: "list",
              list: "people",
              title: "Does anyone else live here?",
              more: { field: "anyone", yes: "Yes", no: "No" },
              pages: [ask("name", [{ id: "first", type: "text" }])],
              item: { label: "{first}" },
            },
            ask("address", [{ id: "street", type: "text" }]),
          ],
        },
      ],
    }),
  );
  one.add("people", { first: "Ann" });
  one.post("people", { anyone: "no" });
  expect(one.view("address")).toMatchObject({ section: { id: "household", first: { page: "people" } } });
  one.post("address", { street: "High Street" });
  expect(one.view("hub")).toMatchObject({ rows: [{ status: "completed", link: { page: "people" } }] });
});

it("goes on to a section by its button as by its link: to a list that was given, not past it to an item", () => {
  const hours = {
    id: "hours",
    type: "list",
    list: "people",
    title: "Hours",
    pages: [ask("worked", [{ id: "hours", type: "number" }])],
    item: { label: { text: "{n}", with: { n: "current.given.name" } } },
  };
  const begun = (flow: object) => {
    const one = new Respondent(
      small({
        given: { lists: ["people"] },
        lists: [{ id: "people", singular: "person", plural: "people" }],
        flow: { type: "hub", title: "Your sections", ...flow },
        sections: [{ id: "all", title: "All", pages: [hours] }],
      }),
    );
    const lists = { people: [{ id: "ann", data: { name: "Ann" } }] };
    one.response = one.journey.start({ query: {}, metadata: {}, given: { data: {}, lists } }, one.at);
    return one;
  };
  expect(begun({ required: ["all"] }).walk.current).toEqual({ page: "hours" });
  const one = begun({});
  expect(one.view("hub")).toMatchObject({ rows: [{ link: { page: "hours" } }] });
  one.post("hub", {});
  expect(one.last).toMatchObject({ next: { page: "hours" } });
  one.post("hours");
  expect(one.next).toBe("worked#ann");
});
