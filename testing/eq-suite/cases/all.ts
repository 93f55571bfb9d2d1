import type { EqCase } from "../src/case.ts";
import { answers } from "./answers.ts";

/** Every case, a file a feature. */
export const CASES: readonly EqCase[] = [...answers];
