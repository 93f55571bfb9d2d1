export * from "./tenant.ts";
export * from "./cipher.ts";
export type * from "./form-store.ts";
export type * from "./response-store.ts";
export type * from "./resume-store.ts";
export type * from "./queue.ts";
export type * from "./mail.ts";
export * from "./traced.ts";
export * from "./tracer.ts";
