import type { EqCase } from "../src/case.ts";
import { answers } from "./answers.ts";
import { dependentSections } from "./dependent-sections.ts";
import { hub } from "./hub.ts";
import { individual } from "./individual.ts";
import { lists } from "./lists.ts";
import { listsDriven } from "./lists-driven.ts";
import { relationships } from "./relationships.ts";
import { progress } from "./progress.ts";
import { repeats } from "./repeats.ts";
import { calculated } from "./calculated.ts";
import { validation } from "./validation.ts";
import { routing } from "./routing.ts";
import { details } from "./answers-details.ts";
import { summaries } from "./summaries.ts";
import { languages } from "./languages.ts";
import { launch } from "./launch.ts";
import { session } from "./session.ts";
import { submission } from "./submission.ts";
import { supplementary } from "./supplementary.ts";
import { texts } from "./texts.ts";
import { themes } from "./themes.ts";
import { calculatedLists } from "./calculated-lists.ts";

/** Every case, a file a feature. */
export const CASES: readonly EqCase[] = [
  ...answers,
  ...hub,
  ...dependentSections,
  ...individual,
  ...lists,
  ...listsDriven,
  ...relationships,
  ...repeats,
  ...progress,
  ...calculated,
  ...validation,
  ...routing,
  ...details,
  ...summaries,
  ...languages,
  ...launch,
  ...session,
  ...submission,
  ...supplementary,
  ...texts,
  ...themes,
  ...calculatedLists,
];
