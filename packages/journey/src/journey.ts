export type * from "./response.ts";
export type * from "./view.ts";
