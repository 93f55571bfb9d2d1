import type { CompiledContent } from "@waypost/form";
import type { State } from "./state.ts";
import type { ContentView } from "./view.ts";

/** Content as it is shown now: what has a condition only where it holds. */
export function showContents(
  contents: readonly CompiledContent[],
  state: State,
  language: string,
): readonly ContentView[] {
  return contents.flatMap((content): readonly ContentView[] => {
    if (content.when !== null && content.when.evaluate(state, language) !== true) return [];
    switch (content.kind) {
      case "paragraph":
      case "heading":
      case "warning":
      case "inset":
        return [{ kind: content.kind, text: content.text.rich(state, language) }];
      case "list":
        return [
          { kind: "list", items: content.items.map((item) => item.rich(state, language)), ordered: content.ordered },
        ];
      case "guidance": {
        const inner = showContents(content.contents, state, language);
        return [
          content.title === null
            ? { kind: "guidance", contents: inner }
            : { kind: "guidance", title: content.title.rich(state, language), contents: inner },
        ];
      }
      case "definition":
        return [
          {
            kind: "definition",
            title: content.title?.rich(state, language) ?? "",
            contents: showContents(content.contents, state, language),
          },
        ];
      case "facts": {
        const rows = content.rows.flatMap(({ label, value, when }) => {
          if (when !== null && when.evaluate(state, language) !== true) return [];
          const text = value.rich(state, language);
          const empty = typeof text === "string" ? text.trim() === "" : text.length === 0;
          return empty ? [] : [{ label: label.rich(state, language), value: text }];
        });
        if (rows.length === 0) return [];
        const title = content.title?.rich(state, language);
        return [title === undefined ? { kind: "facts", rows } : { kind: "facts", title, rows }];
      }
    }
  });
}
