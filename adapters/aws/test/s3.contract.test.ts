import {
  CreateBucketCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
} from "@aws-sdk/client-s3";
import { tenantId } from "@waypost/ports";
import type { TenantId } from "@waypost/ports";
import { blobsContract, deliveriesContract } from "@waypost/ports/contracts";
import { startFauxqs } from "fauxqs";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openBucket, s3Blobs, s3Deliveries } from "../src/aws.ts";
import type { Bucket } from "../src/aws.ts";

const ACME = tenantId("acme") as TenantId;

let server: FauxqsServer;
let bucket: Bucket;

const open = (prefix: string) => openBucket(new URL(`s3://waypost/${prefix}`), `http://127.0.0.1:${server.port}`);

beforeAll(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  server = await startFauxqs({ port: 0, host: "127.0.0.1", logger: false });
  bucket = open("some/where");
  await bucket.client.send(new CreateBucketCommand({ Bucket: bucket.name }));
});

afterAll(async () => {
  bucket.client.destroy();
  await server.stop();
  vi.unstubAllEnvs();
});

blobsContract("S3", () => Promise.resolve(s3Blobs(bucket)));

let made = 0;
deliveriesContract("S3", () => {
  const place = { ...bucket, prefix: `deliveries/${made++}/` };
  return Promise.resolve({
    folder: s3Deliveries(place),
    files: async () => {
      const { Contents = [] } = await place.client.send(
        new ListObjectsV2Command({ Bucket: place.name, Prefix: place.prefix }),
      );
      const read = async (key: string) => {
        const { Body } = await place.client.send(new GetObjectCommand({ Bucket: place.name, Key: key }));
        return [key.slice(place.prefix.length), (await Body?.transformToString()) ?? ""] as const;
      };
      return Object.fromEntries(await Promise.all(Contents.map(({ Key = "" }) => read(Key))));
    },
  });
});

describe("S3", () => {
  const key = "files/large";
  // S3 itself takes no part below 5 MB but for the last.
  const part = 5 * 1024 * 1024;
  const block = Buffer.alloc(1024 * 1024 + 7, "waypost ");

  async function* blocks(count: number, fails = false) {
    for (let sent = 0; sent < count; sent++) yield await Promise.resolve(block);
    if (fails) throw new Error("broke off");
  }

  it("takes what is larger than its memory in parts, and puts it back", async () => {
    const store = s3Blobs(bucket, Date.now, part);
    await store.put(ACME, key, blocks(11));
    const found = await store.get(ACME, key);
    const parts: Uint8Array[] = [];
    for await (const each of found ?? []) parts.push(each);
    expect(Buffer.concat(parts).equals(Buffer.concat(Array.from({ length: 11 }, () => block)))).toBe(true);
    const [entry] = await store.list(ACME, key);
    await store.remove(ACME, key);
    expect(await store.putBack(ACME, key, entry?.at ?? "")).toEqual([key]);
    expect(await store.list(ACME, key)).toMatchObject([{ key, bytes: 11 * block.length }]);
  });

  it("leaves no parts behind when an upload breaks off", async () => {
    await expect(s3Blobs(bucket, Date.now, part).put(ACME, "files/half", blocks(11, true))).rejects.toThrow(
      "broke off",
    );
    const { Uploads = [] } = await bucket.client.send(new ListMultipartUploadsCommand({ Bucket: bucket.name }));
    expect(Uploads).toEqual([]);
  });

  it("reads what lies at the top of a bucket too", () => {
    expect([open("").prefix, open("a/b/").prefix]).toEqual(["", "a/b/"]);
  });
});
