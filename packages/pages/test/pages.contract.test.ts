import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import {
  drawPage,
  errorPage,
  ERROR_STATUSES,
  feedbackPage,
  receiptPage,
  resumePage,
  savedPage,
  textsFor,
} from "../src/pages.ts";
import { EN } from "../src/texts/en.ts";
import { find, findAll, textOf } from "./select.ts";
import {
  CHECK_PAGE,
  ERROR_PAGE,
  HUB_PAGE,
  OUTCOME_PAGE,
  RADIO_PAGE,
  VEHICLE_PAGE,
  sampleChrome,
  sampleField,
  samplePage,
  sampleQuestion,
} from "./samples.ts";

const chrome = sampleChrome();

const PAGES = {
  radio: RADIO_PAGE,
  unasked: samplePage("question", { titleIsQuestion: true, questions: [] }),
  errors: ERROR_PAGE,
  vehicle: VEHICLE_PAGE,
  check: CHECK_PAGE,
  outcome: OUTCOME_PAGE,
  hub: HUB_PAGE,
  collapsible: { ...CHECK_PAGE, collapsible: true } as typeof CHECK_PAGE,
};

describe.each(Object.entries(PAGES))("the page %s", (_name, view) => {
  const document = parse(drawPage(view, chrome));

  it("has one main, one heading and no id twice", () => {
    expect(findAll(document, "main")).toHaveLength(1);
    expect(find(document, "main", "id", "main-content")?.attrs.find(({ name }) => name === "class")?.value).toContain(
      "ons-page__main",
    );
    expect(findAll(document, "h1")).toHaveLength(1);
    const ids = findAll(document).flatMap((one) =>
      one.attrs.filter(({ name }) => name === "id").map(({ value }) => value),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("labels every control", () => {
    const labels = new Set(
      findAll(document, "label").map((one) => one.attrs.find(({ name }) => name === "for")?.value),
    );
    const controls = [...findAll(document, "input"), ...findAll(document, "select"), ...findAll(document, "textarea")];
    const unnamed = controls.filter(
      ({ attrs }) =>
        attrs.every(({ name, value }) => name !== "type" || value !== "hidden") &&
        !labels.has(attrs.find(({ name }) => name === "id")?.value),
    );
    expect(unnamed).toEqual([]);
  });

  it("holds nothing that a strict content security policy refuses", () => {
    for (const element of findAll(document)) {
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^(on|style$)/);
        expect(value).not.toMatch(/^javascript:/i);
      }
      if (["script", "style"].includes(element.tagName)) {
        expect(element.attrs).toContainEqual({ name: "nonce", value: "n0nce" });
      }
    }
  });

  it("points only at ids that exist", () => {
    for (const element of findAll(document)) {
      for (const name of ["for", "aria-describedby", "aria-labelledby", "aria-controls"]) {
        const ids = element.attrs.find((one) => one.name === name)?.value.split(" ") ?? [];
        for (const id of ids) expect(find(document, undefined, "id", id), `${name}=${id}`).toBeDefined();
      }
    }
  });
});

it("folds answers away under the group's title, its list's, or the first question", () => {
  const groups =
    CHECK_PAGE.kind === "check" ? CHECK_PAGE.groups.map(({ id, rows, lists }) => ({ id, rows, lists })) : [];
  const page = parse(drawPage({ ...CHECK_PAGE, groups, collapsible: true } as typeof CHECK_PAGE, chrome));
  const [first] = findAll(find(page, undefined, "id", "summary-accordion-1"), "h2");
  expect(textOf(first)).toBe("Registration number");
  const parts = groups.map((group, at) => (at === 0 ? group : { ...group, continues: true as const }));
  const whole = parse(drawPage({ ...CHECK_PAGE, groups: parts, collapsible: true } as typeof CHECK_PAGE, chrome));
  expect(find(whole, undefined, "id", "summary-accordion-1")).toBeDefined();
  expect(find(whole, undefined, "id", "summary-accordion-2")).toBeUndefined();
});

describe("landmarks of a page with errors", () => {
  const document = parse(drawPage(ERROR_PAGE, chrome));

  it("says so in the title", () => {
    expect(textOf(find(document, "title"))).toBe("Error: About you - Car insurance quote");
  });

  it("lists the errors as links to their fields", () => {
    expect(find(document, "div", "data-qa", "error-body")).toBeDefined();
    expect(textOf(find(document, "h2", "data-qa", "error-header"))).toBe("There are 3 problems with your answer");
    const second = find(document, "li", "data-qa", "error-link-2");
    expect(find(second, "a")?.attrs).toContainEqual({ name: "href", value: "#born-day" });
    expect(find(document, "ol", "data-qa", "error-list")).toBeDefined();
  });

  it("shows each error at its field", () => {
    expect(textOf(find(document, "div", "id", "born-error"))).toContain("Enter a date of birth that is in the past");
    expect(find(document, "input", "id", "born-day")).toBeDefined();
    expect(find(document, "input", "id", "home-0")).toBeDefined();
  });

  it("writes a single error as a paragraph", () => {
    const [first] = ERROR_PAGE.errors;
    const one = parse(drawPage({ ...ERROR_PAGE, errors: first === undefined ? [] : [first] }, chrome));
    expect(find(one, "p", "data-qa", "error-link-1")).toBeDefined();
    expect(find(one, "ol", "data-qa", "error-list")).toBeUndefined();
  });
});

it("keeps the landmarks of a question page", () => {
  const document = parse(drawPage(RADIO_PAGE, chrome));
  expect(find(document, "a", "id", "top-previous")?.attrs).toContainEqual({ name: "href", value: "/car/before" });
  expect(find(document, "button", "data-qa", "btn-submit")).toBeDefined();
  expect(find(document, "button", "data-qa", "btn-save-sign-out")).toBeDefined();
  expect(find(document, "div", "id", "use-question")).toBeDefined();
  expect(find(document, "input", "id", "use-other")).toBeDefined();
  expect(find(document, "a", "href", "?language_code=cy")).toBeDefined();
  expect(find(document, "input", "name", "csrf_token")?.attrs).toContainEqual({ name: "value", value: "t0ken" });
  expect(find(document, "dialog", "id", "timeout-modal")).toBeDefined();
});

it("shows at once what it asks about cookies, where that needs no scripts: nothing moves when they come", () => {
  const banner = (given: object) =>
    find(parse(drawPage(RADIO_PAGE, { ...chrome, askCookies: true, ...given })), "div", "aria-label", EN.cookiesRegion);
  const classOf = (given: object) => banner(given)?.attrs.find(({ name }) => name === "class")?.value;
  expect(classOf({ cookieToken: "t" })).toBe("ons-cookies-banner wp-asked");
  expect(classOf({ cookieToken: undefined })).toBe("ons-cookies-banner");
});

it("is written from right to left where its language is", () => {
  for (const [language, dir] of Object.entries({ ar: ' dir="rtl"', "fa-IR": ' dir="rtl"', cy: "" }))
    expect(drawPage(RADIO_PAGE, { ...chrome, language })).toContain(`<html lang="${language}"${dir}>`);
});

it("posts to its own address without the anchor that led to it", () => {
  const here = "/car/use?return=check";
  const form = find(parse(drawPage(ERROR_PAGE, { ...chrome, here })), "form", "id", "page-form");
  expect(form?.attrs).toContainEqual({ name: "action", value: here });
});

it("links to the cookies once, though the theme does too", () => {
  const foot = find(parse(drawPage(RADIO_PAGE, chrome)), "footer");
  expect(findAll(foot, "a").filter((link) => textOf(link) === "Cookies")).toHaveLength(1);
});

it("keeps the landmarks of summaries, lists and the hub", () => {
  const check = parse(drawPage(CHECK_PAGE, chrome));
  expect(textOf(find(check, "dd", "data-qa", "use"))).toBe("Social and commuting");
  expect(find(check, "a", "data-qa", "use-edit")).toBeDefined();
  expect(textOf(find(check, "dt", "data-qa", "last-name-label"))).toBe("Last name");
  expect(textOf(find(check, "div", "data-qa", "use-question"))).toBe("How will the car be used?");
  expect(textOf(find(check, "dt", "data-qa", "name"))).toBe("Your name");
  expect(textOf(find(check, "dt", "data-qa", "list-item-1-label"))).toBe("Sam O'Brien");
  expect(find(check, "a", "data-qa", "list-item-change-2-link")).toBeDefined();
  expect(find(check, "a", "data-qa", "list-item-remove-1-link")).toBeDefined();
  expect(find(check, "a", "data-qa", "add-item-link")).toBeDefined();
  expect(find(check, "dt", "data-list-item-id", "k3f9")).toBeDefined();
  expect(find(check, "div", "data-qa", "drivers-list-summary")).toBeDefined();
  const hub = parse(drawPage(HUB_PAGE, chrome));
  expect(textOf(find(hub, "dd", "data-qa", "hub-row-home-state"))).toBe("Partially completed");
  expect(find(hub, "a", "data-qa", "hub-row-person-1-link")).toBeDefined();
});

it("writes no heading over a list that is empty", () => {
  const listed = (rows: readonly object[]) =>
    drawPage(samplePage("list", { list: { list: "drivers", title: "Drivers", rows }, more: null }), chrome);
  expect(listed([])).not.toContain("Drivers");
  expect(listed([{ item: "a", label: "Jo", complete: true }])).toContain("Drivers");
});

it("says in a survey's hub what the questionnaire says, in others that every section is needed", () => {
  expect(drawPage(HUB_PAGE, chrome)).toContain(EN.hubIntro);
  expect(drawPage(HUB_PAGE, { ...chrome, survey: {} })).not.toContain(EN.hubIntro);
});

it("shows what was typed as text alone", () => {
  const nasty = `"><script>alert(1)</script><b>`;
  const page = samplePage("question", {
    title: nasty,
    documentTitle: nasty,
    titleIsQuestion: true,
    questions: [
      sampleQuestion("q", nasty, [
        sampleField({ type: "text", id: "a", label: nasty, hint: nasty, value: nasty }),
        sampleField({ type: "textarea", id: "b", label: nasty, value: `</textarea>${nasty}`, rows: 3, maxLength: 9 }),
        sampleField({
          type: "autosuggest",
          id: "c",
          label: nasty,
          value: nasty,
          freeText: true,
          suggestions: [{ value: "1", label: `</script>${nasty}` }],
        }),
      ]),
    ],
  });
  const plain = parse(drawPage(RADIO_PAGE, chrome));
  const document = parse(drawPage(page, chrome));
  expect(findAll(document, "b")).toEqual([]);
  // One more script than on a plain page: the list of suggestions, which is data.
  expect(findAll(document, "script").length).toBe(findAll(plain, "script").length + 1);
});

it("a revealed field's error shows at its parent", () => {
  const other = sampleField({
    type: "text",
    id: "o",
    label: "Which?",
    value: "",
    errors: [{ anchor: "o", message: "Enter which", code: "required" }],
  });
  const page = samplePage("question", {
    titleIsQuestion: true,
    questions: [
      sampleQuestion("q", "Q", [
        sampleField({
          type: "radio",
          id: "r",
          clearable: true,
          inline: false,
          options: [{ value: "x", label: "X", selected: true, exclusive: false, reveal: other }],
        }),
      ]),
    ],
  });
  const document = parse(drawPage(page, chrome));
  expect(textOf(find(document, "div", "id", "r-error"))).toContain("Enter which");
  // The first button of the form is the one that continues, though the choice can be cleared.
  const [first] = findAll(find(document, "form"), "button");
  expect(first?.attrs).toContainEqual({ name: "name", value: "action[save_continue]" });
});

it.each(ERROR_STATUSES)("the error page %i says what to do in both languages", (status) => {
  expect(errorPage({ status, id: "r1", url: "/" }, chrome)).toContain(`data-qa="error-${String(status)}"`);
  const welsh = sampleChrome({ language: "cy", texts: textsFor("cy") });
  expect(errorPage({ status }, welsh)).toContain('lang="cy"');
});

it("pages outside the path draw what they are given", () => {
  expect(savedPage({ code: "K3F9-P2C7", keptUntil: "1 May", resumeUrl: "/r" }, chrome)).toContain("K3F9-P2C7");
  expect(resumePage({ error: "Enter your code" }, chrome)).toContain('id="code-error"');
  expect(receiptPage({ reference: "R1", submittedAt: "now" }, chrome)).toContain('data-qa="receipt"');
  expect(feedbackPage({ maxLength: 10, sent: true }, chrome)).toContain(EN.feedbackSent);
});
