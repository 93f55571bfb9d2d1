import type { Page } from "playwright-core";
import { answerPage } from "./answer-page.ts";
import type { AnswerSheet } from "./answer-page.ts";

/** One page of a journey. */
export interface Visited {
  readonly path: string;
  readonly heading: string;
}

/** How to go through a form. */
export interface JourneyOptions {
  /** What to answer: everywhere the same, or chosen for each page by what was visited before it. */
  readonly sheet?: AnswerSheet | ((page: Visited, before: readonly Visited[]) => AnswerSheet);
  /** The journey ends on the first page whose path matches. */
  readonly until: RegExp;
  /** Looks at each page before it is answered, the last one too. */
  readonly look?: (page: Page, visited: Visited) => Promise<void>;
  /** Sends the page; default: clicks the main button. */
  readonly send?: (page: Page) => Promise<void>;
}

const MOST_PAGES = 80;

/**
 * Goes from the open page to the end, answering each page. Throws with the page's own messages when it refuses an
 * answer, and when the journey is longer than any form's.
 */
export async function complete(page: Page, options: JourneyOptions): Promise<readonly Visited[]> {
  const journey: Visited[] = [];
  const send = options.send ?? ((each: Page) => each.locator('[data-qa="btn-submit"]').click());
  for (;;) {
    const visited = {
      path: new URL(page.url()).pathname,
      heading: (await page.locator("h1").first().innerText()).trim(),
    };
    journey.push(visited);
    await options.look?.(page, visited);
    if (options.until.test(visited.path)) return journey;
    if (journey.length > MOST_PAGES)
      throw new Error(`more than ${MOST_PAGES} pages: ${journey.map(({ path }) => path).join(" ")}`);
    const { sheet = {} } = options;
    await answerPage(page, typeof sheet === "function" ? sheet(visited, journey.slice(0, -1)) : sheet);
    await Promise.all([page.waitForEvent("load"), send(page)]);
    const refused = await page.locator('[data-qa="error-body"]').allInnerTexts();
    if (refused.length > 0) throw new Error(`${visited.path} refused its answers: ${refused.join(" ")}`);
  }
}
