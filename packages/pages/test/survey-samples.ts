import type { Chrome } from "../src/chrome.ts";
import type { Html } from "../src/html.ts";
import * as pages from "../src/pages.ts";
import { CHECK_PAGE, HUB_PAGE, RADIO_PAGE, sampleField, samplePage, sampleQuestion } from "./samples.ts";

type Draw = (chrome: Chrome) => Html;
type Check = Extract<typeof CHECK_PAGE, { readonly kind: "section-summary" | "check" }>;

const groups = (CHECK_PAGE as Check).groups.map((group) => ({
  ...group,
  lists: [],
  rows: group.rows.map((row) => ({ ...row, items: row.items.map(({ change: _, ...item }) => item) })),
}));
const submittedAt = { shown: "1 May 2030 at 10:05am", iso: "2030-05-01T10:05:00+01:00" };
const respondent = { name: "Apex & Sons Ltd", tradingAs: "Apex" };
const offer = {
  url: "/submitted/view-response/",
  expiresAt: "2030-05-01T10:50:00+01:00",
  minutes: 45,
  expired: false,
};
const contact = { phone: "0800 000 0000", url: "/contact" };
const name = "Jo O’Brien";

/** The rows of somebody who answers one of their sections apart, and the other here. */
const APART = (HUB_PAGE.kind === "hub" ? HUB_PAGE.rows : []).flatMap((row) =>
  row.item === undefined
    ? [row]
    : [
        { ...row, separate: true as const },
        { ...row, section: "work" },
      ],
);

/** The page that asks how two people are related. */
export const RELATIONSHIP: pages.RelationshipView = (() => {
  const field = sampleField({
    type: "relationship",
    id: "relationship-answer",
    clearable: false,
    inline: false,
    options: [
      { value: "partner", label: "Partner", hint: "Living together", selected: false, exclusive: false },
      { value: "unrelated", label: "Unrelated", selected: false, exclusive: false },
    ],
  }) as pages.RelationshipView["field"];
  const strong = (words: string) => ["Jo is Al’s ", { tag: "strong", children: [words] }] as const;
  const asked = sampleQuestion("relationship-question", "", [field], { title: strong("…") });
  return {
    page: samplePage("question", {
      title: "Jo is Al’s …",
      documentTitle: "How Jo is related to Al",
      titleIsQuestion: true,
      questions: [asked],
    }) as pages.RelationshipView["page"],
    field,
    playback: strong("…"),
    says: { partner: { title: strong("partner"), playback: strong("partner") } },
  };
})();

