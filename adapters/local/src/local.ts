export { memoryFormStore } from "./memory-form-store.ts";
export { memoryMailer } from "./memory-mailer.ts";
export type { MemoryMailer } from "./memory-mailer.ts";
export { memoryQueue } from "./memory-queue.ts";
export { memoryResponseStore } from "./memory-response-store.ts";
export { memoryResumeStore } from "./memory-resume-store.ts";
export { memoryUsedTokens } from "./memory-used-tokens.ts";
export { tenantCipher } from "./tenant-cipher.ts";
