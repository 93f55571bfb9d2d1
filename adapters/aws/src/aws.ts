export { sqsQueue } from "./sqs-queue.ts";
export type { JobKeys, SqsOptions } from "./sqs-queue.ts";
