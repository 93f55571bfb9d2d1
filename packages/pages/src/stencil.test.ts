import type { PageView } from "@waypost/journey";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleChrome, sampleField, samplePage, sampleQuestion, VEHICLE_PAGE } from "../test/samples.ts";
import { fillingOf } from "./boxes.ts";
import type { Chrome } from "./chrome.ts";
import { text } from "./html.ts";
import { cutStencil, type Stencil } from "./stencil.ts";
import { drawPage } from "./views/pages.ts";

/** Every kind of field that has boxes, some of them filled with these texts, and an option that reveals one. */
function page(texts: readonly string[]): PageView {
  let next = 0;
  const typed = () => texts[next++ % texts.length] ?? "";
  const label = "L";
  const option = (value: string, more: object = {}) => ({ value, label, selected: false, exclusive: false, ...more });
  return samplePage("question", {
    titleIsQuestion: false,
    questions: [
      sampleQuestion("q", "Title", [
        sampleField({ type: "text", id: "a", label, value: typed() }),
        sampleField({ type: "textarea", id: "b", label, value: typed(), maxLength: 100, rows: 3 }),
        sampleField({ type: "currency", id: "c", label, value: typed(), decimals: 2, prefix: { text: "£" } }),
        sampleField({
          type: "date",
          id: "d",
          label,
          parts: ["day", "month", "year"],
          value: { day: typed(), month: "", year: typed() },
        }),
        sampleField({ type: "duration", id: "e", label, units: ["years", "months"], value: { months: typed() } }),
        sampleField({
          type: "address",
          id: "f",
          label,
          parts: ["line1", "town"],
          value: { line1: typed(), town: typed() },
        }),
        sampleField({
          type: "autosuggest",
          id: "g",
          label,
          value: typed(),
          freeText: true,
          suggestions: [{ value: "1", label: "One" }],
        }),
        sampleField({
          type: "radio",
          id: "h",
          label,
          clearable: false,
          inline: false,
          options: [
            option("x", {
              selected: true,
              reveal: sampleField({ type: "number", id: "i", label, value: typed(), decimals: 0 }),
            }),
            option("y"),
          ],
        }),
      ]),
    ],
  });
}

/** A stencil with its holes filled. */
function fill({ pieces, holes }: Stencil, view: PageView, chrome: Chrome): string {
  const { typed } = fillingOf(view);
  return pieces
    .map((piece, at) => {
      const hole = holes[at];
      if (hole === undefined) return piece;
      if (hole === "expiresAt") return piece + (chrome.timeout?.expiresAt ?? "");
      return piece + (typeof hole === "string" ? chrome[hole] : text(typed[hole.box] ?? ""));
    })
    .join("");
}

const mine = sampleChrome({ nonce: "mine", csrf: "m" });
const other = sampleChrome({ nonce: "other", csrf: "o", timeout: { expiresAt: "2031-01-01", warnSeconds: 60 } });

describe("a stencil", () => {
  it("cut from one respondent's page draws any other's of its shape as it is drawn by itself", () => {
    const typed = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("1", "<b>", "\"'&", "É", "£5 – “ok”"));
    const noBreak = typed.filter((one) => !one.startsWith("\n"));
    fc.assert(
      fc.property(fc.array(noBreak, { minLength: 1 }), fc.array(noBreak, { minLength: 1 }), (first, second) => {
        const stencil = cutStencil(page(first), mine);
        expect(fillingOf(page(first)).shape).toBe(fillingOf(page(second)).shape);
        expect(stencil && fill(stencil, page(second), other)).toBe(drawPage(page(second), other));
      }),
    );
  });

  it("holds nothing of what was typed", () => {
    const stencil = cutStencil(page(["Ada"]), mine);
    expect(stencil?.pieces.join("")).not.toContain("Ada");
  });

  it("has another shape where another box is filled or another option is chosen", () => {
    const shapes = [page(["Ada"]), page(["Ada", ""]), page([""])].map((view) => fillingOf(view).shape);
    expect(new Set(shapes).size).toBe(3);
  });

  it("is not cut of a page whose own texts have its marks in them", () => {
    expect(cutStencil({ ...VEHICLE_PAGE, documentTitle: "\uE0F0nonce\uE0F1 \uE0F0" }, mine)).toBeNull();
    expect(cutStencil({ ...VEHICLE_PAGE, documentTitle: "\uE0F0nonce\uE0F1" }, mine)).toBeNull();
  });
});
