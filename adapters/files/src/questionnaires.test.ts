import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readQuestionnaires } from "./questionnaires.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypost-questionnaires-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text = JSON.stringify({ path })): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

it("puts the languages of a questionnaire together, English first", () => {
  for (const path of ["cy/b.json", "en/b.json", "ga/b.json", "a.json", "health/en/c.json", "en/notes.txt"]) put(path);
  const { questionnaires, problems } = readQuestionnaires(folder);
  expect(problems).toEqual([]);
  expect(questionnaires.map(({ name, languages }) => [name, ...Object.keys(languages)])).toEqual([
    ["a", "en"],
    ["b", "en", "cy", "ga"],
    ["c", "en"],
  ]);
  expect(questionnaires[1]?.languages["cy"]).toEqual({ path: "cy/b.json" });
});

it("goes on after a file that cannot be read, and says which it was", () => {
  put("en/good.json");
  put("en/broken.json", "{");
  put("en/1st.json");
  put("good.json");
  const { questionnaires, problems } = readQuestionnaires(folder);
  expect(questionnaires.map(({ name }) => name)).toEqual(["good"]);
  expect(problems).toHaveLength(3);
  expect(problems.join("\n")).toMatch(/1st\.json: its name is none/);
  expect(problems.join("\n")).toMatch(/broken\.json is not JSON.*\[form\/file-not-json\]/);
  expect(problems.join("\n")).toMatch(/en\/good\.json: there is another/);
});

it("says so when there is no such folder", () => {
  expect(() => readQuestionnaires(join(folder, "none"))).toThrow("is no folder that can be read");
});
