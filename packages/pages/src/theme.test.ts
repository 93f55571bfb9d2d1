import { describe, expect, it } from "vitest";
import { safeSvg } from "./svg.ts";
import { type ThemeDefinition, contrast, parseTheme } from "./theme.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9z" fill="#123456"/></svg>';
const THEME: ThemeDefinition = {
  id: "a",
  name: "A",
  logo: SVG,
  colours: { brand: "#12284c", accent: "#ffcc00", link: "#1d4f9c", button: "#0f5a3f" },
};

function codes(change: Partial<ThemeDefinition>): readonly string[] {
  const parsed = parseTheme({ ...THEME, ...change });
  return "css" in parsed ? [] : parsed.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe("parseTheme", () => {
  it("makes custom properties of colours", () => {
    const parsed = parseTheme(THEME);
    expect("css" in parsed && parsed.css).toContain("--ons-color-branded:#12284c");
    expect("css" in parsed && parsed.css).toContain("--wp-accent:#ffcc00");
  });

  it("refuses what is no colour, so that nothing can be written into the style", () => {
    expect(codes({ colours: { ...THEME.colours, link: "red;}</style>" } })).toEqual(["theme/colour /colours/link"]);
  });

  it("refuses a button on which white text cannot be read", () => {
    expect(codes({ colours: { ...THEME.colours, button: "#ff9900" } })).toEqual(["theme/contrast /colours/button"]);
  });

  it("refuses a logo that could run code, and an address that could", () => {
    expect(codes({ logo: SVG.replace("<path", '<path onload="x"') })).toEqual(["theme/logo /logo"]);
    expect(codes({ links: [{ text: "x", url: "javascript:x" }] })).toEqual(["theme/url /links/0/url"]);
  });
});

describe("safeSvg", () => {
  it.each([
    SVG,
    '<svg viewBox="0 0 1 1"><title>A &amp; B</title><g><rect width="1" height="1" fill="url(#g)"/></g></svg>',
  ])("takes shapes and text", (svg) => {
    expect(safeSvg(svg)).toBe(true);
  });

  it.each([
    "<svg><script>x</script></svg>",
    '<svg><a href="x"></a></svg>',
    '<svg><path fill="url(http://x)"/></svg>',
    '<svg style="x"></svg>',
    "<svg><g></svg>",
    "<svg></svg><img>",
    "<p></p>",
    "<svg><!-- x --></svg>",
    "<svg><![CDATA[x]]></svg>",
  ])("refuses %s", (svg) => {
    expect(safeSvg(svg)).toBe(false);
  });
});

it("contrast is counted as WCAG counts it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
