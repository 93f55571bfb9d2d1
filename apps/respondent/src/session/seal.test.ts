import { describe, expect, it } from "vitest";
import { createSealer } from "./seal.ts";

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);

describe("a sealer", () => {
  const sealer = createSealer([NEW, OLD], "session");

  it("opens what it sealed and hides it", () => {
    const sealed = sealer.seal("Łukasz, 1985-02-03");
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, "base64url").toString()).not.toContain("1985");
    expect(sealer.open(sealed)).toBe("Łukasz, 1985-02-03");
  });

  it("seals the same text differently each time", () => {
    expect(sealer.seal("x")).not.toBe(sealer.seal("x"));
  });

  it("opens what an older key sealed and seals with the newest", () => {
    const old = createSealer([OLD], "session");
    expect(sealer.open(old.seal("x"))).toBe("x");
    expect(old.open(sealer.seal("x"))).toBeNull();
  });

  it("does not open what was sealed for another purpose", () => {
    expect(sealer.open(createSealer([NEW], "resume").seal("x"))).toBeNull();
  });

  it("gives null for anything tampered with, cut or made up", () => {
    const sealed = sealer.seal("a session");
    for (let at = 0; at < sealed.length; at++) {
      const letter = sealed[at] === "A" ? "B" : "A";
      const bent = sealed.slice(0, at) + letter + sealed.slice(at + 1);
      // The last letter may hold bits that no byte uses.
      if (Buffer.from(bent, "base64url").equals(Buffer.from(sealed, "base64url"))) continue;
      expect(sealer.open(bent)).toBeNull();
    }
    for (const junk of ["", "x", "ÿ\u0000", "=".repeat(400), sealed.slice(0, -4)]) expect(sealer.open(junk)).toBeNull();
  });
});
