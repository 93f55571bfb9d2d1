import { parse } from "../src/parse/parse.ts";

/** The page that ends a linear form. */
export const check = { id: "check", type: "check", title: "Check" };
/** A text field. */
export const text = (id: string, more: object = {}) => ({ id, type: "text", ...more });
/** A page with one question. */
export const ask = (id: string, fields: readonly unknown[], more: object = {}) => ({
  id,
  type: "question",
  questions: [{ id: `${id}-q`, title: "Question", fields }],
  ...more,
});
/** A linear form of these pages and the check page. */
export const form = (pages: readonly unknown[], more: object = {}) => ({
  schema: "waypost/form/1",
  id: "form",
  title: "Form",
  languages: ["en"],
  theme: "plain",
  flow: { type: "linear" },
  sections: [{ id: "main", title: "Main", pages: [...pages, check] }],
  outcomes: [{ id: "done", kind: "thank-you", title: "Done", contents: [] }],
  ...more,
});
/** `code pointer` of every error. */
export const errors = (json: unknown): string[] => {
  const parsed = parse(json);
  return parsed.ok ? [] : parsed.errors.map(({ code, pointer }) => `${code} ${pointer}`);
};
/** The message of every error. */
export const messages = (json: unknown): readonly string[] => {
  const parsed = parse(json);
  return parsed.ok ? [] : parsed.errors.map(({ message }) => message);
};
