export { s3Blobs } from "./s3-blobs.ts";
export { openBucket } from "./s3-bucket.ts";
export type { Bucket } from "./s3-bucket.ts";
export { s3Deliveries } from "./s3-deliveries.ts";
export { openSqs, sqsDepths } from "./sqs-open.ts";
export { sqsQueue } from "./sqs-queue.ts";
export type { JobKeys, SqsOptions } from "./sqs-queue.ts";
