import { createHash } from "node:crypto";
import type { Given, Response } from "@waypost/journey";
import { SupplementaryUnavailable } from "@waypost/ports";
import type { SupplementaryData } from "@waypost/ports";
import type { Live } from "../state/live.ts";
import { LaunchRefused } from "./launch.ts";
import type { Launch } from "./launch.ts";

/** The claim that names the dataset. */
const DATASET = "sds_dataset_id";
const MOST_ITEMS = 1000;

/**
 * What is known of the respondent before the first question, where the questionnaire uses it and the launch names it.
 * Refuses a launch whose data cannot be had: the questionnaire would ask about nothing.
 */
export async function supplementaryOf(
  source: SupplementaryData | null,
  { definition }: Live,
  { metadata }: Launch,
): Promise<Given | undefined> {
  const { given } = definition;
  const dataset = metadata[DATASET];
  if (given === undefined || dataset === undefined) return undefined;
  const identifier = metadata["ru_ref"];
  if (identifier === undefined) throw new LaunchRefused("missing-claim", "ru_ref");
  if (source === null) throw new LaunchRefused("no-supplementary-data", DATASET);
  try {
    const data = await source.find({ dataset, identifier, survey: metadata["survey_id"] ?? null });
    return { data, lists: listsOf(data, given.lists ?? []) };
  } catch (error) {
    if (error instanceof SupplementaryUnavailable) throw new LaunchRefused("no-supplementary-data", DATASET);
    throw error;
  }
}

/** Whether the data that a response was begun with are those of another dataset than the launch names now. */
export const hasOtherData = ({ metadata }: Response, launch: Launch): boolean =>
  metadata[DATASET] !== launch.metadata[DATASET];

/** The response with what is given now: its own lists and answers stay. */
export function withGiven(response: Response, { given, lists }: Response): Response {
  return given === undefined ? response : { ...response, given, lists: { ...response.lists, ...lists } };
}

/** The lists of the data's `items` that the questionnaire names. An entry has the same id whenever it is given. */
function listsOf(data: Readonly<Record<string, unknown>>, names: readonly string[]): Given["lists"] {
  const items = data["items"];
  if (typeof items !== "object" || items === null) return {};
  const lists: Record<string, Given["lists"][string]> = {};
  for (const name of names) {
    const entries: unknown = Object.hasOwn(items, name) ? (items as Record<string, unknown>)[name] : undefined;
    if (!Array.isArray(entries)) continue;
    const seen = new Map<string, { readonly id: string; readonly data: unknown }>();
    for (const entry of (entries as readonly unknown[]).slice(0, MOST_ITEMS)) {
      const id = idOf(name, entry);
      if (!seen.has(id)) seen.set(id, { id, data: entry });
    }
    lists[name] = [...seen.values()];
  }
  return lists;
}

function idOf(list: string, entry: unknown): string {
  const named = typeof entry === "object" && entry !== null && "identifier" in entry ? entry.identifier : entry;
  return createHash("sha256")
    .update(JSON.stringify([list, named]))
    .digest("hex")
    .slice(0, 12);
}
