import type { Page } from "playwright-core";

/** Controls whose middle another element covers: they look as if they could be used, and a press misses them. */
export async function coveredControls(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const covered: string[] = [];
    const before = [window.scrollX, window.scrollY] as const;
    // What lies behind an open dialog is covered on purpose.
    const root = document.querySelector("dialog[open]") ?? document;
    for (const control of root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")) {
      const style = getComputedStyle(control);
      // Boxes that are drawn by their labels, and links that only screen readers meet, are not pressed themselves.
      if (style.visibility === "hidden" || style.opacity === "0" || control.closest(".ons-u-vh, .ons-skip-to-content"))
        continue;
      control.scrollIntoView({ block: "center", behavior: "instant" });
      const [box] = control.getClientRects();
      if (box === undefined || box.width < 2 || box.height < 2) continue;
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const labels = "labels" in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
      const own =
        top === null || control.contains(top) || top.contains(control) || labels.some((label) => label.contains(top));
      // An ancestor on top covers what it holds, unless it is what the control is drawn in.
      const under = top !== null && top !== control && top.contains(control) && style.position !== "absolute";
      if (!own || under) covered.push(`${control.outerHTML.slice(0, 120)} under ${top.outerHTML.slice(0, 120)}`);
    }
    window.scrollTo({ left: before[0], top: before[1], behavior: "instant" });
    return covered;
  });
  return found.map((each) => `${new URL(page.url()).pathname}: ${each}`);
}
