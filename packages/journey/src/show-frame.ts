import type { Deed, Moment, RawInput } from "./engine.ts";
import { HUB } from "./navigate.ts";
import { showContents } from "./show-content.ts";
import type { SectionRun } from "./step.ts";
import type { ErrorView, PageView } from "./view.ts";
import type { Path } from "./walk.ts";

/** How a page is to be shown. */
export interface ShowOptions {
  readonly language: string;
  readonly at: Moment;
  readonly deed?: Deed["kind"];
  readonly raw?: RawInput;
  readonly errors?: readonly ErrorView[];
  readonly returnTo?: string;
}

/** What every page has, whatever its kind. */
export type Frame = Omit<PageView & { readonly kind: "introduction" }, "kind">;

/** What is the same on every page of a form. */
export function bareFrame(path: Path, { language, errors = [] }: ShowOptions): Frame {
  const { form, state } = path;
  return {
    location: { page: HUB },
    title: "",
    documentTitle: "",
    formTitle: form.title.plain(state, language),
    language,
    languages: form.languages,
    previous: null,
    contents: [],
    aside: [],
    help: showContents(form.help, state, language),
    legal: showContents(form.legal, state, language),
    footnote: [],
    errors,
  };
}

/** The name of a section, or of the item that it is walked for. */
export function sectionTitle({ section, item }: SectionRun, { state }: Path, language: string) {
  const before = state.current;
  state.current = item;
  const title = (section.repeat?.title ?? section.title).rich(state, language);
  state.current = before;
  return title;
}
