import { describe, expect, it } from "vitest";
import { imported, obstacles, pageOf } from "../../test/imported.ts";
import {
  acting,
  answer,
  asked,
  checkbox,
  collector,
  field,
  number,
  option,
  page,
  radio,
  section,
  sections,
  survey,
  text,
  type Json,
} from "../../test/sample.ts";

const trees = page("first", [number("trees")]);
const hub = { questionnaire_flow: { type: "Hub", options: { required_completed_sections: ["main"] } } };

describe("a questionnaire", () => {
  it("keeps its name, theme, language and metadata", () => {
    expect(imported(survey([trees], { description: "About trees", session_timeout_in_seconds: 90 }))).toMatchObject({
      id: "survey-999",
      title: "Orchards",
      description: "About trees",
      theme: "social",
      languages: ["en"],
      metadata: [
        { id: "orchard", type: "text" },
        { id: "harvest_start", type: "date" },
      ],
      session: { timeoutMinutes: 1.5 },
    });
  });

  it("in a line ends with a section that submits it", () => {
    const flow = { type: "Linear", options: { summary: { collapsible: true } } };
    const form = imported(
      survey([trees], { questionnaire_flow: flow, submission: { button: "Send", warning: "Final" } }),
    );
    expect(form.sections.at(-1)).toEqual({
      id: "submit",
      title: "Check your answers and submit",
      pages: [
        {
          id: "submit",
          type: "check",
          title: "Check your answers and submit",
          contents: [{ kind: "paragraph", text: "Please submit this survey to complete it" }],
          footnote: [{ kind: "warning", text: "Final" }],
          button: "Send",
          collapsible: true,
        },
      ],
    });
  });

  it("with a hub needs no such section", () => {
    const form = imported(survey([trees], { ...hub, submission: { title: "All done?", guidance: "Send it" } }));
    expect(form.flow).toEqual({
      type: "hub",
      title: "All done?",
      openTitle: "Choose another section to complete",
      button: "Submit survey",
      required: ["main"],
      guidance: "Send it",
    });
    expect(form.sections).toHaveLength(1);
  });

  it("says what may be done after it was submitted", () => {
    const after = { view_response: true, guidance: { contents: [{ title: "Thanks" }] } };
    expect(imported(survey([trees], { post_submission: after })).afterSubmission).toEqual({
      view: true,
      contents: [{ kind: "heading", text: "Thanks" }],
    });
  });

  it("keeps the codes of answers and options", () => {
    const codes = [
      { answer_id: "pruned", code: "11" },
      { answer_id: "fruit", answer_value: "Apples", code: "12a" },
      { answer_id: "fruit", answer_value: "Pears", code: "12b" },
    ];
    const form = imported(survey([page("first", [radio("pruned"), checkbox("fruit")])], { answer_codes: codes }));
    expect(pageOf(form, "first")).toMatchObject({
      questions: [
        {
          fields: [
            { codes: { ons: "11" } },
            { options: [{ value: "Apples", codes: { ons: "12a" } }, { codes: { ons: "12b" } }] },
          ],
        },
      ],
    });
  });

  it("is refused with the errors of its reading", () => {
    expect(obstacles({ ...survey([trees]), colour: "red" })).toEqual(["eq/unknown-property /colour"]);
  });
});

describe("a confirmation", () => {
  it("is asked, and left out of summaries", () => {
    const sure = page("sure", [radio("yes")], { type: "ConfirmationQuestion" });
    const form = imported(survey([trees, sure]));
    expect(pageOf(form, "sure")).toMatchObject({ type: "question", questions: [{ summary: { hidden: true } }] });
    expect(pageOf(form, "first")).not.toHaveProperty("questions.0.summary");
  });
});

describe("a section", () => {
  it("flattens its groups and keeps their headings for summaries", () => {
    const groups = [
      { id: "trees-group", title: "Trees", blocks: [trees] },
      {
        id: "fruit-group",
        blocks: [page("second", [number("fruit")])],
        skip_conditions: { when: { "==": [answer("trees"), 0] } },
      },
    ];
    const [main] = imported(sections([{ id: "main", title: "Trees", groups }])).sections;
    expect(main).toMatchObject({
      title: "Trees",
      groups: [{ id: "trees-group", title: "Trees" }, { id: "fruit-group" }],
      pages: [{ group: "trees-group" }, { group: "fruit-group", skip: "`trees` = 0" }],
    });
  });

  it("leads on by rules, to blocks, groups and its end", () => {
    const rules = [
      { block: "second", when: { ">": [answer("trees"), 9] } },
      { group: "last-group", when: { ">": [answer("trees"), 5] } },
      { section: "End" },
    ];
    const groups = [
      { id: "main-group", blocks: [{ ...trees, routing_rules: rules }, page("second", [number("apples")])] },
      { id: "last-group", blocks: [page("third", [number("pears")])] },
    ];
    expect(pageOf(imported(sections([{ id: "main", groups }])), "first").routes).toEqual([
      { when: "`trees` > 9", to: { page: "second" } },
      { when: "`trees` > 5", to: { page: "third" } },
      { to: { end: "section" } },
    ]);
  });

  it("has its summary as its last page", () => {
    const summary = {
      show_on_completion: false,
      items: [
        { type: "List", for_list: "orchard", title: "Trees", add_link_text: "Plant another", empty_list_text: "None" },
      ],
    };
    const form = imported(
      sections([section("main", [collector("trees", "orchard")], { title: "Trees", summary })], hub),
    );
    expect(pageOf(form, "main-summary")).toEqual({
      id: "main-summary",
      type: "section-summary",
      title: "Trees",
      confirm: false,
      onPath: false,
      lists: [{ list: "orchard", title: "Trees", empty: "None", add: "Plant another" }],
      answers: false,
    });
  });

  it("calls the window of an item's summary as the section, its page as the item", () => {
    const each = { title: "Tree details", repeat: { for_list: "orchard", title: "Oak" } };
    const more = { ...each, summary: { show_on_completion: true } };
    const form = imported(sections([section("main", [collector("list", "orchard")]), section("each", [trees], more)]));
    expect(pageOf(form, "each-summary")).toMatchObject({ title: "Oak", documentTitle: "Tree details" });
  });
});

