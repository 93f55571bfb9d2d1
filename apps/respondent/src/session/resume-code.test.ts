import { describe, expect, it } from "vitest";
import { createResumeCode, readResumeCode, resumeHash } from "./resume-code.ts";

describe("a resume code", () => {
  it("is 80 bits in four groups of letters that are not mistaken", () => {
    for (let n = 0; n < 50; n++)
      expect(createResumeCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(new Set(Array.from({ length: 100 }, () => createResumeCode())).size).toBe(100);
  });

  it("is read however it is typed", () => {
    const code = createResumeCode();
    const letters = code.replaceAll("-", "");
    for (const typed of [code, code.toLowerCase(), letters, ` ${code.replaceAll("-", " ")} `])
      expect(readResumeCode(typed)).toBe(letters);
    expect(readResumeCode("OIL0-OIL0-OIL0-OIL0")).toBe("0110".repeat(4));
  });

  it.each(["", "ABCD", "ABCD-ABCD-ABCD-ABC!", "ABCD-ABCD-ABCD-ABCDE", "UUUU-UUUU-UUUU-UUUU"])("is not %o", (typed) => {
    expect(readResumeCode(typed)).toBeNull();
  });

  it("opens one form of one tenant", () => {
    const hashes = [
      ["a", "car"],
      ["b", "car"],
      ["a", "bike"],
    ].map(([tenant = "", form = ""]) => Buffer.from(resumeHash(tenant, form, "0".repeat(16))).toString("hex"));
    expect(new Set(hashes).size).toBe(3);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
