import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A module of this package by its path from another, in whichever form the package is: TypeScript, or compiled. */
export const beside = (from: string, path: string): string =>
  fileURLToPath(new URL(`${path}${extname(fileURLToPath(from))}`, from));
