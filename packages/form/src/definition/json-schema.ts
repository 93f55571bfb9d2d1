import { z } from "zod";
import { Content } from "./content.ts";
import { DetailField, DynamicOption, Field, Messages, Option } from "./field.ts";
import { Component, FORM_SCHEMA, FormDefinition, Section } from "./form.ts";
import { OutcomePage, Page, QuestionPage } from "./page.ts";
import { Expression, Id, Language, Route, Text } from "./primitives.ts";
import { Check, Include, Question, QuestionVariants } from "./question.ts";
import { DecisionTable, Lookup, SourceCodes } from "./rules.ts";

/** What has a name of its own in the published schema. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Check,
  Component,
  Content,
  DecisionTable,
  DetailField,
  DynamicOption,
  Expression,
  Field,
  Id,
  Include,
  Language,
  Lookup,
  Messages,
  Option,
  OutcomePage,
  Page,
  Question,
  QuestionPage,
  QuestionVariants,
  Route,
  Section,
  SourceCodes,
  Text,
};

/** The JSON Schema (draft 2020-12) of form definitions, made from the same source as the types. */
export function formJsonSchema(): Record<string, unknown> {
  for (const [id, schema] of Object.entries(NAMED)) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  }
  const schema = z.toJSONSchema(FormDefinition, { target: "draft-2020-12", io: "input", reused: "ref" });
  return { ...schema, title: `Waypost form (${FORM_SCHEMA})` };
}
