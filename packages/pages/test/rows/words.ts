import { accordion } from "../../src/components/accordion.ts";
import { breadcrumbs } from "../../src/components/breadcrumbs.ts";
import { button } from "../../src/components/button.ts";
import { details } from "../../src/components/details.ts";
import { externalLink } from "../../src/components/external-link.ts";
import { feedback } from "../../src/components/feedback.ts";
import { icon } from "../../src/components/icon.ts";
import { list } from "../../src/components/list.ts";
import { modal } from "../../src/components/modal.ts";
import { panel } from "../../src/components/panel.ts";
import { question } from "../../src/components/question.ts";
import { summary } from "../../src/components/summary.ts";
import { table } from "../../src/components/table.ts";
import { textIndent } from "../../src/components/text-indent.ts";
import { timeoutModal } from "../../src/components/timeout-modal.ts";
import { timeoutPanel } from "../../src/components/timeout-panel.ts";
import { NASTY, type Row, around, h, row, t } from "./row.ts";

const countdown = {
  countdownText: "Your session will end in",
  countdownExpiredText: "You are being signed out",
  minutesTextSingular: "minute",
  minutesTextPlural: "minutes",
  secondsTextSingular: "second",
  secondsTextPlural: "seconds",
  endWithFullStop: true,
  redirectUrl: "/signed-out?a=1&b=2",
  sessionExpiresAt: "2030-01-01T00:00:00Z",
};

const actions = [
  { text: t("Change"), url: "/q?a=1&b=2", visuallyHiddenText: t("Change <name>"), attributes: { "data-qa": "a-edit" } },
  { text: t("Remove"), url: "/r" },
];

