export { readKeyFile, writeKeyFile } from "./key-file.ts";
export type { KeyFileContent } from "./key-file.ts";
export { KeyFileError, kidOf, readKeySet } from "./key-set.ts";
export type { Key, KeyPurpose, KeySet } from "./key-set.ts";
export { makeKeys } from "./make-keys.ts";
export type { KeyFiles } from "./make-keys.ts";
export { makeToken } from "./make-token.ts";
export { supplementaryData } from "./supplementary.ts";
export { tokenOpener } from "./open-token.ts";
