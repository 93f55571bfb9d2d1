import { behaviourOf } from "@waypost/form";
import type { AskedField } from "./asked.ts";
import type { Problem } from "./problem.ts";
import type { ErrorView } from "./view.ts";

/** Problems as they are shown, each leading to the first box that it is about. */
export function errorsOf(problems: readonly Problem[], language: string): readonly ErrorView[] {
  return problems.map(({ question, asked, code, part, message }) => {
    const first = asked ?? question.fields[0];
    return {
      anchor: first ? boxOf(first, part) : question.question.definition.id,
      message: message(language),
      code,
      ...(asked ? { field: asked.id } : { question: question.question.definition.id }),
    };
  });
}

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
