import type { Page } from "playwright-core";
import { answerPage } from "./answer-page.ts";
import { CAR } from "./quote-answers.ts";

/** Goes on from the open page of a car form, answering each page, to the first whose path matches. */
export async function goTo(page: Page, path: RegExp): Promise<void> {
  for (let pages = 0; !path.test(new URL(page.url()).pathname); pages++) {
    if (pages > 20) throw new Error(`no page ${String(path)} on the way to ${page.url()}`);
    await answerPage(page, CAR);
    await Promise.all([page.waitForEvent("load"), page.locator('main [data-qa="btn-submit"]').click()]);
  }
}

/** Answers the open page of a form and leaves: the page with the code is open then. Gives the code. */
export async function saveAndLeave(page: Page): Promise<string> {
  await answerPage(page, CAR);
  await page.locator('[data-qa="btn-save-sign-out"]').click();
  return page.locator('[data-qa="resume-code"]').innerText();
}
