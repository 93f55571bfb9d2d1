import { expect } from "vitest";
import type { EqCase } from "../src/case.ts";
import { SUBMIT } from "../src/visitor.ts";
import type { Visitor } from "../src/visitor.ts";

const feature = "After submission";
const THANKS = "/submitted/thank-you/";

/** Goes on, page by page, whatever stands there, until the thank-you page. */
async function finish(visitor: Visitor): Promise<void> {
  for (let pages = 0; pages < 10 && (await visitor.path()) !== THANKS; pages++) await visitor.submit();
  expect(await visitor.path()).toBe(THANKS);
}

/** What happens when a questionnaire is submitted, and what can be done afterwards. */
export const submission: readonly EqCase[] = [
  {
    schema: "test_submit_with_custom_submission_text",
    feature,
    behaviour: "a submit page without answers has the questionnaire's own title, guidance, warning and button",
    run: async (visitor) => {
      await visitor.submit();
      await visitor.submit();
      expect(await visitor.path()).toBe("/questionnaire/submit/");
      expect(await visitor.heading()).toBe("Submit your questionnaire");
      expect(await visitor.says("Thank you for your answers, submit this to complete it")).toBe(true);
      expect(await visitor.says("You cannot view your answers after submission")).toBe(true);
      expect(await visitor.text(SUBMIT)).toBe("Submit");
      expect(await visitor.count(".ons-summary")).toBe(0);
    },
  },
  {
    schema: "test_submit_with_summary_custom_submission_text",
    feature,
    behaviour: "a submit page with answers has the questionnaire's own title, guidance, warning and button",
    run: async (visitor) => {
      await visitor.fill("dessert", "Trifle");
      await visitor.submit();
      expect(await visitor.heading()).toBe("Submission title");
      expect(await visitor.text('[data-qa="guidance"]')).toBe("Submission guidance");
      expect(await visitor.says("Submission warning")).toBe(true);
      expect(await visitor.text(SUBMIT)).toBe("Submission button");
      expect(await visitor.count(".ons-summary")).toBeGreaterThan(0);
    },
  },
  {
    schema: "test_thank_you",
    feature,
    behaviour:
      "thanks with the survey's name, for whom, when and under what reference, and the questionnaire's guidance",
    browser: true,
    run: async (visitor) => {
      await finish(visitor);
      expect(await visitor.heading()).toBe("Thank you for completing the Test Thank You");
      expect(await visitor.says("Your answers have been submitted for Apple (Apple)")).toBe(true);
      expect(await visitor.texts("#metadata dt")).toEqual(["Submitted on:", "Submission reference:"]);
      expect(await visitor.says("This survey was important.")).toBe(true);
      expect(await visitor.count('[data-qa="btn-save-sign-out"]')).toBe(0);
    },
  },
  {
    schema: "test_thank_you",
    feature,
    behaviour: "once submitted no page leads back into the questionnaire, nor does another launch",
    run: async (visitor, launch) => {
      const claims = { response_id: `submitted-${String(Date.now())}` };
      await launch.again(visitor, "test_thank_you", claims);
      await finish(visitor);
      await visitor.goTo("/questionnaire/submit/");
      expect(await visitor.path()).toBe(THANKS);
      const other = launch.visitor();
      await launch.again(other, "test_thank_you", claims);
      expect(await other.path()).toBe(THANKS);
    },
  },
  {
    schema: "test_view_submitted_response",
    feature,
    behaviour: "what was submitted can be read, not changed, under the name of the business",
    browser: true,
    run: async (visitor) => {
      await visitor.fill("name-answer", "John Smith");
      await visitor.submit();
      await visitor.fill("address-answer", "NP10 8XG");
      await finish(visitor);
      await visitor.follow("#view-submitted-response");
      expect(await visitor.path()).toBe("/submitted/view-response/");
      expect(await visitor.heading()).toBe("Answers submitted for Apple (Apple)");
      expect(await visitor.text('[data-qa="name-answer"]')).toBe("John Smith");
      expect(await visitor.text('[data-qa="address-answer"]')).toBe("NP10 8XG");
      expect(await visitor.texts(".ons-summary__group-title")).toEqual(["Personal Details", "Address Details"]);
      expect(await visitor.count('[data-qa="name-answer-edit"]')).toBe(0);
      expect(await visitor.count('[data-qa="btn-print"]')).toBe(1);
    },
  },
  {
    schema: "test_feedback_email_confirmation",
    feature,
    behaviour: "a confirmation is sent to an address that was typed, corrected and said to be right",
    browser: true,
    run: async (visitor) => {
      await finish(visitor);
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Enter an email address"]);
      await visitor.fill("email", "name@");
      await visitor.submit();
      expect(await visitor.errors()).toEqual([
        "Enter an email address in a valid format, for example name@example.com",
      ]);
      await visitor.fill("email", "nme@example.com");
      await visitor.submit();
      expect(await visitor.heading()).toBe("Is this email address correct?");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Select an answer"]);
      await visitor.choose("confirm-email-1");
      await visitor.submit();
      expect(await visitor.path()).toContain("/submitted/confirmation-email/send");
      expect(await visitor.value("email")).toBe("nme@example.com");
      await visitor.fill("email", "name@example.com");
      await visitor.submit();
      await visitor.choose("confirm-email-0");
      await visitor.submit();
      expect(await visitor.path()).toContain("/submitted/confirmation-email/sent");
      expect(await visitor.heading()).toBe("A confirmation email has been sent to name@example.com");
    },
  },
  {
    schema: "test_feedback_email_confirmation",
    feature,
    behaviour: "feedback is asked for, checked and thanked for",
    run: async (visitor) => {
      await finish(visitor);
      await visitor.goTo("/submitted/feedback/send");
      expect(await visitor.heading()).toBe("Give feedback about this service");
      await visitor.submit();
      expect(await visitor.errors()).toEqual(["Select what your feedback is about", "Enter your feedback"]);
      expect(await visitor.text('[data-qa="error-header"]')).toBe("There are 2 problems with your feedback");
      await visitor.choose("feedback-type-2");
      await visitor.fill("feedback-text", "Well done!");
      await visitor.submit();
      expect(await visitor.path()).toBe("/submitted/feedback/sent");
      expect(await visitor.heading()).toBe("Thank you for your feedback");
      await visitor.follow("#btn-done");
      expect(await visitor.path()).toBe(THANKS);
    },
  },
];
