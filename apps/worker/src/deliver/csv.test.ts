import type { SubmittedData } from "@waypost/journey";
import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

const submitted = (answers: SubmittedData["answers"]): SubmittedData => ({
  schema: "waypost/submission/1",
  form: "car",
  answers,
  lists: {},
  facts: [],
  hidden: {},
  metadata: {},
  outcome: "buy",
  outcomeTitle: [],
  startedAt: "2026-11-21T09:00:00.000Z",
  submittedAt: "2026-11-21T10:00:00.000Z",
});

const AT = "AF-1,2026-11-21T10:00:00.000Z";

describe("a submission as CSV", () => {
  it("has a line for each answer, with the item that it is about", () => {
    const csv = csvOf(
      "AF-1",
      submitted([
        { field: "name", value: "Ann" },
        { field: "age", item: "d1", value: 40 },
        { field: "related", item: "d1", to: "d2", value: "sister" },
      ]),
    );
    expect(csv).toBe(
      [
        "reference,submitted_at,field,element,item,to,value",
        `${AT},name,,,,Ann`,
        `${AT},age,,d1,,40`,
        `${AT},related,,d1,d2,sister`,
        "",
      ].join("\r\n"),
    );
  });

  it("quotes what has commas, quotes or lines, and writes lists as JSON", () => {
    const csv = csvOf(
      "AF-1",
      submitted([
        { field: "a", value: 'say "hi",\nAnn' },
        { field: "b", value: ["x", "y"] },
      ]),
    );
    expect(csv).toContain(`${AT},a,,,,"say ""hi"",\nAnn"\r\n`);
    expect(csv).toContain(`${AT},b,,,,"[""x"",""y""]"\r\n`);
  });

  it("lets no answer become a formula, and leaves numbers alone", () => {
    const csv = csvOf(
      "AF-1",
      submitted([
        { field: "a", value: "=HYPERLINK(1)" },
        { field: "b", value: -5 },
      ]),
    );
    expect(csv).toContain(`${AT},a,,,,'=HYPERLINK(1)\r\n`);
    expect(csv).toContain(`${AT},b,,,,-5\r\n`);
  });
});
