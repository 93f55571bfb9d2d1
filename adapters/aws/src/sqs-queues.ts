import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ListQueueTagsCommand,
  paginateListQueues,
} from "@aws-sdk/client-sqs";
import type { SQSClient } from "@aws-sdk/client-sqs";
import type { TenantId } from "@waypost/ports";
import { nameOf, prefixOf } from "./queue-names.ts";
import type { QueueKey } from "./queue-names.ts";

/** A queue of SQS with its dead letters. */
export interface SqsQueue extends QueueKey {
  readonly url: string;
  readonly deadUrl: string;
}

/** How many jobs of a queue stand how, about: SQS counts no more exactly. */
export interface SqsDepth {
  readonly ready: number;
  readonly delayed: number;
  readonly working: number;
  /** Those that SQS itself gave up, after a hundred receipts; the others' letters are in the database. */
  readonly dead: number;
}

/** How queues are found and made. */
export interface QueuesOptions {
  readonly client: SQSClient;
  /** What the names of an installation's queues begin with. */
  readonly prefix: string;
  /** True for types whose jobs of one tenant are done one after another, in order. */
  readonly fifo: (type: string) => boolean;
  /** How long a list of queues is believed, in milliseconds. */
  readonly listMs: number;
  readonly now: () => number;
}

/** After so many receipts SQS itself takes a message for a dead letter: workers bury theirs long before. */
const MOST_RECEIPTS = "100";
/** Messages wait for two weeks at most: the longest that SQS keeps them. */
const KEPT_SECONDS = "1209600";

/** The queues of an installation: one for each tenant, type and priority, made when the first job comes. */
export function sqsQueues({ client, prefix, fifo, listMs, now }: QueuesOptions) {
  const made = new Map<string, Promise<SqsQueue>>();
  const listed = new Map<string, { readonly until: number; readonly queues: Promise<readonly SqsQueue[]> }>();
  const known = new Map<string, SqsQueue>();

  async function create(
    name: string,
    attributes: Readonly<Record<string, string>>,
    tags: Readonly<Record<string, string>>,
  ) {
    const kind = name.endsWith(".fifo") ? { FifoQueue: "true" } : {};
    const { QueueUrl } = await client.send(
      new CreateQueueCommand({
        QueueName: name,
        Attributes: { MessageRetentionPeriod: KEPT_SECONDS, SqsManagedSseEnabled: "true", ...kind, ...attributes },
        tags,
      }),
    );
    if (QueueUrl === undefined) throw new Error("SQS gave a queue no address");
    return QueueUrl;
  }

  async function make(key: QueueKey): Promise<SqsQueue> {
    const ending = fifo(key.type) ? ".fifo" : "";
    const tags = { tenant: key.tenant, type: key.type, priority: key.priority };
    const deadUrl = await create(nameOf(prefix, key, `-dead${ending}`), {}, { ...tags, dead: "yes" });
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: deadUrl, AttributeNames: ["QueueArn"] }),
    );
    const redrive = { deadLetterTargetArn: Attributes?.QueueArn ?? "", maxReceiveCount: MOST_RECEIPTS };
    const url = await create(
      nameOf(prefix, key, ending),
      { RedrivePolicy: JSON.stringify(redrive) },
      { ...tags, deadUrl },
    );
    return { ...key, url, deadUrl };
  }

  /** What a queue of another process is for: its tags say so. Null for dead letters and for what is not ours. */
  async function read(url: string): Promise<SqsQueue | null> {
    const before = known.get(url);
    if (before !== undefined) return before;
    const { Tags = {} } = await client.send(new ListQueueTagsCommand({ QueueUrl: url }));
    const { tenant, type, priority, deadUrl } = Tags;
    if (tenant === undefined || type === undefined || deadUrl === undefined) return null;
    if (priority !== "high" && priority !== "normal" && priority !== "low") return null;
    const queue: SqsQueue = { url, deadUrl, tenant: tenant as TenantId, type, priority };
    known.set(url, queue);
    return queue;
  }

  async function list(named: string): Promise<readonly SqsQueue[]> {
    const found: SqsQueue[] = [];
    const pages = paginateListQueues({ client, pageSize: 1000 }, { QueueNamePrefix: named });
    for await (const { QueueUrls = [] } of pages)
      for (const queue of await Promise.all(QueueUrls.filter((url) => !/-dead(\.fifo)?$/.test(url)).map(read)))
        if (queue !== null) found.push(queue);
    return found;
  }

  async function countsOf(url: string): Promise<Omit<SqsDepth, "dead">> {
    const { Attributes: counts } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: [
          "ApproximateNumberOfMessages",
          "ApproximateNumberOfMessagesDelayed",
          "ApproximateNumberOfMessagesNotVisible",
        ],
      }),
    );
    return {
      ready: Number(counts?.ApproximateNumberOfMessages ?? 0),
      delayed: Number(counts?.ApproximateNumberOfMessagesDelayed ?? 0),
      working: Number(counts?.ApproximateNumberOfMessagesNotVisible ?? 0),
    };
  }

  return {
    /** The queue of a job; made, with its dead letters, when there is none. */
    of(key: QueueKey): Promise<SqsQueue> {
      const name = nameOf(prefix, key, "");
      const before = made.get(name);
      if (before !== undefined) return before;
      const making = make(key);
      made.set(name, making);
      // The next look finds it at once.
      making.then(
        () => listed.delete(key.type),
        () => made.delete(name),
      );
      return making;
    },
    /** The queues of a type, of every tenant and priority. */
    ofType: (type: string): Promise<readonly SqsQueue[]> => {
      const before = listed.get(type);
      if (before !== undefined && before.until > now()) return before.queues;
      const queues = list(prefixOf(prefix, type));
      listed.set(type, { until: now() + listMs, queues });
      queues.catch(() => listed.delete(type));
      return queues;
    },
    /** Every queue of the installation. */
    all: (): Promise<readonly SqsQueue[]> => list(`${prefix}-`),
    /** Jobs of a queue that are at work, about. */
    working: async ({ url }: SqsQueue): Promise<number> => (await countsOf(url)).working,
    /** How the jobs of a queue stand, about. */
    async depth({ url, deadUrl }: SqsQueue): Promise<SqsDepth> {
      const [jobs, letters] = await Promise.all([countsOf(url), countsOf(deadUrl)]);
      return { ...jobs, dead: letters.ready + letters.working };
    },
  };
}
