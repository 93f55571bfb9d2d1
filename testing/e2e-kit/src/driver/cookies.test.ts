import { describe, expect, it } from "vitest";
import { Cookies } from "./cookies.ts";

const NOW = Date.UTC(2026, 0, 1);
const sent = (lines: readonly string[], to: string, from = "https://shop.example.com/a/b") => {
  const cookies = new Cookies();
  cookies.take(lines, new URL(from), NOW);
  return cookies.headerFor(new URL(to));
};

describe("Cookies", () => {
  it("go to the host that set them, and with a domain to those below", () => {
    expect(sent(["a=1; Path=/", "b=2; Path=/; Domain=example.com"], "https://shop.example.com/")).toBe("a=1; b=2");
    expect(sent(["a=1; Path=/", "b=2; Path=/; Domain=example.com"], "https://other.example.com/")).toBe("b=2");
    expect(sent(["b=2; Domain=stranger.com"], "https://stranger.com/")).toBe("");
  });

  it("go to their path and below it, the longer one first", () => {
    const lines = ["a=1; Path=/", "b=2; Path=/car", "c=3"];
    expect(sent(lines, "https://shop.example.com/car/vehicle")).toBe("b=2; a=1");
    expect(sent(lines, "https://shop.example.com/carpet")).toBe("a=1");
    expect(sent(lines, "https://shop.example.com/a/x")).toBe("c=3; a=1");
  });

  it("end by age or date, and give way to what is set again", () => {
    const past = "Thu, 01 Jan 1970 00:00:00 GMT";
    expect(
      sent(["a=1; Path=/", "a=2; Path=/", "b=1; Path=/", "b=; Path=/; Max-Age=0"], "https://shop.example.com/"),
    ).toBe("a=2");
    expect(sent(["a=1; Path=/", `a=; Path=/; Expires=${past}`], "https://shop.example.com/")).toBe("");
    expect(sent([`a=1; Path=/; Expires=${past}; Max-Age=60`], "https://shop.example.com/")).toBe("a=1");
  });

  it("keep secure ones for HTTPS and for this machine", () => {
    expect(sent(["a=1; Path=/; Secure"], "http://shop.example.com/")).toBe("");
    expect(sent(["a=1; Path=/; Secure"], "http://x.localhost:1/", "http://x.localhost:1/")).toBe("a=1");
  });
});
