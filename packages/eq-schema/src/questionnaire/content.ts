import { z } from "zod";
import { identifier, words } from "./primitive.ts";
import { BooleanRule } from "./rule.ts";
import { Text } from "./text.ts";

/** One part of the content of a page: any of a heading, a paragraph, a list, an expanding definition, a guidance panel. */
export type ContentPart = {
  title?: Text | undefined;
  description?: Text | undefined;
  list?: Text[] | undefined;
  definition?: Definition | undefined;
  guidance?: Guidance | undefined;
};
/** A definition that the respondent can open. */
export type Definition = { title: Text; contents: ContentPart[] };
/** A panel of guidance; with the two link texts one that opens. */
export type Guidance = {
  contents?: ContentPart[] | undefined;
  show_guidance?: string | undefined;
  hide_guidance?: string | undefined;
};

/** See {@link ContentPart}. */
export const ContentPart: z.ZodType<ContentPart> = z
  .strictObject({
    title: Text.optional(),
    description: Text.optional(),
    list: z.array(Text).optional(),
    definition: z.lazy(() => Definition).optional(),
    guidance: z.lazy(() => Guidance).optional(),
  })
  .refine((part) => Object.keys(part).length > 0, "has nothing to show");
/** The parts of a page's content, in their order. */
export const Contents = z.array(ContentPart).min(1);
/** See {@link Definition}. */
export const Definition: z.ZodType<Definition> = z.strictObject({ title: Text, contents: Contents });
/** See {@link Guidance}. */
export const Guidance: z.ZodType<Guidance> = z.strictObject({
  contents: Contents.optional(),
  show_guidance: words.optional(),
  hide_guidance: words.optional(),
});

/** What a page without a question shows. */
export const Content = z.strictObject({
  title: Text,
  instruction: z.array(Text).optional(),
  contents: Contents.optional(),
});
/** See {@link Content}. */
export type Content = z.infer<typeof Content>;

/** One of the contents of a page, and when it is shown; the first that holds is. */
export const ContentVariant = z.strictObject({ content: Content, when: BooleanRule });
/** See {@link ContentVariant}. */
export type ContentVariant = z.infer<typeof ContentVariant>;

/** A part of an introduction with an id of its own. */
export const IntroductionContent = z.strictObject({
  id: identifier,
  /** What older questionnaires say of it; there is only one kind. */
  type: z.literal("Basic").optional(),
  title: Text.optional(),
  contents: Contents.optional(),
});
/** See {@link IntroductionContent}. */
export type IntroductionContent = z.infer<typeof IntroductionContent>;
