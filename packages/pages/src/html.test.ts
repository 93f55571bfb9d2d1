import { describe, expect, it } from "vitest";
import { attr, attributes, classes, each, flag, href, markup, none, text } from "./html.ts";

describe("text", () => {
  it("leaves plain text as it is", () => {
    expect(text("Ynys Môn, 5 o'clock".replace("'", "’"))).toBe("Ynys Môn, 5 o’clock");
  });

  it("escapes everything that could end a text or an attribute", () => {
    expect(text(`a<b>&"'`)).toBe("a&lt;b&gt;&amp;&quot;&#39;");
    expect(text("<")).toBe("&lt;");
    expect(text("x&")).toBe("x&amp;");
  });
});

describe("markup", () => {
  it("writes its holes between its literals", () => {
    expect(markup`<p${attr("id", "a")}>${text("1 < 2")} ${3}</p>`).toBe('<p id="a">1 &lt; 2 3</p>');
  });

  it("refuses a plain string", () => {
    const plain: string = "x";
    // @ts-expect-error a string that nobody escaped
    expect(markup`${plain}`).toBe("x");
  });
});

describe("attributes", () => {
  it("leaves out what is undefined and writes what is true by name alone", () => {
    expect(attributes({ a: "1", b: undefined, c: true, d: "", e: 0 })).toBe(' a="1" c d e="0"');
    expect(attributes(undefined)).toBe(none);
    expect(attr("a", undefined)).toBe("");
    expect(flag("checked", false)).toBe("");
  });

  it("cannot be broken out of", () => {
    expect(attr("value", `"><script>`)).toBe(' value="&quot;&gt;&lt;script&gt;"');
  });

  it("joins classes", () => {
    expect(classes("a", undefined, false, "", "b c")).toBe(' class="a b c"');
    expect(classes("", "b")).toBe(' class="b"');
  });
});

describe("href", () => {
  it.each(["/a?b=1", "https://example.com/", "#x", "mailto:a@b.example", "tel:0800", "?language_code=cy", "a/b:c"])(
    "keeps %s",
    (url) => {
      expect(href(url)).toBe(attr("href", url));
    },
  );

  it.each(["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "\u0001javascript:x"])(
    "drops %s",
    (url) => {
      expect(href(url)).toBe(' href="#"');
    },
  );
});

it("each draws items in order", () => {
  expect(each(["a", "b"], (one, at) => markup`${at}${text(one)}`)).toBe("0a1b");
});
