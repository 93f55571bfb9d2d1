import type { FormText } from "@waypost/form";
import type { Walk } from "./engine.ts";
import { locationAt } from "./key.ts";
import { beginningOf, entryOf, HUB, resumed } from "./navigate.ts";
import { showContents } from "./show-content.ts";
import { optional } from "./show-field.ts";
import { bareFrame, sectionTitle, type ShowOptions } from "./show-frame.ts";
import { isBegun, isComplete, type SectionRun } from "./step.ts";
import type { PageView } from "./view.ts";
import type { Path } from "./walk.ts";

/** A row of a hub. */
type HubRow = (PageView & { readonly kind: "hub" })["rows"][number];

/** The hub: how far each section is, and whether all of them are complete. */
export function showHub(path: Path, options: ShowOptions): PageView {
  const { form, state, response } = path;
  const { language } = options;
  state.current = null;
  const frame = bareFrame(path, options);
  const rows = path.runs.flatMap((run): readonly HubRow[] => {
    if (run.section.definition.hub?.hidden === true) return [];
    const first = beginningOf(path, run);
    if (run.separate && run.item) return [separateRow(run, run.item.id, path, language)];
    if (!first) return [];
    const status = statusOf(run, response);
    const summary = run.steps.find(({ page }) => page.type === "section-summary");
    const to = (status === "completed" ? summary : entryOf(path, run)) ?? first;
    return [
      {
        section: run.section.id,
        ...optional("item", run.item?.id),
        title: sectionTitle(run, path, language),
        status,
        ...(run.item?.primary ? { primary: true as const } : {}),
        link: resumed(path, to.location),
        first: first.location,
      },
    ];
  });
  const complete = path.runs.every(isComplete);
  const title = (complete ? null : form.hub?.openTitle) ?? form.hub?.title ?? form.title;
  const said = (kind: "paragraph" | "warning", text: FormText | null | undefined) =>
    complete && text ? [{ kind, text: text.rich(state, language) }] : [];
  return {
    ...frame,
    kind: "hub",
    title: title.rich(state, language),
    documentTitle: title.plain(state, language),
    contents: [
      ...showContents(form.hub?.contents ?? [], state, language),
      ...said("paragraph", form.hub?.guidance),
      ...said("warning", form.hub?.warning),
    ],
    ...(complete ? optional("button", form.hub?.button?.rich(state, language)) : {}),
    rows,
    complete,
  };
}

/** The row of a section that is answered apart: it would begin with its first page. */
function separateRow(run: SectionRun, item: string, path: Path, language: string): HubRow {
  const first = locationAt(run.section.pages[0]?.id ?? HUB, item);
  const title = sectionTitle(run, path, language);
  return { section: run.section.id, item, title, status: "completed", separate: true, link: first, first };
}

/** How far a section is. */
export function statusOf(run: SectionRun, response: Path["response"]): Walk["sections"][number]["status"] {
  if (isComplete(run)) return "completed";
  return isBegun(run, response) ? "partially-completed" : "not-started";
}
