import type { TableShape } from "./shape.ts";
import { identifier, literal } from "./sql.ts";

/** What of a tenant is put back. */
export type Scope =
  | { readonly kind: "tenant" }
  | { readonly kind: "form"; readonly form: string }
  | { readonly kind: "response"; readonly response: string };

/**
 * The column by which a table's rows belong to a scope; null when the whole table does. Undefined when the table has
 * nothing to do with the scope and stays as it is.
 */
export function scopeColumn(table: TableShape, scope: Scope): string | null | undefined {
  const has = (column: string) => table.columns.some(({ name }) => name === column);
  switch (scope.kind) {
    case "tenant":
      return null;
    case "form":
      return has("form") ? "form" : undefined;
    case "response":
      if (table.name === "response") return "id";
      return has("response_id") ? "response_id" : undefined;
  }
}

/** What a scope's rows have in their column; null for a whole tenant. */
export function scopeValue(scope: Scope): string | null {
  switch (scope.kind) {
    case "tenant":
      return null;
    case "form":
      return scope.form;
    case "response":
      return scope.response;
  }
}

/** A condition on a row that is there. */
export const nowWithin = (alias: string, column: string, parameter: string): string =>
  `${alias}.${identifier(column)}::text = ${parameter}`;

/** A condition on a row as JSON. */
export const thenWithin = (json: string, column: string, parameter: string): string =>
  `${json} ->> ${literal(column)} = ${parameter}`;
