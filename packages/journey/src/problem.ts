import {
  addDecimals,
  behaviourOf,
  compareNumbers,
  decimal,
  fieldMessage,
  formatNumber,
  isDecimal,
  type Answer,
  type CompiledCheck,
  type FieldProblem,
  type Value,
} from "@waypost/form";
import { isOpen, isRequired, limitsOf, type AnswerOf, type AskedField, type AskedQuestion } from "./asked.ts";
import { rangeProblem } from "./date-range.ts";
import { message } from "./message.ts";
import type { State } from "./state.ts";

/** What is wrong with the answers of a page: with one field, or with a question as a whole. */
export interface Problem {
  readonly question: AskedQuestion;
  readonly asked: AskedField | null;
  readonly code: string;
  readonly part?: string;
  readonly message: (language: string) => string;
  /** What the question asks, where the message alone does not say what it is about. */
  readonly about?: (language: string) => string;
}

/** Fields whose message of a missing answer reads alike for every question. */
const CHOICES: ReadonlySet<string> = new Set(["radio", "checkbox", "select", "relationship"]);

/** A survey's messages say which question they are about. */
function aboutOf({ question }: AskedQuestion, state: State): Pick<Problem, "about"> {
  if (state.form.definition.wording !== "survey") return {};
  return { about: (language) => message("about", language, { title: question.title.plain(state, language) }) };
}

/** What is wrong with one answer, given or missing. */
export function fieldProblems(
  asked: AskedField,
  question: AskedQuestion,
  answer: Answer | undefined,
  state: State,
  language: string,
): readonly Problem[] {
  const { definition } = asked.field;
  const behaviour = behaviourOf(definition);
  return state.within(asked, () => {
    if (answer === undefined) {
      if (!isRequired(asked, question, state)) return [];
      return [problemOf({ code: "required", message: behaviour.required }, asked, question, state)];
    }
    const problems = behaviour.limits(answer, definition, limitsOf(asked, state, language));
    return told(problems, state).map((problem) => problemOf(problem, asked, question, state));
  });
}

/** A survey tells all that is wrong with a box at once, limits first as ONS does; other forms one thing at a time. */
function told(problems: readonly FieldProblem[], { form }: State): readonly FieldProblem[] {
  if (form.definition.wording === "survey")
    return problems.toSorted((a, b) => Number(a.code === "decimals") - Number(b.code === "decimals"));
  return problems.filter(({ part }, at) => problems.findIndex((one) => one.part === part) === at);
}

/** A field's problem with the form's own message for it, where it has one. */
export function problemOf(problem: FieldProblem, asked: AskedField, question: AskedQuestion, state: State): Problem {
  const { field } = asked;
  const { code, part } = problem;
  const bound = code === "min" ? field.min : code === "max" ? field.max : null;
  const own = bound?.message ?? field.messages[code];
  const vague = code === "required" && own === undefined && CHOICES.has(field.definition.type);
  return {
    question,
    asked,
    code,
    ...(part === undefined ? {} : { part }),
    ...(vague ? aboutOf(question, state) : {}),
    message: (language) =>
      state.within(asked, () => {
        if (own) return own.plain(state, language);
        const label = field.label?.plain(state, language);
        return fieldMessage(problem.message, language, {
          args: problem.args,
          label: label === "" ? undefined : label,
          wording: state.form.definition.wording,
        });
      }),
  };
}

/** What is wrong among the answers of a question. The state knows the answers; the fields by themselves are right. */
export function checkProblems(asked: AskedQuestion, state: State, answerOf: AnswerOf): readonly Problem[] {
  for (const check of asked.question.checks) {
    const problem = checkOne(check, asked, state, answerOf);
    if (problem) return [problem];
  }
  return [];
}

