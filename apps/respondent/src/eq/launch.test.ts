import { describe, expect, it } from "vitest";
import { eqScene } from "../../test/support/eq-scene.ts";

const status = (got: { status: number; body: string }) => [
  got.status,
  /data-qa="([a-z0-9-]+)"><h1/.exec(got.body)?.[1],
];

describe("a launch", () => {
  it("leads to the first page, in the look and language of the survey", async () => {
    const { visitor, launchUrl, notes } = await eqScene();
    const landed = await visitor("localhost:5000").go(launchUrl());
    expect(landed.url).toBe("/questionnaire/address/");
    expect(landed.status).toBe(200);
    expect(landed.body).toContain("Where do you live?");
    expect(landed.body).toContain('href="https://account.example/home"');
    expect(notes).toMatchObject([{ fault: null, transaction: "t" }]);
  });

  it("may be posted, from the account service's own site", async () => {
    const { visitor, token } = await eqScene();
    const landed = await visitor().go("/session", {
      method: "POST",
      fields: { token: token() },
      headers: { origin: "https://account.example", "sec-fetch-site": "cross-site" },
    });
    expect(landed.url).toBe("/questionnaire/address/");
  });

  it("begins in the language that it names, and in the first where there is no such one", async () => {
    const { visitor, launchUrl } = await eqScene();
    const welsh = await visitor().go(launchUrl({ language_code: "cy" }));
    expect(welsh.body).toContain("Ble ydych chi");
    expect(welsh.body).toContain('<html lang="cy"');
    const irish = await visitor().go(launchUrl({ language_code: "ga", response_id: "r-2" }));
    expect(irish.body).toContain("Where do you live?");
  });

  it("of the same response goes on with it, in any browser, and marks that it does", async () => {
    const { visitor, launchUrl, responses } = await eqScene();
    const first = visitor();
    await first.go(launchUrl());
    await first.post("/questionnaire/address/", { "address-answer": "1 High Street" });
    const again = await visitor().go(launchUrl());
    expect(again.url).toBe("/questionnaire/people-list/?resume=True");
    expect(again.body).toContain('id="last-viewed-question-guidance"');
    expect(again.body).toContain('href="/questionnaire/address/"');
    expect((await visitor().go(launchUrl({ response_id: "r-2" }))).url).toBe("/questionnaire/address/");
    expect(responses.rows.size).toBe(2);
  });

  it("keeps what it says with the response, and the newest of it", async () => {
    const { visitor, launchUrl, responses } = await eqScene();
    await visitor().go(launchUrl());
    await visitor().go(launchUrl({ case_id: "c-2" }));
    const [kept, ...more] = [...responses.rows.values()].map(({ sealed }) => Buffer.from(sealed).toString());
    expect(more).toEqual([]);
    expect(kept).toContain('"case_id":"c-2"');
    expect(kept).toContain('"ru_name":"ACME"');
  });

  it.each(["unreadable", "wrong-algorithm", "unsigned", "unknown-key", "wrong-key"])(
    "with a token that is %s is refused",
    async (fault) => {
      const { visitor, notes, lines } = await eqScene();
      const got = await visitor().ask(`/session?token=fault:${fault}`);
      expect(status(got)).toEqual([403, "error-403"]);
      expect(got.headers["set-cookie"]).toBeUndefined();
      expect(notes).toMatchObject([{ fault, claim: null, transaction: null }]);
      expect(lines.join("\n")).not.toContain("fault:");
    },
  );

  it("without a token is refused", async () => {
    const { visitor, notes } = await eqScene();
    expect(status(await visitor().ask("/session"))).toEqual([401, "error-401"]);
    expect(notes).toMatchObject([{ fault: "missing" }]);
  });

  it("without a claim is refused, and the note names it", async () => {
    const { visitor, notes, launchUrl } = await eqScene();
    expect(status(await visitor().ask(launchUrl({ case_id: undefined })))).toEqual([403, "error-403"]);
    expect(notes).toMatchObject([{ fault: "missing-claim", claim: "case_id" }]);
  });

  it("that has expired, or was used, is refused", async () => {
    const { visitor, launchUrl } = await eqScene();
    expect(status(await visitor().ask(launchUrl({ exp: 1 })))).toEqual([401, "error-token-expired"]);
    const url = launchUrl();
    expect((await visitor().ask(url)).status).toBe(303);
    expect(status(await visitor().ask(url))).toEqual([401, "error-token-used"]);
  });

  it("that is refused for another reason can still be used", async () => {
    const { visitor, launchUrl } = await eqScene();
    expect((await visitor().ask(launchUrl({ jti: "same", schema_name: "none" }))).status).toBe(404);
    expect((await visitor().ask(launchUrl({ jti: "same" }))).status).toBe(303);
  });

  it("is not used up by one who only asks for headers", async () => {
    const { visitor, launchUrl } = await eqScene();
    const url = launchUrl();
    expect((await visitor().ask(url, { method: "HEAD" })).status).toBe(204);
    expect((await visitor().ask(url)).status).toBe(303);
  });

  it("leaves no trace of its token in the log", async () => {
    const { visitor, launchUrl, lines } = await eqScene();
    await visitor().go(launchUrl());
    expect(lines.join("\n")).not.toMatch(/token|r-1|ACME|tx_id/);
  });

  it("says in a problem document what was wrong", async () => {
    const { visitor } = await eqScene();
    const got = await visitor().ask("/session?token=fault:unsigned", { headers: { accept: "application/json" } });
    expect(JSON.parse(got.body)).toMatchObject({ code: "launch/unsigned", status: 403 });
  });
});
