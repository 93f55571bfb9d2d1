import { describe, expect, it } from "vitest";
import { UsageError } from "../command.ts";
import { formExport } from "./form-export.ts";
import type { Problem } from "./problem.ts";

const files: Readonly<Record<string, unknown>> = { "form.json": { id: "trees" }, "survey.json": { survey_id: "1" } };
const refused: Problem = { code: "eq/not-exported", pointer: "/progress", message: "was changed" };

/** Runs the command on files that are there, of which the form can or cannot be said. */
async function exporting(words: string, errors: readonly Problem[] = []) {
  const printed = { out: [] as string[], err: [] as string[] };
  const command = formExport({
    read: (file) => {
      if (Object.hasOwn(files, file)) return files[file];
      throw Object.assign(new Error("cannot be read"), { code: "form/unreadable" });
    },
    exportQuestionnaire: (form, origin) =>
      errors.length > 0 ? { ok: false, errors } : { ok: true, questionnaire: { form, origin } },
  });
  const code = await command.run(words.split(" "), {
    out: (line: string) => printed.out.push(line),
    err: (line: string) => printed.err.push(line),
  });
  return { code, ...printed };
}

describe("waypost form export", () => {
  it.each(["form.json --to eq --origin survey.json", "--to eq --origin survey.json form.json"])(
    "prints the questionnaire of %s",
    async (words) => {
      const { code, out } = await exporting(words);
      expect([code, JSON.parse(out.join(""))]).toEqual([0, { form: files["form.json"], origin: files["survey.json"] }]);
    },
  );

  it("prints nothing but what cannot be said", async () => {
    expect(await exporting("form.json --to eq --origin survey.json", [refused])).toEqual({
      code: 1,
      out: [],
      err: ["form.json#/progress: was changed [eq/not-exported]"],
    });
  });

  it.each([
    ["lost.json --to eq --origin survey.json", "lost.json: cannot be read [form/unreadable]"],
    ["form.json --to eq --origin lost.json", "lost.json: cannot be read [form/unreadable]"],
  ])("names the file of %s that cannot be read", async (words, line) => {
    expect(await exporting(words)).toMatchObject({ code: 1, err: [line] });
  });

  it.each([
    ["form.json --origin survey.json", "--to eq"],
    ["form.json --to eq", "--origin"],
    ["--to eq --origin survey.json", "FILE"],
    ["form.json --to xml --origin survey.json", "--to eq"],
  ])("is called wrong with %s", async (words, needs) => {
    await expect(exporting(words)).rejects.toThrow(UsageError);
    await expect(exporting(words)).rejects.toThrow(needs);
  });
});
