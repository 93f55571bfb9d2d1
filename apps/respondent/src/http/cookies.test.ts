import { describe, expect, it } from "vitest";
import { clearCookie, readCookie, writeCookie } from "./cookies.ts";

describe("cookies", () => {
  it("are found by their whole name", () => {
    const header = "ab=1; a=2;b=3;  c=x=y ; a=9";
    expect(readCookie(header, "a")).toBe("2");
    expect(readCookie(header, "b")).toBe("3");
    expect(readCookie(header, "c")).toBe("x=y");
    expect(readCookie(header, "d")).toBeUndefined();
    expect(readCookie(undefined, "a")).toBeUndefined();
    expect(readCookie("", "a")).toBeUndefined();
    expect(readCookie(";;;=;a", "a")).toBeUndefined();
  });

  it("of an enormous header are not looked into", () => {
    expect(readCookie("x=" + "y".repeat(20_000) + "; a=1", "a")).toBeUndefined();
  });

  it("are written for the host alone, out of scripts' reach", () => {
    expect(writeCookie("s", "v", { secure: true })).toBe("__Host-s=v; Path=/; SameSite=Lax; HttpOnly; Secure");
    expect(writeCookie("s", "v", { secure: false, maxAge: 60 })).toBe(
      "s=v; Path=/; SameSite=Lax; HttpOnly; Max-Age=60",
    );
    expect(clearCookie("s", false)).toBe("s=; Path=/; SameSite=Lax; HttpOnly; Max-Age=0");
  });
});
