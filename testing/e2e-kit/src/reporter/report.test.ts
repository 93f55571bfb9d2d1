import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { markersOf } from "./collect.ts";
import { addressesOf } from "./evidence.ts";
import { pastOf, readHistory, remember, writeHistory } from "./history.ts";
import { documentMarkup } from "./html/document.ts";
import { causesMarkup, causesOf } from "./html/causes.ts";
import { inShort, tell } from "./told.ts";
import { reportHtml } from "./html/report.ts";
import { asJunit } from "./junit.ts";
import { count, summaryLine } from "./record.ts";
import type { CaseRecord, Report, RunRecord, Status } from "./record.ts";

const NONE = { video: null, screenshot: null, trace: null, page: null };
const MESSAGE = `Error: Where the customer lands

expect(received).toBe(expected) // Object.is equality

Expected: "callback"
Received: "call-us"`;

function run(row: string | null, status: Status, evidence: Partial<RunRecord["evidence"]> = {}): RunRecord {
  const failed = status === "failed";
  return {
    id: `key | http | ${row ?? ""}`,
    row,
    cells: row === null ? null : { price: row },
    speed: "http",
    status,
    duration: 16,
    attempts: 1,
    shortcut: null,
    failure: failed ? { message: MESSAGE, at: "car.cases.ts:9" } : null,
    steps: failed ? [{ title: "Land <there>", duration: 3, failed: true, steps: [] }] : [],
    evidence: { ...NONE, ...evidence },
  };
}

function report(...runs: RunRecord[]): Report {
  const status = runs.some((each) => each.status === "failed") ? "failed" : "passed";
  const record: CaseRecord = {
    number: "AFC-009",
    key: "key",
    name: "Callback & more",
    suite: "AFC",
    brand: "adrianflux",
    product: "car",
    markers: ["quoting", "adrianflux"],
    file: "car.cases.ts",
    status,
    duration: 32,
    runs,
  };
  return {
    schema: 1,
    started: "2026-01-02T03:04:05.678Z",
    duration: 1234,
    environment: "uat",
    markers: null,
    commit: "0123456789abcdef",
    cases: [record],
    definitions: count([status]),
    runs: count(runs.map((each) => each.status)),
    errors: [],
  };
}

const drawing = {
  addresses: new Map<string, string>(),
  history: [],
  titles: { AFC: "Adrian Flux car insurance" },
  documentOf: () => "# AFC-009\n\n1. Do `it`\n   1. Well",
  linkOf: () => null,
};

