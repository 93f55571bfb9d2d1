import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FormFileError, readForm, themeBeside } from "./form-file.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypost-forms-"));
  mkdirSync(join(folder, "components"));
  mkdirSync(join(folder, "brand"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, json: unknown) => {
  writeFileSync(join(folder, path), JSON.stringify(json));
};
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof FormFileError ? error.code : error;
  }
  return null;
};

describe("a form's file", () => {
  it("brings the components that it includes, and those that they include", () => {
    write("components/F001.json", { number: "F001", pages: [{ include: "F002", as: "inner" }] });
    write("components/F002.json", { number: "F002" });
    write("components/F003.json", { number: "F003" });
    write("brand/form.json", { id: "form", sections: [{ pages: [{ include: "F001", as: "car" }] }] });
    const form = readForm(join(folder, "brand/form.json")) as { components: object };
    expect(Object.keys(form.components).sort()).toEqual(["F001", "F002"]);
  });

  it("keeps a component that it carries itself", () => {
    write("components/F001.json", { number: "F001", title: "shared" });
    write("brand/form.json", { pages: [{ include: "F001" }], components: { F001: { title: "own" } } });
    const form = readForm(join(folder, "brand/form.json")) as { components: { F001: { title: string } } };
    expect(form.components.F001.title).toBe("own");
  });

  it("says which component is missing", () => {
    write("brand/form.json", { pages: [{ include: "F999" }] });
    expect(codeOf(() => readForm(join(folder, "brand/form.json")))).toBe("form/component-missing");
  });

  it("says when it is no JSON, and when it is not there", () => {
    writeFileSync(join(folder, "brand/form.json"), "{");
    expect(codeOf(() => readForm(join(folder, "brand/form.json")))).toBe("form/file-not-json");
    expect(codeOf(() => readForm(join(folder, "brand/none.json")))).toBe("form/file-missing");
  });

  it("says what it is where it cannot be one", () => {
    const file = join(folder, "brand/form.json");
    const messageOf = (bytes: string | Uint8Array) => {
      writeFileSync(file, bytes);
      try {
        return readForm(file);
      } catch (error) {
        return (error as Error).message.replace(file, "It");
      }
    };
    expect(messageOf("")).toMatch(/^It is empty/);
    expect(messageOf("schema: waypost/form/1")).toMatch(/^It is not JSON/);
    expect(messageOf(Buffer.from("{}", "utf16le"))).toMatch(/^It is not/);
    expect(messageOf(Buffer.from([0xff, 0xfe, 0x7b, 0]))).toMatch(/^It is not written in UTF-8/);
    expect(messageOf(Buffer.from('{"title":"\u00e9"}', "latin1"))).toMatch(/^It is not written in UTF-8/);
    expect(codeOf(() => readForm(folder))).toBe("form/file-not-json");
    expect(messageOf("\ufeff{}")).toEqual({});
  });

  it("says where a name stands twice, in a component too", () => {
    writeFileSync(join(folder, "components/F001.json"), '{"number": "F001",\n "title": "a", "title": "b"}');
    writeFileSync(join(folder, "brand/twice.json"), '{"id": "a",\n\n"id": "b"}');
    write("brand/form.json", { pages: [{ include: "F001" }] });
    const said = (file: string) => {
      try {
        return readForm(join(folder, file));
      } catch (error) {
        return error;
      }
    };
    expect(said("brand/twice.json")).toMatchObject({ code: "form/duplicate-key", pointer: "/id" });
    expect((said("brand/twice.json") as Error).message).toMatch(/"id" twice in one object, in line 1 and in line 3/);
    expect(said("brand/form.json")).toMatchObject({ code: "form/duplicate-key", pointer: "/components/F001/title" });
  });

  it("knows the theme beside it", () => {
    write("brand/theme.json", { id: "brand" });
    expect(themeBeside(join(folder, "brand/form.json"))).toBe("brand");
    expect(themeBeside(join(folder, "form.json"))).toBeNull();
  });

  it("survives deep nesting", () => {
    writeFileSync(join(folder, "brand/form.json"), "[".repeat(5000) + "]".repeat(5000));
    expect(codeOf(() => readForm(join(folder, "brand/form.json")))).toBe(null);
  });
});
