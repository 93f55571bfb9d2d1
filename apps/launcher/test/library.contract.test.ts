import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readLibrary } from "@waypost/adapter-files";
import { compileDecisionTable, parse, valueOfJson } from "@waypost/form";
import type { FormDefinition, Scope, ValueType } from "@waypost/form";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const library = readLibrary(join(ROOT, "forms"));
const forms = library.flatMap(({ id, forms: own }) =>
  own.map(({ definition }) => ({ tenant: id, form: definition as FormDefinition })),
);

describe("every form of the library", () => {
  it.each(forms.map(({ tenant, form }) => [`${tenant}/${form.id}`, form] as const))(
    "%s may be published",
    (_, form) => {
      const parsed = parse(form);
      expect(parsed.ok ? [] : parsed.errors).toEqual([]);
    },
  );
});

/** A row of the guide: what came back, and where the customer must land. */
interface Expected {
  readonly tenant: string;
  readonly form: string;
  readonly status: string;
  readonly price: number;
  /** Null where any will do. */
  readonly sourceCode: string | null;
  readonly destination: string;
}

/** The rows of docs/guides/destinations.md, which people wrote from the brands' rules and not from the tables. */
function expectations(): readonly Expected[] {
  const rows: Expected[] = [];
  let place: { tenant: string; form: string } | null = null;
  for (const line of readFileSync(join(ROOT, "docs/guides/destinations.md"), "utf8").split("\n")) {
    if (line.startsWith("## ")) {
      const [, tenant, form] = /\(`([a-z]+)`, `\/([a-z-]+)`\)/.exec(line) ?? [];
      place = tenant === undefined || form === undefined ? null : { tenant, form };
    }
    const cells = line.split("|").map((cell) => cell.replaceAll("`", "").trim());
    const [, status = "", price = "", third = "", fourth = ""] = cells;
    if (place === null || !["quoted", "rejected", "referred", "no answer"].includes(status)) continue;
    const further = cells.length > 5;
    rows.push({
      ...place,
      status,
      price: Number(price.replace(/[£,]/g, "")),
      sourceCode: further && third !== "any" ? third : null,
      destination: further ? fourth : third,
    });
  }
  return rows;
}

type Known = Readonly<Record<string, unknown>>;
const TYPES: Readonly<Record<string, ValueType>> = {
  "quote.status": "text",
  "quote.quoteStatus": "text",
  "quote.premium": "number",
  "source.code": "text",
};
const scope: Scope<Known> = {
  lookup(name) {
    const type = TYPES[name];
    if (type === undefined) return undefined;
    return {
      type: type === "number" ? { kind: "number" } : { kind: "text" },
      read: (known) => valueOfJson(known[name], type),
    };
  },
};

describe("the destinations guide", () => {
  const rows = expectations();

  it("has at least twelve rows for each of the six quote forms", () => {
    const counts = new Map<string, number>();
    for (const { tenant, form } of rows) counts.set(`${tenant}/${form}`, (counts.get(`${tenant}/${form}`) ?? 0) + 1);
    expect(counts.size).toBe(6);
    for (const [form, count] of counts) expect({ form, enough: count >= 12 }).toEqual({ form, enough: true });
  });

  it.each(forms.filter(({ form }) => form.tables?.["destination"] !== undefined))(
    "is what the table of $tenant/$form.id decides, for every source code",
    ({ tenant, form }) => {
      const table = form.tables?.["destination"];
      if (table === undefined) throw new Error("no table");
      const compiled = compileDecisionTable(table, scope);
      if (!compiled.ok) throw new Error(compiled.errors.map(({ message }) => message).join("; "));
      const own = rows.filter((row) => row.tenant === tenant && row.form === form.id);
      // "Any" source code means every one that no other row of the same status and price speaks of.
      const spoken = (row: Expected) =>
        own.filter((one) => one.sourceCode !== null && one.status === row.status).map(({ sourceCode }) => sourceCode);
      for (const row of own) {
        const codes = form.sourceCodes?.codes.map(({ code }) => code) ?? [];
        for (const code of row.sourceCode === null
          ? codes.filter((each) => !spoken(row).includes(each))
          : [row.sourceCode]) {
          const decided = compiled.evaluate({
            "quote.status": row.status === "no answer" ? "unavailable" : "found",
            "quote.quoteStatus": row.status === "no answer" ? null : row.status,
            "quote.premium": row.status === "no answer" ? null : row.price,
            "source.code": code,
          });
          expect({ ...row, code, decided: decided.outputs["page"] }).toEqual({
            ...row,
            code,
            decided: row.destination,
          });
        }
      }
    },
  );
});
