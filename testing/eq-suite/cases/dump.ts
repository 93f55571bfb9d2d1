import type { Visitor } from "../src/visitor.ts";

/** What would be submitted now, as `/dump/submission` shows it in test mode. */
export interface Dumped {
  readonly [claim: string]: unknown;
  readonly data: {
    readonly answers: readonly {
      readonly answer_id: string;
      readonly value: unknown;
      readonly list_item_id?: string;
    }[];
    readonly lists: readonly {
      readonly name: string;
      readonly items: readonly string[];
      readonly supplementary_data_mappings?: readonly { readonly identifier: string; readonly list_item_id: string }[];
    }[];
    readonly answer_codes?: readonly unknown[];
    readonly supplementary_data?: unknown;
  };
}

/** The submission of a visitor's response as it stands; the visitor is back on the page after it. */
export async function dump(visitor: Visitor): Promise<Dumped> {
  return (await shown<{ submission: Dumped }>(visitor, "submission")).submission;
}

/** The blocks on the path, by section and item. */
export const dumpedPath = (visitor: Visitor) =>
  shown<readonly { section_id: string; list_item_id: string | null; routing_path: readonly string[] }[]>(
    visitor,
    "routing-path",
  );

async function shown<T>(visitor: Visitor, what: string): Promise<T> {
  const back = await visitor.path();
  await visitor.goTo(`/dump/${what}`);
  const value = JSON.parse(await visitor.text("body")) as T;
  await visitor.goTo(back);
  return value;
}
