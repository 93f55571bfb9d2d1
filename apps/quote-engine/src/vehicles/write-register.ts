/**
 * Writes `register.json` anew from the model tables: `node src/vehicles/write-register.ts` in this app's folder.
 */
import { writeFileSync } from "node:fs";
import { generateRegister, printRegister } from "./generate.ts";

writeFileSync(new URL("./register.json", import.meta.url), printRegister(generateRegister()));
