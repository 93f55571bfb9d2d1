import { SQSClient } from "@aws-sdk/client-sqs";
import type { QueueState, WorkQueue } from "@waypost/ports";
import { sqsQueue } from "./sqs-queue.ts";
import type { JobKeys } from "./sqs-queue.ts";
import { sqsQueues } from "./sqs-queues.ts";

/** Whoever hands jobs on has seen to it that each key comes once: nothing is remembered here. */
const EVERY_KEY: JobKeys = { note: () => Promise.resolve(true), forget: () => Promise.resolve() };

/**
 * The queue that `sqs://region/prefix` names, for jobs whose keys the database remembers. Credentials come from where
 * Amazon's clients look for them; `endpoint` is another service that speaks SQS.
 */
export function openSqs(place: URL, endpoint?: string): WorkQueue {
  return sqsQueue({ ...clientOf(place, endpoint), keys: EVERY_KEY });
}

/** How the jobs stand in the queues that `sqs://region/prefix` names, about: for whoever looks after them. */
export function sqsDepths(place: URL, endpoint?: string): () => Promise<readonly QueueState[]> {
  const { client, prefix } = clientOf(place, endpoint);
  const queues = sqsQueues({ client, prefix, fifo: () => false, listMs: 0, now: Date.now });
  return async () =>
    Promise.all(
      (await queues.all()).map(async (queue) => {
        const { working: running, ...counts } = await queues.depth(queue);
        return { tenant: queue.tenant, type: queue.type, ...counts, running, oldestReady: null };
      }),
    );
}

function clientOf(place: URL, endpoint: string | undefined) {
  const client = new SQSClient({ region: place.hostname, ...(endpoint === undefined ? {} : { endpoint }) });
  return { client, prefix: place.pathname.replaceAll("/", "") || "waypost" };
}
