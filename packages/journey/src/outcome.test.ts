import { describe, expect, it } from "vitest";
import { ask, AT, Respondent, small } from "../test/drive.ts";

const outcomes = [
  {
    id: "done",
    kind: "thank-you",
    title: "Thank you",
    contents: [{ kind: "paragraph", text: "The outcome's own words." }],
  },
];
const pages = [ask("name", [{ id: "first_name", type: "text", label: "Name" }])];
const outcomeOf = (more: object) => {
  const one = new Respondent(small({ pages, outcomes, ...more }));
  one.post("name", { first_name: "Ada" });
  return one.journey.outcome(one.walk, { language: "en", at: AT });
};

describe("what is said after a submission", () => {
  it("is the outcome's own where the form says nothing more", () => {
    expect(outcomeOf({})).toMatchObject({ title: "Thank you", contents: [{ text: "The outcome's own words." }] });
  });

  it("follows what the outcome says, under a title of its own", () => {
    const afterSubmission = {
      title: "Thank you, { first_name }",
      contents: [{ kind: "paragraph", text: "For everybody." }],
    };
    const view = outcomeOf({ afterSubmission });
    expect(view.contents).toMatchObject([{ text: "The outcome's own words." }, { text: "For everybody." }]);
    expect(view.title).toEqual(expect.stringContaining("Thank you, "));
  });
});