/** What is read or pressed. */
export const WORD_ROWS: readonly Row[] = [
  row("button", "plain", button, { text: t("Save & continue"), id: "b", name: "n", value: NASTY, classes: "x" }),
  row("button", "secondary small", button, {
    text: t("Add"),
    type: "button" as const,
    variants: ["secondary", "small"] as const,
  }),
  row("button", "link", button, { text: t("Start"), url: "/start?a=1&b=2", attributes: { "data-qa": "start" } }),
  row("button", "link in a new window", button, { text: t("Read"), url: "https://example.com/", newWindow: true }),
  row("button", "link without icon", button, {
    text: t("Start"),
    url: "/start",
    noIcon: true,
    variants: "ghost" as const,
  }),
  row("button", "print", button, { text: t("Print"), variants: ["print"] as const }),
  row("button", "download", button, { text: t("Save"), url: "/file", variants: "download" as const }),
  row("button", "timer", button, { text: t("Send"), variants: "timer" as const, buttonContext: t("now") }),
  row("button", "icon only", button, { text: t("Find"), iconType: "search" as const, iconPosition: "only" as const }),
  row("icon", "plain", icon, { iconType: "check" as const }),
  row("icon", "large with class", icon, { iconType: "lock" as const, iconSize: "xl", classes: "x" }),
  ...(["info", "warn", "error", "success", "announcement", "bare"] as const).map((variant) =>
    row("panel", variant, panel, {
      variant,
      id: "p",
      classes: "x",
      body: h("<p>Body</p>"),
      attributes: { "data-qa": NASTY },
    }),
  ),
  row("panel", "without variant, titled", panel, { title: t("Help"), body: h("<p>Body</p>") }),
  row("panel", "error with title", panel, {
    variant: "error" as const,
    title: t("There is 1 problem"),
    body: h("<p>Body</p>"),
    attributes: { "data-qa": "error-body" },
  }),
  row("panel", "success with icon, spacious", panel, {
    variant: "success" as const,
    iconType: "check" as const,
    iconSize: "xl",
    spacious: true,
    title: t("Done"),
    headingLevel: 1 as const,
    body: h("<h1>Thank you</h1>"),
  }),
  row("text-indent", "plain", textIndent, { text: h("<p>Note</p>") }),
  row("external-link", "plain", externalLink, { url: "https://example.com/?a=1&b=2", text: t("Terms"), classes: "x" }),
  row("feedback", "plain", feedback, {
    id: "f",
    heading: t("What do you think?"),
    content: t("Tell us"),
    linkUrl: "/feedback",
    linkText: t("Give feedback"),
    classes: "x",
  }),
  row("list", "links", list, {
    id: "l",
    classes: "x",
    variants: ["bare", "inline"] as const,
    itemsList: [
      { text: t("One & only"), url: "/1?a=1&b=2", attributes: { "data-qa": "1" } },
      { text: t("Two"), url: "https://example.com/", target: "_blank" as const },
      { text: t("Three"), url: "https://example.com/", external: true },
      { text: t("Four"), url: "/4", current: true, listClasses: "y" },
      { text: t("Five") },
    ],
  }),
  row("list", "several errors", list, {
    element: "ol" as const,
    attributes: { "data-qa": "error-list" },
    itemsList: [
      {
        text: t("Enter a name"),
        url: "#name",
        variants: "inPageLink" as const,
        attributes: { "data-qa": "error-link-1" },
      },
      { text: t("Enter a date"), url: "#date", variants: "inPageLink" as const },
    ],
  }),
  row("list", "one error", list, {
    element: "ol" as const,
    itemsList: [
      {
        text: t("Enter a name"),
        url: "#name",
        variants: "inPageLink" as const,
        attributes: { "data-qa": "error-link-1" },
      },
    ],
  }),
  row("list", "prefixes and sublist", list, {
    itemsList: [
      { text: t("A"), prefix: t("1"), url: "/a" },
      { text: t("B"), prefix: t("2"), itemsList: [{ text: t("B1") }, { text: t("B2") }] },
    ],
  }),
  row("list", "icons of a summary", list, {
    variants: "summary" as const,
    iconPosition: "before" as const,
    itemsList: [
      { text: t("Jo"), iconType: "check" as const },
      { text: t("Al"), iconType: "person" as const },
    ],
  }),
  row("list", "suffixes", list, { itemsList: [{ text: t("Jo"), suffix: t("(You)") }] }),
  row("details", "open", details, {
    id: "d",
    title: t("What <is> it?"),
    content: h("<p>It</p>"),
    classes: "x",
    open: true,
    saveState: true,
    headingLevel: 3 as const,
    headingAttributes: { "data-qa": "question-definition-title" },
    contentAttributes: { "data-qa": "question-definition-content" },
  }),
  row("accordion", "with button", accordion, {
    id: "acc",
    classes: "x",
    saveState: true,
    allButton: { open: t("Show all"), close: "Hide all", attributes: { "data-ga": "click" } },
    itemsList: [
      { title: t("One"), content: h("<p>1</p>"), attributes: { "data-qa": "one" } },
      { title: t("Two"), content: h("<p>2</p>"), headingLevel: 3 as const },
    ],
  }),
  row(
    "table",
    "simple",
    table,
    {
      id: "t",
      caption: t("Cover"),
      hideCaption: true,
      ariaLabel: "Scrollable table",
      ths: [{ value: t("What") }, { value: t("Price"), numeric: true }],
      trs: [
        {
          id: "r1",
          tds: [
            { value: t("Car"), heading: true, id: "c" },
            { value: t("£1"), numeric: true, data: "Price" },
          ],
        },
        { highlight: true, tds: [{ value: t("Total") }, { value: h("<b>£1</b>") }] },
      ],
    },
    {
      deviates: [
        {
          why: "the region's name is the caller's alone",
          from: 'aria-label="Cover. Scrollable table"',
          to: 'aria-label="Scrollable table"',
        },
      ],
    },
  ),
  around(
    "question",
    "heading",
    question,
    {
      id: "q",
      title: h("What is <em>your</em> name?"),
      classes: "x",
      description: h("<p>In full</p>"),
      instruction: t("One word"),
      attributes: { "data-x": NASTY },
    },
    "<input>",
    { macro: { submitButton: null } },
  ),
  around(
    "question",
    "legend with all help",
    question,
    {
      title: t("Who?"),
      legendIsQuestionTitle: true,
      legendClasses: "l",
      legendTitleClasses: "lt",
      description: h("<p>All of them</p>"),
      definition: {
        id: "def",
        title: t("A person"),
        content: h("<p>Someone</p>"),
        headingAttributes: { "data-qa": "question-definition-title" },
        contentAttributes: { "data-qa": "question-definition-content" },
      },
      guidance: { id: "g", content: h("<p>Help</p>"), attributes: { "data-qa": "guidance" } },
      warning: { id: "w", body: t("Careful") },
      justification: { id: "j", content: h("<p>Because</p>") },
      submitButton: { id: "s", text: t("Go on"), attributes: { "data-qa": "btn-submit" } },
    },
    "<input>",
  ),
  around(
    "question",
    "description read first",
    question,
    { title: t("Who?"), readDescriptionFirst: true, description: t("All") },
    "x",
    { macro: { submitButton: null } },
  ),
  row("summary", "answers", summary, {
    classes: "x",
    summaries: [
      {
        title: t("Part"),
        groups: [
          {
            id: "g-0",
            title: t("You"),
            rows: [
              {
                id: "name",
                title: t("Name?"),
                itemsList: [
                  {
                    valueList: [{ text: t("J & J") }],
                    attributes: { "data-qa": "name" },
                    titleAttributes: { "data-qa": "name-label" },
                    actions,
                    id: "name-edit",
                  },
                ],
              },
              {
                title: t("Pets?"),
                total: true,
                itemsList: [{ valueList: [{ text: t("Cat"), other: t("Manx") }, { text: t("Dog") }], actions }],
              },
              {
                title: t("Two"),
                error: true,
                errorMessage: t("Wrong"),
                itemsList: [
                  { title: t("A"), valueList: [{ text: t("1"), other: t("0") }] },
                  { title: t("B"), iconType: "check" as const, iconVisuallyHiddenText: t("Completed"), actions },
                ],
              },
            ],
            summaryLink: { text: t("Add another"), url: "/add", attributes: { "data-qa": "add-item-link" } },
          },
          {
            title: t("Nobody"),
            placeholderText: t("None yet"),
            summaryLink: { text: t("Add"), url: "/add" },
            last: true,
          },
        ],
      },
      { groups: [{ title: t("More"), rows: [] }] },
    ],
  }),
  row("summary", "hub", summary, {
    variant: "hub" as const,
    summaries: [
      {
        groups: [
          {
            rows: [
              {
                title: t("House"),
                itemsList: [
                  {
                    iconType: "check" as const,
                    iconVisuallyHiddenText: t("Completed"),
                    valueList: [{ text: t("Completed") }],
                    actions: [{ text: t("View"), url: "/v" }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  }),
  row("summary", "cards", summary, {
    variant: "card" as const,
    summaries: [{ groups: [{ title: t("A"), rows: [], summaryLink: { text: t("Add"), url: "/add" } }] }],
  }),
  row("breadcrumbs", "previous link", breadcrumbs, {
    id: "b",
    ariaLabel: "Back",
    classes: "x",
    itemsList: [
      {
        text: t("Previous"),
        url: "/p?a=1&b=2",
        id: "top-previous",
        attributes: { "data-ga": "1" },
        itemClasses: "i",
        linkClasses: "l",
      },
    ],
  }),
  row("modal", "with button", modal, {
    id: "m",
    title: t("Wait"),
    body: h("<p>Now</p>"),
    btnText: t("Go on"),
    classes: "x",
    attributes: { "data-x": "1" },
  }),
  row("timeout-modal", "complete", timeoutModal, {
    ...countdown,
    title: t("You will be signed out soon"),
    textFirstLine: t("It looks like you are away"),
    btnText: t("Continue"),
    showModalTimeInSeconds: 60,
    serverSessionExpiryEndpoint: "/session-expiry",
  }),
  row("timeout-panel", "complete", timeoutPanel, { ...countdown, id: "panel", nojsText: t("For 45 minutes") }),
];
