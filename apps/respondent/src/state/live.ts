import type { FormDefinition } from "@waypost/form";
import type { Deed, Journey, Location } from "@waypost/journey";

/** A form version that is compiled and ready to be walked. */
export interface Live {
  readonly tenant: string;
  readonly form: string;
  readonly version: number;
  readonly journey: Journey;
  readonly definition: FormDefinition;
  /** The query parameters that a start may bring, each with how much of it is kept. */
  readonly params: ReadonlyMap<string, number>;
  readonly outcomes: ReadonlySet<string>;
  /** Minutes that a respondent may be away. */
  readonly timeout: number;
  /** What a link to a location means: of a list page with an item, the removal of the item. */
  readonly deedOf: (link: Location) => Deed["kind"];
}

const TIMEOUT = 45;
const PARAM_LENGTH = 200;

type Entry = FormDefinition["sections"][number]["pages"][number];

/** True of a component's list page. Components are JSON until they are included. */
const isListPage = (page: unknown): page is { readonly id: string } =>
  typeof page === "object" && page !== null && "type" in page && page.type === "list" && "id" in page;

/** The ids of the list pages that an entry of a section stands for: itself, or those of the component it includes. */
function listPageIds(entry: Entry, { components }: FormDefinition): readonly string[] {
  if (!("include" in entry)) return entry.type === "list" ? [entry.id] : [];
  return (components?.[entry.include]?.pages ?? []).flatMap((page) =>
    isListPage(page) ? [`${entry.as}.${page.id}`] : [],
  );
}

/** A compiled form with what the app reads from its definition at every request, read once. */
export function createLive(tenant: string, form: string, version: number, journey: Journey): Live {
  const { definition } = journey;
  const params = new Map<string, number>();
  for (const { param, maxLength } of definition.hidden ?? []) params.set(param, maxLength ?? PARAM_LENGTH);
  for (const param of definition.sourceCodes?.params ?? []) params.set(param, PARAM_LENGTH);
  const lists = new Set(
    definition.sections.flatMap(({ pages }) => pages.flatMap((entry) => listPageIds(entry, definition))),
  );
  return {
    tenant,
    form,
    version,
    journey,
    definition,
    params,
    outcomes: new Set(definition.outcomes.map(({ id }) => id)),
    timeout: definition.session?.timeoutMinutes ?? TIMEOUT,
    deedOf: ({ page, item }) => (item !== undefined && lists.has(page) ? "remove" : "page"),
  };
}
