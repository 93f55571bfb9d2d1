import { memoryFormStore, memoryUsedTokens } from "@waypost/adapter-local";
import { parse } from "@waypost/form";
import { compile } from "@waypost/journey";
import { tenantId } from "@waypost/ports";
import type { TokenFault, TokenOpener } from "@waypost/ports";
import type { LaunchNote } from "../../src/eq/eq.ts";
import { BUNDLE } from "../../src/eq/questionnaires.ts";
import { scene } from "./scene.ts";

/** A household survey in a language, of the pages that addresses tell apart. */
export function survey(language: "en" | "cy", more: object = {}) {
  const say = (en: string, cy: string) => (language === "en" ? en : cy);
  const asks = (id: string, title: string) => ({
    id,
    type: "question",
    questions: [{ id: `${id}-question`, title, fields: [{ id: `${id}-answer`, type: "text", label: title }] }],
  });
  return {
    schema: "waypost/form/1",
    id: "household",
    title: say("Household survey", "Arolwg cartref"),
    languages: [language],
    theme: "social",
    flow: { type: "linear" },
    metadata: [{ id: "ru_name", type: "text" }],
    session: { timeoutMinutes: 10 },
    afterSubmission: { view: true },
    lists: [{ id: "people", singular: "person", plural: "people" }],
    sections: [
      {
        id: "who",
        title: "Who",
        pages: [
          asks("address", say("Where do you live?", "Ble ydych chi'n byw?")),
          {
            id: "people-list",
            type: "list",
            list: "people",
            title: "Does anyone else live here?",
            more: { field: "anyone-else", yes: "Yes", no: "No" },
            pages: [asks("edit-person", "What is their name?")],
            add: { page: { id: "add-person", questions: asks("edit-person", "Who is it?").questions } },
            item: { label: { text: "{n}", with: { n: "`edit-person-answer`" } } },
            remove: { id: "remove-person", title: "Remove?", yes: "Yes", no: "No" },
          },
          { id: "who-summary", type: "section-summary", title: "Summary" },
        ],
      },
      {
        id: "each",
        title: "Each person",
        repeat: { list: "people", title: { text: "{n}", with: { n: "`edit-person-answer`" } } },
        pages: [asks("work", "What is their work?"), { id: "each-summary", type: "section-summary", title: "Summary" }],
      },
      {
        id: "end",
        title: "End",
        pages: [asks("comments", "Anything else?"), { id: "submit", type: "check", title: "Check your answers" }],
      },
    ],
    outcome: '"thank-you"',
    outcomes: [
      { id: "other", kind: "information", title: "Something else", contents: [] },
      { id: "thank-you", kind: "thank-you", title: "Thank you", contents: [], query: { at: "`address-answer`" } },
    ],
    ...more,
  };
}

/** An opener of tokens that are their claims in JSON, or `fault:` and what is wrong with them. */
const opener: TokenOpener = {
  open: (token) =>
    Promise.resolve(
      token.startsWith("fault:")
        ? { ok: false, fault: token.slice(6) as TokenFault }
        : { ok: true, claims: JSON.parse(token) as Record<string, unknown> },
    ),
};

/** The app in eQ mode, with the questionnaire `household` in English and Welsh; `more` replaces parts of its form. */
export async function eqScene(more: object = {}) {
  const flux = tenantId("flux");
  if (flux === null) throw new Error("flux");
  const forms = memoryFormStore();
  await forms.publish(flux, "household", {
    schema: BUNDLE,
    languages: { en: survey("en", more), cy: survey("cy", more) },
  });
  const notes: LaunchNote[] = [];
  const made = scene(
    {},
    {
      forms,
      eq: {
        tenant: "flux",
        opener,
        usedTokens: memoryUsedTokens(),
        note: (note) => notes.push(note),
        dumps: true,
        compile: (definition) => {
          const parsed = parse(definition);
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
          return compile(parsed.form);
        },
      },
    },
  );
  let tokens = 0;
  /** A token that launches the household survey, with claims as they are given. */
  const token = (claims: Readonly<Record<string, unknown>> = {}) => {
    const seconds = Date.parse("2026-03-01T10:00:00Z") / 1000;
    return JSON.stringify({
      tx_id: "t",
      jti: `j-${tokens++}`,
      iat: seconds,
      exp: seconds + 86_400,
      version: "v2",
      response_id: "r-1",
      case_id: "c",
      collection_exercise_sid: "e",
      schema_name: "household",
      account_service_url: "https://account.example/home",
      account_service_log_out_url: "https://account.example/out",
      survey_metadata: { data: { ru_name: "ACME", period_id: "1" } },
      ...claims,
    });
  };
  const launchUrl = (claims?: Readonly<Record<string, unknown>>) =>
    `/session?token=${encodeURIComponent(token(claims))}`;
  return { ...made, notes, token, launchUrl };
}

/** A respondent before the thank-you of the household survey. */
export async function submittedScene(more: object = {}) {
  const made = await eqScene(more);
  const visitor = made.visitor("localhost:5000");
  await visitor.go(made.launchUrl());
  await visitor.post("/questionnaire/address/", { "address-answer": "1 High Street" });
  await visitor.post("/questionnaire/people-list/", { "anyone-else": "no" });
  await visitor.post("/questionnaire/sections/who/");
  await visitor.post("/questionnaire/comments/", { "comments-answer": "None" });
  return { ...made, visitor, thanks: await visitor.post("/questionnaire/submit/") };
}
