export { compile } from "./compile.ts";
export { fingerprint } from "./fingerprint.ts";
export type * from "./response.ts";
export type * from "./view.ts";
export type * from "./engine.ts";
export type { PreviewSection } from "./preview.ts";
export type { Given } from "./start.ts";
