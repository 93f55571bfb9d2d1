import type { Problem } from "./problem.ts";

/**
 * Warns of a form that names a theme which is not that of its tenant, whose `theme.json` stands beside it: its pages
 * look as the tenant's do. Surveys that are launched by token have themes of their own.
 */
export function themeWarnings(theme: string, isOfSurvey: boolean, beside: string | null): readonly Problem[] {
  if (isOfSurvey || beside === null || theme === beside) return [];
  const message = `there is no theme "${theme}": the theme.json beside this form is "${beside}", and its pages look so; write "${beside}"`;
  return [{ code: "form/unknown-theme", pointer: "/theme", message }];
}
