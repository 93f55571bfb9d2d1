import { audienceOf, isSurveyTheme, surveyTheme, textsFor } from "@waypost/pages";
import type { Audience, Chrome } from "@waypost/pages";
import type { Services } from "../services.ts";
import type { Visit } from "../visit.ts";
import type { Account } from "./account.ts";

/** A visit under the look of a survey; under the tenant's own where the theme is none of a survey. */
export function themed<V extends Visit>(visit: V, theme: string, language: string): V {
  if (!isSurveyTheme(theme)) return visit;
  return { ...visit, brand: { ...visit.brand, theme: surveyTheme(theme, language) } };
}

/** To whom a survey of a theme speaks. */
export const audienceOfTheme = (theme: string | undefined): Audience =>
  theme !== undefined && isSurveyTheme(theme) ? audienceOf(theme) : "business";

/** What surrounds a page that needs no session, in the look and language of the survey that was launched last. */
export function surround(services: Services, visit: Visit, account: Account | null, nonce: string): Chrome {
  const language = account?.language ?? "en";
  const looked = themed(visit, account?.theme ?? "default", language);
  const chrome = services.drawing.site(looked, looked.brand.theme.name, nonce);
  return { ...chrome, language, texts: textsFor(language) };
}
