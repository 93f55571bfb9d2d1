import { describe, expect, it } from "vitest";
import { named, scene, submitted } from "../../test/support/scene.ts";
import { tokenOf } from "../../test/support/visitor.ts";

const stored = (made: ReturnType<typeof scene>) => [...made.responses.rows.values()];
const answersOf = (made: ReturnType<typeof scene>) => new TextDecoder().decode(stored(made)[0]?.sealed);

describe("starting", () => {
  it("stores nothing however often a form is opened", async () => {
    const made = scene();
    for (const url of ["/car", "/car?campaign=a", "/car/name", "/car/check", "/car/save"]) await made.visitor().go(url);
    expect(stored(made)).toEqual([]);
  });

  it("keeps declared query parameters, drops the rest and cleans the address", async () => {
    const made = scene();
    const visitor = made.visitor();
    const landed = await visitor.go("/car?campaign=a-very-long-campaign&evil=%3Cscript%3E");
    expect(landed.url).toBe("/car/name");
    await visitor.post("/car/name", { name: "Ada" });
    expect(answersOf(made)).toContain('"hidden":{"campaign":"a-very-lon"}');
  });

  it("takes the first of a parameter that comes twice", async () => {
    const made = scene();
    const visitor = made.visitor();
    await visitor.go("/car?campaign=one&campaign=two");
    await visitor.post("/car/name", { name: "Ada" });
    expect(answersOf(made)).toContain('"campaign":"one"');
  });

  it("goes on with what was begun, and begins anew after it was submitted", async () => {
    const made = scene();
    const visitor = await named(made);
    expect((await visitor.go("/car?campaign=late")).url).toBe("/car/drivers");
    const after = await submitted(scene());
    expect((await after.visitor.go("/car")).url).toBe("/car/name");
  });

  it("may happen on the first page itself", async () => {
    const made = scene();
    const visitor = made.visitor();
    expect((await visitor.ask("/car/name")).status).toBe(200);
    expect((await visitor.post("/car/name", { name: "Ada" })).url).toBe("/car/drivers");
  });
});

