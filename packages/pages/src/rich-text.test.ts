import { expect, it } from "vitest";
import { block, plain, rich } from "./rich-text.ts";

it("escapes strings wherever they stand", () => {
  expect(rich("<b>")).toBe("&lt;b&gt;");
  expect(rich([{ tag: "strong", children: ["<b>"] }, " & ", { tag: "br", children: [] }])).toBe(
    "<strong>&lt;b&gt;</strong> &amp; <br>",
  );
});

it("links only to addresses that run nothing", () => {
  expect(rich([{ tag: "a", href: "javascript:x", children: ["y"] }])).toBe('<a href="#">y</a>');
});

it("wraps a text in a paragraph unless it is made of blocks", () => {
  expect(block("a")).toBe("<p>a</p>");
  expect(block([{ tag: "p", children: ["a"] }])).toBe("<p>a</p>");
});

it("plain drops markup and keeps words", () => {
  expect(plain(["a ", { tag: "em", children: ["b", { tag: "strong", children: ["c"] }] }])).toBe("a bc");
});
