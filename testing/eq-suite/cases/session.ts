import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";

const feature = "Launch and session";

/** What a session is while it lasts, and how it ends. */
export const session: readonly EqCase[] = [
  {
    schema: "test_textfield",
    feature,
    behaviour: "saving and signing out keeps what was typed, ends the session, and says how to come back",
    browser: true,
    run: async (visitor, launch) => {
      const claims = { response_id: `signed-out-${String(Date.now())}` };
      await launch.again(visitor, "test_textfield", claims);
      expect(await visitor.text('[data-qa="btn-save-sign-out"]')).toBe("Save and exit survey");
      await visitor.fill("name-answer", "Ada");
      await visitor.press('[data-qa="btn-save-sign-out"]');
      expect(await visitor.path()).toBe("/signed-out");
      expect(await visitor.heading()).toBe("Your progress has been saved");
      await visitor.goTo("/questionnaire/name-block/");
      expect(await visitor.status()).toBe(401);
      await launch.again(visitor, "test_textfield", claims);
      await visitor.goTo("/questionnaire/name-block/");
      expect(await visitor.value("name-answer")).toBe("Ada");
    },
  },
  {
    schema: "test_timeout_modal",
    feature,
    behaviour: "a session counts down in a dialogue and has a page for its end",
    run: async (visitor) => {
      expect(await visitor.text("#timeout-modal .ons-modal__title")).toBe("You will be signed out soon");
      expect(await visitor.attribute("#timeout-modal", "data-server-session-expiry-endpoint")).toBe("/session-expiry");
      expect(await visitor.text(".ons-js-modal-btn")).toBe("Continue survey");
      await visitor.goTo("/session-expired");
      expect(await visitor.heading()).toBe("Sorry, you need to sign in again");
      await visitor.goTo("/questionnaire/");
      expect(await visitor.status()).toBe(401);
    },
  },
  {
    schema: "test_timeout",
    feature,
    behaviour:
      "a page that there is none of says so, in the survey's own dress; a block that there is none of leads on",
    run: async (visitor) => {
      const path = await visitor.path();
      await visitor.goTo("/questionnaire/no-such-block/");
      expect(await visitor.path()).toBe(path);
      await visitor.goTo("/questionnaire/no-list/no-item/no-such-block/");
      expect(await visitor.path()).toBe(path);
      for (const none of ["/questionnaire/sections/no-such-section/", "/no/such/page"]) {
        await visitor.goTo(none);
        expect(await visitor.status()).toBe(404);
        expect(await visitor.heading()).toBe("Page not found");
      }
    },
  },
];
