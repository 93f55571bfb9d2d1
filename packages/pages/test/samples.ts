import type { FieldView, PageView, QuestionView } from "@waypost/journey";
import type { AssetUrls, Chrome } from "../src/chrome.ts";
import { textsFor } from "../src/texts/texts.ts";
import type { Theme } from "../src/theme.ts";
import { THEMES } from "./themes.ts";

/** A page's surroundings for tests and for looking at. */
export function sampleChrome(more: Partial<Chrome> = {}, theme: Theme = THEMES.adrianflux): Chrome {
  const assets: AssetUrls = { css: "/assets/waypost.css", js: "/assets/waypost.js" };
  return {
    theme,
    texts: textsFor(more.language ?? "en"),
    language: "en",
    languages: [
      { code: "en", name: "English" },
      { code: "cy", name: "Cymraeg" },
    ],
    formTitle: "Car insurance quote",
    assets,
    urls: {
      location: ({ page, item, anchor }) =>
        `/car/${page}${item === undefined ? "" : `/${item}`}${anchor === undefined ? "" : `#${anchor}`}`,
      home: "/",
      cookies: "/cookies",
      feedback: "/feedback",
      sessionExpiry: "/session-expiry",
      sessionExpired: "/session-expired",
    },
    nonce: "n0nce",
    csrf: "t0ken",
    mayLeave: true,
    timeout: { expiresAt: "2030-01-01T00:00:00.000Z", warnSeconds: 60 },
    askCookies: false,
    ...more,
  };
}

/** What every field has. */
const common = { required: true, errors: [] } as const;

/** A field's view with what every field has filled in. */
export function sampleField(
  field: { readonly type: FieldView["type"]; readonly id: string } & Record<string, unknown>,
): FieldView {
  return { ...common, ...field } as unknown as FieldView;
}

const option = (value: string, label: string, more: object = {}) => ({
  value,
  label,
  selected: false,
  exclusive: false,
  ...more,
});

/** A question's view around fields. */
export function sampleQuestion(
  id: string,
  title: string,
  fields: readonly FieldView[],
  more: Partial<QuestionView> = {},
): QuestionView {
  return { id, title, fields, description: [], guidance: [], errors: [], exclusive: false, range: false, ...more };
}

type Kind = PageView["kind"];

/** A page's view of some kind. */
export function samplePage(kind: Kind, more: Record<string, unknown>): PageView {
  return {
    kind,
    location: { page: "page" },
    title: "Your car",
    documentTitle: "Your car",
    formTitle: "Car insurance quote",
    language: "en",
    languages: ["en", "cy"],
    progress: { step: 3, of: 12, title: "Your car" },
    previous: { page: "before" },
    contents: [],
    aside: [],
    help: [],
    legal: [],
    footnote: [],
    errors: [],
    ...more,
  } as unknown as PageView;
}

/** The page the speed is measured on: a question with eight options, its errors shown. */
export const RADIO_PAGE = samplePage("question", {
  title: "How will the car be used?",
  documentTitle: "How will the car be used?",
  titleIsQuestion: true,
  questions: [
    sampleQuestion(
      "use-question",
      "How will the car be used?",
      [
        sampleField({
          type: "radio",
          id: "use",
          clearable: false,
          inline: false,
          options: [
            option("social", "Social only", { hint: "Visits, shopping and holidays, never to work" }),
            option("commuting", "Social and commuting", { hint: "Also to and from one place of work", selected: true }),
            option("business", "Business use by you", { hint: "Also to other places for your work" }),
            option("other", "Something else", {
              reveal: sampleField({ type: "text", id: "use-other", label: "What will it be used for?", value: "" }),
            }),
          ],
        }),
      ],
      { description: [{ kind: "paragraph", text: "Choose the one that covers everything you do with it." }] },
    ),
  ],
  footnote: [
    {
      kind: "paragraph",
      text: "If you use the car in a way you have not told us about, your insurance may not be valid.",
    },
  ],
});