/** Every page of a survey that is off its path, and those on it that a survey adds to. */
export const SURVEY_PAGES: Readonly<Record<string, Draw>> = {
  "thank-you-business": (chrome) =>
    pages.thankYouPage(
      {
        audience: "business",
        survey: "Monthly survey",
        submittedAt,
        reference: "AB12-CD34",
        respondent,
        viewResponse: offer,
        feedbackUrl: "/submitted/feedback/send",
        exitUrl: "/account",
        url: "/submitted/thank-you/",
        guidance: [{ kind: "paragraph", text: "This survey matters." }],
      },
      chrome,
    ),
  "thank-you-social": (chrome) =>
    pages.thankYouPage(
      {
        audience: "social",
        title: "Thank you for taking part",
        submittedAt,
        url: "/submitted/thank-you/",
        contents: [
          { kind: "heading", text: "What happens next" },
          { kind: "paragraph", text: "We may call you." },
        ],
        viewResponse: { ...offer, expired: true },
        email: {},
      },
      chrome,
    ),
  "thank-you-email-error": (chrome) =>
    pages.thankYouPage(
      {
        audience: "social",
        census: { of: "household", address: "68 Abingdon Road" },
        submittedAt,
        url: "/submitted/thank-you/",
        email: { value: "jo@", error: "Enter an email address" },
      },
      chrome,
    ),
  "view-response": (chrome) =>
    pages.viewResponsePage(
      { submittedAt, respondent, reference: "AB12", groups, offer, pdfUrl: "/pdf", backUrl: "/submitted/thank-you/" },
      chrome,
    ),
  "view-response-expired": (chrome) => pages.viewResponsePage({ submittedAt, backUrl: "/back" }, chrome),
  "feedback-send": (chrome) =>
    pages.feedbackSendPage(
      { maxLength: 1000, type: "design", errors: { text: "Enter your feedback" }, previous: "/back" },
      chrome,
    ),
  "feedback-send-errors": (chrome) =>
    pages.feedbackSendPage({ maxLength: 10, errors: { type: "Select an answer", text: "Enter it" } }, chrome),
  "feedback-sent": (chrome) => pages.feedbackSentPage({ doneUrl: "/submitted/thank-you/" }, chrome),
  "email-send": (chrome) => pages.emailSendPage({ previous: "/back" }, chrome),
  "email-confirm": (chrome) => pages.emailConfirmPage({ email: "jo@example.com", error: "Select an answer" }, chrome),
  "email-sent": (chrome) =>
    pages.emailSentPage(
      { email: "jo@example.com", sendAnotherUrl: "/again", feedbackUrl: "/feedback", exitUrl: "/exit" },
      chrome,
    ),
  "signed-out-business": (chrome) => pages.surveySignedOutPage({ audience: "business", signInUrl: "/account" }, chrome),
  "signed-out-social": (chrome) => pages.surveySignedOutPage({ audience: "social" }, chrome),
  "session-expired": (chrome) =>
    pages.surveySessionExpiredPage({ audience: "business", reason: "expired", signInUrl: "/account" }, chrome),
  unauthenticated: (chrome) =>
    pages.surveySessionExpiredPage({ audience: "social", reason: "unauthenticated", signInUrl: "/start" }, chrome),
  ...Object.fromEntries(
    pages.SURVEY_ERRORS.flatMap((kind) =>
      (["business", "social"] as const).map((audience): [string, Draw] => [
        `error-${kind}-${audience}`,
        (chrome) => pages.surveyErrorPage({ kind, audience, contact, url: "/onwards", id: "r1" }, chrome),
      ]),
    ),
  ),
  "individual-intro": (chrome) => pages.individualIntroPage({ removesAnswers: true, previous: "/back" }, chrome),
  "individual-who": (chrome) =>
    pages.individualWhoPage(
      {
        people: [
          { item: "a1", name },
          { item: "b2", name: "Al" },
        ],
        error: "Select an answer",
      },
      chrome,
    ),
  "individual-how": (chrome) => pages.individualHowPage({ name, selected: "text" }, chrome),
  "individual-how-you": (chrome) => pages.individualHowPage({}, chrome),
  "individual-change": (chrome) => pages.individualChangePage({ name }, chrome),
  "individual-number": (chrome) =>
    pages.individualNumberPage({ name, value: "07", error: "Enter a UK mobile number" }, chrome),
  "individual-confirm-number": (chrome) =>
    pages.individualConfirmNumberPage({ number: "07700 900111", previous: "/back" }, chrome),
  "individual-confirm-post": (chrome) => pages.individualConfirmPostPage({ name, address: "1 High Street" }, chrome),
  "individual-text-sent": (chrome) =>
    pages.individualSentPage({ sent: true, by: "text", number: "07700 900111" }, chrome),
  "individual-post-sent": (chrome) =>
    pages.individualSentPage({ sent: true, by: "post", address: "1 High Street" }, chrome),
  "individual-noted": (chrome) => pages.individualSentPage({ sent: false, by: "text", number: "07700 900111" }, chrome),
  preview: (chrome) =>
    pages.previewPage(
      {
        survey: "Monthly survey",
        pdfUrl: "/pdf",
        previous: "/questionnaire/introduction/",
        sections: [
          {
            title: "Your business",
            questions: [
              {
                id: "turnover-question",
                title: "What was your turnover?",
                contents: [{ kind: "paragraph", text: "Leave out VAT." }],
                fields: [{ label: "Total turnover", hint: "In pounds" }, { maxLength: 200 }],
              },
              {
                id: "why-question",
                title: "Why did it change?",
                contents: [],
                fields: [{ options: ["Prices", "Weather"], several: true }, { options: ["Yes", "No"] }],
              },
            ],
          },
          { title: "About you", questions: [] },
        ],
      },
      chrome,
    ),
  relationship: (chrome) => pages.relationshipPage(RELATIONSHIP, chrome),
  "last-viewed": (chrome) =>
    pages.drawPage(RADIO_PAGE, {
      ...chrome,
      survey: { lastViewed: { sectionStartUrl: "/questionnaire/first/" }, interviewerNote: "Show the card." },
    }),
  "individual-hub": (chrome) =>
    pages.drawPage({ ...HUB_PAGE, rows: APART } as typeof HUB_PAGE, {
      ...chrome,
      survey: { individualResponseUrl: "/individual-response/", separate: { a: "/individual-response/a/change" } },
    }),
  introduction: (chrome) =>
    pages.drawPage(samplePage("introduction", {}), { ...chrome, survey: { previewUrl: "/questionnaire/preview" } }),
};
