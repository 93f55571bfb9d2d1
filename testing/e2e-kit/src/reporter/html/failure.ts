import type { Failure, StepRecord } from "../record.ts";
import { lasting, markup } from "./text.ts";
import type { Markup } from "./text.ts";

/** What a failure says, in parts that a product owner can read. */
export interface Told {
  /** What was looked at: "Where the customer lands". */
  readonly what: string;
  readonly expected: string | null;
  readonly received: string | null;
}

/** Reads the message of a failed expectation of Playwright. */
export function tell(message: string): Told {
  const lines = message.split("\n").map((line) => line.trim());
  const after = (...names: string[]) => {
    const line = lines.find((each) => names.some((name) => each.startsWith(`${name}:`)));
    return line === undefined ? null : line.slice(line.indexOf(":") + 1).trim();
  };
  const what = (lines.find((line) => line !== "") ?? "It failed").replace(/^Error: /, "");
  const expected = after("Expected", "Expected string", "Expected substring", "Expected value", "Expected pattern");
  const received = after("Received", "Received string", "Received array", "Received value");
  return { what, expected, received: received ?? diff(lines) };
}

/** What was received, of an expectation that shows a difference. */
function diff(lines: readonly string[]): string | null {
  const from = lines.findIndex((line) => line.startsWith("+ Received"));
  if (from < 0) return null;
  const shown = lines.slice(from + 1).filter((line) => /^[+-] /.test(line));
  return shown.length === 0 ? null : shown.join("; ");
}

/** Why a run failed. */
export function failureMarkup({ message, at }: Failure): Markup {
  const { what, expected, received } = tell(message);
  return markup`<div class="failure">
<p class="what">${what}</p>
${expected === null && received === null ? null : markup`<dl>${line("Expected", expected)}${line("Found", received)}</dl>`}
<details><summary>The whole message</summary><pre tabindex="0">${message}${at === null ? "" : `\n\n${at}`}</pre></details>
</div>`;
}

const line = (name: string, value: string | null) =>
  value === null ? null : markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** Steps as a numbered list; `inPlace` is shown in the innermost step that failed. */
export function stepsMarkup(steps: readonly StepRecord[], inPlace: Markup | null): Markup {
  const items = steps.map(({ title, duration, failed, steps: inside }) => {
    const innermost = failed && !inside.some((each) => each.failed);
    return markup`<li class="${failed ? "broken" : "done"}"><span class="said">${failed ? markup`<b class="mark">Failed here:</b> ` : null}${title}</span> <span class="took">${lasting(duration)}</span>
${innermost ? inPlace : null}${inside.length === 0 ? null : stepsMarkup(inside, inPlace)}</li>`;
  });
  return markup`<ol class="steps">${items}</ol>`;
}