/** Several fields of several types, with errors. */
export const ERROR_PAGE = samplePage("question", {
  title: "About you",
  documentTitle: "About you",
  titleIsQuestion: false,
  progress: { step: 5, of: 12, title: "About you" },
  errors: [
    { anchor: "first-name", message: "Enter your first name", code: "required" },
    { anchor: "born-day", message: "Enter a date of birth that is in the past", code: "max" },
    { anchor: "email", message: "Enter an e-mail address such as name@example.com", code: "invalid" },
  ],
  contents: [{ kind: "paragraph", text: "We ask this to work out your price and to send you the quote." }],
  questions: [
    sampleQuestion("name-question", "What is your name?", [
      sampleField({
        type: "text",
        id: "first-name",
        label: "First name",
        value: "",
        errors: [{ anchor: "first-name", message: "Enter your first name", code: "required" }],
      }),
      sampleField({ type: "text", id: "last-name", label: "Last name", value: "O'Brien", width: 20 }),
    ]),
    sampleQuestion("born-question", "What is your date of birth?", [
      sampleField({
        type: "date",
        id: "born",
        hint: "For example, 31 3 1980",
        parts: ["day", "month", "year"],
        value: { day: "31", month: "3", year: "2980" },
        autocomplete: "bday",
        errors: [{ anchor: "born-day", message: "Enter a date of birth that is in the past", code: "max" }],
      }),
    ]),
    sampleQuestion("contact-question", "How can we reach you?", [
      sampleField({
        type: "email",
        id: "email",
        label: "E-mail address",
        hint: "We send your quote here",
        value: "jo@",
        errors: [{ anchor: "email", message: "Enter an e-mail address such as name@example.com", code: "invalid" }],
      }),
      sampleField({ type: "telephone", id: "phone", label: "Mobile number (optional)", value: "" }),
    ]),
    sampleQuestion("home-question", "Do you own your home?", [
      sampleField({
        type: "radio",
        id: "home",
        clearable: false,
        inline: true,
        options: [option("yes", "Yes"), option("no", "No")],
      }),
    ]),
  ],
  help: [
    { kind: "heading", text: "Why we ask" },
    { kind: "paragraph", text: "Insurers set a price from facts about the driver. We never sell them on." },
  ],
});

/** Facts found by a lookup, a number with a sign, a select and a long text. */
export const VEHICLE_PAGE = samplePage("question", {
  title: "What is your registration number?",
  documentTitle: "Vehicle",
  titleIsQuestion: false,
  contents: [
    {
      kind: "facts",
      title: "We found your car",
      rows: [
        { label: "Make and model", value: "Ford Fiesta Zetec" },
        { label: "Engine", value: "1.0 petrol" },
        { label: "First registered", value: "March 2017" },
      ],
    },
  ],
  questions: [
    sampleQuestion("reg-question", "What is your registration number?", [
      sampleField({
        type: "vehicle-registration",
        id: "vehicle.registration",
        hint: "For example, AB12 CDE",
        value: "AB12 CDE",
      }),
    ]),
    sampleQuestion("value-question", "What is the car worth?", [
      sampleField({
        type: "currency",
        id: "value",
        decimals: 0,
        value: "4500",
        hint: "Your best guess, in pounds",
        prefix: { text: "£", title: "Pounds" },
      }),
    ]),
    sampleQuestion("miles-question", "How far do you drive in a year?", [
      sampleField({ type: "unit", id: "miles", decimals: 0, value: "", suffix: { text: "miles", title: "miles" } }),
    ]),
    sampleQuestion("where-question", "Where is it kept at night?", [
      sampleField({
        type: "select",
        id: "where",
        placeholder: "Choose one",
        options: [option("drive", "On a drive"), option("street", "On the street")],
      }),
    ]),
    sampleQuestion("extras-question", "What is it fitted with?", [
      sampleField({
        type: "checkbox",
        id: "extras",
        instruction: "Choose all that apply",
        selectAll: false,
        options: [
          option("alarm", "Alarm"),
          option("tracker", "Tracker", { hint: "One that reports where the car is" }),
          option("none", "None of these", { exclusive: true }),
        ],
      }),
    ]),
    sampleQuestion(
      "mods-question",
      "Is there anything else we should know?",
      [sampleField({ type: "textarea", id: "notes", maxLength: 500, rows: 4, value: "" })],
      {
        guidance: [
          {
            kind: "definition",
            title: "What counts as a modification?",
            contents: [{ kind: "paragraph", text: "Anything that was changed since it left the factory." }],
          },
        ],
      },
    ),
  ],
});

