import { MAIL_SEND } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { submittedScene } from "../../test/support/eq-scene.ts";

const SEND = "/submitted/confirmation-email/send";
const THANKS = "/submitted/thank-you/";

/** A respondent before the thank-you of a survey that confirms by e-mail. */
async function submitted(more: object = { afterSubmission: { confirmationEmail: true } }) {
  const made = await submittedScene(more);
  return { ...made, mails: () => made.queue.jobs.filter(({ type }) => type === MAIL_SEND.type).length };
}

describe("a confirmation by e-mail", () => {
  it("is asked for on the thank-you page, which says what is wrong with an address", async () => {
    const { visitor, thanks } = await submitted();
    expect(thanks.body).toContain('name="email"');
    expect((await visitor.post(THANKS, { email: "" })).body).toContain("Enter an email address");
    expect((await visitor.post(THANKS, { email: "ada@" })).body).toContain("in a valid format");
  });

  it("is sent to an address once that is said to be right, and its address is never in a URL", async () => {
    const { visitor, mails } = await submitted();
    const asked = await visitor.post(THANKS, { email: "ada@example.com" });
    expect(asked.url).toMatch(/^\/submitted\/confirmation-email\/confirm\?email=[\w-]+$/);
    expect(asked.body).toContain("ada@example.com");
    expect((await visitor.post(asked.url, {})).body).toContain("Select an answer");
    const again = await visitor.post(asked.url, { "confirm-email": "no" });
    expect(again.url).toContain(`${SEND}?email=`);
    expect(again.body).toContain('value="ada@example.com"');
    expect(mails()).toBe(0);
    const sent = await visitor.post(asked.url, { "confirm-email": "yes" });
    expect(sent.url).toContain("/submitted/confirmation-email/sent?email=");
    expect(sent.body).toContain("ada@example.com");
    expect(mails()).toBe(1);
  });

  it("is sent to one address as often as asked for, up to a limit", async () => {
    const { visitor, mails } = await submitted();
    const { url } = await visitor.post(SEND, { email: "ada@example.com" });
    const statuses: number[] = [];
    for (let time = 0; time < 11; time++) statuses.push((await visitor.post(url, { "confirm-email": "yes" })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    expect(mails()).toBe(10);
  });

  it("is not to be had where it is not offered, nor for an address that another sealed", async () => {
    const { visitor } = await submitted({});
    expect((await visitor.ask(SEND)).status).toBe(404);
    const offered = await submitted();
    expect((await offered.visitor.ask("/submitted/confirmation-email/confirm?email=AAAA")).status).toBe(404);
  });
});