describe("a block", () => {
  it("that introduces says all of its parts", () => {
    const block = {
      id: "start",
      type: "Introduction",
      primary_content: [{ id: "about", title: "About", contents: [{ list: ["Trees", "Bushes"] }] }],
      preview_content: {
        id: "preview",
        questions: [{ question: "How many?", contents: [{ description: "All of them" }] }],
      },
    };
    expect(pageOf(imported(survey([block, trees])), "start")).toMatchObject({
      type: "introduction",
      title: "Orchards",
      contents: [
        { kind: "heading", text: "About" },
        { kind: "list", items: ["Trees", "Bushes"] },
        { kind: "definition", title: "How many?", contents: [{ kind: "paragraph", text: "All of them" }] },
      ],
      button: "Start survey",
    });
  });

  it("that only tells something has the wording that holds", () => {
    const block = {
      id: "said",
      type: "Interstitial",
      content_variants: [
        { content: { title: "Many" }, when: { ">": [answer("trees"), 9] } },
        { content: { title: "Few" }, when: { "<=": [answer("trees"), 9] } },
      ],
    };
    expect(pageOf(imported(survey([trees, block])), "said")).toMatchObject({
      title: "Few",
      variants: [{ when: "`trees` > 9", title: "Many" }],
    });
  });

  it("that collects a list asks its own questions", () => {
    const repeating_blocks = [
      { id: "size", type: "ListRepeatingQuestion", question: asked("size", [number("height")]) },
    ];
    const form = imported(survey([collector("trees", "orchard", { repeating_blocks })]));
    expect(form.lists).toEqual([{ id: "orchard", singular: "orchard", plural: "orchard" }]);
    expect(pageOf(form, "trees")).toMatchObject({
      type: "list",
      list: "orchard",
      question: { fields: [{ options: [{ value: "Yes", action: { kind: "add-item" } }, { value: "No" }] }] },
      pages: [{ id: "trees-edit" }, { id: "size" }],
      item: { title: "Trees", label: { text: "{tree}", with: { tree: "`orchard-name`" } } },
      add: { page: { id: "trees-add" } },
      remove: { id: "trees-remove", question: { fields: [{ options: [{ action: { kind: "remove-item" } }, {}] }] } },
    });
  });

  it("that drives a list collector leads to its adding", () => {
    const drives = {
      id: "any",
      type: "ListCollectorDrivingQuestion",
      for_list: "orchard",
      question: asked("any", [
        radio("any-trees", [], {
          options: [
            acting("Yes", "RedirectToListAddBlock", { block_id: "trees-add", list_name: "orchard" }),
            option("No"),
          ],
        }),
      ]),
    };
    expect(pageOf(imported(survey([drives, collector("trees", "orchard")])), "any")).toMatchObject({
      questions: [{ fields: [{ options: [{ action: { kind: "add-item", page: "trees" } }, {}] }] }],
    });
  });

  it("that asks for the primary person makes the list's first item", () => {
    const block = {
      id: "you",
      type: "PrimaryPersonListCollector",
      for_list: "people",
      question: asked("you", [
        radio("you-live-here", [], { options: [acting("Yes", "RedirectToListAddBlock"), option("No")] }),
      ]),
      add_or_edit_block: {
        id: "your-name",
        type: "PrimaryPersonListAddOrEditQuestion",
        question: asked("your-name", [field("people-name")]),
      },
    };
    expect(pageOf(imported(survey([block, collector("others", "people")])), "you")).toMatchObject({
      type: "primary-item",
      list: "people",
      question: { fields: [{ options: [{ action: { kind: "add-item" } }, {}] }] },
      page: { id: "your-name" },
    });
  });

  it("that relates items knows both of them", () => {
    const to = { ...answer("people-name"), list_item_selector: { source: "location", identifier: "to_list_item_id" } };
    const related = (label: string): Json => ({
      ...option(label),
      title: label,
      playback: text("{it} is related", to),
    });
    const block = {
      id: "relationships",
      type: "RelationshipCollector",
      for_list: "people",
      question: asked("related", [
        {
          id: "relationship",
          type: "Relationship",
          mandatory: true,
          playback: "Who is who",
          options: [related("Parent"), related("Child")],
        },
      ]),
    };
    expect(pageOf(imported(survey([collector("people-page", "people"), block])), "relationships")).toMatchObject({
      type: "relationships",
      question: { fields: [{ options: [{ playback: { with: { it: "to.`people-name`" } } }, {}] }] },
    });
  });

  it("that totals answers has a value of its name", () => {
    const calculated = {
      id: "total",
      type: "CalculatedSummary",
      title: "In all %(total)s trees?",
      calculation: { operation: { "+": [answer("apples"), answer("pears")] }, title: "All trees" },
    };
    const form = imported(survey([page("first", [number("apples"), number("pears")]), calculated]));
    expect(form.values).toEqual({ total: "sum(`apples`, `pears`)" });
    expect(pageOf(form, "total")).toMatchObject({
      type: "calculation",
      title: "In all {total} trees?",
      fields: ["apples", "pears"],
      value: "`total`",
      totalLabel: "All trees",
    });
  });

  it("that totals the answers of items takes all of them", () => {
    const repeating_blocks = [
      { id: "size", type: "ListRepeatingQuestion", question: asked("size", [number("height")]) },
    ];
    const calculated = {
      id: "total",
      type: "CalculatedSummary",
      title: "%(total)s",
      calculation: { operation: { "+": [answer("height"), answer("trees")] }, title: "All" },
    };
    const form = imported(survey([collector("garden", "orchard", { repeating_blocks }), trees, calculated]));
    expect(form.values).toEqual({ total: "sum(sum(`orchard`.`height`), `trees`)" });
  });

  it("that collects a list says what an empty list is", () => {
    const form = imported(survey([collector("trees", "orchard", { summary: { empty_list_text: "No trees" } })]));
    expect(pageOf(form, "trees")).toMatchObject({
      contents: [{ kind: "paragraph", text: "No trees", when: "count(`orchard`) = 0" }],
      item: { label: { text: "{name}", with: { name: "`orchard-name`" } } },
    });
  });

  it("that is for the interviewer alone says so first, in the questionnaire's language", () => {
    const note = (text: string) => ({ kind: "paragraph", text: `<strong>${text}</strong>` });
    const asks = page("one", [number("trees")], { interviewer_only: true });
    const says = { id: "two", type: "Interstitial", content: { title: "Hello", contents: [{ description: "Hi" }] } };
    const form = imported(survey([asks, { ...says, interviewer_only: true }]));
    expect(pageOf(form, "one")).toMatchObject({ contents: [note("Interviewer note")] });
    expect(pageOf(form, "two")).toMatchObject({
      contents: [note("Interviewer note"), { kind: "paragraph", text: "Hi" }],
    });
    const welsh = imported(survey([asks], { language: "cy" }));
    expect(pageOf(welsh, "one")).toMatchObject({ contents: [note("Nodyn i’r cyfwelydd")] });
  });

  it("that shows a list may say it in several wordings", () => {
    const when = (count: number) => ({ "==": [answer("trees"), count] });
    const shown = {
      id: "shown",
      type: "ListCollectorContent",
      for_list: "orchards",
      content_variants: [
        { when: when(1), content: { title: "Your tree", contents: [{ description: "It stands alone" }] } },
        { when: when(2), content: { title: "Your trees" } },
      ],
      summary: { title: "Orchards", item_title: "An orchard" },
    };
    const given = { supplementary_data: { lists: ["orchards"] } };
    expect(pageOf(imported(survey([page("first", [number("trees")]), shown], given)), "shown")).toMatchObject({
      type: "list",
      title: "Your trees",
      variants: [{ when: "`trees` = 1", title: "Your tree", contents: [{ text: "It stands alone" }] }],
    });
  });

  it("that asks a question may show the items of a list beside it", () => {
    const shown = (item_title: unknown) => {
      const list_summary = { for_list: "orchard", summary: { title: "Trees", item_title } };
      return survey([collector("garden", "orchard"), page("first", [number("trees")], { list_summary })]);
    };
    const items = (title: unknown, called: string) => {
      expect(pageOf(imported(shown(title)), "first")).toMatchObject({
        contents: [
          { kind: "heading", text: "Trees" },
          {
            kind: "paragraph",
            text: { with: { items: `list to bullets(for listed in \`orchard\` return ${called})` } },
          },
        ],
      });
    };
    items(text("{it}", answer("orchard-name")), "listed.`orchard-name`");
    items(text("The {it}", answer("orchard-name")), 'string join(["The ", listed.`orchard-name`], "")');
    items("A tree", '"A tree"');
  });
});
