import type { FieldView, PreviewSection, QuestionView } from "@waypost/journey";
import { previewPage } from "@waypost/pages";
import type { PreviewField, PreviewQuestion } from "@waypost/pages";
import { Refusal } from "../errors.ts";
import type { Answer } from "../http/answer.ts";
import type { Surveyed } from "./questionnaire-route.ts";
import { EQ } from "./urls.ts";

/** `/questionnaire/preview`: every question that may be asked, where the questionnaire offers it. */
export async function showPreview({ live, services, session, visit }: Surveyed): Promise<Answer> {
  if (live.definition.preview !== true) throw new Refusal("page/not-found");
  const held = await services.responses.read(visit.brand.tenant, session.response, session.version);
  if (held === null) throw new Refusal("launch/session-needed");
  if (held.submitted !== null) return { kind: "see", url: EQ.thankYou };
  const sections = live.journey.preview(held.walk(visit.now), { language: session.language });
  const view = {
    survey: live.journey.title(session.language),
    sections: sections.map(tellSection),
    previous: EQ.questionnaire,
  };
  return {
    kind: "page",
    draw: (nonce) => previewPage(view, services.drawing.inSession(visit, session, live, nonce)),
  };
}

const tellSection = ({ title, questions }: PreviewSection) => ({ title, questions: questions.map(tellQuestion) });

function tellQuestion({ id, title, description, guidance, fields }: QuestionView): PreviewQuestion {
  return { id, title, contents: [...description, ...guidance], fields: fields.map(tellField) };
}

function tellField(field: FieldView): PreviewField {
  const { label, hint } = field;
  const options = "options" in field ? field.options.map((option) => option.label) : undefined;
  const maxLength = "maxLength" in field ? field.maxLength : undefined;
  return { label, hint, options, several: field.type === "checkbox", maxLength };
}
