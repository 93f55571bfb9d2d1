import { behaviourOf } from "@waypost/form";
import type { AskedField } from "./asked.ts";
import type { Problem } from "./problem.ts";
import type { ErrorView } from "./view.ts";

/** Problems as they are shown, each leading to the first box that it is about. */
export function errorsOf(problems: readonly Problem[], language: string): readonly ErrorView[] {
  const errors = problems.map(({ question, asked, code, part, message, about }) => {
    const first = asked ?? question.fields[0];
    return {
      anchor: first ? boxOf(first, part) : question.question.definition.id,
      message: message(language),
      ...(about ? { about: about(language) } : {}),
      code,
      ...(asked ? { field: asked.id } : { question: question.question.definition.id }),
    };
  });
  // Several boxes of one field may be wrong in the same words.
  return errors.filter((error, at) => errors.findIndex((one) => saysTheSame(one, error)) === at);
}

const saysTheSame = (one: ErrorView, other: ErrorView): boolean =>
  one.message === other.message && one.field === other.field && one.question === other.question;

/** The DOM id of a field's first box, or of that of one of its parts. */
function boxOf({ id, field }: AskedField, part?: string): string {
  const { definition } = field;
  switch (definition.type) {
    case "radio":
    case "checkbox":
    case "relationship":
      return `${id}-0`;
    default: {
      const [first] = behaviourOf(definition).parts(definition);
      const box = part ?? first;
      return box === undefined ? id : `${id}-${box}`;
    }
  }
}
