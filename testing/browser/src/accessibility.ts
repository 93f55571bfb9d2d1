import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { coveredControls } from "./covered.ts";

/** What axe finds against WCAG 2.2 AA, a line each: rule, impact and the elements; and controls that are covered. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const faults = violations.map(
    ({ id, impact, nodes }) =>
      `${new URL(page.url()).pathname}: ${id} (${impact ?? "?"}): ${nodes.map(({ html }) => html).join(" ")}`,
  );
  return [...faults, ...(await coveredControls(page))];
}

/**
 * True when the page is wider than the window, so that a phone would have to scroll sideways, or a text of it reaches
 * out of the window and is cut off (WCAG 2.2, 1.4.10).
 */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const isCut = (text: Node): boolean => {
      range.selectNodeContents(text);
      const { position } = getComputedStyle(text.parentElement ?? document.body);
      // What only screen readers are told lies anywhere.
      return position !== "absolute" && [...range.getClientRects()].some(({ right }) => right > clientWidth + 1);
    };
    while (texts.nextNode()) if (isCut(texts.currentNode)) return true;
    return scrollWidth > clientWidth;
  });
}
