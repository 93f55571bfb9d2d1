import { type Theme, type ThemeColours, parseTheme } from "../theme.ts";
import { logo, nameIn } from "./logo.ts";
import { BEIS, DBT, DESNZ, DSIT, FINANCE_NI, NHS, NISRA, ONS, ORR, type Organisation, UKHSA } from "./organisations.ts";

/** To whom a survey speaks, which decides its wording: somebody in a business, or a person or household. */
export type Audience = "business" | "social";

interface SurveyTheme {
  readonly audience: Audience;
  readonly organisations: readonly Organisation[];
  readonly colours: ThemeColours;
}

const OCEAN: ThemeColours = { brand: "#003c57", accent: "#27a0cc", link: "#206095", button: "#0f7a3c" };
const PLUM: ThemeColours = { brand: "#902082", accent: "#3c388e", link: "#3c388e", button: "#0f7a3c" };
const AZURE: ThemeColours = { brand: "#004b8d", accent: "#5bb3e6", link: "#00548f", button: "#0f7a3c" };

const business = (...organisations: readonly Organisation[]): SurveyTheme => ({
  audience: "business",
  organisations,
  colours: OCEAN,
});

const social = (colours: ThemeColours, ...organisations: readonly Organisation[]): SurveyTheme => ({
  audience: "social",
  organisations,
  colours,
});

/** The themes a questionnaire of the ONS's runner may name. */
const THEMES = {
  default: business(ONS),
  business: business(ONS),
  northernireland: business(FINANCE_NI),
  orr: business(ONS, ORR),
  beis: business(BEIS),
  "beis-ni": business(BEIS, FINANCE_NI),
  desnz: business(DESNZ),
  "desnz-ni": business(DESNZ, FINANCE_NI),
  dbt: business(DBT),
  "dbt-ni": business(DBT, FINANCE_NI),
  "dbt-dsit": business(DBT, DSIT),
  "dbt-dsit-ni": business(DBT, DSIT, FINANCE_NI),
  social: social(OCEAN, ONS),
  health: social(AZURE, ONS, NHS),
  "ukhsa-ons": social(OCEAN, UKHSA, ONS),
  census: social(PLUM, ONS),
  "census-nisra": social(PLUM, NISRA),
} as const satisfies Readonly<Record<string, SurveyTheme>>;

/** The name of a survey's theme. */
export type SurveyThemeName = keyof typeof THEMES;
/** The names of all themes of surveys. */
export const SURVEY_THEMES = Object.keys(THEMES) as readonly SurveyThemeName[];

/** Whether `name` is the name of a survey's theme. */
export function isSurveyTheme(name: string): name is SurveyThemeName {
  return Object.hasOwn(THEMES, name);
}

/** To whom a theme's surveys speak. */
export function audienceOf(name: SurveyThemeName): Audience {
  return THEMES[name].audience;
}

const made = new Map<string, Theme>();

/**
 * The theme of a survey in a language (its logo's names are translated where the organisation has a name in it). The
 * same object is given for the same name and language, so that what is drawn once for a theme is kept.
 *
 * @throws Error if a theme of this file is unsound, which a test rules out
 */
export function surveyTheme(name: SurveyThemeName, language: string): Theme {
  const key = `${name} ${language}`;
  const kept = made.get(key);
  if (kept !== undefined) return kept;
  const { organisations, colours } = THEMES[name];
  const parsed = parseTheme({
    id: name,
    name: organisations.map((one) => nameIn(one.name, language).value).join(", "),
    logo: logo(organisations, language, "large"),
    logoSmall: logo(organisations, language, "small"),
    colours,
  });
  if (!("css" in parsed)) throw new Error(`The theme ${name}: ${parsed.map((one) => one.message).join("; ")}`);
  made.set(key, parsed);
  return parsed;
}
