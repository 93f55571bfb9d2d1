import { ServerResponse, get } from "node:http";
import type { AddressInfo } from "node:net";
import { serialize } from "node:v8";
import { describe, expect, it, vi } from "vitest";
import { named, scene } from "../../test/support/scene.ts";
import type { Visitor } from "../../test/support/visitor.ts";

/** A page without what differs from answer to answer. */
const still = (html: string) => html.replaceAll(/nonce="[^"]*"|session-expires-at="[^"]*"/g, "");

/** The page as it comes the first time, when it is drawn; as a stencil is cut of it; and as the stencil draws it. */
async function thrice(visitor: Visitor, url: string): Promise<readonly string[]> {
  const got = [await visitor.ask(url), await visitor.ask(url), await visitor.ask(url)];
  return got.map(({ body }) => body);
}

describe("a page drawn from a stencil", () => {
  it("is the page that is drawn by itself", async () => {
    const visitor = await named(scene());
    const [drawn = "", cut = "", filled = ""] = await thrice(visitor, "/car/name");
    expect(still(cut)).toBe(still(drawn));
    expect(still(filled)).toBe(still(drawn));
  });

  it("has a nonce of its own, the one of its policy", async () => {
    const visitor = await named(scene());
    await thrice(visitor, "/car/name");
    const nonces = new Set<string>();
    for (let n = 0; n < 3; n++) {
      const { body, headers } = await visitor.ask("/car/name");
      const found = new Set([...body.matchAll(/nonce="([^"]*)"/g)].map(([, nonce = ""]) => nonce));
      expect(found.size).toBe(1);
      for (const nonce of found) {
        expect(String(headers["content-security-policy"])).toContain(`'nonce-${nonce}'`);
        nonces.add(nonce);
      }
    }
    expect(nonces.size).toBe(3);
  });

  it("shows each respondent what that one typed, escaped and in UTF-8, and carries that one's token", async () => {
    const made = scene();
    const names = ["Ada Lovelace", 'Zoë "<b>" O’Neill', "Łukasz 🚗 & Söhne"];
    const shown = await Promise.all(
      names.map(async (name) => {
        const visitor = made.visitor();
        await visitor.post("/car/name", { name });
        return thrice(visitor, "/car/name");
      }),
    );
    shown.forEach(([drawn = "", ...others]) => {
      for (const other of others) expect(still(other)).toBe(still(drawn));
    });
    const last = shown.map((pages) => pages.at(-1) ?? "");
    expect(last[1]).toContain('value="Zoë &quot;&lt;b&gt;&quot; O’Neill"');
    expect(last[2]).toContain('value="Łukasz 🚗 &amp; Söhne"');
    const tokens = last.map((html) => /name="csrf_token" value="([^"]*)"/.exec(html)?.[1]);
    expect(new Set(tokens).size).toBe(3);
  });

  it("takes one byte a character in memory, whatever was drawn before it was cut", async () => {
    const made = scene();
    const visitor = await named(made);
    await thrice(visitor, "/car/name");
    await made.server.listen({ port: 0 });
    const end = vi.spyOn(ServerResponse.prototype, "end");
    const { port } = made.server.server.address() as AddressInfo;
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    get({ port, path: "/car/name", headers: { host: "flux.localhost:4000", cookie } });
    await vi.waitFor(() => {
      expect(end).toHaveBeenCalled();
    });
    const page: unknown = end.mock.calls[0]?.[0];
    end.mockRestore();
    await made.server.close();
    expect(page).toContain('name="name"');
    // V8 says how a string is kept after two bytes of version: `"` stands for one byte a character.
    expect(serialize(page).toString("latin1", 2, 3)).toBe('"');
  });

  it("asks about cookies for as long as they are not answered", async () => {
    const visitor = await named(scene());
    expect((await thrice(visitor, "/car/name")).every((html) => html.includes("ons-cookies-banner"))).toBe(true);
    visitor.cookies.set("cookie_choice", "accepted");
    expect((await thrice(visitor, "/car/name")).some((html) => html.includes("ons-cookies-banner"))).toBe(false);
  });
});
