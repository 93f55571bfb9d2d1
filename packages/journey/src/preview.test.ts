import { describe, expect, it } from "vitest";
import { ask, radio, Respondent, small } from "../test/drive.ts";

const preview = (definition: object, ...posts: readonly (readonly [string, Record<string, string>])[]) => {
  const one = new Respondent(small({ ...definition }));
  for (const [page, raw] of posts) one.post(page, raw);
  return one.journey.preview(one.walk, { language: "en" });
};
const car = radio("has_car", ["yes", "no"]);
const plate = { id: "plate_number", type: "text", label: "Plate" };

describe("a preview", () => {
  it("shows questions whatever the path, by section", () => {
    const pages = [ask("car", [car]), ask("plate", [plate], { show: 'has_car = "yes"' })];
    const [section, ...others] = preview({ pages });
    expect(others).toEqual([]);
    expect(section?.title).toBe("Main");
    expect(section?.questions.map(({ title }) => title)).toEqual(["About car", "About plate"]);
    expect(section?.questions[0]?.fields).toMatchObject([
      { type: "radio", options: [{ label: "yes" }, { label: "no" }] },
    ]);
  });

  it("names what is not known yet", () => {
    const about = { question: { title: "Is {plate_number} your car?" } };
    const pages = [ask("plate", [plate]), ask("car", [car], about)];
    expect(preview({ pages })[0]?.questions[1]?.title).toBe("Is {plate_number} your car?");
    expect(preview({ pages }, ["plate", { plate_number: "AB12" }])[0]?.questions[1]?.title).toBe("Is AB12 your car?");
  });

  it("names what is worked out of answers while there are none", () => {
    const parts = ["first", "second"].map((id) => ask(id, [{ id: `${id}_part`, type: "number", label: "Part" }]));
    const told = ask("told", [car], { question: { title: "Is it {total}?" } });
    const form = { values: { total: "sum([first_part, second_part])" }, pages: [...parts, told] };
    const titleOf = (shown: ReturnType<typeof preview>) => shown[0]?.questions[2]?.title;
    expect(titleOf(preview(form))).toBe("Is it {total}?");
    expect(titleOf(preview(form, ["first", { first_part: "2" }]))).toBe("Is it 2?");
  });

  it("shows the wording that holds, else the first", () => {
    const worded = (title: string) => ({ id: "plate-q", title, fields: [plate] });
    const variants = [
      { when: 'has_car = "yes"', question: worded("Of your car") },
      { when: 'has_car = "no"', question: worded("Of your bike") },
    ];
    const pages = [ask("car", [car]), { id: "plate", type: "question", questions: [{ variants }] }];
    const titleOf = (shown: ReturnType<typeof preview>) => shown[0]?.questions[1]?.title;
    expect(titleOf(preview({ pages }))).toBe("Of your car");
    expect(titleOf(preview({ pages }, ["car", { has_car: "no" }]))).toBe("Of your bike");
  });
});
