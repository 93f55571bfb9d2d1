import type { Failure, StepRecord } from "../record.ts";
import { tell } from "../told.ts";
import { lasting, markup, plural } from "./text.ts";
import type { Markup } from "./text.ts";

/** Why a run failed. */
export function failureMarkup({ message, at }: Failure): Markup {
  const { what, expected, received, missing, instead } = tell(message);
  const told = [
    line("Expected", expected),
    line("Found", received),
    line("Missing", missing.join(", ")),
    line("Not expected", instead.join(", ")),
  ].filter((each) => each !== null);
  return markup`<div class="failure">
<p class="what">${what}</p>
${told.length === 0 ? null : markup`<dl>${told}</dl>`}
<details><summary>The whole message</summary><pre tabindex="0">${message}${at === null ? "" : `\n\n${at}`}</pre></details>
</div>`;
}

const line = (name: string, value: string | null) =>
  value === null || value === "" ? null : markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** What a step consists of: in view where it failed, to be unfolded where all went well. */
function insideMarkup(inside: readonly StepRecord[], failed: boolean, inPlace: Markup | null): Markup | null {
  if (inside.length === 0) return null;
  const steps = stepsMarkup(inside, inPlace);
  return failed
    ? steps
    : markup`<details class="did"><summary>${plural(inside.length, "step")}</summary>${steps}</details>`;
}

/** Steps as a numbered list; `inPlace` is shown in the innermost step that failed. */
export function stepsMarkup(steps: readonly StepRecord[], inPlace: Markup | null): Markup {
  const items = steps.map(({ title, duration, failed, overHttp, steps: inside }) => {
    const innermost = failed && !inside.some((each) => each.failed);
    return markup`<li class="${failed ? "broken" : "done"}"><span class="said">${failed ? markup`<b class="mark">Failed here:</b> ` : null}${title}</span> <span class="took">${overHttp === true ? "over HTTP, " : null}${lasting(duration)}</span>
${innermost ? inPlace : null}${insideMarkup(inside, failed, inPlace)}</li>`;
  });
  return markup`<ol class="steps">${items}</ol>`;
}
