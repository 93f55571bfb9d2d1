import type { FormDefinition, Section } from "@waypost/form";
import type { QuestionnaireFlow } from "../questionnaire/questionnaire.ts";
import { message } from "./message.ts";
import { optional } from "./optional.ts";
import { below, type Place } from "./place.ts";
import { wordsIn } from "./words.ts";

type Linear = QuestionnaireFlow & { type: "Linear" };
type Hub = QuestionnaireFlow & { type: "Hub" };

const nothing = () => undefined;

/** How the form is gone through. */
export function flow(given: QuestionnaireFlow, place: Place): FormDefinition["flow"] {
  return given.type === "Linear" ? { type: "linear", anyOrder: true } : hub(given, place);
}

/** The hub, with its words before and after every section is complete. */
function hub({ options }: Hub, place: Place): FormDefinition["flow"] {
  const words = submission(place);
  const otherwise = wordsIn(place.catalogue.questionnaire.language);
  return {
    type: "hub",
    title: words("title") ?? otherwise.submitHub,
    openTitle: otherwise.another,
    button: words("button") ?? otherwise.submitHub,
    ...optional("required", options.required_completed_sections),
    ...optional("warning", words("warning")),
    guidance: words("guidance") ?? otherwise.guidance,
  };
}

/** The section of its own at the end of a linear form that submits it, with the answers or without. */
export function closing({ options: { summary } }: Linear, language: string, place: Place): Section {
  const words = submission(place);
  const id = place.catalogue.freeId("submit");
  const otherwise = wordsIn(language);
  const title = words("title") ?? (summary ? otherwise.check : otherwise.submit);
  const guidance = words("guidance") ?? otherwise.guidance;
  const warning = words("warning");
  return {
    id,
    title,
    pages: [
      {
        id,
        type: "check",
        title,
        contents: [{ kind: "paragraph", text: guidance }],
        ...(warning === undefined ? {} : { footnote: [{ kind: "warning", text: warning }] }),
        ...optional("button", words("button")),
        ...(summary ? { collapsible: summary.collapsible === true } : { summary: false }),
      },
    ],
  };
}

/** The words of the page that submits. */
function submission(place: Place) {
  const { submission: given } = place.catalogue.questionnaire;
  return (name: "title" | "button" | "guidance" | "warning"): string | undefined => {
    const words = given?.[name];
    return words === undefined ? undefined : message(words, nothing, below(place, "submission", name));
  };
}
