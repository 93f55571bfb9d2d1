import { describe, expect, it } from "vitest";
import { named, scene } from "../../test/support/scene.ts";

describe("cookies", () => {
  it("can be chosen without scripts, and the banner asks no more", async () => {
    const visitor = scene().visitor();
    expect((await visitor.ask("/car/name")).body).toContain("ons-cookies-banner");
    const got = await visitor.post("/cookies", { additional: "on" });
    expect(got.url).toBe("/cookies?saved=yes");
    expect(visitor.cookies.get("cookie_choice")).toBe("accepted");
    expect((await visitor.ask("/car/name")).body).not.toContain("ons-cookies-banner");
  });

  it("can be chosen in the banner itself without scripts", async () => {
    const visitor = await named(scene());
    const page = await visitor.ask("/car/name?return=check");
    const banner = /<form[^>]*action="\/cookies".*?<\/form>/s.exec(page.body)?.[0] ?? "";
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(banner)?.[1] ?? "";
    const fields = { cookie_token: value("cookie_token"), back: value("back"), additional: "on" };
    const got = await visitor.go("/cookies", { method: "POST", fields });
    expect(got.url).toBe("/car/name?return=check");
    expect(got.body).toContain("Ada Lovelace");
    expect(visitor.cookies.get("cookie_choice")).toBe("accepted");
    const forged = { ...fields, cookie_token: "x".repeat(32) };
    expect((await visitor.ask("/cookies", { method: "POST", fields: forged })).status).toBe(403);
  });

  it("chosen in the banner lead back to the page that it stood on", async () => {
    const visitor = scene().visitor();
    const got = await visitor.post("/cookies", { additional: "off", back: "/car/name?return=check" });
    expect(got.url).toBe("/car/name?return=check");
    expect(visitor.cookies.get("cookie_choice")).toBe("rejected");
  });

  it.each(["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "/\t/elsewhere.example", ""])(
    "chosen on a page that says it is %o lead to no other site",
    async (back) => {
      expect((await scene().visitor().post("/cookies", { additional: "on", back })).url).toBe("/cookies?saved=yes");
    },
  );

  it("that measure use are set for those alone who accepted them", async () => {
    const made = scene();
    const visitor = made.visitor();
    await visitor.go("/car");
    expect(visitor.cookies.has("waypost-use")).toBe(false);
    await visitor.post("/cookies", { additional: "on" });
    visitor.cookies.delete("waypost-flux-car");
    await visitor.go("/car");
    expect(visitor.cookies.has("waypost-use")).toBe(true);
    await visitor.post("/cookies", { additional: "off" });
    expect(visitor.cookies.has("waypost-use")).toBe(false);
  });
});

describe("feedback", () => {
  it("is taken without a session, sealed, and once", async () => {
    const made = scene();
    const visitor = made.visitor();
    const fields = { about: "page", comment: "Very clear" };
    expect((await visitor.post("/car/feedback", fields)).url).toBe("/car/feedback?sent=yes");
    await visitor.post("/car/feedback", fields);
    expect(made.queue.jobs).toHaveLength(1);
    expect(JSON.stringify(made.queue.jobs)).not.toContain("clear");
  });

  it("says what is missing", async () => {
    const visitor = await named(scene());
    const got = await visitor.post("/car/feedback", { about: "page", comment: " " });
    expect(got.body).toContain("Enter your feedback");
  });
});

describe("statements", () => {
  it.each(["/accessibility", "/privacy"])("%s can be read", async (url) => {
    expect((await scene().visitor().ask(url)).status).toBe(200);
  });
});
