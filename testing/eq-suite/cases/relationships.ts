import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { ADD_ITEM, addAll, itemId, name, pick, PREVIOUS, removeItem } from "./household.ts";

const feature = "Relationships";
const PLAYBACK = '[class*="relationships__playback"]';

async function people(visitor: Visitor, names: readonly string[]): Promise<readonly string[]> {
  await addAll(visitor, "anyone-else", names);
  const ids: string[] = [];
  for (let n = 1; n <= names.length; n++) ids.push(await itemId(visitor, n));
  await pick(visitor, "anyone-else-1");
  return ids;
}
const pair = (from = "", to = "") => `/questionnaire/relationships/${from}/to/${to}/`;

/** How the items of a list are related. */
export const relationships: readonly EqCase[] = [
  {
    schema: "test_relationships_unrelated",
    feature,
    behaviour: "each pair is asked once, in the order of the list, and read back",
    browser: true,
    run: async (visitor) => {
      const [one, two, three] = await people(visitor, ["Ann Ash", "Ben Birch", "Cat Cedar"]);
      expect(await visitor.path()).toBe(pair(one, two));
      expect(await visitor.heading()).toBe("Thinking about Ann Ash, Ben Birch is their …");
      expect(await visitor.title()).toMatch(/^Thinking about …, … is their … - /);
      expect(await visitor.text(PLAYBACK)).toContain("Ben Birch is Ann Ash’s …");
      await visitor.submit();
      expect((await visitor.errors()).length).toBe(1);
      await pick(visitor, "relationship-answer-0");
      expect(await visitor.path()).toBe(pair(one, three));
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toBe(pair(one, two));
      expect(await visitor.isChecked("relationship-answer-0")).toBe(true);
      await visitor.submit();
      await pick(visitor, "relationship-answer-1");
      expect(await visitor.path()).toBe(pair(two, three));
      await pick(visitor, "relationship-answer-1");
      expect(await visitor.path()).toBe("/questionnaire/relationship-interstitial/");
    },
  },
  {
    schema: "test_relationships_unrelated",
    feature,
    behaviour: "who is unrelated to two others is asked whether to anybody at all",
    run: async (visitor) => {
      const [one, two, three, four] = await people(visitor, [
        "Ann Ash",
        "Ben Birch",
        "Cat Cedar",
        "Dan Dogwood",
        "Eve Elm",
      ]);
      await pick(visitor, "relationship-answer-1");
      await pick(visitor, "relationship-answer-1");
      expect(await visitor.path()).toBe(`/questionnaire/relationships/people/${one ?? ""}/related-to-anyone-else/`);
      expect(await visitor.title()).toMatch(/^How person 1 is related to anyone else - /);
      expect(await visitor.says("Dan Dogwood")).toBe(true);
      expect(await visitor.says("Cat Cedar")).toBe(false);
      await pick(visitor, "related-to-anyone-else-answer-1");
      expect(await visitor.path()).toBe(pair(two, three));
      await visitor.goTo(pair(one, four));
      expect(await visitor.path()).not.toBe(pair(one, four));
    },
  },
  {
    schema: "test_relationships_unrelated",
    feature,
    behaviour: "somebody added later is asked about with everybody, and somebody removed with nobody",
    run: async (visitor) => {
      const [one, two] = await people(visitor, ["Ann Ash", "Ben Birch"]);
      await pick(visitor, "relationship-answer-0");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
      await visitor.follow(ADD_ITEM);
      await name(visitor, "Cat Cedar");
      await pick(visitor, "anyone-else-1");
      expect(await visitor.path()).toContain(`/questionnaire/relationships/${one ?? ""}/to/`);
      await pick(visitor, "relationship-answer-0");
      expect(await visitor.path()).toContain(`/questionnaire/relationships/${two ?? ""}/to/`);
      await visitor.goTo("/questionnaire/list-collector/");
      await visitor.follow(removeItem(3));
      await pick(visitor, "remove-confirmation-0");
      await visitor.goTo("/questionnaire/sections/section/");
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
    },
  },
  {
    schema: "test_relationships_unrelated",
    feature,
    behaviour: "one alone has no relationships",
    run: async (visitor) => {
      await people(visitor, ["Ann Ash"]);
      expect(await visitor.path()).toBe("/questionnaire/sections/section/");
    },
  },
  {
    schema: "test_relationships_primary",
    feature,
    behaviour: "the respondent comes first and is spoken to",
    run: async (visitor) => {
      await pick(visitor, "you-live-here-0");
      await name(visitor, "Mark Twin");
      await people(visitor, ["Jean Clemens"]);
      expect(await visitor.path()).toMatch(/^\/questionnaire\/relationships\/\w+\/to\/\w+\/$/);
      expect(await visitor.heading()).toBe("Jean Clemens is your …");
      expect(await visitor.text(PLAYBACK)).toContain("Jean Clemens is your …");
    },
  },
];
