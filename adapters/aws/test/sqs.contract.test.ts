import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { queueContract } from "@waypost/ports/contracts";
import { startFauxqs } from "fauxqs";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqsDepths, sqsQueue } from "../src/aws.ts";
import type { JobKeys } from "../src/aws.ts";

const ACME = tenantId("acme") as TenantId;

let server: FauxqsServer;
let client: SQSClient;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: "127.0.0.1", logger: false });
  client = new SQSClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: "eu-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
});

afterAll(async () => {
  client.destroy();
  await server.stop();
});

function memoryKeys(): JobKeys {
  const noted = new Set<string>();
  return {
    note: (key) => Promise.resolve(!noted.has(key) && noted.add(key).has(key)),
    forget: (key) => Promise.resolve(void noted.delete(key)),
  };
}

const made = (prefix: string, fifo?: (type: string) => boolean) =>
  sqsQueue({ client, prefix, keys: memoryKeys(), listMs: 50, ...(fifo && { fifo }) });

queueContract(
  "SQS",
  () => {
    const queue = made("contract");
    return Promise.resolve({ app: queue, worker: queue });
  },
  { tick: 1000, ordered: false },
);

describe("SQS", () => {
  const job = (key: string, type: string) => ({ tenant: ACME, type, key, payload: { key } });

  it("shows jobs of one process to another, by the tags of their queue", async () => {
    await made("apart").enqueue(job("a", "t"));
    expect(await made("apart").claim(["t"], 5, 60_000)).toMatchObject([{ tenant: ACME, type: "t", key: "a" }]);
  });

  it("tells how many jobs stand how, of every tenant and type", async () => {
    const queue = made("deep");
    for (const key of ["a", "b", "c"]) await queue.enqueue(job(key, "t"));
    await queue.claim(["t"], 1, 60_000);
    process.env["AWS_ACCESS_KEY_ID"] = process.env["AWS_SECRET_ACCESS_KEY"] = "test";
    const depths = sqsDepths(new URL("sqs://eu-west-2/deep"), `http://127.0.0.1:${server.port}`);
    expect(await depths()).toEqual([
      { tenant: ACME, type: "t", ready: 2, delayed: 0, running: 1, dead: 0, oldestReady: null },
    ]);
  });

  it("keeps what is buried among the tenant's dead letters, with the reason", async () => {
    const queue = made("dead");
    await queue.enqueue(job("a", "t"));
    const [claimed] = await queue.claim(["t"], 1, 60_000);
    if (claimed === undefined) throw new Error("no job was claimed");
    await queue.bury(claimed, "gone");
    const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix: "dead-" }));
    const url = QueueUrls.find((each) => each.endsWith("-dead"));
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: url }));
    expect(Messages.map(({ Body }) => JSON.parse(Body ?? "") as unknown)).toMatchObject([
      { key: "a", error: "gone", attempts: 1 },
    ]);
    expect(await queue.claim(["t"], 1, 60_000)).toEqual([]);
  });

  it("does jobs of an ordered type one after another, in order", async () => {
    const queue = made("ordered", () => true);
    for (const key of ["a", "b", "c"]) await queue.enqueue(job(key, "t"));
    const order: string[] = [];
    for (let i = 0; i < 3; i++) {
      const [next] = await queue.claim(["t"], 1, 60_000);
      if (next === undefined) throw new Error("no job was claimed");
      order.push(next.key);
      // While one is at work, none of its tenant's others is given out.
      expect(await queue.claim(["t"], 5, 60_000)).toEqual([]);
      await queue.complete(next);
    }
    expect(order).toEqual(["a", "b", "c"]);
  });

  it("gives an ordered job that is to be tried again before those after it", async () => {
    const queue = made("again", () => true);
    for (const key of ["a", "b"]) await queue.enqueue(job(key, "t"));
    const [first] = await queue.claim(["t"], 1, 60_000);
    if (first === undefined) throw new Error("no job was claimed");
    await queue.retry(first, new Date(0).toISOString(), "not yet");
    expect((await queue.claim(["t"], 1, 60_000))[0]).toMatchObject({ key: "a", attempt: 2 });
  });
});
