import ts from "typescript";
import { describe, expect, it } from "vitest";
import { evaluate, inText } from "./evaluate.ts";

const CODE = `
/**
 * A day so far from today.
 * @inWords dayInWords
 */
function day({ days = 0, months = 0 }) {
  const there = new Date();
  return there;
}
function dayInWords({ days = 0, months = 0 }) {
  return \`the day \${far(days, "day")}\${far(months, "month")}today\`;
}
const far = (count, unit) =>
  count === 0 ? "" : \`\${count < 0 ? -count : count} \${unit}\${count === 1 || count === -1 ? "" : "s"} \${count < 0 ? "before" : "after"} \`;
function now() {
  const there = new Date();
  return there;
}
`;

/** What documents make of an expression after the code above. */
function told(expression: string): string {
  const file = ts.createSourceFile("code.js", `${CODE}(${expression});`, ts.ScriptTarget.Latest, true);
  const host = ts.createCompilerHost({});
  const program = ts.createProgram(
    ["code.js"],
    { allowJs: true, noLib: true, types: [] },
    {
      ...host,
      getSourceFile: (name) => (name === "code.js" ? file : undefined),
    },
  );
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) throw new Error("no expression");
  return inText(evaluate(last.expression, new Map(), program.getTypeChecker()));
}

describe("evaluate", () => {
  it("tells what only a run knows in the words that the docstring names", () => {
    expect(told("day({ days: -2 })")).toBe("the day 2 days before today");
    expect(told("day({ days: 1, months: -18 })")).toBe("the day 1 day after 18 months before today");
    expect(told("day({})")).toBe("the day today");
  });

  it("shows the code of what nobody tells", () => {
    expect(told("now()")).toBe("⟦now()⟧");
  });
});
