/** `@waypost/e2e`: numbered, documented end-to-end cases on Playwright Test, over HTTP and in a browser. */
export { expect } from "@playwright/test";
export { Component } from "./case/component.ts";
export { defineCase } from "./case/define-case.ts";
export type { CaseContext, CaseOptions, TableOptions } from "./case/define-case.ts";
export { test } from "./case/fixtures.ts";
export { Flow } from "./case/flow.ts";
export { FormStep } from "./case/form-step.ts";
export type { Journey } from "./case/journey.ts";
export type { TableRow } from "./case/table.ts";
export { defineSettings } from "./config/settings.ts";
export type { Environment, EvidenceSettings, QaCookie, Settings, Suite } from "./config/settings.ts";
export type { Driver, Landmarks, ShownError, Speed } from "./driver/driver.ts";
export type { Target, Wanted } from "./driver/target.ts";
export type { Coverable, Mutant, OpenRules, RuleSource, Sight } from "./mutate/source.ts";
export { playwrightConfig } from "./playwright-config.ts";
