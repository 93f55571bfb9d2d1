import { load } from "cheerio";
import type { CheerioAPI } from "cheerio";
import { Visitor } from "./visitor.ts";

/** What a survey was answered with: the body that was posted to each path, without its CSRF token. */
export interface Recorded {
  readonly answers: ReadonlyMap<string, string>;
  /** A question page in the middle, as it came. */
  readonly page: { readonly html: string; readonly head: Headers };
}

const MOST_PAGES = 300;
const THANK_YOU = "/submitted/thank-you";

/** Launches a survey: the cookies to go on with, and where. */
export async function launch(origin: string, token: string): Promise<{ cookie: string; path: string }> {
  const answer = await fetch(`${origin}/session?token=${token}`, { redirect: "manual" });
  await answer.arrayBuffer();
  const path = answer.headers.get("location");
  if (path === null) throw new Error(`a launch answered ${answer.status}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { cookie: cookie.join("; "), path };
}

/** Answers a survey that is opened by a token by what its boxes look like, up to the thank-you page. Throws where that does not do. */
export async function record(origin: string, token: string): Promise<Recorded> {
  const visitor = new Visitor(origin);
  await visitor.open(`/session?token=${token}`);
  const answers = new Map<string, string>();
  const pages: Recorded["page"][] = [];
  while (!visitor.path.startsWith(THANK_YOU)) {
    const { path } = visitor;
    if (answers.has(path) || answers.size > MOST_PAGES) throw new Error(`the survey comes back to ${path}`);
    const values = filledIn(load(visitor.html));
    answers.set(path, new URLSearchParams(values).toString());
    pages.push({ html: visitor.html, head: visitor.head });
    await visitor.post(values);
    if (visitor.path === path) throw new Error(`${path} took none of ${JSON.stringify(values)}`);
  }
  const page = pages[Math.floor(pages.length / 2)];
  if (page === undefined) throw new Error("the survey has no pages");
  return { answers, page };
}

/** Answers of a page: the first of its options, small numbers, days that come one after another, and words. */
function filledIn(page: CheerioAPI): Record<string, string> {
  const values: Record<string, string> = {};
  let dates = 0;
  for (const element of page("#page-form").find("input, select, textarea").toArray()) {
    const control = page(element);
    const name = control.attr("name");
    const type = control.attr("type");
    if (name === undefined || type === "hidden" || name in values) continue;
    if (control.is("select")) values[name] = control.find("option").last().attr("value") ?? "";
    else if (type === "radio" || type === "checkbox") values[name] = control.attr("value") ?? "on";
    else if (/-(day|month)$/.test(name)) values[name] = "1";
    else if (name.endsWith("-year")) values[name] = String(2020 + dates++);
    else values[name] = control.attr("inputmode") === undefined ? "As every month" : "12";
  }
  return values;
}
