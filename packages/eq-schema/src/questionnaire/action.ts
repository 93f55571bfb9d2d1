import { z } from "zod";
import { words } from "./primitive.ts";

/** What choosing an option does beside being the answer. */
export const Action = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("RedirectToListAddBlock"),
    /** Given where the option does not stand in the list collector itself. */
    params: z.strictObject({ block_id: words, list_name: words }).optional(),
  }),
  z.strictObject({ type: z.literal("RemoveListItemAndAnswers") }),
  z.strictObject({ type: z.literal("RemoveUnrelatedRelationships") }),
  z.strictObject({ type: z.literal("AddUnrelatedRelationships") }),
]);
/** See {@link Action}. */
export type Action = z.infer<typeof Action>;
