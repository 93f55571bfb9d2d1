import { expect, it } from "vitest";
import { duplicateKeys } from "./duplicate-key.ts";

it("finds names that an object has twice, with their lines", () => {
  const json = `{
    "id": "a",
    "pages": [{ "x": 1 }, { "x": "}", "y/z": [1, { "x": 2 }],
      "y\\u002fz": null }],
    "": 0, "0": {}, "id": { "id": "\\"id\\"" },
    "": "id"
  }`;
  JSON.parse(json);
  expect(duplicateKeys(json)).toEqual([
    { name: "y/z", pointer: "/pages/1/y~1z", lines: [3, 4] },
    { name: "id", pointer: "/id", lines: [2, 5] },
    { name: "", pointer: "/", lines: [5, 6] },
  ]);
});

it("finds none where there is none, however deep", () => {
  for (const json of ['"a"', "[1, 2, 2]", '{"a": "a", "b": {"a": ["a", "a"]}}', "[".repeat(9999) + "]".repeat(9999)])
    expect(duplicateKeys(json)).toEqual([]);
});
