import { describe, expect, it } from "vitest";
import {
  acting,
  answer,
  asked,
  checkbox,
  collector,
  faults,
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

const BLOCK = "/sections/0/groups/0/blocks";

describe("a list collector", () => {
  it("is right", () => {
    expect(faults(survey([collector("trees", "trees")]))).toEqual([]);
  });

  it.each<[string, Json, string]>([
    [
      "asks by a radio answer",
      { question: asked("trees", [checkbox("trees-more")]) },
      "eq/radio-needed BLOCK/question/answers/0/type",
    ],
    [
      "has an option that adds an item",
      { question: asked("trees", [radio("trees-more")]) },
      "eq/action-needed BLOCK/question/answers/0",
    ],
    [
      "says nowhere where its own actions lead",
      {
        question: asked("trees", [
          radio("trees-more", [], {
            options: [
              acting("Yes", "RedirectToListAddBlock", { block_id: "trees-add", list_name: "trees" }),
              option("No"),
            ],
          }),
        ]),
      },
      "eq/unexpected-params BLOCK/question/answers/0/options/0/action/params",
    ],
    [
      "edits what it adds",
      {
        edit_block: {
          id: "trees-edit",
          type: "ListEditQuestion",
          question: asked("trees-edit", [field("trees-nickname")]),
        },
      },
      "eq/add-edit-answers BLOCK/edit_block",
    ],
    [
      "knows names among its answers",
      { same_name_answer_ids: ["gone"] },
      "eq/unknown-answer BLOCK/same_name_answer_ids/0",
    ],
    [
      "has pages of the right types",
      { add_block: { id: "trees-add", type: "Question", question: asked("trees-add", [field("trees-name")]) } },
      "eq/wrong-sub-block BLOCK/add_block/type",
    ],
    [
      "has repeating blocks where it says so",
      { repeating_blocks: [] },
      "eq/no-repeating-blocks BLOCK/repeating_blocks",
    ],
  ])("%s", (_, more, error) => {
    expect(faults(survey([collector("trees", "trees", more)]))).toEqual([error.replace("BLOCK", `${BLOCK}/0`)]);
  });

  it("collects what other collectors of its list do", () => {
    const other = collector("more-trees", "trees", {
      add_block: {
        id: "more-trees-add",
        type: "ListAddQuestion",
        question: asked("more-trees-add", [field("trees-kind")]),
      },
      edit_block: {
        id: "more-trees-edit",
        type: "ListEditQuestion",
        question: asked("more-trees-edit", [field("trees-kind")]),
      },
    });
    expect(faults(survey([collector("trees", "trees"), other]))).toContain(`eq/collector-answers ${BLOCK}/1/add_block`);
  });

  it("is the only one of its list where it has repeating blocks", () => {
    const repeating = (id: string) => ({
      repeating_blocks: [
        { id: `${id}-each`, type: "ListRepeatingQuestion", question: asked(`${id}-each`, [number(`${id}-height`)]) },
      ],
    });
    expect(faults(survey([collector("trees", "trees", repeating("trees")), collector("more-trees", "trees")]))).toEqual(
      [`eq/several-collectors ${BLOCK}/0`],
    );
  });

  it("is led to with the block and the list that are meant", () => {
    const leading = (params?: Json) =>
      survey([
        page("any", [
          radio("any-trees", [], { options: [acting("Yes", "RedirectToListAddBlock", params), option("No")] }),
        ]),
        collector("trees", "trees"),
      ]);
    const action = `${BLOCK}/0/question/answers/0/options/0/action`;
    expect(faults(leading())).toEqual([`eq/params-needed ${action}`]);
    expect(faults(leading({ block_id: "trees-add", list_name: "trees" }))).toEqual([]);
    expect(faults(leading({ block_id: "gone", list_name: "gone" }))).toEqual([
      `eq/unknown-block ${action}/params/block_id`,
      `eq/unknown-list ${action}/params/list_name`,
    ]);
  });

  it("has one driving question", () => {
    const driving = (id: string) => ({
      id,
      type: "ListCollectorDrivingQuestion",
      for_list: "trees",
      question: asked(id, [radio(`${id}-answer`)]),
    });
    expect(faults(survey([driving("any"), driving("any-again"), collector("trees", "trees")]))).toEqual([
      `eq/several-driving-questions ${BLOCK}/1`,
    ]);
  });
});

describe("a section's summary", () => {
  const item = (more: Json = {}) => ({
    type: "List",
    for_list: "trees",
    title: "Trees",
    add_link_text: "Add a tree",
    empty_list_text: "No trees",
    ...more,
  });
  const summarised = (summary: Json, blocks = [collector("trees", "trees")]) =>
    sections([section("main", blocks, { summary: { show_on_completion: true, ...summary } })]);
  it.each<[string, Json, string]>([
    [
      "shows a list that is collected",
      { items: [item({ for_list: "gone" })] },
      "eq/unknown-list /sections/0/summary/items/0/for_list",
    ],
    ["leads to an answer of the list", { items: [item({ item_anchor_answer_id: "trees-more" })] }, ""],
    [
      "leads to no other answer",
      { items: [item({ item_anchor_answer_id: "gone" })] },
      "eq/wrong-related-answer /sections/0/summary/items/0/item_anchor_answer_id",
    ],
    [
      "has items where it shows answers beside them",
      { show_non_item_answers: true },
      "eq/summary-items-needed /sections/0/summary/items",
    ],
  ])("%s", (_, summary, error) => {
    expect(faults(summarised(summary))).toEqual(error === "" ? [] : [error]);
  });

  it("shows answers beside the items of one collector only", () => {
    const blocks = [collector("trees", "trees"), collector("bushes", "bushes")];
    expect(faults(summarised({ show_non_item_answers: true, items: [item()] }, blocks))).toEqual([
      "eq/several-collectors /sections/0/summary",
    ]);
  });
});

describe("a relationship collector", () => {
  const playback = text("{it} grew of it", answer("trees-name"));
  const relation = {
    id: "kin",
    type: "Relationship",
    mandatory: true,
    playback,
    options: [{ ...option("Graft"), title: playback, playback }],
  };
  const relating = (answers: unknown[], more: Json = {}) =>
    survey([
      collector("trees", "trees"),
      {
        id: "relationships",
        type: "RelationshipCollector",
        for_list: "trees",
        question: asked("kin", answers),
        ...more,
      },
    ]);
  it("asks for one relationship between the items of a list", () => {
    expect(faults(relating([relation]))).toEqual([]);
    expect(faults(relating([radio("kin")]))).toEqual([
      `eq/wrong-relationship-answer ${BLOCK}/1/question/answers/0/type`,
    ]);
    expect(faults(relating([relation, { ...relation, id: "kin-again" }]))).toContain(
      `eq/several-relationship-answers ${BLOCK}/1/question/answers`,
    );
    expect(faults(relating([relation], { for_list: undefined }))).toContain(`eq/list-needed ${BLOCK}/1`);
  });

  it("asks by its unrelated block whether there is none", () => {
    const unrelated = {
      id: "any-kin",
      type: "UnrelatedQuestion",
      title: "Any",
      question: asked("any-kin", [radio("any-kin-answer")]),
    };
    expect(faults(relating([relation], { unrelated_block: unrelated }))).toEqual([
      `eq/action-needed ${BLOCK}/1/unrelated_block/question`,
    ]);
  });
});

describe("routing", () => {
  it.each<[string, Json[], string]>([
    [
      "has a way on that always holds",
      [{ block: "two", when: { "==": [answer("count"), 1] } }],
      "eq/no-default-route RULES",
    ],
    ["has one such way on", [{ block: "two" }, { section: "End" }], "eq/several-default-routes RULES"],
    ["leads to a block that exists", [{ block: "gone" }], "eq/unknown-block RULES/0/block"],
    ["leads to a group that exists", [{ group: "gone" }], "eq/unknown-group RULES/0/group"],
    ["leads to one place", [{ block: "two", section: "End" }], "eq/wrong-routing RULES/0"],
  ])("%s", (_, rules, error) => {
    const routed = survey([page("one", [number("count")], { routing_rules: rules }), page("two", [number("size")])]);
    expect(faults(routed)).toEqual([error.replace("RULES", `${BLOCK}/0/routing_rules`)]);
  });
});
