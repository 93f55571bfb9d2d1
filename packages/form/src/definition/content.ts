import { z } from "zod";
import { Expression, Text } from "./primitives.ts";

const when = Expression.optional().describe("Shown only when this holds");

/** Content that may stand inside other content. */
const simple = [
  z.strictObject({ kind: z.literal("paragraph"), text: Text, when }),
  z.strictObject({ kind: z.literal("heading"), text: Text, when }),
  z.strictObject({ kind: z.literal("list"), items: z.array(Text).min(1), ordered: z.boolean().optional(), when }),
] as const;

/** A paragraph, a heading or a list. */
export const SimpleContent = z.discriminatedUnion("kind", [...simple]);
export type SimpleContent = z.infer<typeof SimpleContent>;

/** One piece of what a page says beside its questions. */
export const Content = z.discriminatedUnion("kind", [
  ...simple,
  /** A highlighted panel of help. */
  z.strictObject({ kind: z.literal("guidance"), title: Text.optional(), contents: z.array(SimpleContent), when }),
  /** What a word means, folded away until asked for. */
  z.strictObject({ kind: z.literal("definition"), title: Text, contents: z.array(SimpleContent), when }),
  z.strictObject({ kind: z.literal("warning"), text: Text, when }),
  z.strictObject({ kind: z.literal("inset"), text: Text, when }),
  /** Facts by name, for example the vehicle that a lookup found. A row whose value is empty is left out. */
  z.strictObject({
    kind: z.literal("facts"),
    title: Text.optional(),
    rows: z.array(z.strictObject({ label: Text, value: Text, when })).min(1),
    when,
  }),
]);
export type Content = z.infer<typeof Content>;
