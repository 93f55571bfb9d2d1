import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import type { Message, SQSClient } from "@aws-sdk/client-sqs";
import type { Job, NewJob, Priority, WorkQueue } from "@waypost/ports";
import { createHash } from "node:crypto";
import { sqsQueues } from "./sqs-queues.ts";
import type { SqsQueue } from "./sqs-queues.ts";

/** Remembers which jobs were enqueued: SQS itself forgets after five minutes, and standard queues never knew. */
export interface JobKeys {
  /** True for the first that notes a key, false for all that come after it. */
  readonly note: (key: string) => Promise<boolean>;
  /** Forgets a key whose job could not be enqueued. */
  readonly forget: (key: string) => Promise<void>;
}

/** What the queue on SQS works with. */
export interface SqsOptions {
  readonly client: SQSClient;
  /** What the names of an installation's queues begin with. */
  readonly prefix: string;
  readonly keys: JobKeys;
  /** Types whose jobs of one tenant are done one after another, in the order in which they were enqueued. Default: none. */
  readonly fifo?: (type: string) => boolean;
  /** How long a list of queues is believed, and between two words to those who watch, in milliseconds. Default 1000. */
  readonly listMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What a message holds. */
interface Body {
  readonly key: string;
  readonly payload: unknown;
  readonly runAt: string | null;
  /** Attempts before this message: one that was sent on begins to count anew. */
  readonly attempts: number;
}

/** Where a job that was given out lies. */
interface Place {
  readonly queue: SqsQueue;
  readonly handle: string;
  readonly body: Body;
}

/** The longest delay of a message, and the longest time that it may be out of sight, in seconds. */
const MOST_DELAY = 900;
const MOST_OUT_OF_SIGHT = 43_200;
/** Messages that one call receives. */
const MOST_RECEIVED = 10;
const RANK: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

const seconds = (milliseconds: number, most: number) => Math.min(most, Math.max(0, Math.ceil(milliseconds / 1000)));

/**
 * The queue on SQS: a queue for each tenant, type and priority, so that no tenant's jobs stand before another's, with
 * the tenant's dead letters beside it. Leases and delays are whole seconds. What SQS counts, it counts about: a tenant
 * may for a moment have more jobs at work than it should.
 */
export function sqsQueue({
  client,
  prefix,
  keys,
  fifo = () => false,
  listMs = 1000,
  now = Date.now,
}: SqsOptions): WorkQueue {
  const queues = sqsQueues({ client, prefix, fifo, listMs, now });
  const places = new WeakMap<Job, Place>();
  /** Claims of this process go one after another, so that they count right what is at work. */
  let claiming: Promise<unknown> = Promise.resolve();

  async function send(queue: SqsQueue, body: Body): Promise<void> {
    const delay = body.runAt === null ? 0 : seconds(Date.parse(body.runAt) - now(), MOST_DELAY);
    const inOrder = fifo(queue.type);
    const id = createHash("sha256")
      .update(JSON.stringify([body.key, body.runAt, body.attempts]))
      .digest("hex");
    await client.send(
      new SendMessageCommand({
        QueueUrl: queue.url,
        MessageBody: JSON.stringify(body),
        // A message of an ordered queue has no delay of its own: it is looked at and left there until it is due.
        ...(inOrder ? { MessageGroupId: queue.tenant, MessageDeduplicationId: id } : { DelaySeconds: delay }),
      }),
    );
  }

  const outOfSight = (queue: SqsQueue, handle: string, milliseconds: number) =>
    client
      .send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queue.url,
          ReceiptHandle: handle,
          VisibilityTimeout: seconds(milliseconds, MOST_OUT_OF_SIGHT),
        }),
      )
      // Its lease ran out: whoever has it now speaks for it.
      .catch(unlessGone);

  const remove = (queue: SqsQueue, handle: string) =>
    client.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: handle })).catch(unlessGone);

  /** A message as a job; null for one that is not due yet, which is sent on or left for later. */
  async function take(queue: SqsQueue, { MessageId: id, ReceiptHandle: handle, Body: text, Attributes }: Message) {
    if (id === undefined || handle === undefined || text === undefined) return null;
    const body = JSON.parse(text) as Body;
    const wait = body.runAt === null ? 0 : Date.parse(body.runAt) - now();
    if (wait > 0) {
      if (fifo(queue.type)) await outOfSight(queue, handle, wait);
      else {
        await send(queue, body);
        await remove(queue, handle);
      }
      return null;
    }
    const attempt = body.attempts + Number(Attributes?.ApproximateReceiveCount ?? 1);
    const { tenant, type } = queue;
    const job: Job = { tenant, id, type, key: body.key, payload: body.payload, attempt };
    places.set(job, { queue, handle, body });
    return job;
  }

  async function receive(queue: SqsQueue, most: number, leaseMs: number): Promise<readonly Job[]> {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queue.url,
        MaxNumberOfMessages: Math.min(most, MOST_RECEIVED),
        VisibilityTimeout: seconds(leaseMs, MOST_OUT_OF_SIGHT),
        MessageSystemAttributeNames: ["ApproximateReceiveCount"],
      }),
    );
    const taken: Job[] = [];
    for (const message of Messages) {
      const job = await take(queue, message);
      if (job !== null) taken.push(job);
    }
    return taken;
  }

  /** Gives places one by one to the tenant with the fewest jobs at work, from its queue of the highest priority. */
  async function claim(types: readonly string[], limit: number, leaseMs: number, perTenant: number) {
    const all = (await Promise.all(types.map(queues.ofType))).flat();
    const atWork = new Map<string, number>();
    const counts = await Promise.all(all.map(async (queue) => [queue, await queues.working(queue)] as const));
    for (const [{ tenant }, count] of counts) atWork.set(tenant, (atWork.get(tenant) ?? 0) + count);
    let open = all.toSorted((a, b) => RANK[a.priority] - RANK[b.priority]);
    const claimed: Job[] = [];
    while (claimed.length < limit) {
      const load = ({ tenant }: SqsQueue) => atWork.get(tenant) ?? 0;
      open = open.filter((queue) => load(queue) < perTenant);
      const next = open.reduce<SqsQueue | undefined>(
        (best, queue) => (best === undefined || load(queue) < load(best) ? queue : best),
        undefined,
      );
      if (next === undefined) break;
      const others = open.some(({ tenant }) => tenant !== next.tenant);
      const most = others ? 1 : Math.min(limit - claimed.length, perTenant - load(next));
      const jobs = await receive(next, most, leaseMs);
      if (jobs.length === 0) open = open.filter((queue) => queue !== next);
      atWork.set(next.tenant, load(next) + jobs.length);
      claimed.push(...jobs);
    }
    return claimed;
  }

  const placeOf = (job: Job): Place => {
    const place = places.get(job);
    if (place === undefined) throw new Error("the job was not claimed from this queue");
    return place;
  };

  return {
    async enqueue({ tenant, type, key, payload, runAt, priority = "normal" }: NewJob) {
      const noted = JSON.stringify([tenant, type, key]);
      if (!(await keys.note(noted))) return "duplicate";
      try {
        await send(await queues.of({ tenant, type, priority }), { key, payload, runAt: runAt ?? null, attempts: 0 });
      } catch (error) {
        await keys.forget(noted);
        throw error;
      }
      return "enqueued";
    },
    claim(types, limit, leaseMs, perTenant = Infinity) {
      const mine = claiming.then(() => claim(types, limit, leaseMs, perTenant));
      claiming = mine.catch(() => undefined);
      return mine;
    },
    async complete(job) {
      const { queue, handle } = placeOf(job);
      await remove(queue, handle);
    },
    async retry(job, runAt) {
      const { queue, handle } = placeOf(job);
      await outOfSight(queue, handle, Date.parse(runAt) - now());
    },
    async bury(job, error) {
      const { queue, handle, body } = placeOf(job);
      const inOrder = fifo(queue.type)
        ? { MessageGroupId: queue.tenant, MessageDeduplicationId: `${job.id}-${job.attempt}` }
        : {};
      await client.send(
        new SendMessageCommand({
          QueueUrl: queue.deadUrl,
          MessageBody: JSON.stringify({ ...body, attempts: job.attempt, error }),
          ...inOrder,
        }),
      );
      await remove(queue, handle);
    },
    async extend(jobs, leaseMs) {
      await Promise.all(jobs.map((job) => outOfSight(placeOf(job).queue, placeOf(job).handle, leaseMs)));
    },
    watch(due) {
      const timer = setInterval(due, listMs);
      return () => {
        clearInterval(timer);
      };
    },
  };
}

/** What SQS says of a receipt that is no longer good. */
const GONE = /^(ReceiptHandleIsInvalid|MessageNotInflight|InvalidParameterValue)/;

function unlessGone(error: unknown): void {
  if (!(error instanceof Error && GONE.test(error.name))) throw error;
}