describe("a page", () => {
  it("is saved before its redirect, and shown again as it was saved", async () => {
    const made = scene();
    const visitor = await named(made);
    expect(answersOf(made)).toContain("Ada Lovelace");
    expect((await visitor.ask("/car/name")).body).toContain('value="Ada Lovelace"');
  });

  it("is read in another language with everything else of its address", async () => {
    const visitor = await named(scene());
    const page = await visitor.ask("/car/name?return=check&language=en");
    expect(page.location).toBe("/car/name?return=check");
    const body = (await visitor.ask("/car/name?return=check")).body;
    expect(body).toContain('href="?return=check&amp;language_code=cy"');
    const got = await visitor.go("/car/name?return=check&language_code=cy");
    expect(got.url).toBe("/car/name?return=check");
    expect(got.body).toContain("Eich enw");
  });

  it("that is not accepted is shown again with what was typed, and nothing is saved", async () => {
    const made = scene();
    const visitor = made.visitor();
    const got = await visitor.post("/car/name", { name: "" });
    expect([got.status, got.url]).toEqual([200, "/car/name"]);
    expect(got.body).toContain("Enter your name");
    expect(stored(made)).toEqual([]);
  });

  it("whose choice is taken back is shown again without it, and nothing is saved", async () => {
    const made = scene();
    const visitor = await named(made);
    const got = await visitor.post("/car/name", { name: "Eve", "action[clear_radios.name]": "" });
    expect([got.status, got.url]).toEqual([200, "/car/name"]);
    expect(got.body).not.toContain('value="Eve"');
    expect(got.body).not.toContain('value="Ada Lovelace"');
    expect(answersOf(made)).toContain("Ada Lovelace");
  });

  it("off the path leads to where the respondent should be", async () => {
    const visitor = await named(scene());
    expect((await visitor.go("/car/check")).url).toBe("/car/drivers");
    expect((await visitor.go("/car/buy")).url).toBe("/car/drivers");
  });

  it("posted off the path saves nothing and leads there too", async () => {
    const made = scene();
    const visitor = made.visitor();
    const csrf_token = tokenOf((await visitor.go("/car")).body);
    const got = await visitor.go("/car/check", { method: "POST", fields: { csrf_token } });
    expect(got.url).toBe("/car/name");
    expect(stored(made)).toEqual([]);
  });

  it("posted without its token, or from elsewhere, is refused", async () => {
    const made = scene();
    const visitor = made.visitor();
    const csrf_token = tokenOf((await visitor.go("/car")).body);
    const tries = [
      { fields: { name: "Eve" } },
      { fields: { name: "Eve", csrf_token: "x".repeat(32) } },
      { fields: { name: "Eve", csrf_token }, headers: { origin: "http://evil.example" } },
      { fields: { name: "Eve", csrf_token }, headers: { "sec-fetch-site": "cross-site" } },
    ];
    for (const asking of tries)
      expect((await visitor.ask("/car/name", { method: "POST", ...asking })).status).toBe(403);
    expect(stored(made)).toEqual([]);
  });

  it("posted twice at once is saved once", async () => {
    const made = scene();
    const visitor = made.visitor();
    const csrf_token = tokenOf((await visitor.go("/car")).body);
    const asking = { method: "POST", fields: { name: "Ada", csrf_token } } as const;
    const both = await Promise.all([visitor.ask("/car/name", asking), visitor.ask("/car/name", asking)]);
    expect(both.map(({ location }) => location)).toEqual(["/car/drivers", "/car/drivers"]);
    expect(stored(made)).toHaveLength(1);
  });

  it("that adds an item adds one for a double click, and two for two", async () => {
    const made = scene();
    const visitor = await named(made);
    const csrf_token = tokenOf((await visitor.ask("/car/drivers/add")).body);
    const asking = { method: "POST", fields: { csrf_token } } as const;
    await Promise.all([visitor.ask("/car/drivers/add", asking), visitor.twin().ask("/car/drivers/add", asking)]);
    const lists = () => JSON.parse(/"drivers":(\[[^\]]*\])/.exec(answersOf(made))?.[1] ?? "[]") as string[];
    expect(lists()).toHaveLength(1);
    await visitor.ask("/car/drivers/add", asking);
    expect(lists()).toHaveLength(2);
  });

  it("posted in two tabs at once keeps both", async () => {
    const made = scene();
    const visitor = await named(made);
    const other = visitor.twin();
    await visitor.post("/car/drivers", {});
    // The other tab knows an older version; its change is made to the newest state.
    const got = await other.post("/car/name", { name: "Countess" });
    expect(got.status).toBe(200);
    expect(answersOf(made)).toContain("Countess");
    expect(answersOf(made)).toContain('"visits":{"name":"1","drivers":"1"}');
  });

  it("that somebody always beats is shown with what was typed and 409", async () => {
    const made = scene();
    const visitor = await named(made);
    made.responses.beforeSave = () => {
      for (const [key, row] of made.responses.rows) made.responses.rows.set(key, { ...row, version: row.version + 1 });
    };
    const got = await visitor.post("/car/name", { name: "Countess" });
    expect(got.status).toBe(409);
    expect(got.body).toContain('value="Countess"');
  });

  it("of a form that has a newer version now goes on with its own", async () => {
    const made = scene();
    const visitor = await named(made);
    made.forms.current = 2;
    made.pass(1);
    await visitor.post("/car/drivers", {});
    expect(stored(made)[0]?.formVersion).toBe(1);
  });

  it("survives a paste of 1 MB and a null byte", async () => {
    const made = scene();
    const visitor = await named(made);
    const csrf_token = tokenOf((await visitor.ask("/car/name")).body);
    const big = await visitor.ask("/car/name", { method: "POST", fields: { csrf_token, name: "x".repeat(1_000_000) } });
    expect(big.status).toBe(413);
    expect((await visitor.ask("/car/name")).body).toContain("Ada Lovelace");
    await visitor.post("/car/name", { name: "A\u0000da" });
    expect(answersOf(made)).toContain('"name":"Ada"');
  });

  it("changes its language at the same address and remembers it", async () => {
    const visitor = await named(scene());
    const got = await visitor.go("/car/name?return=check&language=cy");
    expect(got.url).toBe("/car/name?return=check");
    expect(got.body).toContain('lang="cy"');
    expect((await visitor.ask("/car/name")).body).toContain("Eich enw");
    expect((await visitor.go("/car/name?language=xx")).body).toContain('lang="cy"');
  });

  it("posted as another kind of document is not read", async () => {
    const visitor = await named(scene());
    const headers = { "content-type": "application/json" };
    expect((await visitor.ask("/car/name", { method: "POST", body: "{}", headers })).status).toBe(415);
  });
});

