export * from "./chain.ts";
export * from "./diff.ts";
export * from "./restore.ts";
export * from "./retention.ts";
export { rowBefore, writableColumns } from "./row.ts";
export type * from "./scope.ts";
export * from "./shape.ts";
export * from "./sql.ts";
