import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import type { CompletedPart } from "@aws-sdk/client-s3";
import type { Bucket } from "./s3-bucket.ts";

/** What is held in memory of one upload. S3 takes 10,000 parts: up to 80 GB. */
const PART = 8 * 1024 * 1024;

/** Puts an object into a bucket, whole or not at all: one that is larger than `part` bytes goes in parts. */
export async function upload(
  bucket: Bucket,
  key: string,
  chunks: AsyncIterable<Uint8Array>,
  part = PART,
): Promise<void> {
  const { client, name } = bucket;
  const parts = inParts(chunks, part);
  const first = await parts.next();
  const second = first.done === true ? first : await parts.next();
  const begun = first.value ?? new Uint8Array();
  if (second.done === true) {
    await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: begun }));
    return;
  }
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: name, Key: key }));
  const place = { Bucket: name, Key: key, UploadId };
  try {
    const sent: CompletedPart[] = [];
    const send = async (body: Uint8Array) => {
      const PartNumber = sent.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...place, PartNumber, Body: body }));
      sent.push({ PartNumber, ETag });
    };
    await send(begun);
    await send(second.value);
    for await (const body of parts) await send(body);
    await client.send(new CompleteMultipartUploadCommand({ ...place, MultipartUpload: { Parts: sent } }));
  } catch (error) {
    // What was sent would lie there, unseen and paid for. A store that cannot be reached forgets it by its own rules.
    await client.send(new AbortMultipartUploadCommand(place)).catch(() => undefined);
    throw error;
  }
}

/** The same bytes in pieces of one length, but for the last: stores ask for that. */
async function* inParts(chunks: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array, undefined> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < length) continue;
    const all = Buffer.concat(held);
    let from = 0;
    for (; all.length - from >= length; from += length) yield all.subarray(from, from + length);
    held = [all.subarray(from)];
    bytes = all.length - from;
  }
  if (bytes > 0) yield Buffer.concat(held);
  return undefined;
}
