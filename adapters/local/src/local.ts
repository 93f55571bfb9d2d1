export { tenantCipher } from "./tenant-cipher.ts";
