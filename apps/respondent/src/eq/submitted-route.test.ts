import { FEEDBACK_STORE } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { submittedScene } from "../../test/support/eq-scene.ts";

const THANKS = "/submitted/thank-you/";
const VIEW = "/submitted/view-response/";
const FEEDBACK = "/submitted/feedback/send";

describe("what was submitted", () => {
  it("can be looked at for three quarters of an hour, and then the pages say that it no longer can", async () => {
    const { visitor, thanks, pass } = await submittedScene();
    expect(thanks.body).toContain(`href="${VIEW}"`);
    expect((await visitor.ask(VIEW)).body).toContain("1 High Street");
    // A session lives as long as it is used.
    for (let quarter = 0; quarter < 9; quarter++) {
      pass(5);
      await visitor.ask(THANKS);
    }
    expect((await visitor.ask(THANKS)).body).not.toContain(`href="${VIEW}"`);
    const late = await visitor.ask(VIEW);
    expect([late.status, late.body.includes("submitted-answers")]).toEqual([200, false]);
  });
});

describe("feedback", () => {
  const said = { "feedback-type": "design", "feedback-text": "Clear" };

  it("is taken of one response up to a limit", async () => {
    const { visitor, queue } = await submittedScene({ afterSubmission: { feedback: true } });
    const statuses: number[] = [];
    await visitor.ask(FEEDBACK);
    for (let time = 0; time < 11; time++) statuses.push((await visitor.post(FEEDBACK, said)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    expect(queue.jobs.filter(({ type }) => type === FEEDBACK_STORE.type)).toHaveLength(10);
    const refused = await visitor.post(FEEDBACK, said);
    expect(refused.body).toContain(`href="${THANKS}"`);
  });
});

describe("a submission", () => {
  it("is kept in the layout of ONS's systems as well, which the dump shows whatever language is spoken then", async () => {
    const { responses, visitor, pass } = await submittedScene();
    const [submission] = responses.submissions.values();
    const [, , clear = ""] = Buffer.from(submission?.sealed ?? [])
      .toString()
      .split("\n");
    const { eq } = JSON.parse(clear) as { readonly eq: Record<string, unknown> };
    expect(eq).toMatchObject({
      version: "v2",
      schema_name: "household",
      submission_language_code: "en",
      submitted_at: submission?.submittedAt,
      survey_metadata: { ru_name: "ACME", period_id: "1" },
      data: { answers: expect.arrayContaining([{ answer_id: "address-answer", value: "1 High Street" }]) as unknown },
    });
    pass(1);
    await visitor.ask(`${THANKS}?language_code=cy`);
    expect(JSON.parse((await visitor.ask("/dump/submission")).body)).toEqual({ submission: eq });
  });
});