function checkOne(check: CompiledCheck, asked: AskedQuestion, state: State, answerOf: AnswerOf): Problem | null {
  const at = (place: number | undefined): AskedField | null => {
    const slot = place === undefined ? undefined : asked.question.fields[place]?.slot.index;
    return asked.fields.find((one) => one.field.slot.index === slot) ?? null;
  };
  const problem = (code: string, where: AskedField | null, text: (language: string) => string): Problem => ({
    question: asked,
    asked: where,
    code,
    message: (language) => check.message?.plain(state, language) ?? text(language),
  });
  switch (check.kind) {
    case "rule": {
      if (check.rule.evaluate(state) !== false) return null;
      return problem("rule", at(check.fields[0]), (language) => message("rule", language));
    }
    case "sum": {
      if (check.when && check.when.evaluate(state) !== true) return null;
      const total: Value = typeof check.total === "number" ? decimal(String(check.total)) : check.total.evaluate(state);
      if (!isDecimal(total)) return null;
      let sum: Value = decimal(0);
      for (const place of check.fields) {
        const slot = asked.question.fields[place]?.slot;
        for (const value of slot ? [state.field(slot.index)].flat() : []) {
          if (isDecimal(value) && isDecimal(sum)) sum = addDecimals(sum, value);
        }
      }
      if (!isDecimal(sum) || holds(compareNumbers(sum, total), check.compare)) return null;
      const first = asked.fields.find((one) => one.field.slot === asked.question.fields[check.fields[0] ?? 0]?.slot);
      return problem("sum", null, (language) =>
        message(`sum ${check.compare}`, language, { total: describeTotal(total, first ?? null, state, language) }),
      );
    }
    case "exclusive": {
      const answered = check.fields.map((place) => {
        const slot = asked.question.fields[place]?.slot.index;
        return asked.fields.some(
          (one) => one.field.slot.index === slot && isOpen(one, answerOf) && answerOf(one.key) !== undefined,
        );
      });
      const alone = answered.at(-1) === true;
      const others = answered.slice(0, -1).includes(true);
      if (alone && others) return problem("exclusive", null, (language) => message("exclusive", language));
      if (alone || others || !check.required) return null;
      const types = check.fields.map((place) => asked.question.fields[place]?.definition.type ?? "");
      const chosen = types.every((type) => CHOICES.has(type));
      const own = at(check.fields[0])?.field.messages.required;
      return {
        ...problem(
          "required",
          null,
          (language) =>
            own?.plain(state, language) ?? fieldMessage(chosen ? "required-choices" : "required-answer", language),
        ),
        ...(chosen && !own && !check.message ? aboutOf(asked, state) : {}),
      };
    }
    case "date-range": {
      const [from, to] = [at(check.from), at(check.to)];
      if (!from || !to) return null;
      const wrong = rangeProblem(answerOf(from.key), answerOf(to.key), check.definition);
      return wrong ? problem(wrong.code, null, (language) => message(wrong.message, language, wrong.args)) : null;
    }
  }
}

function holds(order: number, compare: (CompiledCheck & { readonly kind: "sum" })["compare"]): boolean {
  switch (compare) {
    case "=":
      return order === 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** A total in the way of the fields that are summed: with their currency or, but in a survey, their unit. */
function describeTotal(total: Value, like: AskedField | null, state: State, language: string): string {
  if (!isDecimal(total)) return "";
  const isMoney = like?.field.definition.type === "currency";
  if (!isMoney && state.form.definition.wording === "survey") return formatNumber(total, language);
  const text = total.toFixed();
  return like ? state.format(like, text, language).join(" ") : text;
}

/** Problems of every question of a page, whose answers are known to the state. */
export function pageProblems(
  questions: readonly AskedQuestion[],
  state: State,
  answerOf: AnswerOf,
  language: string,
): readonly Problem[] {
  return questions.flatMap((question) => {
    const own = question.fields.flatMap((asked) =>
      isOpen(asked, answerOf) ? fieldProblems(asked, question, answerOf(asked.key), state, language) : [],
    );
    return own.length > 0 ? own : checkProblems(question, state, answerOf);
  });
}
