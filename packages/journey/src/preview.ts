import type { RichText } from "@waypost/form";
import { askedPerhaps } from "./asked.ts";
import { asks } from "./plan.ts";
import { showQuestion } from "./show-question.ts";
import type { QuestionView } from "./view.ts";
import type { Path } from "./walk.ts";

/** The questions of a section as they are read before any is answered. */
export interface PreviewSection {
  readonly id: string;
  readonly title: RichText;
  readonly questions: readonly QuestionView[];
}

/**
 * Every question that may be asked, whatever the path, by section. Of several wordings the one is shown that holds now,
 * else the first; pages of an item are shown as they are before there is one. What a text would say of answers that are
 * not given yet stands in it by its name, `{name}`.
 */
export function previewOf({ form, state }: Path, language: string): readonly PreviewSection[] {
  const before = state.current;
  state.current = null;
  state.namesUnfilled = true;
  const showing = { state, language, raw: undefined, errors: [] };
  const shown = form.sections.map((section) => {
    const pages = form.pages.filter((page) => page.section === section.index);
    const asked = pages.flatMap((page) => (asks(page) ? page.questions : []));
    const questions = asked.flatMap((entry) => askedPerhaps(entry, state) ?? []);
    return {
      id: section.id,
      title: (section.repeat?.title ?? section.title).rich(state, language),
      questions: questions.map((each) => showQuestion(each, showing)),
    };
  });
  state.current = before;
  state.namesUnfilled = false;
  return shown.filter(({ questions }) => questions.length > 0);
}
