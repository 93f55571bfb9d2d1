import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SURVEY_THEMES, audienceOf, isSurveyTheme, surveyTheme } from "./survey-themes.ts";

const ONS_FOLDER = process.env["WAYPOST_ONS"] ?? fileURLToPath(new URL("../../../../../shared/ons", import.meta.url));
const SCHEMAS = filesOf(`${ONS_FOLDER}/schemas/en`);

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((file) => `${folder}/${file}`);
  } catch {
    return [];
  }
}

describe("the themes of surveys", () => {
  it.each(SURVEY_THEMES.flatMap((name) => ["en", "cy", "ga"].map((language) => [name, language] as const)))(
    "%s in %s is a sound theme with two logos",
    (name, language) => {
      const theme = surveyTheme(name, language);
      expect(theme.logo).toContain("<title id=");
      expect(theme.logoSmall).toContain("-logo-mobile-");
      expect(surveyTheme(name, language)).toBe(theme);
    },
  );

  it("name each organisation in the title of its logo", () => {
    const { logo } = surveyTheme("dbt-ni", "en");
    expect(logo).toContain('<title id="dbt-logo-alt">Department for Business and Trade logo</title>');
    expect(logo).toContain('<title id="finance-ni-logo-alt">Northern Ireland Department of Finance logo</title>');
    expect(logo).toContain('aria-labelledby="dbt-logo-alt finance-ni-logo-alt"');
  });

  it("speak the reader's language where the organisation does", () => {
    expect(surveyTheme("default", "cy").logo).toContain('id="ons-logo-cy-alt">Logo Swyddfa Ystadegau Gwladol<');
    expect(surveyTheme("orr", "cy").name).toBe("Swyddfa Ystadegau Gwladol, Office of Rail and Road");
  });

  it("speak to businesses or to people", () => {
    expect(audienceOf("default")).toBe("business");
    expect(audienceOf("health")).toBe("social");
    expect(isSurveyTheme("toString")).toBe(false);
  });

  it.skipIf(SCHEMAS.length === 0)("cover every questionnaire of the ONS that we have", () => {
    const unknown = SCHEMAS.map((file) => (JSON.parse(readFileSync(file, "utf8")) as { theme: string }).theme).filter(
      (name) => !isSurveyTheme(name),
    );
    expect(unknown).toEqual([]);
  });
});
