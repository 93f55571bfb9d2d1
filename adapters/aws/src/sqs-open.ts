import { SQSClient } from "@aws-sdk/client-sqs";
import type { WorkQueue } from "@waypost/ports";
import { sqsQueue } from "./sqs-queue.ts";
import type { JobKeys } from "./sqs-queue.ts";

/** Whoever hands jobs on has seen to it that each key comes once: nothing is remembered here. */
const EVERY_KEY: JobKeys = { note: () => Promise.resolve(true), forget: () => Promise.resolve() };

/**
 * The queue that `sqs://region/prefix` names, for jobs whose keys the database remembers. Credentials come from where
 * Amazon's clients look for them; `endpoint` is another service that speaks SQS.
 */
export function openSqs(place: URL, endpoint?: string): WorkQueue {
  const client = new SQSClient({ region: place.hostname, ...(endpoint === undefined ? {} : { endpoint }) });
  return sqsQueue({ client, prefix: place.pathname.replaceAll("/", "") || "waypost", keys: EVERY_KEY });
}
