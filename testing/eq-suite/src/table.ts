import { FEATURES } from "./case.ts";
import type { EqCase } from "./case.ts";

/** The table of docs/eq.md: what each case asserts. A case that fails keeps a build from passing: each is met. */
export function tableOf(cases: readonly EqCase[]): string {
  const rows = FEATURES.flatMap((feature) =>
    cases
      .filter((each) => each.feature === feature)
      .sort((one, other) => one.schema.localeCompare(other.schema, "en"))
      .map((each) => [`\`${each.schema}\``, feature, each.behaviour, each.browser === true ? "HTTP, browser" : "HTTP"]),
  );
  const head = ["schema", "feature", "asserted behaviour", "status: holds over"];
  const cells = [head, head.map(() => "---"), ...rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")))];
  return cells.map((row) => `| ${row.join(" | ")} |`).join("\n");
}
