export * from "./chain.ts";
export * from "./diff.ts";
export * from "./restore.ts";
export type * from "./scope.ts";
export * from "./shape.ts";
export type * from "./sql.ts";