describe("submitting", () => {
  it("asks for the quote, submits, and lands on the outcome with its query", async () => {
    const made = scene();
    const visitor = made.visitor();
    await visitor.go("/car?campaign=radio");
    await visitor.post("/car/name", { name: "Ada" });
    await visitor.post("/car/drivers", {});
    const landed = await visitor.post("/car/check", {});
    expect(landed.url).toBe("/car/buy?campaign=radio");
    expect(landed.body).toContain('data-outcome="buy"');
    expect(made.asked).toHaveLength(1);
    expect([...made.responses.submissions.values()][0]?.reference).toMatch(/^WP-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect((await visitor.go("/car/buy")).url).toBe("/car/buy?campaign=radio");
    expect((await visitor.go("/car/unavailable")).url).toBe("/car/buy?campaign=radio");
  });

  it("twice at once submits once", async () => {
    const made = scene();
    const visitor = await named(made);
    await visitor.post("/car/drivers", {});
    const csrf_token = tokenOf((await visitor.ask("/car/check")).body);
    const asking = { method: "POST", fields: { csrf_token } } as const;
    const both = await Promise.all([visitor.ask("/car/check", asking), visitor.twin().ask("/car/check", asking)]);
    expect(both.map(({ location }) => location)).toEqual(["/car/buy", "/car/buy"]);
    expect(made.responses.submissions.size).toBe(1);
  });

  it("cannot be undone: going back says that it was sent, and posting changes nothing", async () => {
    const made = scene();
    const { visitor } = await submitted(made);
    const back = await visitor.ask("/car/check");
    expect(back.status).toBe(200);
    expect(back.body).toContain('href="/car/buy"');
    const before = answersOf(made);
    const again = await visitor.go("/car/name", {
      method: "POST",
      fields: { name: "Eve", csrf_token: tokenOf((await visitor.ask("/car/buy")).body) },
    });
    expect(again.url).toBe("/car/buy");
    expect(answersOf(made)).toBe(before);
  });

  it("without the quote engine keeps the answers and asks again later", async () => {
    const made = scene();
    made.said.status = "unavailable";
    const { landed } = await submitted(made);
    expect(landed.url).toBe("/car/unavailable");
    expect(made.responses.jobs).toMatchObject([{ type: "quote.retry", tenant: "flux" }]);
  });

  it("gives a receipt and the answers to print", async () => {
    const { visitor } = await submitted(scene());
    expect((await visitor.ask("/car/receipt")).body).toMatch(/WP-[0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect((await visitor.ask("/car/print")).body).toContain('data-qa="view-response-page"');
  });

  it("lets the customer choose when to be called", async () => {
    const made = scene();
    const { visitor } = await submitted(made);
    expect((await visitor.post("/car/buy", {})).body).toContain("Choose when we should call");
    const got = await visitor.post("/car/buy", { callback: "morning" });
    expect(got.url).toBe("/car/callback-request");
    await visitor.post("/car/buy", { callback: "morning" });
    expect(made.queue.jobs).toMatchObject([{ type: "callback.request", payload: { time: "morning" } }]);
  });
});
