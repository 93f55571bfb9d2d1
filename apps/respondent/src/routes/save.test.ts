import { describe, expect, it } from "vitest";
import { fakeCipher, fakeTenant } from "../../test/support/fake-stores.ts";
import { named, scene } from "../../test/support/scene.ts";
import { tokenOf } from "../../test/support/visitor.ts";

const SAVE = { "action[save_sign_out]": "" };

async function saved(made: ReturnType<typeof scene>) {
  const visitor = await named(made);
  const page = await visitor.post("/car/drivers", SAVE);
  const code = /data-qa="resume-code">([^<]+)</.exec(page.body)?.[1] ?? "";
  return { visitor, page, code };
}

describe("saving to come back later", () => {
  it("keeps the page and shows a code, of which only the hash is stored", async () => {
    const made = scene();
    const { page, code } = await saved(made);
    expect(page.url).toBe("/car/save");
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(made.resumes.codes).toHaveLength(1);
    expect(made.resumes.codes[0]?.codeHash).toHaveLength(32);
  });

  it("shows the code again when the page is loaded again", async () => {
    const { visitor, code } = await saved(scene());
    expect((await visitor.ask("/car/save")).body).toContain(code);
  });

  it("offers to sign out, which forgets the session and the code in this browser", async () => {
    const { visitor, page } = await saved(scene());
    const form = /<form[^>]*action="\/car\/signed-out".*?<\/form>/s.exec(page.body)?.[0] ?? "";
    const got = await visitor.go("/car/signed-out", { method: "POST", fields: { csrf_token: tokenOf(form) } });
    expect(got.body).toContain("You are signed out");
    expect([...visitor.cookies.keys()]).toEqual([]);
    expect((await visitor.ask("/car/save")).status).toBe(403);
  });

  it("leaves a page that is not accepted without it", async () => {
    const made = scene();
    const visitor = await named(made);
    expect((await visitor.post("/car/name", { ...SAVE, name: "" })).url).toBe("/car/save");
    expect(new TextDecoder().decode([...made.responses.rows.values()][0]?.sealed)).toContain("Ada Lovelace");
  });

  it("never submits", async () => {
    const made = scene();
    const visitor = await named(made);
    await visitor.post("/car/drivers", {});
    expect((await visitor.post("/car/check", SAVE)).url).toBe("/car/save");
    expect(made.asked).toEqual([]);
    expect(made.responses.submissions.size).toBe(0);
  });

  it("sends a link once, sealed until it is sent", async () => {
    const made = scene();
    const { visitor, code } = await saved(made);
    const page = await visitor.post("/car/save", { email: "ada@example.com" });
    expect(page.body).toContain("ada@example.com");
    const [job, ...more] = made.queue.jobs;
    expect(more).toEqual([]);
    expect(JSON.stringify(job)).not.toContain("ada@");
    const { sealed } = job?.payload as { sealed: string };
    const mail = fakeCipher.open(fakeTenant("flux"), `mail/${job?.key ?? ""}`, Buffer.from(sealed, "base64"));
    expect(JSON.parse(mail)).toMatchObject({ to: "ada@example.com" });
    expect(mail).toContain(`http://flux.localhost:4000/car/resume?code=${code}`);
  });

  it("says what is wrong with an address", async () => {
    const made = scene();
    const { visitor } = await saved(made);
    const page = await visitor.post("/car/save", { email: "ada@" });
    expect(page.body).toContain("Enter an e-mail address");
    expect(made.queue.jobs).toEqual([]);
  });
});

describe("coming back", () => {
  it("with the code, typed anyhow, goes on on another browser", async () => {
    const made = scene();
    const { code } = await saved(made);
    const other = made.visitor();
    const landed = await other.post("/car/resume", { code: ` ${code.toLowerCase().replaceAll("-", " ")} ` });
    expect(landed.url).toBe("/car/check");
    expect((await other.ask("/car/name")).body).toContain("Ada Lovelace");
  });

  it("by the link shows the code, and does nothing until the button is pressed", async () => {
    const made = scene();
    const { code } = await saved(made);
    const other = made.visitor();
    const page = await other.ask(`/car/resume?code=${code}`);
    expect(page.body).toContain(`value="${code}"`);
    expect(other.cookies.size).toBe(0);
    const landed = await other.go(`/car/resume?code=${code}`, {
      method: "POST",
      fields: { code, csrf_token: tokenOf(page.body) },
    });
    expect(landed.url).toBe("/car/check");
  });

  it("with a code that is unknown, old or replaced is refused in the same words", async () => {
    const made = scene();
    const { visitor, code } = await saved(made);
    await visitor.post("/car/save", {});
    const other = made.visitor();
    for (const tried of ["", "nonsense", "0000-0000-0000-0000", code]) {
      const got = await other.post("/car/resume", { code: tried });
      expect([got.status, got.body.includes("We do not recognise that code")]).toEqual([404, true]);
    }
  });

  it("is not possible after the code has ended", async () => {
    const made = scene();
    const { code } = await saved(made);
    made.pass(31 * 24 * 60);
    expect((await made.visitor().post("/car/resume", { code })).status).toBe(404);
  });

  it("may be tried ten times a minute", async () => {
    const made = scene();
    const other = made.visitor();
    for (let n = 0; n < 10; n++) await other.post("/car/resume", { code: "0000" });
    expect((await other.post("/car/resume", { code: "0000" })).status).toBe(429);
  });
});