describe("the report", () => {
  const html = reportHtml(report(run("£1", "passed"), run("£2", "failed")), drawing);

  it("says what broke in words, with what was expected and found", () => {
    expect(html).toContain("1 of 1 case failed");
    expect(html).toMatch(
      /<li><b>Where the customer lands: expected “callback”, found “call-us”<\/b>. <a href="#case-AFC-009">AFC-009<\/a>[^<]* \[£2\]<\/li>/,
    );
  });

  it("tells a cause once, however many runs ended there", () => {
    const both = causesOf(report(run("£2", "failed"), run("£3", "failed"), run("£1", "passed")).cases, "failed");
    expect(both).toMatchObject([
      { what: "Where the customer lands: expected “callback”, found “call-us”", met: [{ runs: [{}, {}] }] },
    ]);
    expect(causesMarkup(both).html).toMatch(/\[£2\] and 1 more row<\/li>/);
  });

  it("takes in what mutate and coverage left, each part to be unfolded", () => {
    const sections = ["# Rules <changed>\n\n2 of 2\n\n## Not noticed\n\n| Rule | Change |\n| --- | --- |\n| a | b |\n"];
    expect(reportHtml(report(run(null, "passed")), { ...drawing, sections })).toMatch(
      /<h2>Rules &#60;changed&#62;<\/h2><p>2 of 2<\/p><details><summary>Not noticed<\/summary>[^]*<td>a<\/td><td>b<\/td>/,
    );
  });

  it("shows the message at the step that failed", () => {
    expect(html).toMatch(/Failed here:<\/b> Land &#60;there&#62;<\/span>[^]*?<dt>Found<\/dt><dd>“call-us”/);
  });

  it("asks nobody else for anything", () => {
    expect(html.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    expect(html).toContain("default-src &#39;none&#39;");
  });

  it("embeds the document of each case", () => {
    expect(html).toContain("<li>Do <code>it</code>");
  });
});

describe("markersOf", () => {
  it("takes an address in a row for no marker", () => {
    const tags = ["@example.com,", "@quoting", "@AFC-009"];
    expect(markersOf({ tags, title: "AFC-009 Callback [quoted.1@example.com, callback]" })).toEqual([
      "quoting",
      "AFC-009",
    ]);
  });
});

describe("summaryLine", () => {
  it("counts definitions and runs apart", () => {
    expect(summaryLine(report(run("1", "passed"), run("2", "failed"), run("3", "skipped")))).toBe(
      "1 case: 0 passed, 1 failed; 3 runs: 1 passed, 1 failed, 1 not run; 1.2 s on uat",
    );
  });
});

describe("asJunit", () => {
  it("has a test case for each run, with the message of what failed", () => {
    const xml = asJunit(report(run("£1", "passed"), run("£2", "failed")));
    expect(xml).toContain('<testsuite name="AFC" tests="2" failures="1" skipped="0"');
    expect(xml).toContain('name="AFC-009 Callback &amp; more [£2] (http)"');
    expect(xml).toContain('<failure message="Where the customer lands: expected “callback”, found “call-us”">');
  });
});

describe("tell", () => {
  it("finds what was looked at, expected and received", () => {
    expect(tell(MESSAGE)).toMatchObject({
      what: "Where the customer lands",
      expected: "“callback”",
      received: "“call-us”",
    });
  });

  it("says of what should be so, or should not, that it is not", () => {
    const { what, expected } = tell("Error: Whether the page says “Hello”\n\nExpected: true\nReceived: false");
    expect([what, expected]).toEqual(["The page says “Hello”: this should be so, and is not", null]);
  });

  it("shows the part of a long text where it and what was expected part", () => {
    const found = `${"Privacy. ".repeat(20)}Our number is 000 203. ${"More. ".repeat(20)}`;
    const message = `Error: The foot\n\nExpected substring: "Our number is 000 202"\nReceived string:    "${found}"`;
    const { received } = tell(message);
    expect(received).toMatch(/^“… [^“]*Our number is 000 203\. More\.[^”]* …”$/);
    expect(received?.length).toBeLessThan(120);
  });

  it("takes a difference of two lists apart", () => {
    const message = `Error: The errors\n\n- Expected  - 1\n+ Received  + 1\n\n  Array [\n-   "Enter a name",\n+   "Enter your name",\n  ]`;
    expect(inShort(tell(message))).toBe("The errors: missing “Enter a name”; not expected “Enter your name”");
  });

  it("leaves any other message as it is", () => {
    expect(tell("Error: There is nothing “Weight”").what).toBe("There is nothing “Weight”");
  });
});

describe("documentMarkup", () => {
  it("shows lists inside lists, tables and what is escaped in them", () => {
    const { html } = documentMarkup(
      "## Steps\n\n1. One\n   1. Inner\n2. Two <b>\n\n| a | b |\n|---|---|\n| 1 \\| 2 | **x** |\n",
    );
    const flat = html.replaceAll("\n", "");
    expect(flat).toContain("<ol><li>One<ol><li>Inner</li></ol></li><li>Two &#60;b&#62;</li></ol>");
    expect(flat).toContain("<td>1 | 2</td><td><strong>x</strong></td>");
  });
});

describe("files beside the report", () => {
  const folder = mkdtempSync(join(tmpdir(), "waypost-e2e-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("embeds evidence while there is room, of failures first, and links what is left", () => {
    const file = (name: string) => {
      writeFileSync(join(folder, name), "12345");
      return join(folder, name);
    };
    const [passed, failed] = [file("passed.webm"), file("failed.webm")];
    const both = report(run("1", "passed", { video: passed }), run("2", "failed", { video: failed }));
    expect([...addressesOf(both, folder, 8)]).toEqual([
      [failed, "data:video/webm;base64,MTIzNDU="],
      [passed, "passed.webm"],
    ]);
  });

  it("remembers runs, and says how often one changed", () => {
    const history = join(folder, "history");
    const days = [run("1", "passed"), run("1", "failed"), run("1", "passed")];
    days.forEach((each, at) => {
      writeHistory(history, { ...remember(report(each)), started: `2026-01-0${at + 1}T00:00:00.000Z` });
    });
    writeFileSync(join(history, "broken.json"), "{");
    expect(pastOf(["key | http | 1"], readHistory(history))).toEqual({
      statuses: ["passed", "failed", "passed"],
      changes: 2,
    });
    expect(pastOf(["other"], readHistory(history)).statuses).toEqual([null, null, null]);
  });
});
