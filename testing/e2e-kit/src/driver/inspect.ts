import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

/** What axe is asked about: WCAG 2.2, levels A and AA. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe says about one rule, as far as it is told. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Looks at a page; throws with what is wrong with it. */
export type Inspect = (page: Page) => Promise<void>;

/**
 * Makes what looks at each state of a page once in a run, whoever comes there first: against WCAG 2.2 AA, and for being
 * wider than the window. A state is a page with its heading, its inputs and whether it shows errors. `folder` keeps which
 * were looked at, for all workers.
 */
export function makeInspect(folder: string, errors: string): Inspect {
  const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  mkdirSync(folder, { recursive: true });
  return async (page) => {
    const state = await page.evaluate(stateOf, errors);
    if (!claim(folder, `${new URL(page.url()).hostname} ${state}`)) return;
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    );
    await page.evaluate(axe);
    const violations = await page.evaluate<readonly Violation[]>(
      `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"] }).then(({ violations }) => violations)`,
    );
    const faults = [
      ...violations.map(({ id, help, nodes }) => `${help} (${id}): ${nodes.map(({ html }) => html).join(" ")}`),
      ...(wide ? ["The page is wider than the window."] : []),
    ];
    if (faults.length > 0)
      throw new Error(`${page.url()} is not accessible to everybody:\n${faults.map((each) => `- ${each}`).join("\n")}`);
  };
}

/** What tells one state of a page from another, without what was entered and without ids of things. */
function stateOf(errors: string): string {
  const path = location.pathname.replace(/\/[0-9a-zA-Z_-]{8,}(?=\/|$)/g, (part) => (/\d/.test(part) ? "/*" : part));
  const names = [...document.querySelectorAll("main input, main select, main textarea")].map(
    (each) => each.getAttribute("name") ?? "",
  );
  const wrong = document.querySelector(errors) === null ? "right" : "wrong";
  return [path, document.querySelector("h1")?.textContent ?? "", wrong, ...new Set(names)].join(" ");
}

/** True for the first of all workers who asks. */
function claim(folder: string, state: string): boolean {
  try {
    writeFileSync(join(folder, createHash("sha256").update(state).digest("hex")), state, { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
