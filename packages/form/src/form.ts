export * from "./definition/primitives.ts";
export * from "./definition/content.ts";
export * from "./definition/field.ts";
export * from "./definition/question.ts";
export * from "./definition/page.ts";
export * from "./definition/rules.ts";
export * from "./definition/form.ts";
export type * from "./value/value.ts";
export type * from "./text/rich-text.ts";
