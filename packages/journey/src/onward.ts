import type { CompiledTarget } from "@waypost/form";

/** Where the walk goes on after a page. */
export type Onward =
  | { readonly kind: "next" }
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "section"; readonly section: number }
  | { readonly kind: "end-of-section" | "end-of-form" | "stop" };

/** On to the page that follows. */
export const NEXT: Onward = { kind: "next" };
/** No further: a route led back. */
export const STOP: Onward = { kind: "stop" };

/** Where a route leads; without one, on. */
export function onwardOf(target: CompiledTarget | undefined): Onward {
  switch (target?.kind) {
    case undefined:
      return NEXT;
    case "page":
      return { kind: "page", page: target.page };
    case "section":
      return { kind: "section", section: target.section };
    case "end-of-section":
    case "end-of-form":
      return { kind: target.kind };
  }
}
