export { accessStoreContract } from "./access-store.contract.ts";
export { amendContract, outboxContract, responseStoreContract } from "./response-store.contract.ts";
export { queueContract } from "./queue.contract.ts";
export { formStoreContract } from "./form-store.contract.ts";
export { resumeStoreContract } from "./resume-store.contract.ts";
export { cipherContract } from "./cipher.contract.ts";
export { mailContract } from "./mail.contract.ts";
export { usedTokensContract } from "./used-tokens.contract.ts";
export { blobsContract } from "./blobs.contract.ts";
