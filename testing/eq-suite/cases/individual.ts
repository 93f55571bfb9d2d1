import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import type { Visitor } from "../src/visitor.ts";
import { addAll, name, pick, PREVIOUS, qa, type } from "./household.ts";

const feature = "Sections and hub";
const schema = "test_individual_response_on_hub_disabled";
const LINK = qa("individual-response-url");

/** Names the respondent and others, up to the hub. */
async function household(visitor: Visitor, others: readonly string[]): Promise<void> {
  await pick(visitor, "you-live-here-0");
  await name(visitor, "Marcus Twin");
  await addAll(visitor, "anyone-else", others);
  await pick(visitor, "anyone-else-1");
  await visitor.submit();
}

/** Somebody of a household who answers apart. */
export const individual: readonly EqCase[] = [
  {
    schema,
    feature,
    behaviour:
      "a separate response is offered where somebody's own section begins, not on the hub, nor to the respondent",
    run: async (visitor) => {
      await household(visitor, ["Jean Clemens"]);
      expect(await visitor.count(LINK)).toBe(0);
      await visitor.follow(qa("hub-row-individual-section-1-link"));
      expect(await visitor.count(LINK)).toBe(0);
      await visitor.goTo("/questionnaire/");
      await visitor.follow(qa("hub-row-individual-section-2-link"));
      await visitor.follow(LINK);
      expect(await visitor.path()).toMatch(/^\/individual-response\/\w+\/how$/);
      expect(await visitor.heading()).toBe("How would you like Jean Clemens to receive a separate census?");
      await visitor.follow(PREVIOUS);
      expect(await visitor.path()).toMatch(/\/individual-interstitial\/$/);
    },
  },
  {
    schema,
    feature,
    behaviour: "an access code is asked for by text, after the number was read back",
    browser: true,
    run: async (visitor) => {
      await household(visitor, ["Jean Clemens"]);
      await visitor.follow(qa("hub-row-individual-section-2-link"));
      await visitor.follow(LINK);
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Select an answer"]);
      await pick(visitor, "individual-response-how-answer-0");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter a UK mobile number"]);
      await type(visitor, "individual-response-enter-number-answer", "+44 7700 900258");
      expect(await visitor.says("07700 900258")).toBe(true);
      await pick(visitor, "individual-response-text-confirm-answer-1");
      expect(await visitor.value("individual-response-enter-number-answer")).toBe("07700 900258");
      await visitor.submit();
      await pick(visitor, "individual-response-text-confirm-answer-0");
      expect(await visitor.heading()).toContain("07700 900258");
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/");
      expect(await visitor.text(qa("hub-row-individual-section-2-state"))).toBe("Separate census requested");
    },
  },
  {
    schema,
    feature,
    behaviour: "an access code is asked for by post, and taken back by answering after all",
    run: async (visitor) => {
      await household(visitor, ["Jean Clemens"]);
      await visitor.follow(qa("hub-row-individual-section-2-link"));
      await visitor.follow(LINK);
      await pick(visitor, "individual-response-how-answer-1");
      expect(await visitor.says("68 Abingdon Road, Goathill")).toBe(true);
      await pick(visitor, "individual-response-post-confirm-answer-0");
      await visitor.submit();
      await visitor.follow(qa("hub-row-individual-section-2-link"));
      expect(await visitor.path()).toMatch(/^\/individual-response\/\w+\/change$/);
      await pick(visitor, "individual-response-change-answer-2");
      expect(await visitor.path()).toMatch(/\/individual-interstitial\/$/);
      await visitor.goTo("/questionnaire/");
      expect(await visitor.text(qa("hub-row-individual-section-2-state"))).toBe("Not started");
    },
  },
];
