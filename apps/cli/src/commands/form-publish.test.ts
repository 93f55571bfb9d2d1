import { describe, expect, it, vi } from "vitest";
import { UsageError } from "../command.ts";
import { formPublish } from "./form-publish.ts";
import { themeWarnings } from "./form-theme.ts";

const files: Readonly<Record<string, { id: string; wrong?: boolean; theme?: string }>> = {
  "trees.json": { id: "trees" },
  "birds.json": { id: "birds" },
  "odd.json": { id: "odd", theme: "senses" },
  "wrong.json": { id: "wrong", wrong: true },
};

function scene() {
  const said = { out: [] as string[], err: [] as string[] };
  const publish = vi.fn((tenant: string, { id }: { readonly id: string }) =>
    Promise.resolve(tenant === "census" ? { version: 2, isNew: id === "trees" } : null),
  );
  const command = formPublish({
    read: (file) => {
      const found = files[file];
      if (found === undefined) throw Object.assign(new Error(`${file} does not exist.`), { code: "form/file-missing" });
      return found;
    },
    check: (definition) => ({
      problems:
        (definition as { wrong?: boolean }).wrong === true
          ? [{ code: "form/circle", pointer: "/values/0", message: "rests on itself" }]
          : [],
      warnings: themeWarnings((definition as { theme?: string }).theme ?? "census", false, "census"),
    }),
    publish,
    address: (tenant, form) => `http://${tenant}.localhost:4000/${form}`,
  });
  const terminal = { out: (line: string) => said.out.push(line), err: (line: string) => said.err.push(line) };
  return { said, publish, run: (words: string) => command.run(words.split(" "), terminal) };
}

describe("waypost form publish", () => {
  it("says which version is served, where, and whether it is new", async () => {
    const { said, run } = scene();
    expect(await run("census trees.json birds.json")).toBe(0);
    expect(said.out).toEqual([
      "trees: version 2, published: http://census.localhost:4000/trees",
      "birds: version 2, unchanged: http://census.localhost:4000/birds",
    ]);
  });

  it("warns of what is surely not meant, and publishes it", async () => {
    const { said, run } = scene();
    expect(await run("census odd.json")).toBe(0);
    expect(said.err).toEqual([expect.stringMatching(/^odd\.json#\/theme: warning: .* \[form\/unknown-theme\]$/)]);
  });

  it("publishes nothing while something is wrong", async () => {
    const { said, run, publish } = scene();
    expect(await run("census trees.json wrong.json gone.json")).toBe(1);
    expect(said.err).toEqual([
      "wrong.json#/values/0: rests on itself [form/circle]",
      "gone.json: gone.json does not exist. [form/file-missing]",
    ]);
    expect(publish).not.toHaveBeenCalled();
  });

  it("says when there is no such tenant", async () => {
    const { said, run } = scene();
    expect(await run("nobody trees.json")).toBe(1);
    expect(said.err).toEqual([expect.stringContaining("[tenant/unknown]")]);
  });

  it.each(["census", "--all trees.json"])("is called wrong with %j", async (words) => {
    await expect(scene().run(words)).rejects.toThrow(UsageError);
  });
});
