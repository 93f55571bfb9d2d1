import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";

const feature = "Launch and session";

/** How one gets into a questionnaire, and back to where it was left. */
export const launch: readonly EqCase[] = [
  {
    schema: "test_introduction_hub",
    feature,
    behaviour: "an introduction has a way out and leads to a preview of all questions",
    run: async (visitor) => {
      expect(await visitor.path()).toBe("/questionnaire/introduction/");
      expect(await visitor.text('[data-qa="btn-exit"]')).toBe("Exit");
      expect(await visitor.count('[data-qa="btn-save-sign-out"]')).toBe(0);
      await visitor.follow("#preview-questions");
      expect(await visitor.path()).toBe("/questionnaire/preview");
      expect(await visitor.says("Which sector did Apple carry out work for?")).toBe(true);
      await visitor.follow("#top-previous");
      expect(await visitor.path()).toBe("/questionnaire/introduction/");
    },
  },
  {
    schema: "test_textfield",
    feature,
    behaviour: "the same response is gone on with where it was left, whoever launches it",
    run: async (visitor, again) => {
      const claims = { response_id: `left-${String(Date.now())}` };
      await again.again(visitor, "test_textfield", claims);
      await visitor.fill("name-answer", "Ada");
      await visitor.submit();
      const other = again.visitor();
      await again.again(other, "test_textfield", claims);
      expect(await other.path()).toBe("/questionnaire/submit/");
      expect(await other.text('[data-qa="name-answer"]')).toBe("Ada");
    },
  },
  {
    schema: "test_textfield",
    feature,
    behaviour: "without a session, and with a token that is none, one is asked to sign in or refused",
    run: async (_, again) => {
      const stranger = again.visitor();
      await stranger.goTo("/questionnaire/name-block/");
      expect(await stranger.status()).toBe(401);
      expect(await stranger.heading()).toBe("Sorry, you need to sign in again");
      await stranger.goTo("/session?token=none.of.ours");
      expect(await stranger.status()).toBe(403);
      await stranger.goTo("/session");
      expect(await stranger.status()).toBe(401);
    },
  },
  {
    schema: "test_metadata_routing",
    feature,
    behaviour: "what the launch says decides where the questionnaire begins",
    run: async (visitor, again) => {
      const first = await visitor.path();
      const other = again.visitor();
      await again.again(other, "test_metadata_routing", { boolean_flag: true });
      await other.submit();
      await visitor.submit();
      expect([first, await visitor.path()]).not.toEqual([first, await other.path()]);
    },
  },
];
