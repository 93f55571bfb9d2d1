import { describe, expect, it } from "vitest";
import { eqScene } from "../../test/support/eq-scene.ts";

/** A respondent who has said where they live. */
async function launched() {
  const made = await eqScene();
  const visitor = made.visitor("localhost:5000");
  await visitor.go(made.launchUrl());
  const at = await visitor.post("/questionnaire/address/", { "address-answer": "1 High Street" });
  return { ...made, visitor, at };
}

describe("a questionnaire", () => {
  it("is answered from launch to thank-you under the addresses of ONS's runner", async () => {
    const { visitor, at } = await launched();
    expect(at.url).toBe("/questionnaire/people-list/");
    const adding = await visitor.post(at.url, { "anyone-else": "yes" });
    expect(adding.url).toBe("/questionnaire/people/add-person/");
    const added = await visitor.post(adding.url, { "edit-person-answer": "Ada" });
    expect(added.url).toBe("/questionnaire/people-list/");
    const [, item = ""] = /\/questionnaire\/people\/([^/]+)\/edit-person\//.exec(added.body) ?? [];
    expect(added.body).toContain(`/questionnaire/people/${item}/remove-person/`);
    const edited = await visitor.post(`/questionnaire/people/${item}/edit-person/`, { "edit-person-answer": "Grace" });
    expect(edited.body).toContain("Grace");
    const summary = await visitor.post("/questionnaire/people-list/", { "anyone-else": "no" });
    expect(summary.url).toBe("/questionnaire/sections/who/");
    const work = await visitor.post(summary.url);
    expect(work.url).toBe(`/questionnaire/people/${item}/work/`);
    const own = await visitor.post(work.url, { "work-answer": "Admiral" });
    expect(own.url).toBe(`/questionnaire/sections/each/${item}/`);
    const changed = `/questionnaire/people/${item}/work/?return_to=section-summary&return_to_answer_id=work-answer`;
    expect(own.body).toContain(`${changed.replaceAll("&", "&amp;")}#work-answer`);
    expect((await visitor.post(changed, { "work-answer": "Programmer" })).url).toBe(`${own.url}#work-answer`);
    const next = await visitor.post(own.url);
    expect(next.url).toBe("/questionnaire/comments/");
    const check = await visitor.post(next.url, { "comments-answer": "None" });
    expect(check.url).toBe("/questionnaire/submit/");
    const thanks = await visitor.post(check.url);
    expect(thanks.url).toBe("/submitted/thank-you/");
    expect(thanks.body).toContain("Thank you");
    expect((await visitor.ask("/submitted/view-response/")).body).toContain("1 High Street");
    expect((await visitor.ask("/questionnaire/")).location).toBe("/submitted/thank-you/");
  });

  it("has no thank-you before it is submitted", async () => {
    const { visitor } = await launched();
    expect((await visitor.ask("/submitted/thank-you/")).location).toBe("/questionnaire/people-list/");
    expect((await visitor.ask("/submitted/view-response/")).location).toBe("/questionnaire/people-list/");
  });

  it("is led back to what was changed, at the very answer", async () => {
    const { visitor } = await launched();
    await visitor.post("/questionnaire/people-list/", { "anyone-else": "no" });
    const summary = await visitor.ask("/questionnaire/sections/who/");
    const change =
      "/questionnaire/address/?return_to=section-summary&amp;return_to_answer_id=address-answer#address-answer";
    expect(summary.body).toContain(`href="${change}"`);
    const url = change.replaceAll("&amp;", "&").replace(/#.*/, "");
    const page = await visitor.ask(url);
    expect(page.body).toContain('href="/questionnaire/sections/who/#address-answer"');
    const back = await visitor.post(url, { "address-answer": "2 High Street" });
    expect(back.url).toBe("/questionnaire/sections/who/#address-answer");
    // What one visit comes back to is no other's.
    expect((await visitor.ask("/questionnaire/people-list/")).body).not.toContain("#address-answer");
  });

  it("has a slash at the end of its addresses", async () => {
    const { visitor } = await launched();
    const got = await visitor.ask("/questionnaire/address?return_to=final-summary");
    expect([got.status, got.location]).toEqual([308, "/questionnaire/address/?return_to=final-summary"]);
  });

  it("leads from its front and from pages that are not open to where one should be", async () => {
    const { visitor } = await launched();
    for (const path of ["", "comments/", "submit/", "sections/end/"])
      expect((await visitor.ask(`/questionnaire/${path}`)).location).toBe("/questionnaire/people-list/?resume=True");
  });

  it.each([
    "/questionnaire/sections/none/",
    "/questionnaire/preview/",
    "/questionnaire/a/b/c/d/e/f/",
    "/",
    "/household",
    "/none",
  ])("has nothing at %s", async (path) => {
    const { visitor } = await launched();
    const got = await visitor.ask(path);
    expect(got.status).toBe(404);
    expect(got.body).toContain('data-qa="error-404"');
  });

  it("changes its language in place and keeps what was answered", async () => {
    const { visitor } = await launched();
    expect((await visitor.ask("/questionnaire/address/")).body).toContain('href="?language_code=cy"');
    const welsh = await visitor.ask("/questionnaire/address/?language_code=cy");
    expect([welsh.status, welsh.body.includes("Ble ydych chi"), welsh.body.includes("1 High Street")]).toEqual([
      200,
      true,
      true,
    ]);
    const next = await visitor.post("/questionnaire/address/", { "address-answer": "1 Stryd Fawr" });
    expect(next.body).toContain('<html lang="cy"');
    const english = await visitor.ask("/questionnaire/address/?language_code=en");
    expect(english.body).toContain("Where do you live?");
    expect(english.body).toContain("1 Stryd Fawr");
    expect((await visitor.ask("/questionnaire/address/?language_code=xx")).body).toContain("Where do you live?");
  });

  it("asks one without a session to sign in", async () => {
    const { visitor } = await eqScene();
    const got = await visitor().ask("/questionnaire/address/");
    expect(got.status).toBe(401);
    expect(got.body).toContain('data-qa="error-401"');
    const posted = await visitor().ask("/questionnaire/address/", { method: "POST", fields: {} });
    expect(posted.status).toBe(401);
  });

  it("takes no session of another making", async () => {
    const { visitor } = await launched();
    visitor.cookies.set("waypost-survey", `${visitor.cookies.get("waypost-survey") ?? ""}A`);
    expect((await visitor.ask("/questionnaire/address/")).status).toBe(401);
  });

  it("takes no post without its page's token", async () => {
    const { visitor } = await launched();
    const got = await visitor.ask("/questionnaire/address/", { method: "POST", fields: { "address-answer": "x" } });
    expect(got.status).toBe(403);
  });
});

describe("a session", () => {
  it("is ended by signing out, which leads to where the launch said", async () => {
    const { visitor } = await launched();
    expect((await visitor.ask("/sign-out")).location).toBe("https://account.example/out");
    expect((await visitor.ask("/questionnaire/address/")).status).toBe(401);
    const page = await visitor.ask("/signed-out");
    expect(page.body).toContain('data-qa="signed-out"');
    expect(page.body).toContain('href="https://account.example/home"');
  });

  it("is ended by save and sign out, and what was typed is there again", async () => {
    const { visitor, launchUrl } = await eqScene().then(async (made) => {
      const one = made.visitor();
      await one.go(made.launchUrl({ account_service_log_out_url: undefined }));
      return { ...made, visitor: one };
    });
    const left = await visitor.post("/questionnaire/address/", {
      "address-answer": "3 High Street",
      "action[save_sign_out]": "",
    });
    expect(left.url).toBe("/signed-out");
    await visitor.go(launchUrl());
    expect((await visitor.ask("/questionnaire/address/")).body).toContain("3 High Street");
  });

  it("says when it ends, and is put off", async () => {
    const { visitor, pass } = await launched();
    const first = JSON.parse((await visitor.ask("/session-expiry")).body) as { expires_at: string };
    expect(first.expires_at).toBe("2026-03-01T10:10:00.000Z");
    pass(8);
    const later = await visitor.ask("/session-expiry", { method: "PATCH" });
    expect(JSON.parse(later.body)).toEqual({ expires_at: "2026-03-01T10:18:00.000Z" });
    pass(8);
    expect((await visitor.ask("/questionnaire/people-list/")).status).toBe(200);
  });

  it("ends by itself: pages and the asking script are told so, and how to sign in again", async () => {
    const { visitor, pass } = await launched();
    pass(12);
    const page = await visitor.ask("/questionnaire/people-list/");
    expect([page.status, page.body.includes('data-qa="session-expired"')]).toEqual([401, true]);
    const asked = await visitor.ask("/session-expiry", { headers: { accept: "application/json" } });
    expect(asked.status).toBe(401);
    const expired = await visitor.ask("/session-expired");
    expect(expired.body).toContain('href="https://account.example/home"');
    expect(visitor.cookies.has("waypost-survey")).toBe(false);
  });
});