/** A section's answers before they are submitted. */
export const CHECK_PAGE = samplePage("check", {
  title: "Check your answers",
  documentTitle: "Check your answers",
  progress: { step: 11, of: 12, title: "Check your answers" },
  collapsible: false,
  groups: [
    {
      id: "car-0",
      title: "Your car",
      rows: [
        {
          id: "reg-question",
          title: "Registration number",
          items: [
            {
              id: "vehicle.registration",
              values: ["AB12 CDE"],
              change: { page: "vehicle", anchor: "vehicle.registration" },
            },
          ],
        },
        {
          id: "use-question",
          title: "How will the car be used?",
          items: [{ id: "use", values: ["Social and commuting"], change: { page: "use" } }],
        },
        {
          id: "extras-question",
          title: "What is it fitted with?",
          items: [{ id: "extras", values: ["Alarm", "Tracker"], change: { page: "extras" } }],
        },
      ],
      lists: [],
    },
    {
      id: "drivers-0",
      title: "Drivers",
      rows: [
        {
          id: "name",
          title: "Your name",
          items: [
            { id: "first-name", label: "First name", values: ["Jo"], change: { page: "name" } },
            { id: "last-name", label: "Last name", values: ["O'Brien"], change: { page: "name" } },
          ],
        },
      ],
      lists: [
        {
          list: "drivers",
          rows: [
            {
              item: "k3f9",
              label: "Sam O'Brien",
              detail: "Partner, full UK licence",
              complete: true,
              edit: { page: "driver", item: "k3f9" },
              remove: { page: "driver-remove", item: "k3f9" },
            },
            {
              item: "p2c7",
              label: "Al O'Brien",
              complete: false,
              edit: { page: "driver", item: "p2c7" },
              remove: { page: "driver-remove", item: "p2c7" },
            },
          ],
          add: { label: "Add another driver", link: { page: "driver-add" } },
        },
      ],
    },
  ],
  footnote: [
    { kind: "heading", text: "Declaration" },
    {
      kind: "paragraph",
      text: "By asking for a quote you confirm that what you have told us is true, as far as you know.",
    },
  ],
});

/** A price. */
export const OUTCOME_PAGE = samplePage("outcome", {
  title: "Your quote is ready",
  documentTitle: "Your quote",
  progress: undefined,
  previous: null,
  outcome: "callback",
  destination: "callback",
  contents: [
    {
      kind: "paragraph",
      text: "This price holds for 30 days. Tell us when to call and we will go through it with you.",
    },
  ],
  quote: {
    premium: "£1,999.00",
    reference: "AFC-4821-7730",
    insurer: "Harbour Mutual",
    excess: "£350",
    benefits: ["Windscreen cover", "Courtesy car while yours is repaired", "90 days of driving in Europe"],
  },
  phone: { number: "0800 123 4567", hours: "Mon to Fri 9am to 7pm" },
  query: [
    ["source", "AFX"],
    ["ref", "AFC-4821-7730"],
  ],
  actions: [
    {
      kind: "callback",
      label: "Ask for a call",
      times: [
        { value: "morning", label: "This morning" },
        { value: "evening", label: "This evening" },
      ],
    },
    { kind: "link", label: "Print the details", url: "/print", primary: false },
  ],
});

/** A hub. */
export const HUB_PAGE = samplePage("hub", {
  title: "Your household",
  documentTitle: "Your household",
  progress: undefined,
  complete: false,
  rows: [
    { section: "people", title: "People who live here", status: "completed", link: { page: "people" } },
    { section: "home", title: "Your home", status: "partially-completed", link: { page: "home" } },
    { section: "person", item: "a", title: "Jo O'Brien", status: "not-started", link: { page: "person", item: "a" } },
  ],
});
