export * from "./common.ts";
export * from "./failure.ts";
export * from "./read.ts";
export * from "./secrets.ts";
export * from "./setting-error.ts";
