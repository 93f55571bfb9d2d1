import type { CompiledPage, CompiledSection, Value } from "@waypost/form";
import type { AskedQuestion } from "./asked.ts";
import type { Key, Location, Response } from "./response.ts";
import type { ItemState } from "./state.ts";

/** A location on the path, with everything that was found out on the way. */
export interface Step {
  readonly page: CompiledPage;
  readonly location: Location;
  readonly key: Key;
  readonly item: ItemState | null;
  /** Of a relationship: the other item. */
  readonly to: ItemState | null;
  readonly run: SectionRun;
  /** Its place on the whole path. */
  index: number;
  readonly asked: readonly AskedQuestion[];
  readonly print: string;
  readonly complete: boolean;
  /** The page that a route sends back to: the path stops here. */
  readonly back: number | null;
  /** Of a calculation page. */
  readonly total: Value;
  /** True when it may be opened: nothing that must come before it is open. */
  reachable: boolean;
}

/** A section as it was walked, for one item where it repeats. */
export interface SectionRun {
  readonly section: CompiledSection;
  readonly item: ItemState | null;
  readonly steps: Step[];
  /** True when the path ended inside it: a route led back. */
  stopped: boolean;
  /** It is answered apart: nothing of it is asked here. */
  readonly separate?: true;
}

/** True when every location of a section is complete and its path does not stop in it. */
export function isComplete(run: SectionRun | undefined): boolean {
  if (!run || run.stopped) return false;
  return run.steps.every((step) => step.complete || step.page.type === "check");
}

/** True when some location of a section was confirmed. */
export function isBegun(run: SectionRun, response: Response): boolean {
  return run.steps.some((step) => Object.hasOwn(response.visits, step.key));
}
