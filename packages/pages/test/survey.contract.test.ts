import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { SURVEY_THEMES, isSurveyTheme, surveyTheme, textsFor } from "../src/pages.ts";
import { faultsOf } from "./sound-page.ts";
import { find, findAll, textOf } from "./select.ts";
import { sampleChrome } from "./samples.ts";
import { SURVEY_PAGES } from "./survey-samples.ts";

const LANGUAGES = ["en", "cy", "ga"] as const;

function chromeIn(language: string, theme = "default") {
  if (!isSurveyTheme(theme)) throw new Error(`no theme ${theme}`);
  return sampleChrome({ language, texts: textsFor(language), formTitle: "Survey" }, surveyTheme(theme, language));
}

function page(name: string, language = "en") {
  const draw = SURVEY_PAGES[name];
  if (draw === undefined) throw new Error(`no page ${name}`);
  return parse(draw(chromeIn(language)));
}

/** The elements that have a value in `data-qa` or `id`. */
function marked(document: ReturnType<typeof page>, value: string) {
  return (
    findAll(document).find((one) =>
      one.attrs.some((attribute) => ["data-qa", "id"].includes(attribute.name) && attribute.value === value),
    ) !== undefined
  );
}

describe.each(Object.entries(SURVEY_PAGES))("the page %s", (_name, draw) => {
  it.each(LANGUAGES)("is sound in %s", (language) => {
    expect(faultsOf(draw(chromeIn(language)))).toEqual([]);
  });

  it("leaves no place of a text unfilled", () => {
    for (const language of LANGUAGES) {
      expect(textOf(find(parse(draw(chromeIn(language))), "main"))).not.toMatch(/\{\w+\}/);
    }
  });
});

it.each(SURVEY_THEMES)("a page in the theme %s is sound and shows its logos", (theme) => {
  const html = SURVEY_PAGES["last-viewed"]?.(chromeIn("en", theme)) ?? "";
  expect(faultsOf(html)).toEqual([]);
  expect(html).toContain(`data-theme="${theme}"`);
  expect(find(parse(html), "div", "class", "ons-header__org-logo ons-header__org-logo--small")).toBeDefined();
});

describe("landmarks", () => {
  it.each([
    ["thank-you-business", ["title", "metadata", "guidance", "view-submitted-response", "feedback", "btn-exit"]],
    ["thank-you-social", ["view-submitted-guidance", "email", "btn-submit"]],
    ["thank-you-email-error", ["error-body", "error-link-1", "email-error"]],
    ["view-response", ["btn-print", "btn-pdf", "submitted-answers", "view-submitted-response-countdown", "use"]],
    ["view-response-expired", ["view-submitted-guidance"]],
    ["feedback-send", ["feedback-type-0", "feedback-type-2", "feedback-text", "top-previous"]],
    ["feedback-send-errors", ["feedback-type-error", "feedback-text-error", "error-list"]],
    ["email-confirm", ["confirm-email-0", "confirm-email-1", "confirm-email-error"]],
    ["email-sent", ["send-another-email"]],
    ["individual-hub", ["individual-response-url", "hub-row-people-link"]],
    ["individual-who", ["individual-response-who-answer-1"]],
    ["individual-how", ["individual-response-how-answer-0", "timeout-modal"]],
    ["individual-number", ["individual-response-enter-number-answer"]],
    ["last-viewed", ["last-viewed-question-guidance", "section-start-link", "interviewer-note"]],
    ["preview", ["summary-accordion", "btn-print", "btn-pdf", "turnover-question"]],
    ["introduction", ["preview-questions"]],
    ["relationship", ["relationship-question", "relationship-answer-0"]],
  ])("of %s", (name, values) => {
    const document = page(name);
    expect(values.filter((value) => !marked(document, value))).toEqual([]);
  });

  it("of the session's end", () => {
    const dialog = find(page("individual-how"), "dialog", "id", "timeout-modal");
    expect(
      findAll(dialog).filter(({ attrs }) => /ons-js-(modal-btn|timeout-timer)\b/.test(attrs[0]?.value ?? "")),
    ).not.toEqual([]);
    expect(find(page("thank-you-social"), "dialog")).toBeUndefined();
  });

  it("of a relationship, said back as plain words", () => {
    const document = page("relationship");
    const playback = findAll(document, "p").find(({ attrs }) =>
      attrs[0]?.value.includes("ons-relationships__playback"),
    );
    expect(textOf(playback)).toBe("Jo is Al’s …");
    const partner = find(document, "input", "id", "relationship-answer-0");
    expect(partner?.attrs).toContainEqual({ name: "data-playback", value: "Jo is Al’s **partner**" });
  });
});

it.each(Object.entries(SURVEY_PAGES))(
  "the page %s says nothing of ours in English to a Welsh reader",
  (_name, draw) => {
    const words = textOf(find(parse(draw(chromeIn("cy"))), "body"));
    expect(words).not.toMatch(
      /Important information|Warning:|Completed:|Error:|opens in a new|Skip to|Print|Continue\b/,
    );
  },
);

it("a summary that was submitted has nothing to change", () => {
  expect(findAll(find(page("view-response"), "div", "id", "submitted-answers"), "a")).toEqual([]);
});

it("the hub says for whom a separate response was asked for", () => {
  const hub = page("individual-hub");
  expect(textOf(find(hub, "dd", "data-qa", "hub-row-person-1-state"))).toBe("Separate census requested");
  const link = find(hub, "a", "data-qa", "hub-row-person-1-link");
  expect(link?.attrs).toContainEqual({ name: "href", value: "/individual-response/a/change" });
  expect(textOf(find(hub, "dd", "data-qa", "hub-row-work-1-state"))).toBe("Not started");
});

it("businesses are given a number to call, others are not", () => {
  expect(marked(page("error-failure-business"), "contact-phone")).toBe(true);
  expect(marked(page("error-failure-social"), "contact-phone")).toBe(false);
});
